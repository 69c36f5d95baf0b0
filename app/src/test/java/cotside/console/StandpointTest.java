package cotside.console;

import static cotside.console.KaylasFamily.TODAY;
import static cotside.console.KaylasFamily.january;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.guidance.picture.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From where Kayla's family, last heard of on 12 January, is looked at in June. */
class StandpointTest {
    private static final Clock JUNE = Clock.fixed(Instant.parse("2026-06-01T23:30:00Z"), ZoneOffset.UTC);

    @Test
    void left_to_itself_it_is_the_end_of_the_last_day_on_record_and_says_so() {
        Standpoint from = from(null, null);

        assertThat(from.asAt()).isEqualTo(TODAY);
        assertThat(from.knownAt()).isEqualTo("2026-01-12T23:59:59Z");
        assertThat(from.notes()).singleElement().asString().startsWith("This is the last day");
        assertThat(from("latest", null)).isEqualTo(from);
    }

    @Test
    void today_is_a_day_in_london() {
        assertThat(from("today", null).asAt()).isEqualTo(LocalDate.of(2026, 6, 2));
        assertThat(from("today", null).notes()).isEmpty();
    }

    @Test
    void a_past_day_knows_what_was_recorded_by_its_end_and_says_what_it_leaves_out() {
        Standpoint from = from("2026-01-05", null);

        assertThat(from.knownAt()).isEqualTo("2026-01-05T23:59:59Z");
        assertThat(from.notes()).singleElement().asString().contains("made later and left out");
        assertThat(from("2026-01-05", "latest").notes()).isEmpty();
        assertThat(from("2026-01-05", "latest").knownAt()).isEqualTo("2026-01-12T12:00:00Z");
    }

    @Test
    void a_moment_of_knowledge_is_london_time_utc_or_the_end_of_a_day() {
        assertThat(from("2026-07-01", "2026-07-01T09:30").knownAt()).isEqualTo("2026-07-01T08:30:00Z");
        assertThat(from("2026-07-01", "2026-07-01T09:30:00Z").knownAt()).isEqualTo("2026-07-01T09:30:00Z");
        assertThat(from("2026-07-01", "2026-07-01").knownAt()).isEqualTo("2026-07-01T22:59:59Z");
    }

    @Test
    void with_a_moment_alone_the_day_is_the_last_one_known_of_by_then() {
        assertThat(from(null, "2026-01-10T12:00").asAt()).isEqualTo(january(5));
    }

    @Test
    void an_earlier_day_is_known_as_it_was_and_an_earlier_moment_is_the_same_day_with_less_known() {
        Standpoint from = from(null, null);

        assertThat(from.earlier("2026-01-05").asAt()).isEqualTo(january(5));
        assertThat(from.earlier("2026-01-05").knownAt()).isEqualTo("2026-01-05T23:59:59Z");
        assertThat(from.earlier("2026-01-05T10:00").asAt()).isEqualTo(TODAY);
        assertThat(from.earlier("2026-01-05T10:00").knownAt()).isEqualTo("2026-01-05T10:00:00Z");
    }

    @Test
    void what_is_no_day_or_moment_is_refused_with_what_would_be() {
        assertThatThrownBy(() -> from("12/1/2026", null))
                .isInstanceOf(BadUsage.class)
                .hasMessage("--as-at takes a day such as 2026-01-12, “today” or “latest”, and “12/1/2026” is none.");
        assertThatThrownBy(() -> from(null, "noon")).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> from(null, null).earlier("last week")).isInstanceOf(BadUsage.class);
    }

    private static Standpoint from(@Nullable String asAt, @Nullable String knownAt) {
        return Standpoint.of(KaylasFamily.family(), asAt, knownAt, Viewer.EVERYTHING, JUNE);
    }
}
