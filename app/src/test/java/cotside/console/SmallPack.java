package cotside.console;

import cotside.guidance.pack.About;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.NextStep;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Source;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import java.util.List;
import java.util.Set;

/** A pack of a few entries, made by hand. */
final class SmallPack {
    private SmallPack() {}

    static Pack pack() {
        return new Pack(
                "babies-under-one",
                "2026.1",
                "Babies under one year",
                List.of(
                        new Source("§2.2", "Causes of avoidable harm", "Northamptonshire briefing"),
                        new Source("BED", "Bruising in babies who cannot move", "Bedfordshire procedures")),
                List.of(),
                List.of(
                        kind("health-visiting", "health visitor"),
                        kind("midwifery", "midwife"),
                        kind("gp", "GP"),
                        kind("police", "police"),
                        kind("childrens-services", "Children’s Services")),
                List.of(
                        factor(
                                "bruise",
                                "has a bruise or other mark",
                                SubjectKind.BABY,
                                Heading.CHILD,
                                Side.VULNERABILITY),
                        factor("not-mobile", "cannot yet move alone", SubjectKind.BABY, Heading.CHILD, Side.CONTEXT),
                        factor(
                                "bruise-opinion",
                                "bruise explained by a paediatrician",
                                SubjectKind.BABY,
                                Heading.CHILD,
                                Side.PROTECTIVE),
                        factor(
                                "learning-difficulty",
                                "has a learning difficulty",
                                SubjectKind.PERSON,
                                Heading.PARENTS_AND_FAMILY,
                                Side.VULNERABILITY),
                        factor("smokes", "smokes", SubjectKind.PERSON, Heading.PARENTS_AND_FAMILY, Side.VULNERABILITY),
                        factor(
                                "alcohol-use",
                                "drinks in a way that affects daily life",
                                SubjectKind.PERSON,
                                Heading.PARENTS_AND_FAMILY,
                                Side.VULNERABILITY),
                        factor(
                                "supportive",
                                "gives practical support",
                                SubjectKind.PERSON,
                                Heading.PARENTS_AND_FAMILY,
                                Side.PROTECTIVE)),
                List.of(),
                List.of(new Question(
                        "smoking",
                        "§5.4e",
                        "Does {who} smoke, indoors or out?",
                        List.of("smokes"),
                        List.of("midwifery"),
                        "Ask alone.",
                        "Smoke raises the risk of sudden death.",
                        List.of("§4.2"),
                        List.of("D5"))),
                List.of(),
                List.of(),
                List.of(bruise(), difficulty()),
                List.of());
    }

    private static AgencyKind kind(String id, String label) {
        return new AgencyKind(id, label, true, null, "", List.of());
    }

    private static Factor factor(String id, String label, SubjectKind about, Heading heading, Side side) {
        return new Factor(
                id,
                label,
                "What it means, in plain words.",
                about,
                heading,
                side,
                Kind.STATE,
                null,
                Needs.ORDINARY,
                Needs.ORDINARY,
                new Freshness(List.of(new Freshness.Step(42, 14)), 84),
                List.of(),
                Set.of(),
                28,
                null,
                false,
                false,
                Set.of("midwifery"),
                List.of("§2.2"),
                List.of("A12"));
    }

    private static Combination bruise() {
        return new Combination(
                "bruise-not-mobile",
                "Bruise or other mark on a baby who cannot yet move alone",
                "A baby who cannot move alone very rarely bruises by accident.",
                new About.EachEvent("bruise"),
                new Expr.Is("bruise"),
                new Expr.All(List.of(new Expr.Is("bruise"), new Expr.Is("not-mobile"))),
                new Expr.Is("bruise-opinion"),
                null,
                new Urgency(Word.REFER_NOW, null, null, null),
                Set.of("not-mobile"),
                List.of(),
                List.of(
                        new NextStep(
                                Set.of(),
                                "ring Children’s Services now, whatever the explanation; whoever saw it first rings"),
                        new NextStep(Set.of("health-visiting", "midwifery"), "ask for a paediatric opinion today")),
                List.of("§2.2", "BED"),
                List.of("A12"),
                true,
                List.of());
    }

    private static Combination difficulty() {
        return new Combination(
                "difficulty-without-support",
                "A parent’s difficulty, and no supportive adult is shown",
                "A supportive adult who lives in or shares care, and engages, is vital.",
                new About.EachPerson(Role.PARENTS),
                null,
                new Expr.Any(List.of(new Expr.Is("learning-difficulty"), new Expr.Is("alcohol-use"))),
                null,
                new Expr.Some(
                        Role.ADULTS,
                        1,
                        new Expr.All(List.of(
                                new Expr.Is("supportive"),
                                new Expr.Any(List.of(new Expr.In(Role.HOUSEHOLD), new Expr.In(Role.CARERS)))))),
                new Urgency(Word.ASSESS_AND_PLAN, Word.SUPPORT_AND_WATCH, Word.SPEAK_TO_LEAD, null),
                Set.of(),
                List.of(),
                List.of(new NextStep(
                        Set.of("health-visiting"), "meet Kayla and her mother together, and say what was seen")),
                List.of("§1.5", "§2.11"),
                List.of("A8"),
                false,
                List.of());
    }
}
