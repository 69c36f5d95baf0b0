package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.worry;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Contact.Outcome;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Voice;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import cotside.guidance.testing.StoryView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events and their handles, contacts, and what is counted from both (guidance section 2). */
class EventsTest {
    private final Story story = Story.about(
            "poppy",
            StoryPack.of(
                    worry("bruise").of(SubjectKind.BABY).event().goodFor(60),
                    worry("bruised-often").of(SubjectKind.BABY).countedEvents("bruise", 2, 90),
                    worry("was-not-brought").of(SubjectKind.BABY).counted(Outcome.MISSED, 2, 90),
                    worry("misses-scans").countedOfKind("scan", Outcome.MISSED, 1, 90)));

    @Test
    void a_statement_that_names_no_event_opens_another() {
        story.seen("2026-03-03").event("left-cheek").that("poppy", "bruise");
        String other = story.seen("2026-03-09").that("poppy", "bruise");

        assertThat(story.asAt("2026-03-10").events("poppy", "bruise")).containsExactly("left-cheek", other);
        assertThat(story.asAt("2026-03-08").events("poppy", "bruise")).containsExactly("left-cheek");
    }

    @Test
    void a_denial_of_one_event_leaves_the_other() {
        story.seen("2026-03-03").event("left-cheek").that("poppy", "bruise");
        story.seen("2026-03-09").event("shin").that("poppy", "bruise");
        story.seen("2026-03-09").event("shin").not("poppy", "bruise");

        assertThat(story.asAt("2026-03-10").worry("poppy", "bruise", "left-cheek"))
                .isEqualTo("shown: true");
        assertThat(story.asAt("2026-03-10").worry("poppy", "bruise", "shin")).isEqualTo("contradicted: true");
        assertThat(story.asAt("2026-03-10").worry("poppy", "bruise")).isEqualTo("shown: true");
    }

    @Test
    void a_denial_that_names_none_speaks_of_every_event_that_certainly_lies_in_its_period() {
        story.told("2026-03-03", "nan").event("cheek").that("poppy", "bruise");
        story.seen("2026-03-01 to 2026-03-04").not("poppy", "bruise");
        assertThat(story.asAt("2026-03-10").worry("poppy", "bruise", "cheek")).isEqualTo("contradicted: true");

        story.told("about 2026-04-10", "nan").typed("2026-04-20").event("shin").that("poppy", "bruise");
        story.seen("2026-04-04 to 2026-04-20").not("poppy", "bruise");
        assertThat(story.asAt("2026-04-21").worry("poppy", "bruise", "shin"))
                .as("it may have been on 3 April")
                .isEqualTo("said: true");
        story.seen("2026-04-03 to 2026-04-17").typed("2026-04-20").not("poppy", "bruise");
        assertThat(story.asAt("2026-04-21").worry("poppy", "bruise", "shin")).isEqualTo("contradicted: true");
    }

    @Test
    void a_denial_on_a_day_known_only_by_its_month_does_not_cover_the_month() {
        story.told("2026-03-03", "nan").event("cheek").that("poppy", "bruise");
        story.seen("2026-03").typed("2026-04-01").not("poppy", "bruise");

        assertThat(story.asAt("2026-04-02").worry("poppy", "bruise", "cheek")).isEqualTo("said: true");
    }

    @Test
    void an_event_is_ruled_out_only_where_any_other_is_too() {
        story.toldByNeighbour("2026-03-03", "a neighbour").event("cheek").that("poppy", "bruise");
        story.recorded("2026-03-01 to 2026-03-20").typed("2026-03-20").not("poppy", "bruise");
        assertThat(story.asAt("2026-03-20").worry("poppy", "bruise"))
                .as("events do not end, both sides stand")
                .isEqualTo("contradicted: true");

        story.seen("2026-03-20").not("una", "bruise");
        assertThat(story.asAt("2026-03-20").worry("una", "bruise")).isEqualTo("ruled out: false");
        story.assumed("2026-03-21").event("arm").that("una", "bruise");
        assertThat(story.asAt("2026-03-21").worry("una", "bruise")).isEqualTo("assumed: unknown");
        story.seen("2026-03-21").event("arm").not("una", "bruise");
        assertThat(story.asAt("2026-03-21").worry("una", "bruise")).isEqualTo("ruled out: false");
        assertThat(story.asAt("2026-05-20").worry("una", "bruise"))
                .isEqualTo("ruled out, not checked since 2026-03-20: unknown");
    }

