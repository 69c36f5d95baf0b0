package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.worry;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Picture;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids carry no meaning: people stand in the order of their labels, and two who are tied read the same either way. */
class NobodysIdTest {
    private final StoryPack pack = StoryPack.of(worry("drinks"));

    @Test
    void people_stand_in_the_order_of_their_names_however_the_file_lists_them() {
        Story one = Story.about("poppy", pack).people("kayla", "jade").homes("flat");
        Story other = Story.about("poppy", pack).people("jade", "kayla").homes("flat");
        one.seen("2026-03-01").onlyAt("flat", "kayla", "jade");
        other.seen("2026-03-01").onlyAt("flat", "kayla", "jade");

        assertThat(one.asAt("2026-03-01").picture().toString())
                .isEqualTo(other.asAt("2026-03-01").picture().toString());
    }

    @Test
    void somebody_of_whom_only_hidden_statements_speak_is_not_there() {
        Story story = Story.about("poppy", pack).people("kayla", "marlon").homes("flat");
        story.seen("2026-03-01").onlyAt("flat", "kayla");
        story.recorded("2026-03-01").by("dunn", "police").ownAgencyOnly().that("marlon", "drinks");

        Picture seen = story.asAt("2026-03-01").seenBy("gp").picture();

        assertThat(seen.moreHeld()).isNotNull();
        assertThat(seen.toString()).contains("kayla").doesNotContain("marlon");
        assertThat(story.asAt("2026-03-01").seenBy("police").picture().toString())
                .contains("marlon");
    }

    @Test
    void two_partners_read_in_the_order_of_their_names() {
        Story story = Story.about("poppy", pack).people("kayla", "jade");
        story.told("2026-03-01", "kayla").that("kayla > jade", Ties.PARTNER);

        List<String> texts = story.asAt("2026-03-01").picture().headings().stream()
                .flatMap(heading -> heading.readings().stream())
                .map(reading -> reading.subjectText() + " " + reading.label())
                .toList();

        assertThat(texts).contains("jade is or was the partner of kayla");
    }
}
