package cotside.notation.casefile;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.About;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up what statements name: other statements, events, contacts. */
final class References {
    private final Problems problems;
    private final Drafts drafts;
    private final OnRecord before;
    private final Set<String> events = new LinkedHashSet<>();
    /** Of rules about the baby there is one line, so their name says what is meant. */
    private final Set<String> rules = new LinkedHashSet<>();

    private record EventOf(String factor, Subject subject) {}

    References(Context context, Drafts drafts) {
        this.problems = context.problems();
        this.drafts = drafts;
        this.before = context.before();
        events.addAll(before.events());
        context.pack().combinations().stream()
                .filter(rule -> rule.about() instanceof About.TheBaby)
                .forEach(rule -> rules.add(rule.id()));
        for (Draft draft : drafts.list()) {
            if (draft.claim() instanceof Claim.OfFactor of && draft.says() == Says.HOLDS && of.event() != null) {
                events.add(of.event());
            }
        }
    }

    /**
     * The drafts, each after those that it repeats or corrects. Those whose repeats, corrections or citations come back
     * to themselves are reported; of repeats and corrections they are left out.
     */
    List<Draft> inOrder() {
        rounds(draft -> draft.options().restingOn(), "rests on");
        return rounds(References::taken, "repeats or corrects");
    }

    private static List<Scalar> taken(Draft draft) {
        List<Scalar> names = new ArrayList<>();
        if (draft.options().repeats() != null) {
            names.add(draft.options().repeats());
        }
        if (draft.options().corrects() != null) {
            names.add(draft.options().corrects());
        }
        return names;
    }

    /** What can be put in order by taking away, again and again, what leads to nothing that is left. */
    private List<Draft> rounds(Function<Draft, List<Scalar>> next, String word) {
        IdentityHashMap<Draft, Integer> leads = new IdentityHashMap<>();
        IdentityHashMap<Draft, List<Draft>> ledFrom = new IdentityHashMap<>();
        Deque<Draft> free = new ArrayDeque<>();
        for (Draft draft : drafts.list()) {
            int count = 0;
            for (Scalar name : next.apply(draft)) {
                Draft to = drafts.find(name.text().strip());
                if (to != null) {
                    count++;
                    ledFrom.computeIfAbsent(to, _ -> new ArrayList<>()).add(draft);
                }
            }
            leads.put(draft, count);
            if (count == 0) {
                free.add(draft);
            }
        }
        List<Draft> ordered = new ArrayList<>();
        while (!free.isEmpty()) {
            Draft draft = free.remove();
            ordered.add(draft);
            for (Draft from : ledFrom.getOrDefault(draft, List.of())) {
                if (leads.merge(from, -1, Integer::sum) == 0) {
                    free.add(from);
                }
            }
        }
        for (Draft draft : drafts.list()) {
            if (leads.getOrDefault(draft, 0) > 0 && !problems.isFull()) {
                Scalar name = next.apply(draft).getFirst();
                String id = name.text().strip();
                String what = id.equals(draft.id())
                        ? "'" + id + "' " + word + " itself"
                        : "'" + draft.id() + "' " + word + " '" + id + "', and that leads round in a circle";
                problems.add(name, what, "an earlier statement that does not lead back here");
            }
        }
        return ordered;
    }

    /** The statement named; null, with a problem, when there is none. */
    Drafts.@Nullable Named statement(Scalar name, Draft by) {
        String id = name.text().strip();
        Drafts.Named named = drafts.findNamed(id);
        if (named != null) {
            return named;
        }
        String what = drafts.isEntry(id)
                ? "'" + id + "' is an entry, not a statement"
                : "no statement is called '" + name.shortened() + "'";
        String expected = drafts.isEntry(id)
                ? "one of its statements, such as " + id + ".1"
                : Names.expected(id, choices(by), "the id of a statement");
        problems.add(name, what, expected);
        return null;
    }

