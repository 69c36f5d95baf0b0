package cotside.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    private final Lettering letters = Lettering.plain(10);

    @Test
    void text_is_broken_at_blanks_and_after_hyphens() {
        assertThat(letters.lines("Anna Featherstone-Haugh", 85, 4)).containsExactly("Anna", "Featherstone-", "Haugh");
    }

    @Test
    void a_word_too_long_for_a_line_is_broken_with_a_hyphen() {
        assertThat(letters.lines("Gogerychwyrndrobwll", 60, 4))
                .allSatisfy(line -> assertThat(letters.width(line)).isLessThanOrEqualTo(60))
                .satisfies(lines ->
                        assertThat(String.join("", lines).replace("-", "")).isEqualTo("Gogerychwyrndrobwll"));
    }

    @Test
    void what_does_not_fit_is_cut_with_an_ellipsis() {
        assertThat(letters.lines("one two three four five six", 40, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
    }

    @Test
    void no_text_has_no_lines() {
        assertThat(letters.lines("  ", 40, 2)).isEmpty();
    }
}