    @Test
    void of_several_events_the_most_telling_is_read() {
        story.assumed("2026-03-01").event("knee").that("poppy", "bruise");
        assertThat(story.asAt("2026-03-10").worry("poppy", "bruise")).isEqualTo("assumed: unknown");
        story.told("2026-03-03", "nan").event("cheek").that("poppy", "bruise");
        assertThat(story.asAt("2026-03-10").worry("poppy", "bruise")).isEqualTo("said: true");
        story.seen("2026-03-05").event("arm").that("poppy", "bruise");
        assertThat(story.asAt("2026-03-10").worry("poppy", "bruise")).isEqualTo("shown: true");
    }

    @Test
    void two_handles_shown_to_name_one_event_are_one() {
        story.seen("2026-03-03").event("cheek").that("poppy", "bruise");
        story.seen("2026-03-04").by("jones", "gp").event("face").that("poppy", "bruise");
        story.told("2026-03-05", "kayla").sameEvent("poppy", "bruise", "face", "cheek");
        assertThat(story.asAt("2026-03-06").events("poppy", "bruise")).containsExactly("cheek", "face");
        assertThat(story.asAt("2026-03-06").worry("poppy", "bruised-often")).isEqualTo("shown: true");

        story.assessed("2026-03-06").citing("s1", "s2").sameEvent("poppy", "bruise", "face", "cheek");
        assertThat(story.asAt("2026-03-06").events("poppy", "bruise")).containsExactly("cheek");
        assertThat(story.asAt("2026-03-06").worry("poppy", "bruised-often"))
                .isEqualTo("not known, never asked: unknown");
        assertThat(story.asAt("2026-03-06").worry("poppy", "bruise", "face")).isEqualTo("shown: true");
    }

    @Test
    void handles_join_through_one_another_and_part_again_when_somebody_disagrees() {
        story.seen("2026-03-03").event("a").that("poppy", "bruise");
        story.seen("2026-03-03").event("b").that("poppy", "bruise");
        story.seen("2026-03-03").event("c").that("poppy", "bruise");
        story.seen("2026-03-03").event("d").that("poppy", "bruise");
        story.seen("2026-03-06").sameEvent("poppy", "bruise", "d", "c");
        story.seen("2026-03-06").sameEvent("poppy", "bruise", "b", "a");
        story.seen("2026-03-06").sameEvent("poppy", "bruise", "c", "b");
        assertThat(story.asAt("2026-03-06").events("poppy", "bruise")).containsExactly("a");

        story.told("2026-03-07", "kayla").notSameEvent("poppy", "bruise", "b", "c");
        assertThat(story.asAt("2026-03-07").events("poppy", "bruise")).containsExactly("a", "c");
        assertThat(story.asAt("2026-03-07")
                        .view()
                        .handlesOf(
                                story.asAt("2026-03-07")
                                        .view()
                                        .ledger()
                                        .factors()
                                        .get("bruise"),
                                cotside.guidance.facts.Subject.of(Id.of("poppy")),
                                "c"))
                .containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void sameness_said_of_another_child_or_factor_joins_nothing() {
        story.seen("2026-03-03").event("a").that("poppy", "bruise");
        story.seen("2026-03-03").event("b").that("poppy", "bruise");
        story.seen("2026-03-06").sameEvent("una", "bruise", "a", "b");
        story.seen("2026-03-06").sameEvent("poppy", "bruised-often", "a", "b");

        assertThat(story.asAt("2026-03-06").events("poppy", "bruise")).containsExactly("a", "b");
    }

    @Test
    void too_few_contacts_say_nothing_and_enough_show_it() {
        story.contact("c1", Outcome.MISSED, "2026-03-01").invited("poppy", "kayla");
        assertThat(story.asAt("2026-03-20").worry("poppy", "was-not-brought"))
                .isEqualTo("not known, never asked: unknown");

        story.contact("c2", Outcome.MISSED, "2026-03-10").invited("poppy");
        assertThat(story.asAt("2026-03-09").worry("poppy", "was-not-brought"))
                .isEqualTo("not known, never asked: unknown");
        assertThat(story.asAt("2026-03-10").worry("poppy", "was-not-brought")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-05-29").worry("poppy", "was-not-brought")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-05-30").worry("poppy", "was-not-brought"))
                .as("ninety days after the first")
                .isEqualTo("not known, never asked: unknown");
    }

