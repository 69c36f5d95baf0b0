package cotside.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ElementTest {
    @Test
    void text_cannot_become_markup() {
        String markup = Element.text(new Point(0, 0), "<b>\"A\" & 'B'</b>", 12, Element.Anchor.START)
                .markup();

        assertThat(markup).contains(">&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</text>");
    }

    @Test
    void what_xml_cannot_hold_or_what_turns_text_round_is_shown_as_unknown() {
        assertThat(Element.escaped("a\u0000b\u202Ec\uD800d\uFFFEe")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
        assertThat(Element.escaped("👩 é 陈")).isEqualTo("👩 é 陈");
    }

    @Test
    void numbers_are_short_and_always_numbers() {
        assertThat(Element.number(12.0)).isEqualTo("12");
        assertThat(Element.number(-0.04)).isEqualTo("0");
        assertThat(Element.number(12.349)).isEqualTo("12.3");
        assertThatIllegalArgumentException().isThrownBy(() -> Element.number(Double.NaN));
    }
}
