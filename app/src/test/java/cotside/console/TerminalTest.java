package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void the_width_is_what_columns_says_or_the_terminal_or_eighty() {
        assertThat(Terminal.of(Map.of("COLUMNS", "64"), true, 100).columns()).isEqualTo(64);
        assertThat(Terminal.of(Map.of(), true, 100).columns()).isEqualTo(100);
        assertThat(Terminal.of(Map.of("COLUMNS", "wide"), false, 0).columns()).isEqualTo(80);
        assertThat(Terminal.of(Map.of("COLUMNS", "-5"), false, 0).columns()).isEqualTo(80);
    }

    @Test
    void lines_are_never_too_narrow_or_too_wide_to_read() {
        assertThat(Terminal.of(Map.of("COLUMNS", "10"), true, 0).columns()).isEqualTo(40);
        assertThat(Terminal.of(Map.of("COLUMNS", "400"), true, 0).columns()).isEqualTo(120);
    }

    @Test
    void there_is_colour_only_on_a_terminal_that_wants_it() {
        assertThat(Terminal.of(Map.of(), true, 0).colour()).isTrue();
        assertThat(Terminal.of(Map.of(), false, 0).colour()).isFalse();
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true, 0).colour()).isFalse();
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true, 0).colour()).isTrue();
        assertThat(Terminal.of(Map.of("CLICOLOR_FORCE", "1"), false, 0).colour())
                .isTrue();
        assertThat(Terminal.of(Map.of("CLICOLOR_FORCE", "0"), false, 0).colour())
                .isFalse();
        assertThat(Terminal.of(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), true, 0)
                        .colour())
                .isFalse();
        assertThat(Terminal.of(Map.of("CLICOLOR", "0"), true, 0).colour()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true, 0).colour()).isFalse();
    }

    @Test
    void only_a_terminal_scrolls() {
        assertThat(Terminal.of(Map.of(), true, 0).scrolls()).isTrue();
        assertThat(Terminal.of(Map.of("CLICOLOR_FORCE", "1"), false, 0).scrolls())
                .isFalse();
    }
}
