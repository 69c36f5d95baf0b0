package cotside.guidance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.evidence.Factors;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Atom;
import cotside.guidance.outcome.Open;
import cotside.guidance.outcome.Result;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.testing.Dice;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Read;
import cotside.guidance.testing.Situation;
import cotside.guidance.testing.Situations;
import cotside.guidance.testing.Strong;
import cotside.guidance.testing.Subjects;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Section 12, 1 and 2, over what people say: what is not known comes to be known, today and beyond doubt. A completion
 * values unknowns; it begins no tie and lapses nothing.
 */
public class CompletionTest {
    private static final Id NEWCOMER = Id.of("newcomer");

    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    private Situations completable() {
        return situations().withoutLapses().withoutCounts().withoutSeveralDays().upToToday();
    }

    @Test
    void what_comes_to_be_known_leaves_decided_rules_as_they_were() {
        Property.check(1000, completable(), (situation, dice) -> {
            Read before = Read.of(situation);
            List<Statement> more = new ArrayList<>();
            for (Factor factor : situation.pack().factors()) {
                if (isWorry(factor)) {
                    for (Subject subject : Subjects.all(factor, situation.family())) {
                        if (truth(before, factor, subject) == Truth.UNKNOWN && dice.chance(70)) {
                            more.addAll(Strong.says(
                                    ready(before, factor),
                                    subject,
                                    dice.chance(50),
                                    situation.from().asAt(),
                                    more.size()));
                        }
                    }
                }
            }
            Read after = Read.of(situation.and(more));
            before.results().forEach((id, was) -> {
                Result is = after.results().get(id);
                if (is != null && was.truth() != Truth.UNKNOWN) {
                    assertThat(is.truth()).as(id).isEqualTo(was.truth());
                }
            });
        });
    }

    @Test
    void an_open_rule_stands_out_once_all_that_it_asks_is_shown_and_is_not_present_once_all_is_ruled_out() {
        Property.check(700, completable(), (situation, _) -> {
            Read before = Read.of(situation);
            for (Result result : before.all()) {
                if (result.truth() == Truth.UNKNOWN && !(result.combination().about() instanceof About.EachEvent)) {
                    completeBothWays(situation, before, result);
                }
            }
        });
    }

    private static void completeBothWays(Situation situation, Read before, Result result) {
        List<Atom> unknown = Unknowns.of(result, before.atoms()).stream()
                .map(before.atoms()::get)
                .toList();
        boolean answerable = unknown.stream().allMatch(atom -> atom.kind() == Atom.Kind.FACTOR && atom.event() == null);
        if (!answerable) {
            return;
        }
        for (boolean shown : new boolean[] {true, false}) {
            List<Statement> more = new ArrayList<>();
            for (Atom atom : unknown) {
                Factors.Ready factor = java.util.Objects.requireNonNull(atom.factor());
                Subject subject = java.util.Objects.requireNonNull(atom.subject());
                more.addAll(Strong.says(factor, subject, shown, situation.from().asAt(), more.size()));
            }
            Result is = Read.of(situation.and(more)).results().get(result.id());
            assertThat(is == null ? null : is.truth())
                    .as("%s, all %s", result.id(), shown ? "shown" : "ruled out")
                    .isEqualTo(Truth.of(shown));
        }
    }

    @Test
    void one_more_member_of_an_open_set_leaves_decided_rules_as_they_were() {
        Property.check(1000, completable(), (situation, dice) -> {
            Situation identified = situation.with(allIdentified(situation.family()));
            Read before = Read.of(identified);
            List<Open> open = open(before);
            if (open.isEmpty()) {
                return;
            }
            Map<String, Truth> were = before.byCombination();
            Read after = Read.of(joined(identified, before, dice.pick(open), dice));
            if (isShutOut(before, after)) {
                return;
            }
            after.byCombination().forEach((id, is) -> {
                Truth was = were.getOrDefault(id, is);
                // What a confirmation said against the newcomer may have gone stale, which is doubt and no more.
                boolean doubted = was == Truth.FALSE && is == Truth.UNKNOWN;
                assertThat(was == Truth.UNKNOWN || is == was || doubted)
                        .as("%s was %s and is %s", id, was, is)
                        .isTrue();
            });
        });
    }

