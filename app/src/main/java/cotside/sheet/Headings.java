package cotside.sheet;

import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Standing.NotKnown;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.logic.Truth;
import cotside.guidance.pack.Side;
import cotside.guidance.picture.HeadingView;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Fold;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import cotside.sheet.Sheet.Sub;
import cotside.sheet.Sheet.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The three headings: short by subject, and in full on demand. An empty heading is not yet known, never clear. */
final class Headings {
    private final Words words;

    Headings(Words words) {
        this.words = words;
    }

    Section section(Picture picture) {
        List<Block> blocks = new ArrayList<>();
        for (HeadingView view : picture.headings()) {
            blocks.add(new Sub(Prose.sentence(view.heading().word())));
            if (view.isNotYetKnown()) {
                blocks.add(new Para(notYetKnown(view)));
            } else {
                blocks.add(new Table("", "Who or what", "What is known", shortly(view)));
                blocks.add(new Fold(Prose.sentence(view.heading().word()) + " in full", "", inFull(view)));
            }
        }
        return new Section("headings", "What is known, under the three headings", "", blocks);
    }

    private static String notYetKnown(HeadingView view) {
        int never = view.neverAsked().size();
        String asked = never == 0 ? "" : " " + Prose.sentence(Prose.count(never, "thing")) + " never asked.";
        return "Not yet known." + asked;
    }

    /** What is so or said to be so by name; what is denied, ruled out or never asked by number. */
    private List<Row> shortly(HeadingView view) {
        Map<String, List<Reading>> bySubject = new LinkedHashMap<>();
        for (Reading reading : view.readings()) {
            bySubject
                    .computeIfAbsent(Words.subject(reading), who -> new ArrayList<>())
                    .add(reading);
        }
        Map<String, Integer> never = neverAsked(view);
        List<Row> rows = new ArrayList<>();
        bySubject.forEach((who, readings) -> {
            List<String> texts = named(readings);
            List<String> counts = counted(readings);
            Integer count = never.remove(who);
            if (count != null) {
                counts.add(Prose.number(count) + " never asked");
            }
            if (!counts.isEmpty()) {
                texts.add(Prose.sentence(String.join("; ", counts)));
            }
            if (!texts.isEmpty()) {
                rows.add(Row.of(Prose.sentence(who), texts));
            }
        });
        never.forEach((who, count) ->
                rows.add(Row.of(Prose.sentence(who), Prose.sentence(Prose.number(count)) + " never asked")));
        return rows;
    }

    private List<String> named(List<Reading> readings) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (isNamed(reading)) {
                groups.computeIfAbsent(group(reading), how -> new ArrayList<>()).add(label(reading));
            }
        }
        List<String> texts = new ArrayList<>();
        groups.forEach((how, labels) -> texts.add(how + ": " + String.join("; ", labels)));
        return texts;
    }

    /** Context that was merely reckoned, and what is not so, is left to the full telling. */
    private static boolean isNamed(Reading reading) {
        if (reading.figure() != null) {
            return reading.side() == Side.VULNERABILITY && reading.truth() == Truth.TRUE;
        }
        return switch (reading.standing().stands()) {
            case SHOWN, SAID, ASSUMED, CONTRADICTED, REPORTED_OVER -> true;
            case NOT_KNOWN, DENIED, RULED_OUT -> false;
        };
    }

    private List<String> counted(List<Reading> readings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (!isNamed(reading) && reading.figure() == null) {
                counts.merge(group(reading), 1, Integer::sum);
            }
        }
        List<String> texts = new ArrayList<>();
        counts.forEach((how, count) -> texts.add(Prose.number(count) + " " + how.toLowerCase(Locale.ROOT)));
        return texts;
    }

    private String group(Reading reading) {
        if (reading.figure() != null) {
            return "Reckoned";
        }
        Standing standing = reading.standing();
        NotKnown why = standing.notKnown();
        String word = standing.stands() == Stands.NOT_KNOWN && why != null
                ? why.word()
                : isSeenTooSeldom(standing)
                        ? "seen, not often enough to show it"
                        : standing.stands().word();
        boolean stale = standing.stands() != Stands.NOT_KNOWN && !standing.fresh();
        String whole = Prose.sentence(stale ? word + ", not checked since" : word);
        return Words.isReassuring(reading) ? words.reassuring(whole) : whole;
    }

    private static boolean isSeenTooSeldom(Standing standing) {
        return standing.stands() == Stands.SAID && standing.observations() > 0;
    }

    private static String label(Reading reading) {
        return reading.figure() == null || reading.figure().isEmpty()
                ? reading.label()
                : reading.label() + " (" + reading.figure() + ")";
    }

    private Map<String, Integer> neverAsked(HeadingView view) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Unknown unknown : view.neverAsked()) {
            counts.merge(subject(unknown, view), 1, Integer::sum);
        }
        return counts;
    }

    /** As the readings call the subject, so that both meet in one row. */
    private String subject(Unknown unknown, HeadingView view) {
        Subject subject = unknown.subject();
        if (subject == null) {
            return "anyone else";
        }
        return view.readings().stream()
                .filter(reading -> reading.subject().equals(subject))
                .map(Words::subject)
                .findFirst()
                .orElseGet(() -> subject.other() == null
                        ? words.names().of(subject.one())
                        : words.names().of(subject.one()) + " and "
                                + words.names().of(subject.other()));
    }

    private List<Block> inFull(HeadingView view) {
        Map<String, List<Row>> bySubject = new LinkedHashMap<>();
        for (Reading reading : view.readings()) {
            bySubject
                    .computeIfAbsent(Words.subject(reading), who -> new ArrayList<>())
                    .add(Row.of(Prose.sentence(reading.label()), Prose.sentence(words.footing(reading))));
        }
        List<Block> blocks = new ArrayList<>();
        bySubject.forEach((who, rows) -> blocks.add(new Table(Prose.sentence(who), "What", "On what footing", rows)));
        if (!view.neverAsked().isEmpty()) {
            Map<String, List<String>> never = new LinkedHashMap<>();
            for (Unknown unknown : view.neverAsked()) {
                never.computeIfAbsent(subject(unknown, view), who -> new ArrayList<>())
                        .add(unknown.text());
            }
            List<Row> rows = new ArrayList<>();
            never.forEach((who, texts) -> rows.add(Row.of(Prose.sentence(who), String.join("; ", texts))));
            blocks.add(new Table("Never asked", "About", "Nobody has asked", rows));
        }
        return blocks;
    }
}
