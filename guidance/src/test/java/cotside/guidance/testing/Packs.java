package cotside.guidance.testing;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Contact;
import cotside.guidance.outcome.Mentions;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Prompt;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Review;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Spread;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Packs as a loader would admit them: every tie declared, opposites in pairs, no protective factor in a worry. */
final class Packs {
    static final List<String> AGENCIES = List.of("gp", "midwifery", "health-visiting", "police");
    static final String ACKNOWLEDGED = "referral";
    static final String ANSWERED = "opinion";

    private static final Freshness BY_AGE = new Freshness(
            List.of(new Freshness.Step(0, 56), new Freshness.Step(42, 14), new Freshness.Step(180, 42)), 84);

    private final Dice dice;
    private final Wanted wanted;
    private final List<Factor> factors = new ArrayList<>();

    /**
     * What a pack may contain.
     *
     * @param lapses standings lapse at births, moves and the like
     * @param dated facts are reckoned from dates
     * @param counted factors are counted from contacts and events
     * @param severalDays standings may need different days
     */
    record Wanted(boolean lapses, boolean dated, boolean counted, boolean severalDays) {}

    private Packs(Dice dice, Wanted wanted) {
        this.dice = dice;
        this.wanted = wanted;
    }

    static Pack make(Dice dice, Wanted wanted) {
        return new Packs(dice, wanted).make();
    }

    /** Those that read only what is wanted. */
    static List<Combination> rules(Pack pack, Wanted wanted) {
        return wanted.dated()
                ? pack.combinations()
                : pack.combinations().stream()
                        .filter(rule -> Mentions.factors(rule.holds()).stream()
                                .noneMatch(factor -> pack.getFactor(factor).kind() == Kind.DATED))
                        .toList();
    }

    /** Some of its rules; what is not wanted of it is left out, but for facts reckoned from dates. */
    static Pack of(Pack pack, List<Combination> combinations, Wanted wanted) {
        List<Factor> factors = new ArrayList<>();
        for (Factor factor : pack.factors()) {
            Factor one = wanted.lapses() ? factor : Parts.goodFor(factor, factor.goodFor(), List.of());
            one = wanted.severalDays() ? one : Parts.needs(one, Needs.ORDINARY, Needs.ORDINARY);
            boolean counted = factor.derived() != null && factor.kind() != Kind.DATED;
            factors.add(counted && !wanted.counted() ? Parts.uncounted(one) : one);
        }
        return with(pack, factors, combinations);
    }

    static Pack with(Pack pack, List<Factor> factors, List<Combination> combinations) {
        return new Pack(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.sources(),
                pack.parameters(),
                pack.agencies(),
                factors,
                pack.acts(),
                pack.questions(),
                pack.prompts(),
                pack.reviews(),
                combinations,
                pack.help());
    }

    private Pack make() {
        for (String tie : Ties.ALL) {
            factors.add(tie(tie));
        }
        int more = dice.between(5, 12);
        factors.add(stated("person-worry-0", SubjectKind.PERSON, Side.VULNERABILITY, Kind.STATE));
        factors.add(stated("baby-worry-1", SubjectKind.BABY, Side.VULNERABILITY, dice.oneOf(Kind.STATE, Kind.EVENT)));
        for (int i = 2; i < more; i++) {
            add(i);
        }
        Conditions conditions = new Conditions(dice, factors);
        List<Combination> combinations = new ArrayList<>();
        int rules = dice.between(3, 8);
        for (int i = 0; i < rules; i++) {
            combinations.add(conditions.combination("rule-" + i));
        }
        return new Pack(
                "made-up",
                "1",
                "Made up",
                List.of(),
                List.of(),
                List.of(
                        new AgencyKind("gp", "GP", true, null, "", List.of()),
                        new AgencyKind("midwifery", "midwife", true, null, "", List.of()),
                        new AgencyKind("health-visiting", "health visitor", true, null, "", List.of()),
                        new AgencyKind("police", "police", false, conditions.aboutTheBaby(), "", List.of())),
                factors,
                List.of(
                        new Act(ACKNOWLEDGED, "referral", Act.Stage.ACKNOWLEDGED, List.of()),
                        new Act(ANSWERED, "opinion", Act.Stage.ANSWERED, List.of())),
                questions(),
                prompts(),
                reviews(),
                combinations.stream().map(this::asking).toList(),
                List.of());
    }

