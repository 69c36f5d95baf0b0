package cotside.console;

import cotside.guidance.evidence.Known;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where pictures are taken from: the day, the moment of knowledge and the viewer. Left out, the day is the last one on which
 * anything in the file was recorded, and the moment of knowledge is the end of the day.
 *
 * @param notes what a reader should know about the choice
 */
record Standpoint(LocalDate asAt, Instant knownAt, Viewer viewer, List<String> notes) {
    Standpoint {
        notes = List.copyOf(notes);
    }

    /**
     * @param asAt a date, {@code today}, {@code latest} or null
     * @param knownAt a moment, a date, {@code latest} or null
     * @throws BadUsage when one of them is none of these
     */
    static Standpoint of(Family family, @Nullable String asAt, @Nullable String knownAt, Viewer viewer, Clock clock) {
        List<Instant> recorded = recorded(family, viewer);
        Instant newest = recorded.isEmpty() ? clock.instant() : recorded.getLast();
        Instant known = knownAt == null ? null : moment(knownAt, newest, "--known-at");
        List<String> notes = new ArrayList<>();
        LocalDate day;
        if (asAt == null || asAt.equals("latest")) {
            day = lastDay(recorded, known, newest);
            notes.add("This is the last day on record.");
        } else {
            day = asAt.equals("today") ? Dates.dayOf(clock.instant()) : day(asAt, "--as-at");
        }
        Instant until = known == null ? endOf(day) : known;
        long later = recorded.stream().filter(moment -> moment.isAfter(until)).count();
        if (later > 0) {
            notes.add(Prose.sentence(Prose.count((int) later, "record was", "records were"))
                    + " made later and left out.");
        }
        return new Standpoint(day, until, viewer, notes);
    }

    private static LocalDate lastDay(List<Instant> recorded, @Nullable Instant known, Instant newest) {
        if (known == null) {
            return Dates.dayOf(newest);
        }
        Instant last = recorded.stream()
                .filter(moment -> !moment.isAfter(known))
                .reduce((one, other) -> other)
                .orElse(known);
        return Dates.dayOf(last);
    }

    /** The same viewer from an earlier day, or with what was known at an earlier moment. */
    Standpoint earlier(String given) {
        if (given.contains("T")) {
            return new Standpoint(asAt, moment(given, knownAt, "--diff"), viewer, List.of());
        }
        LocalDate day = day(given, "--diff");
        return new Standpoint(day, endOf(day), viewer, List.of());
    }

    Viewpoint of(Id baby) {
        return new Viewpoint(baby, asAt, knownAt, viewer);
    }

    /** When what this viewer may see was recorded, in order. */
    private static List<Instant> recorded(Family family, Viewer viewer) {
        Known known = Known.at(family, Instant.MAX, viewer);
        Stream<Instant> statements = family.statements().stream()
                .filter(one -> known.findReadable(one.id()) != null)
                .map(one -> one.recorded());
        Stream<Instant> contacts = family.contacts().stream()
                .filter(one -> known.findContact(one.id()) != null)
                .map(one -> one.recorded());
        Stream<Instant> actions = family.actions().stream().map(one -> one.recorded());
        return Stream.of(statements, contacts, actions)
                .flatMap(all -> all)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Dates.LONDON).toInstant().minusSeconds(1);
    }

    private static LocalDate day(String given, String option) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new BadUsage(option + " takes a day such as 2026-01-12"
                    + (option.equals("--as-at") ? ", “today” or “latest”" : " or a moment such as 2026-01-12T09:30")
                    + ", and “" + given + "” is none.");
        }
    }

    private static Instant moment(String given, Instant newest, String option) {
        if (given.equals("latest")) {
            return newest;
        }
        try {
            if (!given.contains("T")) {
                return endOf(LocalDate.parse(given));
            }
            return given.endsWith("Z")
                    ? Instant.parse(given)
                    : LocalDateTime.parse(given).atZone(Dates.LONDON).toInstant();
        } catch (DateTimeException e) {
            throw new BadUsage(
                    option + " takes a moment such as 2026-01-12T09:30 (in London) or 2026-01-12T09:30:00Z, a day,"
                            + " which means its end, or “latest”, and “" + given + "” is none.");
        }
    }
}
