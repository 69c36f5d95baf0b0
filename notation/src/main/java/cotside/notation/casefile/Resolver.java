package cotside.notation.casefile;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.When;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes statements of drafts, once all are read: what they take from each other is looked up here. */
final class Resolver {
    private final Pack pack;
    private final Cast cast;
    private final Problems problems;
    private final Drafts drafts;
    private final References references;
    private final Map<String, Statement> made = new LinkedHashMap<>();

    Resolver(Context context, Drafts drafts) {
        this.pack = context.pack();
        this.cast = context.cast();
        this.problems = context.problems();
        this.drafts = drafts;
        this.references = new References(context, drafts);
        made.putAll(context.before().statements());
    }

    /** The new statements in the order of the file; without those that are wrong, each with a problem. */
    List<Statement> statements() {
        for (Draft draft : references.inOrder()) {
            Statement statement = problems.isFull() ? null : statement(draft);
            if (statement != null) {
                made.put(draft.id(), statement);
            }
        }
        List<Statement> all = new ArrayList<>();
        for (Draft draft : drafts.list()) {
            Statement statement = made.get(draft.id());
            if (statement != null) {
                all.add(statement);
            }
        }
        references.checkEvents(all);
        return all;
    }

    private @Nullable Statement statement(Draft draft) {
        Draft.Options options = draft.options();
        Statement original = null;
        if (options.repeats() != null) {
            Drafts.Named repeated = references.statement(options.repeats(), draft);
            original = repeated == null ? null : made.get(repeated.id());
            if (original == null) {
                return null;
            }
        }
        Drafts.Named corrected = options.corrects() == null ? null : references.corrected(options.corrects(), draft);
        Claim claim = draft.claim();
        Says says = draft.says();
        if (claim == null) {
            if (original == null) {
                return null;
            }
            claim = original.claim();
            says = original.says();
        }
        claim = withEvent(draft, claim, says, original, corrected);
        When when = options.when() != null
                ? options.when()
                : original != null ? original.when() : When.at(draft.entry().on());
        if (options.when() == null && when.earliest().isAfter(Moments.dayOf(draft.recorded()))) {
            String source = original == null ? "the entry is about " : "what it repeats was true on ";
            problems.add(
                    draft.at(),
                    source + when.earliest() + ", after this was recorded",
                    "'recorded' no earlier than that, or 'when'");
            return null;
        }
        return new Statement(
                draft.id(),
                claim,
                says,
                options.why(),
                draft.basis(),
                draft.voice(),
                notAfter(when, Moments.dayOf(draft.recorded())),
                partOfDay(draft),
                options.expected(),
                draft.recorded(),
                draft.author().name(),
                draft.author().agency(),
                options.marking(),
                hiddenFrom(draft, claim),
                draft.entry().contact(),
                references.cited(draft),
                corrected == null ? null : corrected.id(),
                original == null ? null : original.id(),
                references.answered(draft),
                options.note());
    }

    static When notAfter(When when, LocalDate recorded) {
        return when.latest().isAfter(recorded)
                ? new When(when.from().notAfter(recorded), when.to().notAfter(recorded), when.open())
                : when;
    }

    /**
     * The event that a statement is about when it names none: that of the statement it repeats or corrects, else a new
     * one called after the statement. A denial that names none speaks of every event in its period.
     */
    private Claim withEvent(
            Draft draft, Claim claim, Says says, @Nullable Statement original, Drafts.@Nullable Named corrected) {
        if (!(claim instanceof Claim.OfFactor of) || of.event() != null || says != Says.HOLDS) {
            return claim;
        }
        Factor factor = pack.findFactor(of.factor());
        if (factor == null || factor.kind() != Kind.EVENT) {
            return claim;
        }
        String event = original == null ? null : eventOf(original.claim(), of);
        if (event == null && corrected != null) {
            Statement earlier = made.get(corrected.id());
            event = earlier == null ? null : eventOf(earlier.claim(), of);
        }
        return new Claim.OfFactor(of.factor(), of.subject(), event == null ? draft.id() : event);
    }

    private static @Nullable String eventOf(Claim earlier, Claim.OfFactor now) {
        return earlier instanceof Claim.OfFactor of && of.factor().equals(now.factor()) ? of.event() : null;
    }

    /** That of the entry is when the author was there: it says nothing of the time that others spoke of. */
    private static PartOfDay partOfDay(Draft draft) {
        PartOfDay given = draft.options().partOfDay();
        return given != null
                ? given
                : draft.basis() == Basis.SEEN ? draft.entry().partOfDay() : PartOfDay.UNSAID;
    }

    /** As the line says, or else as its entry says and, for a sensitive factor, those whom it is about. */
    private Set<Id> hiddenFrom(Draft draft, Claim claim) {
        Set<Id> given = draft.options().hiddenFrom();
        if (given != null) {
            return given;
        }
        Set<Id> hidden = new LinkedHashSet<>(draft.entry().hiddenFrom());
        hidden.addAll(Sensitive.keptFrom(claim, pack, cast));
        return hidden;
    }

    /**
     * From whom sensitive factors are kept unless somebody says otherwise: from whom they are about, and of two from the one
     * they come from. Whoever is hurt or controlled may be spoken with, alone.
     */
    static final class Sensitive {
        private Sensitive() {}

        static Set<Id> keptFrom(Claim claim, Pack pack, Cast cast) {
            return switch (claim) {
                case Claim.OfFactor of -> of(of.factor(), of.subject(), pack, cast);
                case Claim.HowMany many -> of(many.factor(), many.subject(), pack, cast);
                case Claim.SameEvent same -> of(same.factor(), same.subject(), pack, cast);
                default -> Set.of();
            };
        }

        private static Set<Id> of(String factorId, Subject subject, Pack pack, Cast cast) {
            Factor factor = pack.findFactor(factorId);
            Set<Id> people = new LinkedHashSet<>();
            if (factor != null && factor.sensitive()) {
                if (cast.isPerson(subject.one().value())) {
                    people.add(subject.one());
                }
                boolean comesFromOne = factor.directed();
                if (!comesFromOne
                        && subject.other() != null
                        && cast.isPerson(subject.other().value())) {
                    people.add(subject.other());
                }
            }
            return people;
        }
    }
}
