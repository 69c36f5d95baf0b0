package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.sheet.Columns;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void letters_take_the_columns_that_a_terminal_gives_them() {
        assertThat(Columns.width("Zoë")).isEqualTo(3);
        assertThat(Columns.width("Zoe\u0308")).isEqualTo(3);
        assertThat(Columns.width("李娜")).isEqualTo(4);
        assertThat(Columns.width("a\u200bb")).isEqualTo(2);
        assertThat(Columns.width("👶")).isEqualTo(2);
    }

    @Test
    void words_are_kept_whole_where_they_fit() {
        assertThat(Columns.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Columns.wrap("  one \n two ", 80)).containsExactly("one two");
        assertThat(Columns.wrap("", 10)).containsExactly("");
    }

    @Test
    void a_word_that_is_too_long_is_broken_between_letters() {
        assertThat(Columns.wrap("a abcdefgh", 3)).containsExactly("a", "abc", "def", "gh");
        assertThat(Columns.wrap("李娜李", 3)).containsExactly("李", "娜", "李");
        assertThat(Columns.wrap("👶👶", 1)).containsExactly("👶", "👶");
    }

    @Test
    void padding_counts_columns_and_not_characters() {
        assertThat(Columns.pad("李", 4)).isEqualTo("李  ");
        assertThat(Columns.pad("long", 2)).isEqualTo("long");
    }
}
