package cotside.guidance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Result;
import cotside.guidance.testing.Dice;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Read;
import cotside.guidance.testing.Situations;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 12, 1 and 2, over the atoms of a condition. */
public class DecidedStaysDecidedTest {
    private static final int FEW = 12;

    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    @Test
    void a_decided_condition_stays_so_and_an_open_one_can_go_both_ways_whatever_the_unknowns_turn_out_to_be() {
        Property.check(1500, situations(), (situation, dice) -> {
            Read read = Read.of(situation);
            for (Result result : read.all()) {
                assertThat(result.truth()).isEqualTo(result.holds().truth(read.atoms()::truth));
                List<Integer> unknown = Unknowns.of(result, read.atoms());
                if (result.truth() == Truth.UNKNOWN) {
                    assertThat(completed(result, read, all(unknown)))
                            .as(result.id())
                            .isTrue();
                    assertThat(completed(result, read, new BitSet()))
                            .as(result.id())
                            .isFalse();
                } else {
                    stays(result, read, unknown, dice);
                }
            }
        });
    }

    private static void stays(Result result, Read read, List<Integer> unknown, Dice dice) {
        boolean decided = result.truth() == Truth.TRUE;
        boolean few = unknown.size() <= FEW;
        int tries = few ? 1 << unknown.size() : 64;
        for (int i = 0; i < tries; i++) {
            BitSet chosen = new BitSet();
            for (int j = 0; j < unknown.size(); j++) {
                chosen.set(unknown.get(j), few ? (i >> j & 1) == 1 : dice.chance(50));
            }
            assertThat(completed(result, read, chosen)).as(result.id()).isEqualTo(decided);
        }
    }

    private static boolean completed(Result result, Read read, BitSet isTrue) {
        Formula holds = result.holds();
        return holds.holds(atom -> read.atoms().truth(atom) == Truth.TRUE || isTrue.get(atom));
    }

    private static BitSet all(List<Integer> unknown) {
        BitSet all = new BitSet();
        unknown.forEach(all::set);
        return all;
    }
}
