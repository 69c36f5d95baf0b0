package cotside.console;

import cotside.console.Sheet.Item;
import cotside.console.Sheet.Row;
import cotside.guidance.pack.NextStep;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lines of a picture, each as an item that can be read by itself. */
final class Lines {
    private final Words words;
    private final AgencyWords agencies;

    Lines(Pack pack, Words words) {
        this.words = words;
        this.agencies = new AgencyWords(pack);
    }

    Item standingOut(int number, Line line) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("because", because(line)));
        if (!line.reopened().isEmpty()) {
            rows.add(Row.of("reopened", sentences(line.reopened())));
        }
        Line.Easing easing = line.easing();
        if (easing != null) {
            rows.add(Row.of("eased by", eased(easing)));
        }
        if (!line.wordBecause().isEmpty()) {
            rows.add(Row.of("urgency", sentences(line.wordBecause())));
        }
        rows.add(Row.of("next", next(line.next())));
        if (Boolean.FALSE.equals(line.planned())) {
            rows.add(Row.of("plan", "No action of the plan answers this."));
        } else if (Boolean.TRUE.equals(line.planned())) {
            rows.add(Row.of("plan", "An action of the plan is meant to answer this. A plan lowers nothing."));
        }
        rows.add(source(line.because()));
        return item(number, line, rows);
    }

    Item undecided(int number, Line line) {
        List<Row> rows = new ArrayList<>();
        if (!line.evidence().isEmpty()) {
            rows.add(Row.of("so far", because(line)));
        }
        rows.addAll(decided(line));
        if (line.word() != null && !line.wordBecause().isEmpty()) {
            rows.add(Row.of("urgency", sentences(line.wordBecause())));
        }
        rows.add(Row.detail("source", List.of(String.join(", ", line.because()))));
        return item(number, line, rows);
    }

    Item settled(Line line) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(words.reassuring("settled by"), claims(line.settledBy())));
        rows.add(Row.detail("was raised by", because(line)));
        rows.add(Row.detail("source", List.of(String.join(", ", line.because()))));
        return item(0, line, rows);
    }

    private static Item item(int number, Line line, List<Row> rows) {
        return new Item(number, line.word(), line.title(), line.about(), rows, line.id());
    }

    /** What would show it and what would clear it. */
    List<Row> decided(Line line) {
        List<Row> rows = new ArrayList<>();
        if (!line.wouldShow().isEmpty()) {
            rows.add(Row.of("shown by", alternatives(line.wouldShow(), true)));
        }
        if (!line.wouldClear().isEmpty()) {
            rows.add(Row.of("cleared by", alternatives(line.wouldClear(), false)));
        }
        if (rows.isEmpty() && !line.pivot().isEmpty()) {
            String open = Prose.sentence(Prose.count(line.pivot().size(), "thing is", "things are"));
            rows.add(Row.of("open", open + " open. Any of these could decide it: " + texts(line.levers()) + "."));
        }
        return rows;
    }

    private List<String> alternatives(List<List<Unknown>> sets, boolean show) {
        List<String> texts = new ArrayList<>();
        for (List<Unknown> set : sets) {
            String text = show ? words.learning(set) : words.rulingOut(set);
            texts.add(texts.isEmpty() ? text : "or " + text);
        }
        return texts;
    }

    private List<String> because(Line line) {
        List<String> texts = new ArrayList<>(claims(line.evidence()));
        for (Unknown unknown : line.presumed()) {
            texts.add("Not known " + unknown.text() + "; taken to be so until it is known");
        }
        return texts;
    }

    private List<String> claims(Collection<Reading> readings) {
        return readings.stream().map(this::claim).toList();
    }

    private String claim(Reading reading) {
        return words.claim(reading) + ": " + words.footing(reading);
    }

    private List<String> eased(Line.Easing easing) {
        List<String> texts = new ArrayList<>();
        texts.add(
                switch (easing.state()) {
                    case SHOWN -> Prose.sentence(words.reassuring("shown")) + on(easing.people()) + ".";
                    case UNTESTED -> "Relied on but untested" + on(easing.people()) + ".";
                    case NOT_KNOWN -> "Not known whether anything does.";
                    case ABSENT -> "Nothing that is known of; what would ease it is not there.";
                });
        texts.addAll(claims(easing.restsOn()));
        return texts;
    }

    private static String on(List<String> people) {
        return people.isEmpty() ? "" : "; it rests on " + Prose.and(people);
    }

    private List<String> next(List<NextStep> steps) {
        return steps.stream()
                .map(step -> Prose.sentence(who(step)) + ": " + step.what())
                .toList();
    }

    String who(NextStep step) {
        return agencies.of(step.who());
    }

    String agency(String kind) {
        return agencies.of(kind);
    }

    static Row source(List<String> because) {
        return Row.of("source", String.join(", ", because));
    }

    /** A line as others speak of it. */
    static String title(Line line) {
        return line.about().isEmpty() ? "“" + line.title() + "”" : "“" + line.title() + "” (" + line.about() + ")";
    }

    static String texts(List<Unknown> unknowns) {
        return Prose.or(unknowns.stream().map(Unknown::text).toList());
    }

    static List<String> sentences(List<String> texts) {
        return texts.stream().map(Prose::sentence).map(Prose::stopped).toList();
    }
}