    @Test
    void a_missed_contact_speaks_of_nobody_once_the_invitation_is_shown_not_to_have_reached_them() {
        story.contact("c1", Outcome.MISSED, "2026-03-01").invited("poppy");
        story.contact("c2", Outcome.MISSED, "2026-03-10").reached(false).invited("poppy");
        assertThat(story.asAt("2026-03-10").worry("poppy", "was-not-brought"))
                .isEqualTo("not known, never asked: unknown");

        story.contact("c3", Outcome.MISSED, "2026-03-11").reached(true).invited("poppy");
        assertThat(story.asAt("2026-03-11").worry("poppy", "was-not-brought")).isEqualTo("shown: true");
    }

    @Test
    void a_contact_that_was_kept_cancelled_or_entered_in_error_is_none_that_was_missed() {
        story.contact("c1", Outcome.MISSED, "2026-03-01").invited("poppy");
        story.contact("c2", Outcome.CANCELLED_BY_AGENCY, "2026-03-02").invited("poppy");
        story.contact("c3", Outcome.KEPT, "2026-03-03").met("poppy").invited("poppy");
        story.contact("c4", Outcome.MISSED, "2026-03-04").invited("kayla");
        story.contact("c5", Outcome.MISSED, "2026-03-05").invited("poppy");
        story.contact("c6", Outcome.KEPT, "2026-03-05")
                .typed("2026-03-06")
                .correcting("c5")
                .met("poppy")
                .invited("poppy");

        assertThat(story.asAt("2026-03-05").worry("poppy", "was-not-brought")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-03-06").worry("poppy", "was-not-brought"))
                .isEqualTo("not known, never asked: unknown");
    }

    @Test
    void no_other_agency_corrects_a_contact() {
        story.contact("c1", Outcome.MISSED, "2026-03-01").invited("poppy");
        story.contact("c2", Outcome.MISSED, "2026-03-02").invited("poppy");
        story.contact("c3", Outcome.CANCELLED_BY_AGENCY, "2026-03-02")
                .by("osei", "police")
                .typed("2026-03-03")
                .correcting("c2")
                .invited("poppy");
        assertThat(story.asAt("2026-03-03").worry("poppy", "was-not-brought")).isEqualTo("shown: true");

        story.contact("c4", Outcome.CANCELLED_BY_AGENCY, "2026-03-02")
                .by("shah", "health-visiting")
                .typed("2026-03-04")
                .correcting("c2")
                .invited("poppy");
        assertThat(story.asAt("2026-03-04").worry("poppy", "was-not-brought"))
                .isEqualTo("not known, never asked: unknown");
    }

    @Test
    void a_correction_of_a_contact_is_never_hidden_from_someone_who_sees_what_it_corrects() {
        story.contact("c1", Outcome.MISSED, "2026-03-01").invited("poppy");
        story.contact("c2", Outcome.KEPT, "2026-03-01")
                .typed("2026-03-02")
                .correcting("c1")
                .ownAgencyOnly()
                .invited("poppy");
        story.contact("c3", Outcome.CANCELLED_BY_AGENCY, "2026-03-01")
                .typed("2026-03-03")
                .correcting("c2")
                .ownAgencyOnly()
                .invited("poppy");
        story.contact("c4", Outcome.KEPT, "2026-03-04").ownAgencyOnly().invited("poppy");

        assertThat(contacts(story.asAt("2026-03-04").seenBy("police"))).containsExactly("c3");
        assertThat(contacts(story.asAt("2026-03-04").seenBy("health-visiting"))).containsExactly("c3", "c4");
        assertThat(contacts(story.asAt("2026-03-02").seenBy("police"))).containsExactly("c2");
    }

    private static List<String> contacts(StoryView view) {
        return view.view().contacts().stream().map(Contact::id).toList();
    }

    @Test
    void only_contacts_of_the_kind_are_counted() {
        story.contact("c1", Outcome.MISSED, "2026-03-01").invited("kayla");
        assertThat(story.asAt("2026-03-01").worry("kayla", "misses-scans"))
                .isEqualTo("not known, never asked: unknown");

        story.contact("c2", Outcome.MISSED, "2026-03-01").kind("scan").invited("kayla");
        assertThat(story.asAt("2026-03-01").worry("kayla", "misses-scans")).isEqualTo("shown: true");
    }

    @Test
    void a_count_is_as_old_as_the_newest_contact_whenever_that_was_typed() {
        story.contact("new", Outcome.MISSED, "2026-03-10").typed("2026-03-10").invited("poppy");
        story.contact("old", Outcome.MISSED, "2026-03-01").typed("2026-03-12").invited("poppy");

        assertThat(story.asAt("2026-03-12")
                        .standing("poppy", "was-not-brought", cotside.guidance.logic.Use.WORRY)
                        .checked())
                .hasToString("2026-03-10");
    }

    @Test
    void a_strong_statement_says_how_many() {
        story.recorded("2026-03-10").times("poppy", "was-not-brought", 1);
        assertThat(story.asAt("2026-03-10").worry("poppy", "was-not-brought")).isEqualTo("ruled out: false");
        story.told("2026-03-10", "liam").times("una", "was-not-brought", 0);
        assertThat(story.asAt("2026-03-10").worry("una", "was-not-brought")).isEqualTo("denied: unknown");
        story.recorded("2026-03-10").times("finn", "was-not-brought", 2);
        assertThat(story.asAt("2026-03-10").worry("finn", "was-not-brought")).isEqualTo("shown: true");
        story.recorded("2026-03-10").times("ivy", "bruised-often", 1);
        assertThat(story.asAt("2026-03-10").worry("ivy", "bruised-often")).isEqualTo("ruled out: false");
        story.recorded("2026-03-10").times("ivy", "bruise", 1);
        assertThat(story.asAt("2026-03-10").worry("ivy", "bruise"))
                .as("only what is counted has a count")
                .isEqualTo("not known, never asked: unknown");
    }

    @Test
    void that_it_was_not_so_many_times_says_nothing_of_how_many() {
        story.recorded("2026-03-10").notTimes("poppy", "was-not-brought", 1);

        assertThat(story.asAt("2026-03-10").worry("poppy", "was-not-brought"))
                .isEqualTo("not known, never asked: unknown");
    }

    @Test
    void events_are_counted_within_their_span_and_while_they_are_not_ruled_out() {
        story.seen("2026-01-01").event("a").that("poppy", "bruise");
        story.told("2026-03-01", "nan").event("b").that("poppy", "bruise");
        assertThat(story.asAt("2026-03-01").worry("poppy", "bruised-often")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-03-31").worry("poppy", "bruised-often")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-04-01").worry("poppy", "bruised-often"))
                .isEqualTo("not known, never asked: unknown");

        story.assumed("2026-04-01").event("c").that("poppy", "bruise");
        assertThat(story.asAt("2026-04-01").worry("poppy", "bruised-often"))
                .as("an assumed bruise is no bruise")
                .isEqualTo("not known, never asked: unknown");
        story.seen("about 2026-04-20").typed("2026-04-27").event("d").that("poppy", "bruise");
        assertThat(story.asAt("2026-04-27").worry("poppy", "bruised-often")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-04-27")
                        .standing("poppy", "bruised-often", cotside.guidance.logic.Use.WORRY)
                        .checked())
                .hasToString("2026-04-13");
    }

    @Test
    void a_count_written_down_from_the_record_is_in_the_agencys_voice() {
        story.contact("c1", Outcome.MISSED, "2026-03-01")
                .by("shah", "midwifery")
                .invited("poppy");
        story.contact("c2", Outcome.MISSED, "2026-03-10")
                .by("shah", "midwifery")
                .invited("poppy");
        var view = story.asAt("2026-03-10").view();

        assertThat(view.existing(
                        view.ledger().factors().get("was-not-brought"),
                        cotside.guidance.facts.Subject.of(Id.of("poppy"))))
                .singleElement()
                .satisfies(counted -> {
                    assertThat(counted.id()).isEqualTo("contact c2");
                    assertThat(counted.voice()).isEqualTo(Voice.agency("midwifery"));
                    assertThat(counted.statement().note()).isEqualTo("counted from the record");
                });
    }
}
