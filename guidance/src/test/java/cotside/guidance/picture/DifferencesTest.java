package cotside.guidance.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Differences.Change;
import cotside.guidance.picture.Differences.Kind;
import cotside.guidance.picture.Line.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two pictures of Kayla's baby, a few days apart. */
class DifferencesTest {
    static final Id BABY = Id.of("baby");
    static final LocalDate DAY = LocalDate.of(2026, 1, 12);

    @Test
    void a_picture_does_not_differ_from_itself_nor_by_age_alone() {
        Picture then = new Sketch()
                .lines(line("bed", Outcome.STANDS_OUT, Word.SPEAK_TO_LEAD))
                .age(20)
                .picture();
        Picture now = new Sketch()
                .lines(line("bed", Outcome.STANDS_OUT, Word.SPEAK_TO_LEAD))
                .age(23)
                .picture();

        assertThat(Differences.between(then, now).isEmpty()).isTrue();
    }

    @Test
    void two_babies_are_not_compared() {
        Picture other = new Sketch().of(Id.of("twin")).picture();

        assertThatThrownBy(() -> Differences.between(new Sketch().picture(), other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_line_that_appears_stands_out_newly() {
        assertThat(lines(null, line("bed", Outcome.STANDS_OUT, Word.REFER_NOW))).containsExactly(Kind.STANDS_OUT);
        assertThat(lines(line("bed", Outcome.CANNOT_TELL, null), line("bed", Outcome.STANDS_OUT, Word.REFER_NOW)))
                .containsExactly(Kind.STANDS_OUT);
    }

    @Test
    void what_was_settled_and_stands_out_again_is_reopened() {
        assertThat(lines(line("bed", Outcome.SETTLED, null), line("bed", Outcome.STANDS_OUT, Word.REFER_NOW)))
                .containsExactly(Kind.REOPENED);
    }

    @Test
    void a_word_is_raised_or_lowered() {
        Line low = line("bed", Outcome.STANDS_OUT, Word.SUPPORT_AND_WATCH);
        Line high = line("bed", Outcome.STANDS_OUT, Word.ASSESS_AND_PLAN);

        assertThat(lines(low, high)).containsExactly(Kind.RAISED);
        assertThat(lines(high, low)).containsExactly(Kind.LOWERED);
        assertThat(lines(line("bed", Outcome.CANNOT_TELL, null), line("bed", Outcome.CANNOT_TELL, Word.SPEAK_TO_LEAD)))
                .containsExactly(Kind.RAISED);
        assertThat(lines(line("bed", Outcome.CANNOT_TELL, Word.SPEAK_TO_LEAD), line("bed", Outcome.CANNOT_TELL, null)))
                .containsExactly(Kind.LOWERED);
    }

    @Test
    void what_can_no_longer_be_told_is_not_good_news() {
        Line stood = line("bed", Outcome.STANDS_OUT, Word.REFER_NOW);

        assertThat(lines(stood, line("bed", Outcome.CANNOT_TELL, null))).containsExactly(Kind.UNDECIDED);
        assertThat(lines(null, line("bed", Outcome.CANNOT_TELL, null))).containsExactly(Kind.UNDECIDED);
    }

    @Test
    void what_goes_is_settled_or_merely_no_longer_listed() {
        Line stood = line("bed", Outcome.STANDS_OUT, Word.REFER_NOW);
        Line open = line("bed", Outcome.CANNOT_TELL, null);

        assertThat(lines(stood, line("bed", Outcome.SETTLED, null))).containsExactly(Kind.SETTLED);
        assertThat(lines(stood, null)).containsExactly(Kind.NO_LONGER_STANDS_OUT);
        assertThat(lines(open, null)).containsExactly(Kind.NO_LONGER_LISTED);
        assertThat(lines(open, line("bed", Outcome.NOT_PRESENT, null))).containsExactly(Kind.NO_LONGER_LISTED);
        assertThat(lines(null, line("bed", Outcome.NOT_PRESENT, null))).isEmpty();
    }

    @Test
    void a_change_tells_how_it_was_and_how_it_is() {
        Change change = changes(
                        new Sketch().lines(line("bed", Outcome.STANDS_OUT, Word.ASSESS_AND_PLAN)),
                        new Sketch().lines(line("bed", Outcome.STANDS_OUT, Word.REFER_NOW)))
                .getFirst();

        assertThat(change)
                .isEqualTo(new Change(
                        Kind.RAISED,
                        "bed",
                        "Title of bed",
                        "Kayla",
                        "stands out",
                        "stands out",
                        Word.ASSESS_AND_PLAN,
                        Word.REFER_NOW));
    }

    @Test
    void what_is_worse_comes_first_and_the_most_urgent_of_it_before_the_rest() {
        List<Change> changes = changes(
                new Sketch().lines(line("a", Outcome.STANDS_OUT, Word.REFER_NOW), line("d", Outcome.CANNOT_TELL, null)),
                new Sketch()
                        .lines(
                                line("b", Outcome.STANDS_OUT, Word.ASSESS_AND_PLAN),
                                line("c", Outcome.STANDS_OUT, Word.REFER_NOW)));

        assertThat(changes).extracting(Change::key).containsExactly("c", "b", "a", "d");
    }

    @Test
    void that_more_is_held_is_said_first() {
        MoreHeld held = new MoreHeld("the lead", false);
        MoreHeld urgent = new MoreHeld("the lead", true);

        assertThat(kinds(new Sketch(), new Sketch().held(held))).containsExactly(Kind.MORE_HELD);
        assertThat(kinds(new Sketch().held(held), new Sketch().held(held))).isEmpty();
        assertThat(kinds(new Sketch().held(urgent), new Sketch().held(urgent))).isEmpty();
        assertThat(kinds(new Sketch().held(held), new Sketch())).isEmpty();
        Change change =
                changes(new Sketch().held(held), new Sketch().held(urgent)).getFirst();
        assertThat(change.title()).isEqualTo("More is held; speak to the lead");
        assertThat(change.after()).isEqualTo(Word.REFER_NOW);
        assertThat(changes(new Sketch(), new Sketch().held(held)).getFirst().after())
                .isNull();
    }

    @Test
    void contradictions_come_go_and_change_their_word() {
        Contradiction quiet = new Contradiction("k", "who lives there", List.of(), List.of(), true, null, List.of());
        Contradiction loud =
                new Contradiction("k", "who lives there", List.of(), List.of(), true, Word.REFER_NOW, List.of());

        assertThat(kinds(new Sketch(), new Sketch().contradictions(quiet))).containsExactly(Kind.CONTRADICTION);
        assertThat(kinds(new Sketch().contradictions(quiet), new Sketch().contradictions(loud)))
                .containsExactly(Kind.RAISED);
        assertThat(kinds(new Sketch().contradictions(quiet), new Sketch().contradictions(quiet)))
                .isEmpty();
        List<Change> gone = changes(new Sketch().contradictions(loud), new Sketch());
        assertThat(gone).extracting(Change::kind).containsExactly(Kind.CONTRADICTION_OVER);
        assertThat(gone.getFirst().before()).isEqualTo(Word.REFER_NOW);
    }

    @Test
    void a_reliance_that_is_no_longer_shown_is_lost() {
        Reliance shown = reliance(true);
        Reliance untested = reliance(false);

        assertThat(kinds(new Sketch().reliances(shown), new Sketch().reliances(untested)))
                .containsExactly(Kind.RELIANCE_LOST);
        assertThat(kinds(new Sketch().reliances(shown), new Sketch())).containsExactly(Kind.RELIANCE_LOST);
        assertThat(kinds(new Sketch().reliances(untested), new Sketch().reliances(shown)))
                .containsExactly(Kind.RELIANCE_SHOWN);
        assertThat(kinds(new Sketch(), new Sketch().reliances(shown))).isEmpty();
        assertThat(kinds(new Sketch().reliances(untested), new Sketch())).isEmpty();
        assertThat(kinds(new Sketch().reliances(shown), new Sketch().reliances(shown)))
                .isEmpty();
    }

    @Test
    void sets_open_and_close() {
        OpenEnd open = new OpenEnd("household", "who lives there", "nobody has said", 3, null);

        assertThat(kinds(new Sketch(), new Sketch().openEnds(open))).containsExactly(Kind.OPENED);
        assertThat(kinds(new Sketch().openEnds(open), new Sketch())).containsExactly(Kind.CLOSED);
        assertThat(kinds(new Sketch().openEnds(open), new Sketch().openEnds(open)))
                .isEmpty();
    }

    @Test
    void questions_and_proposals_are_new_or_gone() {
        ProposalView proposal = new ProposalView("p", "close", "T. Green", DAY, List.of(), List.of(), List.of());

        assertThat(kinds(new Sketch(), new Sketch().questions(asking()))).containsExactly(Kind.QUESTION);
        assertThat(kinds(new Sketch().questions(asking()), new Sketch())).containsExactly(Kind.NO_LONGER_ASKED);
        assertThat(kinds(new Sketch().questions(asking()), new Sketch().questions(asking())))
                .isEmpty();
        assertThat(kinds(new Sketch(), new Sketch().proposals(proposal))).containsExactly(Kind.PROPOSED);
        assertThat(kinds(new Sketch().proposals(proposal), new Sketch().proposals(proposal)))
                .isEmpty();
    }

    @Test
    void an_agency_that_answers_is_a_change_and_one_that_joins_is_not() {
        AgencyState silent = agency("gp-1", AgencyState.State.NEVER_ASKED);
        AgencyState heard = agency("gp-1", AgencyState.State.CONTRIBUTED);

        List<Change> changes = changes(new Sketch().agencies(silent), new Sketch().agencies(heard));
        assertThat(changes)
                .extracting(Change::kind, Change::was, Change::is)
                .containsExactly(tuple(Kind.AGENCY, "never asked", "has contributed"));
        assertThat(kinds(new Sketch(), new Sketch().agencies(heard))).isEmpty();
        assertThat(kinds(new Sketch().agencies(heard), new Sketch().agencies(heard)))
                .isEmpty();
        assertThat(kinds(
                        new Sketch().agencies(agency(null, AgencyState.State.NEVER_ASKED)),
                        new Sketch().agencies(agency(null, AgencyState.State.WAITING))))
                .containsExactly(Kind.AGENCY);
    }

    @Test
    void readings_differ_by_their_standing_and_not_by_their_figure() {
        Reading said = reading(standing(Stands.SAID, true), null, Truth.TRUE);
        Reading stale = reading(standing(Stands.SAID, false), null, Truth.TRUE);
        Reading older = reading(Standing.NEVER_ASKED, "20 days", Truth.TRUE);

        assertThat(read(null, said)).containsExactly("never asked → said");
        assertThat(read(said, stale)).containsExactly("said → said, not checked since");
        assertThat(read(said, said)).isEmpty();
        assertThat(read(said, null)).containsExactly("said → ");
        assertThat(read(older, reading(Standing.NEVER_ASKED, "23 days", Truth.TRUE)))
                .isEmpty();
        assertThat(read(older, reading(Standing.NEVER_ASKED, "43 days", Truth.FALSE)))
                .containsExactly("so → not so");
        assertThat(read(null, older)).containsExactly(" → so");
        assertThat(read(older, reading(Standing.NEVER_ASKED, "", Truth.UNKNOWN)))
                .containsExactly("so → not known");
        assertThat(read(null, reading(Standing.NEVER_ASKED, null, Truth.UNKNOWN)))
                .isEmpty();
    }

    @Test
    void the_key_of_a_reading_names_its_event() {
        Reading reading = reading(standing(Stands.SAID, true), null, Truth.TRUE);
        Reading bruise = new Reading(
                "bruise",
                Subject.of(BABY),
                "cheek",
                "Baby",
                "has a bruise",
                Side.VULNERABILITY,
                Use.WORRY,
                Truth.TRUE,
                Standing.NEVER_ASKED,
                null,
                1,
                null,
                1);

        assertThat(Differences.key(reading)).isEqualTo("smokes/kayla");
        assertThat(Differences.key(bruise)).isEqualTo("bruise/baby/cheek");
    }

    private static List<String> read(@Nullable Reading then, @Nullable Reading now) {
        return changes(new Sketch().readings(then), new Sketch().readings(now)).stream()
                .map(change -> change.was() + " → " + change.is())
                .toList();
    }

    private static List<Kind> lines(@Nullable Line then, @Nullable Line now) {
        return kinds(
                then == null ? new Sketch() : new Sketch().lines(then),
                now == null ? new Sketch() : new Sketch().lines(now));
    }

    private static List<Kind> kinds(Sketch then, Sketch now) {
        return changes(then, now).stream().map(Change::kind).toList();
    }

    private static List<Change> changes(Sketch then, Sketch now) {
        return Differences.between(then.picture(), now.picture()).changes();
    }

    private static Line line(String id, Outcome outcome, @Nullable Word word) {
        return new Line(
                id,
                id,
                "Title of " + id,
                "Kayla",
                Subject.of(BABY),
                null,
                outcome,
                word,
                Word.ASSESS_AND_PLAN,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Reliance reliance(boolean shown) {
        return new Reliance(
                "r", "Sandra helps", null, List.of(), shown, shown ? "shown" : "said", List.of(), List.of(), List.of());
    }

    private static AgencyState agency(@Nullable String id, AgencyState.State state) {
        return new AgencyState(id, "gp", "GP", state, null, true);
    }

    private static Asking asking() {
        return new Asking(
                "q",
                null,
                "Who lives there?",
                null,
                List.of(),
                Asking.Tier.OPEN_SET,
                Word.REFER_NOW,
                1,
                List.of(),
                null,
                null,
                null,
                List.of(),
                "",
                "",
                "",
                "",
                List.of());
    }

    private static Standing standing(Stands stands, boolean fresh) {
        return new Standing(stands, null, fresh, false, DAY, 0, 1, List.of(), List.of(), List.of(), List.of());
    }

    private static Reading reading(Standing standing, @Nullable String figure, Truth truth) {
        return new Reading(
                "smokes",
                Subject.of(Id.of("kayla")),
                null,
                "Kayla",
                "smokes",
                Side.VULNERABILITY,
                Use.WORRY,
                truth,
                standing,
                figure,
                1,
                null,
                1);
    }
}