    private void add(int i) {
        SubjectKind about = dice.oneOf(
                SubjectKind.PERSON, SubjectKind.PERSON, SubjectKind.PAIR, SubjectKind.BABY, SubjectKind.HOME);
        if (wanted.dated() && dice.chance(15)) {
            factors.add(dated(i));
            return;
        }
        if (wanted.counted() && dice.chance(10)) {
            Factor counted = counted(i);
            if (counted != null) {
                factors.add(counted);
                return;
            }
        }
        Side side = dice.oneOf(
                Side.VULNERABILITY,
                Side.VULNERABILITY,
                Side.VULNERABILITY,
                Side.PROTECTIVE,
                Side.PROTECTIVE,
                Side.CONTEXT);
        Kind kind = dice.oneOf(Kind.STATE, Kind.STATE, Kind.EVENT, Kind.TRAIT);
        String id = about.word() + "-" + side.word() + "-" + i;
        if (side == Side.PROTECTIVE && dice.chance(60)) {
            List<Factor> free = factors.stream()
                    .filter(factor -> factor.side() == Side.VULNERABILITY
                            && factor.opposite() == null
                            && factor.derived() == null)
                    .toList();
            if (!free.isEmpty()) {
                Factor other = dice.pick(free);
                Factor made = stated(other.about().word() + "-opposite-" + i, other.about(), side, other.kind());
                factors.set(factors.indexOf(other), Parts.opposite(other, made.id()));
                factors.add(Parts.opposite(Parts.directed(made, other.directed()), other.id()));
                return;
            }
        }
        Factor factor = stated(id.replace("vulnerability", "worry"), about, side, kind);
        factors.add(about == SubjectKind.PAIR ? Parts.directed(factor, dice.chance(70)) : factor);
    }

    private Factor stated(String id, SubjectKind about, Side side, Kind kind) {
        Needs shownBy = needs();
        return Parts.factor(
                id,
                about,
                side,
                kind,
                shownBy,
                dice.chance(30) ? stricter(shownBy) : shownBy,
                freshness(kind),
                lapses(about),
                null);
    }

    private Needs needs() {
        if (dice.chance(60)) {
            return Needs.ORDINARY;
        }
        Set<Basis> accepts = EnumSet.of(Basis.SEEN, Basis.RECORDED, Basis.ASSESSED);
        if (dice.chance(40)) {
            accepts.add(Basis.SAID);
        }
        Set<Spread> spread = new TreeSet<>();
        int observations = dice.between(1, 3);
        if (observations > 1) {
            if (dice.chance(30) && wanted.severalDays()) {
                spread.add(Spread.DAYS);
            }
            if (dice.chance(20)) {
                spread.add(Spread.CONTACTS);
            }
            if (dice.chance(20)) {
                spread.add(Spread.VOICES);
            }
            if (dice.chance(20)) {
                spread.add(Spread.DAY_AND_NIGHT);
            }
        }
        return new Needs(accepts, observations, spread);
    }

    private Needs stricter(Needs needs) {
        Set<Basis> accepts = EnumSet.copyOf(needs.accepts());
        accepts.remove(Basis.SAID);
        Set<Spread> spread = new TreeSet<>(needs.spread());
        if (wanted.severalDays()) {
            spread.add(Spread.DAYS);
        }
        return new Needs(accepts, needs.observations() + 1, spread);
    }

    private Freshness freshness(Kind kind) {
        if (kind != Kind.STATE && dice.chance(70)) {
            return Freshness.NEVER_STALE;
        }
        return dice.oneOf(
                Freshness.NEVER_STALE,
                BY_AGE,
                new Freshness(List.of(), dice.between(5, 90)),
                new Freshness(List.of(), dice.between(5, 90)));
    }

    private List<Lapse> lapses(SubjectKind about) {
        if (!wanted.lapses() || dice.chance(60)) {
            return List.of();
        }
        List<Lapse> all = new ArrayList<>(List.of(new Lapse.Birth(), new Lapse.Discharge()));
        if (about != SubjectKind.BABY || dice.chance(50)) {
            all.add(new Lapse.Move());
            all.add(new Lapse.NewAdult());
            all.add(new Lapse.TieBegun());
        }
        for (Factor factor : factors) {
            if (factor.kind() == Kind.EVENT) {
                all.add(new Lapse.Happened(factor.id()));
            }
        }
        return dice.some(all, 2);
    }

    private Factor tie(String id) {
        boolean ofBaby = id.equals(Ties.NO_OTHER_PARENT) || id.equals(Ties.NOT_PURSUED);
        Kind kind = List.of(
                                Ties.PARENTAL_RESPONSIBILITY,
                                Ties.PARTNER,
                                Ties.MAIN_CARER,
                                Ties.SHARES_CARE,
                                Ties.BARRED,
                                Ties.LIVES_AT,
                                Ties.NOT_PURSUED)
                        .contains(id)
                ? Kind.STATE
                : Kind.TRAIT;
        boolean undirected = id.equals(Ties.PARTNER) || id.equals(Ties.SAME_PERSON) || ofBaby;
        Needs ruledOut = kind == Kind.STATE && dice.chance(20) ? stricter(Needs.ORDINARY) : Needs.ORDINARY;
        List<Lapse> lapses = wanted.lapses() && kind == Kind.STATE && dice.chance(25)
                ? List.of(new Lapse.Birth(), new Lapse.Discharge())
                : List.of();
        Freshness goodFor = kind == Kind.STATE && dice.chance(40) ? BY_AGE : Freshness.NEVER_STALE;
        Factor tie = Parts.factor(
                id,
                ofBaby ? SubjectKind.BABY : SubjectKind.PAIR,
                Side.TIE,
                kind,
                Needs.ORDINARY,
                ruledOut,
                goodFor,
                lapses,
                null);
        Factor directed = Parts.directed(tie, !undirected);
        return id.equals(Ties.FATHER) && dice.chance(50)
                ? Parts.disprovedBy(directed, Set.of(Basis.RECORDED))
                : directed;
    }

