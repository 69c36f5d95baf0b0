package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.worry;
import static cotside.guidance.testing.StoryRule.rule;
import static cotside.guidance.testing.StoryRule.some;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Role;
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

    @Test
    void of_two_partners_who_are_no_parents_the_first_by_name_is_asked() {
        StoryPack asking = StoryPack.of(worry("drinks"))
                .question("partner", Ties.PARTNER)
                .rules(rule("partner-drinks").holds(some(Role.PARTNERS, "drinks")));

        assertThat(questions(Story.about("poppy", asking).named("one", "jade").named("two", "kayla")))
                .contains("partner: jade?");
        assertThat(questions(Story.about("poppy", asking).named("one", "kayla").named("two", "jade")))
                .contains("partner: jade?");
    }

    private static List<String> questions(Story story) {
        story.told("2026-03-01", "one").that("one > two", Ties.PARTNER);
        story.assumed("2026-03-01").that("one > poppy", Ties.PARENTAL_RESPONSIBILITY);
        story.assumed("2026-03-01").that("two > poppy", Ties.PARENTAL_RESPONSIBILITY);
        story.told("2026-03-01", "one").that("one", "drinks");
        return story.asAt("2026-03-01").picture().questions().stream()
                .map(asking -> asking.text())
                .toList();
    }
}
