package cotside.guidance.properties;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Situation;
import cotside.guidance.testing.Situations;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Section 12, 8. */
public class AsKnownAtTest {
    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    @Test
    void a_picture_as_known_at_a_moment_is_the_one_that_could_be_made_then() {
        Property.check(600, situations(), (situation, dice) -> {
            Instant then = situation.from().knownAt().minus(Duration.ofDays(dice.between(0, 60)));
            Situation earlier = situation.knownAt(then);
            Guidance guidance = Guidance.of(situation.pack());
            Pictures.same(
                    guidance.pictureToday(earlier.family(), earlier.from()).toString(),
                    guidance.pictureToday(recordedBy(earlier.family(), then), earlier.from())
                            .toString());
        });
    }

    static Family recordedBy(Family family, Instant then) {
        return new Family(
                family.title(),
                family.babies(),
                family.people(),
                family.homes(),
                family.agencies(),
                family.statements().stream()
                        .filter(one -> !one.recorded().isAfter(then))
                        .toList(),
                family.contacts().stream()
                        .filter(one -> !one.recorded().isAfter(then))
                        .toList(),
                family.actions().stream()
                        .filter(one -> !one.recorded().isAfter(then))
                        .toList());
    }
}
