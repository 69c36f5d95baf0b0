package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.protective;
import static cotside.guidance.testing.StoryFactor.worry;
import static cotside.guidance.testing.StoryRule.is;
import static cotside.guidance.testing.StoryRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Word;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import org.junit.jupiter.api.Test;

/** What eased a worry once and does no more (guidance section 8, urgency). */
class LostTest {
    private final Story story = Story.about(
            "poppy",
            StoryPack.of(
                            worry("unwell").of(SubjectKind.BABY),
                            protective("cared-for").of(SubjectKind.BABY))
                    .rules(rule("unwell")
                            .holds(is("unwell"))
                            .easedBy(is("cared-for"))
                            .lost(Word.SPEAK_TO_LEAD)));

    @Test
    void to_assume_that_what_was_lost_is_back_lowers_nothing() {
        story.recorded("2026-03-01").that("poppy", "unwell");
        story.seen("2026-03-02").that("poppy", "cared-for");
        assertThat(story.asAt("2026-03-03").line("unwell")).isEqualTo("stands out, assess and plan");
        story.seen("2026-03-06").not("poppy", "cared-for");
        assertThat(story.asAt("2026-03-07").line("unwell")).isEqualTo("stands out, speak to your lead today");
        story.assumed("2026-03-07").that("poppy", "cared-for");
        assertThat(story.asAt("2026-03-07").line("unwell")).isEqualTo("stands out, speak to your lead today");
    }
}
