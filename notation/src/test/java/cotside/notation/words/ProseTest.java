package cotside.notation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void lists_read_as_people_say_them() {
        assertThat(Prose.and(List.of())).isEmpty();
        assertThat(Prose.and(List.of("a"))).isEqualTo("a");
        assertThat(Prose.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Prose.or(List.of("a", "b"))).isEqualTo("a or b");
    }

    @Test
    void small_numbers_are_words() {
        assertThat(Prose.count(0, "record")).isEqualTo("no records");
        assertThat(Prose.count(1, "record")).isEqualTo("one record");
        assertThat(Prose.count(10, "record")).isEqualTo("ten records");
        assertThat(Prose.count(11, "record")).isEqualTo("11 records");
    }

    @Test
    void sentences_begin_and_end_as_they_should() {
        assertThat(Prose.sentence("émile came")).isEqualTo("Émile came");
        assertThat(Prose.sentence("")).isEmpty();
        assertThat(Prose.stopped("so it is")).isEqualTo("so it is.");
        assertThat(Prose.stopped("is it?")).isEqualTo("is it?");
        assertThat(Prose.possessive("Kayla")).isEqualTo("Kayla’s");
        assertThat(Prose.possessive("James")).isEqualTo("James’");
    }
}
