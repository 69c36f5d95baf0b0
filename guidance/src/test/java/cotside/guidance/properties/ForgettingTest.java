package cotside.guidance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Result;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Line;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Read;
import cotside.guidance.testing.Situation;
import cotside.guidance.testing.Situations;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Section 12, 4. */
public class ForgettingTest {
    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    @Test
    void forgetting_all_that_is_said_of_one_thing_decides_nothing_and_reopens_what_it_settled() {
        Property.check(600, situations().withoutCounts(), (situation, _) -> {
            Read before = Read.of(situation);
            for (Said said : said(situation)) {
                if (situation.pack().getFactor(said.factor()).side() == Side.TIE) {
                    tie(situation, said);
                } else {
                    each(said, before, Read.forgetting(situation, about(situation, said)));
                }
            }
        });
    }

    private record Said(String factor, Subject subject) {}

    private static Set<Said> said(Situation situation) {
        Set<Said> said = new LinkedHashSet<>();
        for (Statement statement : situation.family().statements()) {
            if (statement.claim() instanceof Claim.OfFactor of && !of.factor().equals(Ties.SAME_PERSON)) {
                said.add(new Said(of.factor(), of.subject()));
            }
        }
        return said;
    }

    /** Roles that stay open until somebody fills them, and who else may. */
    private static final Map<String, Set<String>> FILLED_BY = Map.of(
            Ties.BIRTH_MOTHER, Set.of(Ties.BIRTH_MOTHER),
            Ties.FATHER, Set.of(Ties.FATHER, Ties.SECOND_PARENT, Ties.NO_OTHER_PARENT),
            Ties.SECOND_PARENT, Set.of(Ties.FATHER, Ties.SECOND_PARENT, Ties.NO_OTHER_PARENT),
            Ties.SHARES_CARE, Set.of(),
            Ties.LIVES_AT, Set.of(Ties.LIVES_AT));

    /** A confirmation tells of ties too, and one who is forgotten leaves no doubt where another fills the role. */
    private static void tie(Situation situation, Said said) {
        Set<String> others = FILLED_BY.get(said.factor());
        Situation told = situation.withStatements(situation.family().statements().stream()
                .filter(statement -> !(statement.claim() instanceof Claim.Complete))
                .toList());
        boolean filled = others == null
                || said(told).stream()
                        .anyMatch(other -> others.contains(other.factor())
                                && !other.subject().equals(said.subject())
                                && !(said.factor().equals(Ties.LIVES_AT)
                                        && !said.subject()
                                                .one()
                                                .equals(told.from().baby())));
        if (!filled) {
            byCombination(
                    said,
                    Read.of(told).byCombination(),
                    Read.forgetting(told, about(told, said)).byCombination(),
                    countingSeveral(told));
        }
    }

    private static Predicate<Statement> about(Situation situation, Said said) {
        Factor factor = situation.pack().getFactor(said.factor());
        boolean eitherWay = factor.id().equals(Ties.PARTNER) || (factor.side() != Side.TIE && !factor.directed());
        return statement -> statement.claim() instanceof Claim.OfFactor of
                && (of.factor().equals(factor.id()) || of.factor().equals(factor.opposite()))
                && (of.subject().equals(said.subject())
                        || (eitherWay && of.subject().swapped().equals(said.subject())));
    }

    /** Of two who are both said to be the mother, one forgotten leaves one: rules that count people tell them apart. */
    private static Set<String> countingSeveral(Situation situation) {
        Set<String> several = new LinkedHashSet<>();
        for (Combination combination : situation.pack().combinations()) {
            if (combination.holds().toString().contains("n=2, is=")) {
                several.add(combination.id());
            }
        }
        return several;
    }

    private static void byCombination(
            Said said, Map<String, Truth> before, Map<String, Truth> after, Set<String> several) {
        before.forEach((id, was) -> {
            if (several.contains(id)) {
                return;
            }
            Truth is = after.getOrDefault(id, Truth.FALSE);
            // Where nobody says where the baby stays, its mother and main carer stand for its home.
            boolean presumed = said.factor().equals(Ties.LIVES_AT) && is == Truth.TRUE && was == Truth.UNKNOWN;
            assertThat(is == was || is == Truth.UNKNOWN || presumed)
                    .as("%s is %s once %s is forgotten, and was %s", id, is, said, was)
                    .isTrue();
        });
    }

    private static void each(Said said, Read before, Read after) {
        before.results().forEach((id, was) -> {
            Result is = after.results().get(id);
            if (is == null) {
                return;
            }
            assertThat(is.truth() == was.truth() || is.truth() == Truth.UNKNOWN)
                    .as("%s is %s once %s is forgotten, and was %s", id, is.truth(), said, was.truth())
                    .isTrue();
            if (was.outcome() == Line.Outcome.SETTLED) {
                assertThat(is.outcome()).as(id).isNotEqualTo(Line.Outcome.NOT_PRESENT);
            } else {
                assertThat(is.outcome()).as("%s once %s is forgotten", id, said).isNotEqualTo(Line.Outcome.SETTLED);
            }
        });
    }
}
