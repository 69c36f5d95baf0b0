package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.ProposalKind;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a practitioner's notes come to. */
class CaseFilesTest {
    private static final Id KAYLA = Id.of("kayla");
    private static final Id MARLON = Id.of("marlon");
    private static final Id MAN = Id.of("man");
    private static final Id BABY = Id.of("baby");
    private static final Id AVA = Id.of("ava");

    private final Family kayla = CaseFiles.load(Examples.file("kayla"), SmallPack.PACK);
    private final Family twins = CaseFiles.load(Examples.file("twins"), SmallPack.PACK);

    private static Statement statement(Family family, String id) {
        return family.statements().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Contact contact(Family family, String id) {
        return family.contacts().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theExampleOfTheDocumentationIsRead() {
        Family family = CaseFiles.load("case-files.md", Examples.documented(), SmallPack.PACK);
        assertThat(family.statements()).hasSize(18);
        assertThat(family.contacts()).hasSize(3);
    }

    @Test
    void whatKaylaSaidIsHerKnowledgeToldToTheMidwife() {
        Statement said = statement(kayla, "booking.5");
        assertThat(said.claim()).isEqualTo(Claim.OfFactor.of("smokes", Subject.of(KAYLA)));
        assertThat(said.says()).isEqualTo(Says.DOES_NOT_HOLD);
        assertThat(said.basis()).isEqualTo(Basis.SAID);
        assertThat(said.voice()).isEqualTo(Voice.of(KAYLA));
        assertThat(said.author()).isEqualTo("A. Shah");
        assertThat(said.agency()).isEqualTo("midwifery");
        assertThat(said.contact()).isEqualTo("booking");
        assertThat(said.when()).isEqualTo(When.on(LocalDate.of(2025, 11, 20)));
        assertThat(said.recorded()).isEqualTo(Instant.parse("2025-11-20T12:00:00Z"));
    }

    @Test
    void aNeighbourIsAVoiceOfTheirOwn() {
        Statement said = statement(kayla, "visit-1.4");
        assertThat(said.voice()).isEqualTo(Voice.other("a neighbour"));
        assertThat(said.claim()).isEqualTo(Claim.OfFactor.of("lives-at", Subject.pair(MAN, Id.of("flat"))));
        Day december = new Day(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31));
        assertThat(said.when()).isEqualTo(When.since(december, LocalDate.of(2026, 1, 12)));
    }

    @Test
    void aPartOfDayIsThatOfWhatWasSeenAndNotOfWhatWasTold() {
        assertThat(statement(kayla, "visit-1.2").partOfDay()).isEqualTo(PartOfDay.NIGHT);
        assertThat(statement(kayla, "visit-1.4").partOfDay()).isEqualTo(PartOfDay.UNSAID);
    }

    @Test
    void aSensitiveFactorIsKeptFromTheOneItComesFromUnlessTheLineSaysOtherwise() {
        assertThat(statement(kayla, "visit-1.3").notToBeDisclosedTo()).containsExactly(MAN);
        assertThat(statement(twins, "after.5").notToBeDisclosedTo()).isEmpty();
    }

    @Test
    void anEventWithoutAHandleIsCalledAfterItsStatement() {
        assertThat(statement(kayla, "removal").claim())
                .isEqualTo(new Claim.OfFactor("child-removed", Subject.of(MARLON), "removal"));
        assertThat(statement(kayla, "entry-3.2").claim())
                .isEqualTo(new Claim.OfFactor("assault", Subject.pair(MARLON, KAYLA), "assault-1"));
    }

    @Test
    void aRepeatIsOfTheSameEventAtTheSameTime() {
        Statement repeat = statement(twins, "after.3");
        assertThat(repeat.claim()).isEqualTo(new Claim.OfFactor("bruise", Subject.of(AVA), "bruise-2"));
        assertThat(repeat.repeats()).isEqualTo("clinic.1");
        assertThat(repeat.when()).isEqualTo(When.on(LocalDate.of(2026, 3, 3)));
    }

    @Test
    void aRepeatAloneInALineSaysAllOfWhatItRepeats() {
        Statement repeat = statement(kayla, "entry-5.1");
        assertThat(repeat.claim()).isEqualTo(statement(kayla, "booking.4").claim());
        assertThat(repeat.when()).isEqualTo(statement(kayla, "booking.4").when());
        assertThat(repeat.author()).isEqualTo("Dr Wells");
    }

    @Test
    void anAssessmentIsByItsProfessionalAndRestsOnAllOfAnEntry() {
        Statement assessed = statement(kayla, "entry-5.3");
        assertThat(assessed.basis()).isEqualTo(Basis.ASSESSED);
        assertThat(assessed.voice()).isEqualTo(Voice.professional("Dr Odell"));
        assertThat(assessed.cites())
                .contains("visit-1.1", "booking.1", "booking.12")
                .hasSize(13);
    }

    @Test
    void aQuestionThatCouldNotBeAnsweredSaysWhy() {
        Statement asked = statement(kayla, "booking.10");
        assertThat(asked.says()).isEqualTo(Says.COULD_NOT_ANSWER);
        assertThat(asked.why()).isEqualTo("began to cry");
        assertThat(statement(twins, "after.7").says()).isEqualTo(Says.COULD_NOT_ASK);
    }

    @Test
    void aKeptContactKnowsWhoWasMetAlone() {
        Contact booking = contact(kayla, "booking");
        assertThat(booking.met()).containsExactly(new Contact.Met(KAYLA, true), new Contact.Met(Id.of("tom"), null));
        assertThat(booking.invited()).containsExactlyInAnyOrder(KAYLA, Id.of("tom"));
        assertThat(booking.kind()).as("as the pack counts it").isEqualTo("antenatal-appointment");
    }

    @Test
    void aMissedContactKnowsWhomItWasMeantForAndWhetherThatReachedThem() {
        Contact missed = contact(kayla, "entry-4");
        assertThat(missed.outcome()).isEqualTo(Contact.Outcome.MISSED);
        assertThat(missed.invited()).containsExactly(KAYLA);
        assertThat(missed.how()).isEqualTo("text");
        assertThat(missed.reached()).isFalse();
    }

    @Test
    void anUnannouncedVisitSaysSo() {
        assertThat(contact(kayla, "visit-1").how()).isEqualTo("unannounced");
        assertThat(contact(kayla, "visit-1").home()).isEqualTo(Id.of("flat"));
    }

    @Test
    void aContactMayBeCalledOffBeforeItsDay() {
        Family loss = CaseFiles.load(Examples.file("loss"), SmallPack.PACK);
        Contact off = contact(loss, "entry-2");
        assertThat(off.outcome()).isEqualTo(Contact.Outcome.CANCELLED_BY_AGENCY);
        assertThat(off.day()).isEqualTo(Day.on(LocalDate.of(2026, 2, 3)));
        assertThat(off.recorded()).isEqualTo(Instant.parse("2026-01-30T12:00:00Z"));
    }

    @Test
    void anAgencyCalledByThePacksWordNeedNotBeListed() {
        assertThat(kayla.agencies()).contains(new Agency("police", "police", "Police"));
    }

    @Test
    void whatALineSaysOfTwinsIsSaidOfEach() {
        assertThat(statement(twins, "birth.3").claim())
                .isInstanceOfSatisfying(
                        Claim.OfDate.class, date -> assertThat(date.subject()).isEqualTo(AVA));
        assertThat(statement(twins, "visit.3").claim())
                .isEqualTo(new Claim.Complete(
                        OpenSet.HOUSEHOLD, AVA, Id.of("house"), Set.of(Id.of("nadia"), AVA, Id.of("ben"))));
        assertThat(statement(twins, "visit.4").claim())
                .isInstanceOfSatisfying(
                        Claim.Complete.class, set -> assertThat(set.baby()).isEqualTo(Id.of("ben")));
    }

    @Test
    void weightsAreInGramsOnTheDayOfWeighing() {
        Statement weight = statement(twins, "birth.7");
        assertThat(weight.claim()).isEqualTo(new Claim.OfWeight(Id.of("ben"), 1980));
        assertThat(weight.when()).isEqualTo(When.on(LocalDate.of(2026, 1, 30)));
    }

    @Test
    void theSameEventIsAStatementOfItsOwn() {
        assertThat(statement(twins, "clinic.2").claim())
                .isEqualTo(new Claim.SameEvent("bruise", Subject.of(AVA), "bruise-2", "bruise-1"));
    }

    @Test
    void somethingExpectedIsDatedWhenItWasSaidAndKeepsItsDayInWords() {
        Statement promised = twins.statements().stream()
                .filter(one -> one.claim().equals(Claim.OfFactor.of("supportive", Subject.of(Id.of("joy")))))
                .findFirst()
                .orElseThrow();
        assertThat(promised.expected()).isTrue();
        assertThat(promised.when()).isEqualTo(When.on(LocalDate.of(2026, 3, 2)));
        assertThat(promised.note()).isEqualTo("expected 2026-04");
    }

    @Test
    void anOriginalOfAnotherAgencyIsRecordedInItsVoice() {
        Statement weight = statement(twins, "after.6");
        assertThat(weight.basis()).isEqualTo(Basis.RECORDED);
        assertThat(weight.voice()).isEqualTo(Voice.agency("paediatrics"));
        assertThat(weight.agency()).isEqualTo("health-visiting");
    }

    @Test
    void actsProposalsAndWithdrawalsAreTheAgencysOwnRecord() {
        assertThat(statement(twins, "after.8").claim()).isEqualTo(new Claim.Withdrawn());
        assertThat(statement(twins, "after.8").corrects()).isEqualTo("visit.4");
        assertThat(statement(twins, "after.9").claim())
                .isEqualTo(new Claim.Proposal(ProposalKind.STEP_DOWN, Id.of("ben"), "the child in need plan"));
        assertThat(statement(twins, "after.9").cites()).contains("visit.1");
        assertThat(statement(twins, "after.10").claim()).isEqualTo(new Claim.NothingHeld("health-visiting"));
        assertThat(statement(kayla, "entry-5.4").answers()).containsExactly("assault-1");
    }

    @Test
    void anActionEndsOnTheDayOfTheEntryThatSaysSo() {
        assertThat(twins.actions()).singleElement().satisfies(action -> {
            assertThat(action.id()).isEqualTo("weigh");
            assertThat(action.ended()).isEqualTo(LocalDate.of(2026, 3, 20));
        });
    }

    @Test
    void aMarkingOnAnEntryHoldsForItsLines() {
        Marking named = new Marking.NamedPeople(Set.of("F. Fay", "Dr Ives"));
        assertThat(statement(twins, "clinic.1").marking()).isEqualTo(named);
        assertThat(contact(twins, "clinic").marking()).isEqualTo(named);
        assertThat(statement(kayla, "removal").marking()).isEqualTo(new Marking.OwnAgency());
    }

    @Test
    void aDayThatIsNotExactIsCutOffAtItsRecording() {
        String file = """
                babies: { baby: Baby }
                people: { kayla: Kayla }
                record:
                  - on: 2026-03-05
                    by: X, gp
                    our record says:
                      - kayla: smokes
                        when: 2026-03
                      - kayla: engages
                        when: 2025 to 2026
                """;
        Family family = CaseFiles.load("case.yaml", file, SmallPack.PACK);
        LocalDate recorded = LocalDate.of(2026, 3, 5);
        assertThat(statement(family, "entry-1.1").when())
                .isEqualTo(When.at(new Day(LocalDate.of(2026, 3, 1), recorded)));
        assertThat(statement(family, "entry-1.2").when().latest()).isEqualTo(recorded);
    }

    @Test
    void somebodyWhoWritesIsOneVoiceWhateverTheHeading() {
        String file = """
                babies: { baby: Baby }
                people: { kayla: Kayla Brook }
                record:
                  - on: 2026-03-05
                    by: X. Roe, gp
                    Kayla said: { kayla: smokes }
                    X. Roe said: { kayla: engages }
                """;
        Family family = CaseFiles.load("case.yaml", file, SmallPack.PACK);
        assertThat(statement(family, "entry-1.1").voice()).isEqualTo(Voice.of(KAYLA));
        assertThat(statement(family, "entry-1.2").voice()).isEqualTo(Voice.professional("X. Roe"));
    }

    @Test
    void aTitleLeftOutIsTheBabysLabel() {
        assertThat(twins.title()).isEqualTo("Ava");
        assertThat(kayla.babies())
                .singleElement()
                .satisfies(baby -> assertThat(baby.id()).isEqualTo(BABY));
    }
}
