package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void options_take_their_value_after_a_space_or_an_equals_sign() {
        Arguments arguments = parse("file", "--as-at", "2026-01-12", "--baby=one", "--json");

        assertThat(arguments.rest()).containsExactly("file");
        assertThat(arguments.find("--as-at")).isEqualTo("2026-01-12");
        assertThat(arguments.find("--baby")).isEqualTo("one");
        assertThat(arguments.has("--json")).isTrue();
        assertThat(arguments.find("--why")).isNull();
    }

    @Test
    void what_cannot_be_meant_is_refused_with_what_may_have_been() {
        assertThatThrownBy(() -> parse("--bay", "x"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("--baby");
        assertThatThrownBy(() -> parse("--baby")).hasMessage("--baby needs a value after it.");
        assertThatThrownBy(() -> parse("--json=yes")).hasMessage("--json takes no value.");
        assertThatThrownBy(() -> parse("--baby=a", "--baby=b").find("--baby")).hasMessageContaining("more than once");
    }

    @Test
    void near_names_come_first() {
        List<String> ids =
                List.of("a-b", "bruise/left-cheek", "bruise/shin", "co-sleeping", "crying", "unsafe-home", "zzz");

        assertThat(Near.of("bruse/shin", ids)).startsWith("bruise/shin");
        assertThat(Near.of("bruise", ids).subList(0, 2)).containsExactlyInAnyOrder("bruise/shin", "bruise/left-cheek");
    }

    private static Arguments parse(String... given) {
        return Arguments.parse(List.of(given), Set.of("--json"), Set.of("--as-at", "--baby", "--why"));
    }
}