    private Factor dated(int i) {
        Measure measure = dice.oneOf(Measure.AGE, Measure.AGE, Measure.GESTATION, Measure.AGE_AT_BIRTH);
        int bound = switch (measure) {
            case AGE -> dice.oneOf(20, 42, 60, 100, 180);
            case GESTATION -> dice.oneOf(140, 200, 252);
            default -> dice.between(18, 22);
        };
        Derived.Comparison comparison = dice.oneOf(Derived.Comparison.UNDER, Derived.Comparison.AT_LEAST);
        return Parts.factor(
                measure.word().replace(' ', '-') + "-" + comparison.word().replace(' ', '-') + "-" + bound + "-" + i,
                measure.about(),
                Side.CONTEXT,
                Kind.DATED,
                Needs.ORDINARY,
                Needs.ORDINARY,
                Freshness.NEVER_STALE,
                List.of(),
                new Derived.Dated(measure, comparison, Derived.Bound.of(bound)));
    }

    private @Nullable Factor counted(int i) {
        List<Factor> events = factors.stream()
                .filter(factor -> factor.kind() == Kind.EVENT && factor.side() == Side.VULNERABILITY)
                .toList();
        Derived.Bound within = Derived.Bound.of(dice.between(20, 120));
        if (dice.chance(50) && !events.isEmpty()) {
            Factor event = dice.pick(events);
            Factor made = Parts.factor(
                    event.about().word() + "-counted-" + i,
                    event.about(),
                    Side.VULNERABILITY,
                    Kind.STATE,
                    Needs.ORDINARY,
                    Needs.ORDINARY,
                    Freshness.NEVER_STALE,
                    List.of(),
                    new Derived.CountedEvents(event.id(), 2, within));
            return Parts.directed(made, event.directed());
        }
        SubjectKind about = dice.oneOf(SubjectKind.PERSON, SubjectKind.BABY);
        return Parts.factor(
                about.word() + "-missed-" + i,
                about,
                Side.VULNERABILITY,
                Kind.STATE,
                Needs.ORDINARY,
                Needs.ORDINARY,
                Freshness.NEVER_STALE,
                List.of(),
                new Derived.CountedContacts(
                        Set.of(Contact.Outcome.MISSED, Contact.Outcome.REFUSED), Set.of(), dice.between(1, 2), within));
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Factor factor : factors) {
            if (factor.derived() == null && dice.chance(50)) {
                questions.add(question(factor));
            }
        }
        return questions;
    }

    private static Question question(Factor factor) {
        return new Question(
                "ask-" + factor.id(),
                null,
                "What of " + factor.id() + " and {who}?",
                List.of(factor.id()),
                List.of("gp"),
                "alone",
                "it matters",
                List.of(),
                List.of());
    }

    private List<Prompt> prompts() {
        List<Factor> dated = factors.stream()
                .filter(factor -> factor.about() == SubjectKind.BABY && factor.kind() == Kind.DATED)
                .toList();
        return dated.isEmpty() || dice.chance(50)
                ? List.of()
                : List.of(new Prompt(
                        "prompt-0",
                        "ask-person-worry-0",
                        Role.CARERS,
                        new cotside.guidance.pack.Expr.Is(dice.pick(dated).id()),
                        List.of(),
                        List.of()));
    }

    private List<Review> reviews() {
        return dice.chance(50)
                ? List.of()
                : List.of(new Review(
                        "review-0",
                        "the adults' own needs",
                        dice.oneOf(Role.CARERS, Role.PARENTS, Role.HOUSEHOLD),
                        "ask-person-worry-0",
                        List.of("person-worry-0", Ties.LIVES_AT),
                        dice.oneOf(BY_AGE, new Freshness(List.of(), 30)),
                        List.of(),
                        List.of()));
    }

    private Combination asking(Combination combination) {
        List<String> ask = Mentions.factors(combination.holds()).stream()
                .map(id -> "ask-" + id)
                .filter(_ -> dice.chance(40))
                .toList();
        return Parts.ask(combination, ask);
    }

    static Heading heading(SubjectKind about) {
        return switch (about) {
            case BABY -> Heading.CHILD;
            case HOME -> Heading.ENVIRONMENT;
            default -> Heading.PARENTS_AND_FAMILY;
        };
    }
}
