package cotside.guidance.testing;

import cotside.guidance.evidence.Factors;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Needs;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Statements that leave no doubt: fresh, on a good basis, and as many as the factor asks for. */
public final class Strong {
    private static final List<String> AUTHORS = List.of("A. Shah", "B. Cole", "PC Dunn", "Dr Odell");

    private Strong() {}

    public static Statement of(String id, Claim claim, LocalDate on) {
        return Edit.of(id, claim)
                .basis(Basis.RECORDED)
                .voice(Voice.agency("midwifery"))
                .by("A. Shah", "midwifery")
                .when(When.on(on))
                .recorded(on.atTime(21, 0).toInstant(ZoneOffset.UTC))
                .done();
    }

    /** That it is so, or is not so, by day and by night, from different voices in different contacts. */
    public static List<Statement> says(Factors.Ready ready, Subject subject, boolean holds, LocalDate on, int from) {
        Factor factor = ready.factor();
        Needs needs = holds ? ready.shownBy() : ready.ruledOutBy();
        Basis basis = needs.accepts().contains(Basis.RECORDED) ? Basis.RECORDED : Basis.SEEN;
        boolean event = factor.kind() == Kind.EVENT;
        String first = "known-" + from;
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < Math.max(2, needs.observations()); i++) {
            String author = AUTHORS.get(i % AUTHORS.size());
            Statement one = of(
                    "known-" + (from + i), new Claim.OfFactor(factor.id(), subject, event && holds ? first : null), on);
            all.add(Edit.of(one)
                    .says(holds ? Says.HOLDS : Says.DOES_NOT_HOLD)
                    .basis(basis)
                    .by(author, "agency-" + i)
                    .voice(basis == Basis.SEEN ? Voice.professional(author) : Voice.agency("agency-" + i))
                    .part(i % 2 == 0 ? PartOfDay.DAY : PartOfDay.NIGHT)
                    .when(event && !holds ? When.over(Day.on(on.minusDays(3000)), Day.on(on)) : When.on(on))
                    .done());
        }
        return all;
    }
}