    Drafts.@Nullable Named corrected(Scalar name, Draft by) {
        Drafts.Named earlier = statement(name, by);
        if (earlier == null) {
            return null;
        }
        if (!by.author().mayCorrect(earlier.author())) {
            problems.add(
                    name,
                    "'" + earlier.id() + "' was recorded by another agency ("
                            + earlier.author().agency() + ")",
                    "a correction by its author or the author's agency; anybody else says what they know, in a line"
                            + " of their own");
        }
        if (earlier.recorded().isAfter(by.recorded())) {
            problems.add(name, "'" + earlier.id() + "' was recorded later than its correction", "an earlier statement");
        }
        return earlier;
    }

    /** The statements that a judgement or proposal rests on; an entry's id stands for all of its statements. */
    Set<String> cited(Draft draft) {
        Set<String> cited = new LinkedHashSet<>();
        for (Scalar name : draft.options().restingOn()) {
            String id = name.text().strip();
            if (drafts.isEntry(id)) {
                cited.addAll(drafts.statementsOf(id));
                cited.remove(draft.id());
                if (drafts.statementsOf(id).isEmpty()) {
                    problems.add(name, "'" + id + "' holds no statement", "the id of a statement");
                }
            } else if (statement(name, draft) != null) {
                cited.add(id);
            }
        }
        return cited;
    }

    /** The events, statements and rules that a draft answers. */
    Set<String> answered(Draft draft) {
        Set<String> answered = new LinkedHashSet<>();
        for (Scalar name : draft.options().answers()) {
            String id = name.text().strip();
            if (id.equals(draft.id())) {
                problems.add(name, "'" + id + "' answers itself", "another event or statement");
            } else if (events.contains(id) || drafts.findNamed(id) != null || rules.contains(id)) {
                answered.add(id);
            } else {
                Set<String> choices = new LinkedHashSet<>(events);
                choices.addAll(choices(draft));
                choices.addAll(rules);
                problems.add(
                        name,
                        "no event, statement or rule is called '" + name.shortened() + "'",
                        Names.expected(
                                id,
                                choices,
                                "the handle of an event, the id of a statement, or a rule of the pack about the baby"));
            }
        }
        return answered;
    }

    private Collection<String> choices(Draft not) {
        if (problems.isFull()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(drafts.ids());
        ids.remove(not.id());
        return ids;
    }

    /** Events that are denied, or said to be the same, exist; those said to be the same are of one kind. */
    void checkEvents(List<Statement> statements) {
        Map<String, Set<EventOf>> known = new HashMap<>();
        before.statements().values().forEach(statement -> collectEvent(statement, known));
        statements.forEach(statement -> collectEvent(statement, known));
        for (Statement statement : statements) {
            Draft draft = drafts.find(statement.id());
            if (draft == null) {
                continue;
            }
            switch (statement.claim()) {
                case Claim.OfFactor of
                when of.event() != null && !known.containsKey(of.event()) ->
                    problems.add(
                            draft.options().event() == null
                                    ? draft.at()
                                    : draft.options().event(),
                            "nobody recorded an event '" + of.event() + "'",
                            Names.expected(
                                    of.event(), known.keySet(), "the handle of an event that somebody recorded"));
                case Claim.SameEvent same -> {
                    EventOf event = new EventOf(same.factor(), same.subject());
                    same(draft, known, same.event(), event);
                    same(draft, known, same.other(), event);
                }
                default -> {}
            }
        }
    }

    private static void collectEvent(Statement statement, Map<String, Set<EventOf>> known) {
        if (statement.claim() instanceof Claim.OfFactor of && of.event() != null && statement.says() == Says.HOLDS) {
            known.computeIfAbsent(of.event(), _ -> new HashSet<>()).add(new EventOf(of.factor(), of.subject()));
        }
    }

    private void same(Draft draft, Map<String, Set<EventOf>> known, String handle, EventOf event) {
        Set<EventOf> of = known.get(handle);
        Scalar at = draft.options().sameEventAs() == null
                ? draft.at()
                : draft.options().sameEventAs();
        if (of == null) {
            problems.add(
                    at,
                    "nobody recorded an event '" + handle + "'",
                    Names.expected(handle, known.keySet(), "the handle of an event that somebody recorded"));
        } else if (!of.contains(event)) {
            problems.add(
                    at,
                    "'" + handle + "' is not an event '" + event.factor() + "' of '" + event.subject() + "'",
                    "two events of the same factor and subject");
        }
    }
}
