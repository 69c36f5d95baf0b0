package cotside.guidance.logic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulaTest {
    @Test
    void always_and_never_change_places() {
        assertThat(Formula.of(true).dual()).isEqualTo(Formula.of(false));
        assertThat(Formula.of(false).dual()).isEqualTo(Formula.of(true));
    }
}
