package cotside.guidance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Key;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Result;
import cotside.guidance.pack.Side;
import cotside.guidance.picture.Line;
import cotside.guidance.testing.Read;
import java.util.Map;

/** All that reassures: what is false as worry, true as reassurance, settled, eased, complete, or less urgent. */
final class Reassurance {
    private Reassurance() {}

    static void isNoMore(Read before, Read after, String by) {
        Map<String, Truth> were = before.byCombination();
        after.byCombination().forEach((id, is) -> {
            Truth was = were.getOrDefault(id, Truth.FALSE);
            assertThat(is == Truth.FALSE && was != Truth.FALSE)
                    .as("%s was %s and is not present after %s", id, was, by)
                    .isFalse();
        });
        before.results().forEach((id, was) -> {
            Result is = after.results().get(id);
            if (is != null) {
                isNoMore(id, was, is, by);
            }
        });
        claims(before, after, by);
    }

    private static void isNoMore(String id, Result was, Result is, String by) {
        assertThat(is.truth() == Truth.FALSE && was.truth() != Truth.FALSE)
                .as("%s was %s and is not present after %s", id, was.truth(), by)
                .isFalse();
        assertThat(is.outcome() == Line.Outcome.SETTLED
                        && (was.outcome() == Line.Outcome.STANDS_OUT || was.outcome() == Line.Outcome.CANNOT_TELL))
                .as("%s is settled after %s", id, by)
                .isFalse();
        Result.Eased eased = was.eased();
        Result.Eased now = is.eased();
        assertThat(eased != null
                        && now != null
                        && now.state() == Line.Easing.State.SHOWN
                        && eased.state() != Line.Easing.State.SHOWN)
                .as("%s is eased after %s", id, by)
                .isFalse();
        if (was.outcome() == Line.Outcome.STANDS_OUT && is.outcome() == Line.Outcome.STANDS_OUT) {
            assertThat(was.word() != null && is.word() != null && was.word().isAbove(is.word()))
                    .as("%s was %s and is %s after %s", id, was.word(), is.word(), by)
                    .isFalse();
        }
    }

    private static void claims(Read before, Read after, String by) {
        for (Key key : after.view().ledger().keys()) {
            Factors.Ready factor = after.view().ledger().factors().get(key.factor());
            boolean protective = factor.factor().side() == Side.PROTECTIVE;
            Use use = protective ? Use.REASSURANCE : Use.WORRY;
            Truth reassuring = protective ? Truth.TRUE : Truth.FALSE;
            Truth was = before.view().truth(factor, key.subject(), null, use);
            Truth is = after.view().truth(factor, key.subject(), null, use);
            assertThat(is == reassuring && was != reassuring)
                    .as("%s was %s and is %s after %s", key, was, is, by)
                    .isFalse();
        }
        for (Ledger.SetKey set : after.view().ledger().confirmedSets()) {
            assertThat(after.view().isComplete(set) && !before.view().isComplete(set))
                    .as("%s is complete after %s", set, by)
                    .isFalse();
        }
    }
}
