package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.worry;
import static cotside.guidance.testing.StoryRule.is;
import static cotside.guidance.testing.StoryRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.pack.Word;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import cotside.guidance.testing.StoryView;
import org.junit.jupiter.api.Test;

/** A family that has lost a baby is not told how to look after that baby. What happened is still looked into. */
class AfterADeathTest {

    private static Story family() {
        return Story.about(
                "rory",
                StoryPack.of(
                                worry("drinks"),
                                worry("may-kill"),
                                worry("bruise").of(SubjectKind.BABY).event())
                        .question("drinking", "drinks")
                        .rules(
                                rule("drinking-parent").aboutEach(Role.PARENTS).holds(is("drinks")),
                                rule("in-danger")
                                        .aboutEach(Role.ADULTS)
                                        .holds(is("may-kill"))
                                        .word(Word.REFER_NOW),
                                rule("bruised").aboutEachEvent("bruise").holds(is("bruise"))));
    }

    private static Story bereaved() {
        Story story = family().bornTo("una", "2026-03-01", "flat");
        story.seen("2026-03-02").that("una", "drinks");
        story.seen("2026-03-02").that("una", "may-kill");
        story.seen("2026-03-02").event("cheek").that("rory", "bruise");
        return story;
    }

    @Test
    void care_is_over_and_what_happened_and_what_was_deadly_is_not() {
        Story story = bereaved();
        assertThat(story.asAt("2026-03-03").picture().standsOut())
                .extracting(line -> line.id())
                .containsExactlyInAnyOrder("in-danger/una", "drinking-parent/una", "bruised/cheek");

        story.recorded("2026-03-04").dated(DateKind.DEATH, "rory", "2026-03-04");
        StoryView after = story.asAt("2026-03-05");
        assertThat(after.picture().standsOut())
                .extracting(line -> line.id())
                .containsExactlyInAnyOrder("in-danger/una", "bruised/cheek");
        assertThat(after.picture().undecided()).isEmpty();
        assertThat(after.questions()).isEmpty();
    }

    @Test
    void a_death_that_is_only_said_ends_the_questions_and_no_worry() {
        Story story = bereaved();
        story.told("2026-03-04", "una").dated(DateKind.DEATH, "rory", "2026-03-04");
        StoryView after = story.asAt("2026-03-05");
        assertThat(after.questions()).isEmpty();
        assertThat(after.picture().standsOut()).extracting(line -> line.id()).contains("drinking-parent/una");
    }

    @Test
    void a_baby_who_died_before_birth_is_not_said_to_be_on_the_way() {
        Story story = family();
        story.recorded("2026-03-01").that("una > rory", Ties.BIRTH_MOTHER);
        story.recorded("2026-03-01").due("2026-08-01", DueDateMethod.EARLY_SCAN);
        assertThat(story.asAt("2026-03-02").picture().baby().said()).startsWith("not yet born");

        story.recorded("2026-03-09").dated(DateKind.DEATH, "rory", "2026-03-09");
        assertThat(story.asAt("2026-03-10").picture().baby().said()).startsWith("has died");
    }
}
