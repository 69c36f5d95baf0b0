package cotside.sheet;

import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Mentions;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.NextStep;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines of a picture, each as an item that can be read by itself. */
final class Lines {
    /** How many sets of answers are told of those that it takes together. */
    private static final int JOINT = 3;
    /** Ties that say that somebody is there day by day. */
    private static final Set<String> BEING_THERE = Set.of(Ties.LIVES_AT, Ties.SHARES_CARE, Ties.MAIN_CARER);

    private final Pack pack;
    private final Words words;
    private final Records records;
    private final AgencyWords agencies;

    Lines(Pack pack, Words words, Records records) {
        this.pack = pack;
        this.words = words;
        this.records = records;
        this.agencies = new AgencyWords(pack);
    }

    /**
     * @param like the number of an earlier line of the same rule, or 0
     */
    Item standingOut(int number, Line line, int like) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(because("because", line));
        if (!line.reopened().isEmpty()) {
            rows.add(Row.of("reopened", sentences(line.reopened())));
        }
        Line.Easing easing = line.easing();
        if (easing != null) {
            rows.add(Row.of("eased by", eased(easing)));
            rows.add(Row.detail("looked at", claims(ties(easing.restsOn(), Set.of()))));
        }
        if (!line.wordBecause().isEmpty()) {
            rows.add(Row.of("urgency", sentences(line.wordBecause())));
        }
        if (like == 0) {
            rows.add(Row.of("next", next(line.next())));
        } else {
            rows.add(Row.of("next", "As for " + like + "."));
            rows.add(Row.detail("in full", next(line.next())));
        }
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
        if (!line.evidence().isEmpty() || !line.presumed().isEmpty()) {
            rows.addAll(because("so far", line));
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
        rows.add(Row.detail("raised by", claims(line.evidence())));
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
            rows.add(Row.of("would show", alternatives(line.wouldShow(), "learning")));
        }
        if (!line.wouldClear().isEmpty()) {
            rows.add(Row.of("would clear", alternatives(line.wouldClear(), "ruling out")));
        }
        if (line.wouldShow().isEmpty()
                && line.wouldClear().isEmpty()
                && !line.pivot().isEmpty()) {
            String open = Prose.sentence(Prose.count(line.pivot().size(), "thing is", "things are"));
            rows.add(Row.of("open", open + " open. Any of these could decide it: " + texts(line.levers()) + "."));
        }
        return rows;
    }

    /** One paragraph for the single answers, and a few of those that it takes together. */
    private static List<String> alternatives(List<List<Unknown>> sets, String verb) {
        List<String> single = sets.stream()
                .filter(set -> set.size() == 1)
                .map(set -> Words.fact(set.getFirst()))
                .toList();
        List<List<Unknown>> joint = sets.stream().filter(set -> set.size() > 1).toList();
        List<String> texts = new ArrayList<>();
        if (single.size() == 1) {
            texts.add(verb + " " + single.getFirst());
        } else if (single.size() > 1) {
            texts.add(verb + " any one of these: " + String.join("; ", single));
        }
        for (List<Unknown> set : joint.subList(0, Math.min(JOINT, joint.size()))) {
            List<String> facts = set.stream().map(Words::fact).toList();
            texts.add((texts.isEmpty() ? "" : "or ") + verb + " all of these: " + String.join("; ", facts));
        }
        if (joint.size() > JOINT) {
            texts.add("or " + Prose.number(joint.size() - JOINT) + " other sets of two or three together");
        }
        return texts;
    }

    /** The worries in full; how people are tied to the baby only where that is not shown, and otherwise on demand. */
    private List<Row> because(String label, Line line) {
        List<Reading> ties = ties(line.evidence(), worryingTies(line));
        List<Reading> worries = line.evidence().stream()
                .filter(reading -> !ties.contains(reading))
                .toList();
        List<String> texts = new ArrayList<>(claims(worries.isEmpty() ? ties : worries));
        for (Unknown unknown : line.presumed()) {
            texts.add("Not known " + unknown.text() + "; taken to be so until it is known");
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(label, texts));
        if (!worries.isEmpty()) {
            List<String> loose = ties.stream()
                    .filter(reading -> reading.standing().stands() != Stands.SHOWN)
                    .map(reading -> words.claim(reading) + " (" + words.standing(reading) + ")")
                    .toList();
            rows.add(Row.of("provided", loose.isEmpty() ? List.of() : List.of(String.join("; ", loose))));
            rows.add(Row.detail("ties", claims(ties)));
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Reading reading : worries) {
            Standing standing = reading.standing();
            ids.addAll(standing.holding());
            ids.addAll(standing.against());
            ids.addAll(standing.unanswered());
        }
        rows.add(Row.detail("records", records.shortly(ids)));
        return rows;
    }

    /** Who fills which role, as against what worries or reassures. */
    private static List<Reading> ties(List<Reading> readings, Set<String> worrying) {
        return readings.stream()
                .filter(reading -> reading.side() == Side.TIE)
                .filter(reading -> !worrying.contains(reading.factor()))
                .toList();
    }

    /** An identity that history comes through, and any tie that the rule itself asks for; others only bring people in. */
    private Set<String> worryingTies(Line line) {
        Set<String> worrying = new LinkedHashSet<>(Set.of(Ties.SAME_PERSON));
        for (Combination combination : pack.combinations()) {
            if (combination.id().equals(line.combination())) {
                worrying.addAll(Mentions.factors(combination.holds()));
            }
        }
        return worrying;
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
        easing.restsOn().stream()
                .filter(reading -> reading.side() != Side.TIE)
                .map(this::claim)
                .forEach(texts::add);
        if (easing.state() == Line.Easing.State.UNTESTED) {
            Set<String> nearest = nearest(easing.restsOn());
            easing.restsOn().stream()
                    .filter(reading -> BEING_THERE.contains(reading.factor()) && reading.truth() == Truth.UNKNOWN)
                    .filter(reading -> nearest.contains(Words.subject(reading)))
                    .map(this::claim)
                    .forEach(texts::add);
        }
        return texts;
    }

    /** Those of whom most is shown that would ease it: what is left open about them is why it does not. */
    private static Set<String> nearest(List<Reading> restsOn) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        for (Reading reading : restsOn) {
            if (reading.side() == Side.PROTECTIVE && reading.truth() == Truth.TRUE) {
                shown.merge(Words.subject(reading), 1, Integer::sum);
            }
        }
        int most = shown.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        shown.values().removeIf(count -> count < most);
        return shown.keySet();
    }

    private static String on(List<String> people) {
        return people.isEmpty() ? "" : "; it rests on " + Prose.and(people);
    }

    /** Whose it is, said once for all their steps. */
    private List<String> next(List<NextStep> steps) {
        Map<String, List<String>> byRole = new LinkedHashMap<>();
        for (NextStep step : steps) {
            byRole.computeIfAbsent(Prose.sentence(who(step)), who -> new ArrayList<>())
                    .add(Prose.stopped(Prose.sentence(step.what())));
        }
        List<String> texts = new ArrayList<>();
        byRole.forEach((who, whats) -> {
            if (whats.size() == 1) {
                texts.add(who + ": " + whats.getFirst());
            } else {
                texts.add(who + ":");
                whats.forEach(what -> texts.add("• " + what));
            }
        });
        return texts;
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
