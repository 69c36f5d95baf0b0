package cotside.notation.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.pack.PackFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CaseFilesOfThePackTest {
    private static final Pack PACK = PackFiles.load(Path.of("..", "packs", "babies-under-one"));

    private static Family family(String lines) {
        return CaseFiles.load("case.yaml", """
                babies: { baby: Baby }
                people: { una: Una }
                record:
                  - on: 2026-01-12
                    by: A. Shah, midwifery
                    seen:
                """ + lines.indent(6), PACK);
    }

    private static Statement only(String lines) {
        return family(lines).statements().getFirst();
    }

    @Test
    void a_factor_that_begins_with_not_is_no_denial() {
        assertThat(only("- una: not met")).satisfies(one -> {
            assertThat(one.says()).isEqualTo(Says.HOLDS);
            assertThat(((Claim.OfFactor) one.claim()).factor()).isEqualTo("not-met");
        });
        assertThat(only("- baby: not not seen")).satisfies(one -> {
            assertThat(one.says()).isEqualTo(Says.DOES_NOT_HOLD);
            assertThat(((Claim.OfFactor) one.claim()).factor()).isEqualTo("not-seen");
        });
        assertThat(only("- una: not engages")).satisfies(one -> {
            assertThat(one.says()).isEqualTo(Says.DOES_NOT_HOLD);
            assertThat(((Claim.OfFactor) one.claim()).factor()).isEqualTo("engages");
        });
    }

    @Test
    void an_answer_may_name_a_rule_about_the_baby() {
        assertThat(only("- baby: feeds and grows well\n  answers: [slow-start-to-weight]")
                        .answers())
                .containsExactly("slow-start-to-weight");
        assertThatThrownBy(() -> family("- baby: feeds and grows well\n  answers: [slow-start]"))
                .hasMessageContaining("no event, statement or rule is called 'slow-start'");
        assertThatThrownBy(() -> family("- una: engages\n  answers: [violence-outside-the-couple]"))
                .as("there is one for each adult")
                .hasMessageContaining("no event, statement or rule is called 'violence-outside-the-couple'");
    }
}
