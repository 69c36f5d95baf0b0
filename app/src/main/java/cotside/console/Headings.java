package cotside.console;

import cotside.console.Sheet.Block;
import cotside.console.Sheet.Fold;
import cotside.console.Sheet.Para;
import cotside.console.Sheet.Row;
import cotside.console.Sheet.Section;
import cotside.console.Sheet.Sub;
import cotside.console.Sheet.Table;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.picture.HeadingView;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    private List<Row> shortly(HeadingView view) {
        Map<String, Map<String, List<String>>> bySubject = new LinkedHashMap<>();
        for (Reading reading : view.readings()) {
            bySubject
                    .computeIfAbsent(reading.subjectText(), who -> new LinkedHashMap<>())
                    .computeIfAbsent(group(reading), how -> new ArrayList<>())
                    .add(label(reading));
        }
        Map<String, Integer> never = neverAsked(view);
        List<Row> rows = new ArrayList<>();
        bySubject.forEach((who, groups) -> {
            List<String> texts = new ArrayList<>();
            groups.forEach((how, labels) -> texts.add(how + ": " + String.join(", ", labels)));
            Integer count = never.remove(who);
            if (count != null) {
                texts.add(Prose.sentence(Prose.count(count, "thing")) + " never asked");
            }
            rows.add(Row.of(Prose.sentence(who), texts));
        });
        never.forEach((who, count) ->
                rows.add(Row.of(Prose.sentence(who), Prose.sentence(Prose.count(count, "thing")) + " never asked")));
        return rows;
    }

    private String group(Reading reading) {
        Stands stands = reading.standing().stands();
        if (reading.figure() != null) {
            return switch (reading.truth()) {
                case TRUE -> "Reckoned";
                case FALSE -> words.reassuring("Reckoned not to be so");
                case UNKNOWN -> "Cannot be reckoned";
            };
        }
        String word = Prose.sentence(
                stands == Stands.NOT_KNOWN && reading.standing().notKnown() != null
                        ? reading.standing().notKnown().word()
                        : stands.word());
        boolean stale = stands != Stands.NOT_KNOWN && !reading.standing().fresh();
        String whole = stale ? word + ", not checked since" : word;
        return Words.isReassuring(reading) ? words.reassuring(whole) : whole;
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
                .map(Reading::subjectText)
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
                    .computeIfAbsent(reading.subjectText(), who -> new ArrayList<>())
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
