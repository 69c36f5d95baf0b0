package cotside.guidance.evidence;

import static cotside.guidance.pack.Derived.Comparison.AT_LEAST;
import static cotside.guidance.pack.Derived.Comparison.UNDER;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.evidence.Measured.Range;
import cotside.guidance.logic.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dated fact is three-valued (guidance section 6). */
class MeasuredTest {
    private static final Range YOUNG = new Range(10, 19, true);
    private static final Range OLD = new Range(20, 30, true);
    private static final Range EITHER = new Range(19, 20, true);
    private static final Range SAID_OLD = new Range(20, 30, false);

    private static Measured from(Range... ranges) {
        return new Measured(true, List.of(ranges));
    }

    private static Truth under20(Range... ranges) {
        return from(ranges).truth(UNDER, 20, false);
    }

    @Test
    void it_is_so_when_both_ends_of_every_source_say_so() {
        assertThat(under20(YOUNG)).isEqualTo(Truth.TRUE);
        assertThat(under20(YOUNG, YOUNG)).isEqualTo(Truth.TRUE);
        assertThat(under20(new Range(10, 19, false))).as("only said").isEqualTo(Truth.TRUE);
        assertThat(from(OLD).truth(AT_LEAST, 20, false)).isEqualTo(Truth.TRUE);
    }

    @Test
    void it_is_not_so_only_on_dates_that_are_shown() {
        assertThat(under20(OLD)).isEqualTo(Truth.FALSE);
        assertThat(under20(OLD, OLD)).isEqualTo(Truth.FALSE);
        assertThat(under20(SAID_OLD)).isEqualTo(Truth.UNKNOWN);
        assertThat(under20(OLD, SAID_OLD)).isEqualTo(Truth.UNKNOWN);
        assertThat(under20(SAID_OLD, OLD)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_precision_that_spans_the_bound_leaves_it_open() {
        assertThat(under20(EITHER)).isEqualTo(Truth.UNKNOWN);
        assertThat(under20(YOUNG, EITHER)).isEqualTo(Truth.UNKNOWN);
        assertThat(under20(EITHER, OLD)).isEqualTo(Truth.UNKNOWN);
        assertThat(from(EITHER).truth(AT_LEAST, 20, false)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void where_sources_disagree_it_is_read_as_the_worse() {
        assertThat(under20(YOUNG, OLD)).isEqualTo(Truth.TRUE);
        assertThat(from(YOUNG, OLD).truth(UNDER, 20, true)).as("and not").isEqualTo(Truth.TRUE);
    }

    @Test
    void its_not_is_one_with_it() {
        assertThat(from(YOUNG).truth(UNDER, 20, true)).isEqualTo(Truth.FALSE);
        assertThat(from(OLD).truth(UNDER, 20, true)).isEqualTo(Truth.TRUE);
        assertThat(from(new Range(10, 19, false)).truth(UNDER, 20, true)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void what_there_is_none_of_is_not_so_and_what_is_missing_is_open() {
        assertThat(Measured.NONE.truth(UNDER, 20, false)).isEqualTo(Truth.FALSE);
        assertThat(Measured.NONE.truth(UNDER, 20, true)).isEqualTo(Truth.FALSE);
        assertThat(Measured.MISSING.truth(UNDER, 20, false)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void one_value_on_a_shown_date_leaves_nothing_open() {
        assertThat(Measured.NONE.isDetermined()).isTrue();
        assertThat(from(new Range(7, 7, true)).isDetermined()).isTrue();
        assertThat(from(new Range(7, 7, false)).isDetermined()).isFalse();
        assertThat(from(YOUNG).isDetermined()).isFalse();
        assertThat(from(new Range(7, 7, true), new Range(7, 7, true)).isDetermined())
                .isFalse();
        assertThat(Measured.MISSING.isDetermined()).isFalse();
    }
}
