package cotside.guidance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.Guidance;
import cotside.guidance.picture.Differences;
import cotside.guidance.picture.NextChange;
import cotside.guidance.picture.Picture;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Situations;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The next change unaided (section 10) is the first day that differs, day by day. */
public class NextChangeTest {
    private static final int LOOKED_AHEAD = 250;

    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    @Test
    void the_next_change_is_the_first_later_day_on_which_the_picture_differs() {
        Property.check(150, situations(), (situation, _) -> {
            Guidance guidance = Guidance.of(situation.pack());
            NextChange next =
                    guidance.picture(situation.family(), situation.from()).nextChange();
            Picture now = guidance.pictureToday(situation.family(), situation.from());
            LocalDate last = situation.from().asAt().plusDays(LOOKED_AHEAD);
            LocalDate first = null;
            Differences differences = null;
            for (LocalDate day = situation.from().asAt().plusDays(1);
                    first == null && !day.isAfter(last);
                    day = day.plusDays(1)) {
                differences = Differences.between(
                        now,
                        guidance.pictureToday(
                                situation.family(), situation.at(day).from()));
                first = differences.isEmpty() ? null : day;
            }
            assertThat(on(next, last))
                    .as("%s", differences == null ? "" : differences.changes())
                    .isEqualTo(first);
        });
    }

    private static @Nullable LocalDate on(@Nullable NextChange next, LocalDate last) {
        return next == null || next.on().isAfter(last) ? null : next.on();
    }
}
