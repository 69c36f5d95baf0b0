package cotside.notation.casefile;

import cotside.guidance.facts.Id;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Factor;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the actions that people undertook under a plan, and the end of each. */
final class PlanReader {
    private final Cast cast;
    private final Problems problems;
    private final Drafts drafts;
    private final Set<String> answerable = new TreeSet<>();
    private final Map<String, PlanAction> actions = new LinkedHashMap<>();
    private final List<Ending> endings = new ArrayList<>();

    private final OnRecord before;
    /** In a whole file the end of an action, known later, may stand with the action. */
    private final boolean isAdded;

    private final List<Additions.Ending> endingsOfKnown = new ArrayList<>();

    private record Ending(Scalar action, Entry entry) {
        LocalDate on() {
            return entry.on().latest();
        }
    }

    PlanReader(Context context, Drafts drafts) {
        this.cast = context.cast();
        this.problems = context.problems();
        this.drafts = drafts;
        this.before = context.before();
        this.isAdded = context.writer() != null;
        context.pack().combinations().stream().map(Combination::id).forEach(answerable::add);
        context.pack().factors().stream().map(Factor::id).forEach(answerable::add);
    }

    /** Whether the entry says anything of a plan. */
    boolean read(Fields entryFields, Entry entry) {
        int number = 0;
        boolean any = false;
        Node plan = entryFields.find("plan");
        if (plan != null) {
            any = true;
            for (Node item : Values.items(plan, problems)) {
                number++;
                action(item, entry, number);
            }
        }
        for (Scalar ended : entryFields.texts("plan ended")) {
            any = true;
            endings.add(new Ending(ended, entry));
        }
        return any;
    }

    private void action(Node item, Entry entry, int number) {
        Fields fields = Fields.of(item, "an action", problems);
        if (!fields.isMapping()) {
            return;
        }
        String id = entry.id() + ".plan-" + number;
        Scalar given = fields.findScalar("id", "one id");
        if (given != null) {
            String written = drafts.readId(given);
            id = written == null ? id : written;
        }
        drafts.take(id, given == null ? fields.at() : given.at());
        String plan = fields.needsText("plan");
        String what = fields.needsText("what");
        String owner = fields.needsText("owner");
        Id baby = Babies.oneOf(cast, fields, "an action", problems);
        Set<String> answers = answers(fields);
        LocalDate due = fields.<@Nullable LocalDate>find("due", Values::date);
        LocalDate agreed = fields.<@Nullable LocalDate>find("agreed", Values::date);
        LocalDate ended = fields.<@Nullable LocalDate>find("ended", Values::date);
        LocalDate from = agreed == null ? entry.on().latest() : agreed;
        ends(fields, "agreed", agreed, from);
        ends(fields, "due", due, from);
        ends(fields, "ended", ended, from);
        notAfter(fields, "agreed", agreed, entry.recordedDay());
        if (isAdded) {
            notAfter(fields, "ended", ended, entry.recordedDay());
        }
        fields.refuseOthers();
        if (baby != null) {
            actions.putIfAbsent(
                    id,
                    new PlanAction(
                            id,
                            baby,
                            plan,
                            what,
                            answers,
                            owner,
                            due,
                            from,
                            ended,
                            entry.recorded(),
                            entry.author().name(),
                            entry.author().agency()));
        }
    }

    private static void notAfter(Fields fields, String key, @Nullable LocalDate day, LocalDate recorded) {
        if (day != null && day.isAfter(recorded)) {
            fields.refuse(key, key + " after it was recorded, on " + recorded, "a day no later than that");
        }
    }

    private static void ends(Fields fields, String key, @Nullable LocalDate day, LocalDate agreed) {
        if (day != null && !Moments.isSensible(day, day)) {
            fields.refuse(key, "the year cannot be right", "a year from 1900 to 2199");
        } else if (day != null && day.isBefore(agreed)) {
            fields.refuse(key, "'" + key + "' lies before " + agreed + ", when the action was agreed", "a later day");
        }
    }

    private Set<String> answers(Fields fields) {
        Set<String> answers = new LinkedHashSet<>();
        for (Scalar written : fields.texts("answers")) {
            String name = written.text().strip().replace(' ', '-');
            if (answerable.contains(name)) {
                answers.add(name);
            } else {
                problems.add(
                        written,
                        "'" + written.shortened() + "' is no factor and no rule of the pack",
                        Names.expected(name, answerable, "the factor or rule that the action is meant to answer"));
            }
        }
        return answers;
    }

    /** The ends of actions that were on record before; known once {@link #finish} has been called. */
    List<Additions.Ending> endings() {
        return endingsOfKnown;
    }

    /** The new actions, once every entry has been read. */
    List<PlanAction> finish() {
        Map<String, LocalDate> ended = new HashMap<>();
        for (Ending ending : endings) {
            if (problems.isFull()) {
                break;
            }
            String id = ending.action().text().strip();
            PlanAction known = before.actions().get(id);
            PlanAction action = known == null ? actions.get(id) : known;
            if (action == null) {
                Set<String> ids = new TreeSet<>(before.actions().keySet());
                ids.addAll(actions.keySet());
                problems.add(
                        ending.action(),
                        "no action is called '" + ending.action().shortened() + "'",
                        Names.expected(id, ids, "the id of an action under 'plan'"));
            } else if (action.ended() != null || ended.putIfAbsent(id, ending.on()) != null) {
                problems.add(ending.action(), "'" + id + "' has already ended", "an action that is still open");
            } else if (ending.on().isBefore(action.agreed())) {
                problems.add(ending.action(), "'" + id + "' ends before it was agreed", "a later entry");
            } else if (known != null) {
                endingsOfKnown.add(end(id, ending));
            }
        }
        List<PlanAction> finished = new ArrayList<>();
        actions.forEach((id, action) -> finished.add(ended(action, ended.get(id))));
        return finished;
    }

    private static Additions.Ending end(String id, Ending ending) {
        Entry entry = ending.entry();
        return new Additions.Ending(
                id, ending.on(), entry.author().name(), entry.author().agency(), entry.recorded());
    }

    static PlanAction ended(PlanAction a, @Nullable LocalDate on) {
        return on == null
                ? a
                : new PlanAction(
                        a.id(),
                        a.baby(),
                        a.plan(),
                        a.what(),
                        a.answers(),
                        a.owner(),
                        a.due(),
                        a.agreed(),
                        on,
                        a.recorded(),
                        a.author(),
                        a.agency());
    }
}
