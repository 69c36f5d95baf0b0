package cotside.guidance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.ProposalKind;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Picture;
import cotside.guidance.testing.Dice;
import cotside.guidance.testing.Edit;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Situation;
import cotside.guidance.testing.Situations;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Section 12, 6. */
public class PresenceTest {
    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    @Test
    void no_plan_no_proposal_and_nobody_being_there_lowers_an_urgency() {
        Property.check(500, situations(), (situation, dice) -> {
            Guidance guidance = Guidance.of(situation.pack());
            Picture before = guidance.pictureToday(situation.family(), situation.from());
            Situation planned = situation
                    .withActions(List.of(action(situation, dice), action(situation, dice)))
                    .and(present(situation, dice));
            Picture after = guidance.pictureToday(planned.family(), planned.from());
            assertThat(after.word()).isEqualTo(before.word());
            assertThat(words(after)).isEqualTo(words(before));
        });
    }

    private static Map<String, Word> words(Picture picture) {
        Map<String, Word> words = new HashMap<>();
        Stream.of(picture.standsOut(), picture.undecided())
                .flatMap(List::stream)
                .forEach(line -> words.put(line.id() + " " + line.outcome(), line.word()));
        return words;
    }

    private static PlanAction action(Situation situation, Dice dice) {
        LocalDate agreed = situation.from().asAt().minusDays(1);
        Set<String> answers = new HashSet<>();
        situation.pack().combinations().forEach(combination -> answers.add(combination.id()));
        situation.pack().factors().forEach(factor -> answers.add(factor.id()));
        return new PlanAction(
                "action-" + dice.next(),
                situation.from().baby(),
                "child protection",
                "visit weekly",
                answers,
                "A. Shah",
                null,
                agreed,
                null,
                agreed.atTime(9, 0).toInstant(ZoneOffset.UTC),
                "A. Shah",
                "midwifery");
    }

    private static List<Statement> present(Situation situation, Dice dice) {
        LocalDate on = situation.from().asAt();
        Set<String> everything = new HashSet<>();
        situation.family().statements().forEach(statement -> everything.add(statement.id()));
        situation.pack().combinations().forEach(combination -> everything.add(combination.id()));
        Claim claim = dice.oneOf(
                new Claim.Proposal(ProposalKind.CLOSE, situation.from().baby(), "to close"),
                new Claim.Asked("police", Set.of()),
                new Claim.NothingHeld("police"));
        return List.of(Edit.of("present", claim)
                .voice(Voice.agency("police"))
                .by("PC Dunn", "police")
                .when(When.on(on))
                .recorded(on.atTime(22, 30).toInstant(ZoneOffset.UTC))
                .cites(everything)
                .answers(everything)
                .done());
    }

    @Test
    void an_act_done_lowers_a_word_no_further_than_its_floor() {
        Property.check(500, situations(), (situation, _) -> {
            Picture picture = Guidance.of(situation.pack()).pictureToday(situation.family(), situation.from());
            for (Line line : picture.standsOut()) {
                assertThat(line.word()).as(line.id()).isNotNull();
                if (line.ownWord() == Word.REFER_NOW || line.ownWord() == Word.SPEAK_TO_LEAD) {
                    assertThat(line.word()).as(line.id()).isNotEqualTo(Word.SUPPORT_AND_WATCH);
                }
            }
        });
    }
}
