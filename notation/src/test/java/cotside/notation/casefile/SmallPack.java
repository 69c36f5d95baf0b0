package cotside.notation.casefile;

import cotside.guidance.facts.Contact;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pack with one of everything that case files speak of, and no rules. */
public final class SmallPack {
    private static final List<String> NO_ROWS = List.of();

    private SmallPack() {}

    public static final Pack PACK = pack();

    private static Pack pack() {
        List<Factor> factors = new ArrayList<>();
        for (String tie : Ties.ALL) {
            SubjectKind about = tie.equals(Ties.NO_OTHER_PARENT) || tie.equals(Ties.NOT_PURSUED)
                    ? SubjectKind.BABY
                    : SubjectKind.PAIR;
            factors.add(factor(tie, about, Side.TIE, Kind.STATE, null, false, false));
        }
        for (String state : List.of("alcohol-use", "smokes", "supportive", "calm-with-baby", "engages")) {
            factors.add(factor(state, SubjectKind.PERSON, Side.VULNERABILITY, Kind.STATE, null, false, false));
        }
        factors.add(
                factor("learning-difficulty", SubjectKind.PERSON, Side.VULNERABILITY, Kind.TRAIT, null, false, false));
        factors.add(
                factor("domestic-abuse-now", SubjectKind.PERSON, Side.VULNERABILITY, Kind.STATE, null, false, true));
        factors.add(factor("child-removed", SubjectKind.PERSON, Side.VULNERABILITY, Kind.EVENT, null, false, true));
        factors.add(factor("controlling", SubjectKind.PAIR, Side.VULNERABILITY, Kind.STATE, null, true, true));
        factors.add(factor("domestic-abuse", SubjectKind.PAIR, Side.VULNERABILITY, Kind.STATE, null, true, true));
        factors.add(
                factor("had-a-child-removed", SubjectKind.PERSON, Side.VULNERABILITY, Kind.TRAIT, null, false, false));
        factors.add(factor("assault", SubjectKind.PAIR, Side.VULNERABILITY, Kind.EVENT, null, true, false));
        factors.add(factor("at-odds", SubjectKind.PAIR, Side.CONTEXT, Kind.STATE, null, false, false));
        factors.add(factor("bruise", SubjectKind.BABY, Side.VULNERABILITY, Kind.EVENT, null, false, false));
        factors.add(factor("burn", SubjectKind.BABY, Side.VULNERABILITY, Kind.EVENT, null, false, false));
        factors.add(factor("cot-by-the-bed", SubjectKind.BABY, Side.PROTECTIVE, Kind.STATE, null, false, false));
        factors.add(factor("smoking-indoors", SubjectKind.HOME, Side.VULNERABILITY, Kind.STATE, null, false, false));
        factors.add(factor(
                "under-six-weeks",
                SubjectKind.BABY,
                Side.CONTEXT,
                Kind.DATED,
                new Derived.Dated(Measure.AGE, Derived.Comparison.UNDER, Derived.Bound.of(42)),
                false,
                false));
        factors.add(factor(
                "missed-antenatal-appointments",
                SubjectKind.PERSON,
                Side.VULNERABILITY,
                Kind.STATE,
                new Derived.CountedContacts(
                        Set.of(Contact.Outcome.MISSED), Set.of("antenatal-appointment"), 2, Derived.Bound.of(90)),
                false,
                false));
        List<AgencyKind> agencies = List.of(
                agency("midwifery", "Midwives"),
                agency("health-visiting", "Health visitors"),
                agency("gp", "GP"),
                agency("police", "Police"),
                agency("paediatrics", "Paediatrics"));
        List<Act> acts = List.of(
                new Act("referral-to-childrens-services", "referral", Act.Stage.ACKNOWLEDGED, List.of()),
                new Act("paediatric-opinion", "opinion of a paediatrician", Act.Stage.ANSWERED, List.of()));
        return new Pack(
                "small",
                "1",
                "A small pack",
                List.of(),
                List.of(),
                agencies,
                factors,
                acts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static AgencyKind agency(String id, String label) {
        return new AgencyKind(id, label, true, null, "", List.of());
    }

    private static Factor factor(
            String id,
            SubjectKind about,
            Side side,
            Kind kind,
            @Nullable Derived derived,
            boolean directed,
            boolean sensitive) {
        return new Factor(
                id,
                id.replace('-', ' '),
                "",
                about,
                Heading.PARENTS_AND_FAMILY,
                side,
                kind,
                null,
                Needs.ORDINARY,
                Needs.ORDINARY,
                Freshness.NEVER_STALE,
                List.of(),
                Set.of(),
                28,
                derived,
                directed,
                sensitive,
                Set.of(),
                List.of(),
                NO_ROWS);
    }
}
