package cotside.guidance.properties;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.testing.Dice;
import cotside.guidance.testing.Edit;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Read;
import cotside.guidance.testing.Situation;
import cotside.guidance.testing.Situations;
import cotside.guidance.testing.Subjects;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Section 12, 5. */
public class NothingReassuringTest {
    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    @Test
    void an_assumption_makes_nothing_reassuring_true() {
        Property.check(1200, situations(), (situation, dice) -> {
            Statement assumed = assumption(situation, dice);
            if (assumed != null) {
                Reassurance.isNoMore(Read.of(situation), Read.of(situation.and(assumed)), assumed.toString());
            }
        });
    }

    @Test
    void a_second_copy_of_one_voice_makes_nothing_reassuring_true() {
        Property.check(1200, situations(), (situation, dice) -> {
            List<Statement> all = situation.family().statements();
            if (!all.isEmpty()) {
                Statement copy = copy(situation, dice.pick(all), dice);
                Reassurance.isNoMore(Read.of(situation), Read.of(situation.and(copy)), copy.toString());
            }
        });
    }

    @Test
    void the_passing_of_time_makes_nothing_reassuring_true() {
        Situations situations = situations().withoutDates().withoutCounts().upToToday();
        Property.check(900, situations, (situation, dice) -> {
            int days = dice.oneOf(1, 7, 30, 100);
            Situation now = withoutDueDate(situation);
            Situation later = now.at(situation.from().asAt().plusDays(days));
            Reassurance.isNoMore(Read.of(now), Read.of(later), days + " days later");
        });
    }

    /** That a baby is unborn is a bound on age. */
    private static Situation withoutDueDate(Situation situation) {
        return situation.withStatements(situation.family().statements().stream()
                .filter(statement -> !(statement.claim() instanceof Claim.OfDate date && date.kind() == DateKind.DUE))
                .toList());
    }

    private static @Nullable Statement assumption(Situation situation, Dice dice) {
        List<Factor> stated = situation.pack().factors().stream()
                .filter(factor -> factor.kind() != Kind.DATED)
                .toList();
        Factor factor = dice.pick(stated);
        List<Subject> subjects = Subjects.all(factor, situation.family());
        if (subjects.isEmpty()) {
            return null;
        }
        Says says = dice.oneOf(Says.HOLDS, Says.DOES_NOT_HOLD);
        String event = factor.kind() == Kind.EVENT && says == Says.HOLDS ? "assumed" : null;
        LocalDate on = situation.from().asAt().minusDays(dice.oneOf(0, 0, 3, 40));
        Set<String> answers = dice.chance(50)
                ? Set.of()
                : Set.copyOf(dice.some(situation.family().statements(), 2).stream()
                        .map(Statement::id)
                        .toList());
        return Edit.of("assumed", new Claim.OfFactor(factor.id(), dice.pick(subjects), event))
                .says(says)
                .basis(dice.oneOf(Basis.ASSUMED, Basis.ASSESSED))
                .voice(Voice.professional("A. Shah"))
                .by("A. Shah", "midwifery")
                .when(When.on(on))
                .recorded(on.atTime(7, 0).toInstant(ZoneOffset.UTC))
                .answers(answers)
                .done();
    }

    private static Statement copy(Situation situation, Statement original, Dice dice) {
        LocalDate today = situation.from().asAt();
        LocalDate recorded = LocalDate.ofInstant(original.recorded(), ZoneOffset.UTC);
        LocalDate on = today.isBefore(recorded) ? recorded : today;
        return Edit.of(original)
                .id("copy")
                .repeats(original.id())
                .corrects(null)
                .basis(dice.oneOf(Basis.values()))
                .when(dice.chance(50) ? original.when() : When.on(on))
                .by("Dr Odell", "gp")
                .recorded(on.atTime(22, 0).toInstant(ZoneOffset.UTC))
                .done();
    }
}
