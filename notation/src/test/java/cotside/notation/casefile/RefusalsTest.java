package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every slip is refused where it was made, in words that help.
 */
class RefusalsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cotside.notation.casefile.Slips#all")
    void aSlipIsRefusedWhereItWasMade(Slips.Slip slip) {
        int mark = slip.file().indexOf('«');
        String before = slip.file().substring(0, mark);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = mark - before.lastIndexOf('\n');
        List<Problem> problems = problems(slip.file().replace("«", ""));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.toString())
                        .startsWith("case.yaml:" + line + ":" + column + ": ")
                        .contains(slip.what())
                        .contains(slip.expected()));
        assertThat(problems).as("nothing but the slip").hasSizeLessThanOrEqualTo(2);
    }

    private static List<Problem> problems(String file) {
        NotationException refused =
                catchThrowableOfType(NotationException.class, () -> CaseFiles.load("case.yaml", file, SmallPack.PACK));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems();
    }

    @Test
    void everyProblemOfAFileIsReported() {
        String file = Slips.note(
                "seen:\n  - kayla: smoks\n  - kyla: smokes\n  - kayla: smokes\n    when: 2027\n  - baby: smokes");
        assertThat(problems(file)).hasSize(4);
    }

    @Test
    void anEntryOfWhichNobodyKnowsWhoWroteItIsWrongForThatAlone() {
        String file = Slips.note("seen: [kayla: smokes]\nkayla said: [kayla: engages]\nasked: police\nabout: smokes\n"
                + "plan: { plan: p, what: w, owner: o }");
        String unsigned = file.replace("01-20\n    by: A. Shah, midwifery", "01-20\n    by: A. Shah");
        assertThat(problems(unsigned)).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsAProblemToo() {
        NotationException refused = catchThrowableOfType(
                NotationException.class, () -> CaseFiles.load(Examples.file("no-such"), SmallPack.PACK));
        assertThat(refused).hasMessageContaining("no such file");
    }
}