    /** Who is in a set that was confirmed without them contradicts what is known. */
    private static boolean isShutOut(Read before, Read after) {
        return Stream.of(Role.CARERS, Role.HOUSEHOLD)
                .anyMatch(role -> before.world().open(role).isEmpty()
                        && after.world().people(role, Use.WORRY).contains(NEWCOMER));
    }

    private static boolean isWorry(Factor factor) {
        boolean worries = factor.side() == Side.VULNERABILITY || factor.side() == Side.CONTEXT;
        return worries && factor.derived() == null;
    }

    private static Truth truth(Read read, Factor factor, Subject subject) {
        return read.view().truth(ready(read, factor), subject, null, Use.WORRY);
    }

    private static Factors.Ready ready(Read read, Factor factor) {
        return read.view().ledger().factors().get(factor.id());
    }

    private static List<Open> open(Read read) {
        Set<Open> open = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            open.addAll(read.world().open(role));
        }
        open.removeIf(one -> one.kind() == Open.Kind.HOME);
        return List.copyOf(open);
    }

    private static Family allIdentified(Family family) {
        return with(
                family,
                family.people().stream()
                        .map(one -> new Person(one.id(), one.label(), true, one.child()))
                        .toList());
    }

    private static Family with(Family family, List<Person> people) {
        return new Family(
                family.title(),
                family.babies(),
                people,
                family.homes(),
                family.agencies(),
                family.statements(),
                family.contacts(),
                family.actions());
    }

    /** Somebody of whom nobody has heard fills the set or role, and some worries are shown of them. */
    private static Situation joined(Situation situation, Read before, Open open, Dice dice) {
        Family family = situation.family();
        Id baby = situation.from().baby();
        List<Person> people = new ArrayList<>(family.people());
        people.add(new Person(NEWCOMER, "Zoe", true, open.kind() == Open.Kind.SIBLINGS));
        Claim tie = switch (open.kind()) {
            case HOUSEHOLD ->
                Claim.OfFactor.of(Ties.LIVES_AT, Subject.pair(NEWCOMER, java.util.Objects.requireNonNull(open.home())));
            case CARERS -> Claim.OfFactor.of(Ties.SHARES_CARE, Subject.pair(NEWCOMER, baby));
            case OTHER_PARENT -> Claim.OfFactor.of(Ties.FATHER, Subject.pair(NEWCOMER, baby));
            case MOTHER -> Claim.OfFactor.of(Ties.BIRTH_MOTHER, Subject.pair(NEWCOMER, baby));
            case MAIN_CARER -> Claim.OfFactor.of(Ties.MAIN_CARER, Subject.pair(NEWCOMER, baby));
            case PARTNERS ->
                Claim.OfFactor.of(
                        Ties.PARTNER,
                        Subject.pair(NEWCOMER, family.people().getFirst().id()));
            case GRANDPARENTS -> Claim.OfFactor.of(Ties.GRANDPARENT, Subject.pair(NEWCOMER, baby));
            case SIBLINGS -> Claim.OfFactor.of(Ties.SIBLING, Subject.pair(NEWCOMER, baby));
            case HOME -> throw new IllegalArgumentException("a home is no member of a set");
        };
        List<Statement> more =
                new ArrayList<>(List.of(Strong.of("tie", tie, situation.from().asAt())));
        Situation with = situation.with(with(family, people));
        for (Factor factor : situation.pack().factors()) {
            if (isWorry(factor) && factor.about() == SubjectKind.PERSON && dice.chance(70)) {
                more.addAll(Strong.says(
                        ready(before, factor),
                        Subject.of(NEWCOMER),
                        dice.chance(80),
                        situation.from().asAt(),
                        more.size()));
            }
        }
        return with.and(more);
    }
}
