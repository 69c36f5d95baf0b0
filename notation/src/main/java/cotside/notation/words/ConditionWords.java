package cotside.notation.words;

import cotside.guidance.pack.About;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a rule asks, as a safeguarding lead would say it. */
public final class ConditionWords {
    private final Map<String, Factor> factors;
    private final Map<String, Act> acts;

    public ConditionWords(Pack pack) {
        this.factors = Pack.byId(pack.factors(), Factor::id);
        this.acts = Pack.byId(pack.acts(), Act::id);
    }

    /** Whom the rule is about, behind "it is looked at": "for each of the parents", "each time the baby has a bruise". */
    public String about(About about) {
        return switch (about) {
            case About.TheBaby() -> "for the baby";
            case About.EachPerson(Role role) -> "for " + (isOne(role) ? "" : "each of ") + role(role);
            case About.EachEvent(String factor) -> "each time the baby " + label(factor);
            case About.EachHome() -> "for each home where the baby stays or is expected";
        };
    }

    public Clause clause(Expr expr) {
        return switch (expr) {
            case Expr.Is(String factor) -> Clause.of(is(factor));
            case Expr.IsNot(String factor) -> Clause.of("not so: " + is(factor));
            case Expr.All(List<Expr> of) -> joined("all of these", of);
            case Expr.Any(List<Expr> of) -> joined("any of these", of);
            case Expr.AtLeast(int n, List<Expr> of) -> joined("at least " + Prose.number(n) + " of these", of);
            case Expr.Some(Role role, int n, Expr is) ->
                n == 1 && isOne(role)
                        ? under(role(role), ":", is)
                        : under(
                                (n == 1 ? "somebody" : "at least " + Prose.number(n)) + " among " + role(role),
                                n > 1 ? ", each of them:" : is instanceof Expr.Any ? ":" : ", one and the same person:",
                                is);
            case Expr.Everyone(Role role, Expr is) -> under("everybody among " + role(role), ", each of them:", is);
            case Expr.In(Role role) -> Clause.of("is " + (isOne(role) ? "" : "one of ") + role(role));
            case Expr.Between(String factor, Expr.Direction direction, Role role) ->
                Clause.of(between(label(factor), direction, role));
            case Expr.AtHome(Expr is) -> under("a home where the baby stays or is expected", ":", is);
        };
    }

    private static String between(String label, Expr.Direction direction, Role role) {
        return switch (direction) {
            case TOWARDS -> label + " (towards " + role(role) + ")";
            case FROM -> "somebody among " + role(role) + " " + label + " (towards them)";
        };
    }

    private Clause joined(String how, List<Expr> of) {
        return of.size() == 1
                ? clause(of.getFirst())
                : new Clause(how, of.stream().map(this::clause).toList());
    }

    private Clause under(String whose, String several, Expr is) {
        Clause inner = clause(is);
        if (inner.parts().isEmpty()) {
            return Clause.of(whose + " " + inner.text());
        }
        return new Clause(whose + several + " " + inner.text(), inner.parts());
    }

    private String is(String id) {
        Factor factor = factors.get(id);
        if (factor != null && factor.about() == SubjectKind.BABY) {
            return "the baby " + factor.label();
        }
        return label(id);
    }

    public String label(String id) {
        Factor factor = factors.get(id);
        return factor == null ? id : factor.label();
    }

    private static boolean isOne(Role role) {
        return role == Role.MOTHER || role == Role.MAIN_CARER || role == Role.OTHER_PARENT;
    }

    public static String role(Role role) {
        return switch (role) {
            case PARTNERS -> "the partners of a parent or carer";
            case HOUSEHOLD -> "the people who live with the baby";
            case CARERS -> "those who look after the baby";
            default -> "the " + role.word();
        };
    }

    /** How urgent a rule is and what changes it, one sentence each. */
    public List<String> urgency(Combination rule) {
        Urgency urgency = rule.urgency();
        List<String> sentences = new ArrayList<>();
        sentences.add(Prose.sentence(urgency.word().word()) + ".");
        if (urgency.eased() != null) {
            sentences.add("While what eases it is shown: " + urgency.eased().word() + ".");
        }
        if (urgency.lost() != null) {
            sentences.add(
                    "Once it was eased and is so no longer: " + urgency.lost().word() + ".");
        }
        Urgency.OnceAnswered answered = urgency.onceAnswered();
        if (answered != null) {
            answered("acknowledged", Act.Stage.ACKNOWLEDGED, answered, answered.acknowledged(), sentences);
            answered("answered", Act.Stage.ANSWERED, answered, answered.answered(), sentences);
        }
        if (!rule.presume().isEmpty()) {
            List<String> presumed =
                    rule.presume().stream().sorted().map(this::is).toList();
            sentences.add("While it is not known, this is taken to be so: " + Prose.or(presumed) + ".");
        }
        return sentences;
    }

    private void answered(String how, Act.Stage stage, Urgency.OnceAnswered once, Word word, List<String> sentences) {
        List<String> labels = once.acts().stream()
                .sorted()
                .map(acts::get)
                .filter(act -> act != null && act.stage() == stage)
                .map(Act::label)
                .toList();
        if (!labels.isEmpty()) {
            sentences.add("Once it is " + how + " (" + String.join("; ", labels) + "): " + word.word() + ".");
        }
    }

    /** A question as it stands in the pack, asked about somebody of the kind that its answer speaks of. */
    public String text(Question question) {
        String who = isAbout(SubjectKind.BABY, question)
                ? "the baby"
                : isAbout(SubjectKind.HOME, question)
                        ? "the home"
                        : question.factors().stream().allMatch(this::isBetweenAdults) ? "these two" : "the person";
        return Prose.sentence(question.text().replace("{who}", who));
    }

    private boolean isAbout(SubjectKind kind, Question question) {
        return question.factors().stream()
                .map(factors::get)
                .allMatch(factor -> factor != null && factor.about() == kind);
    }

    private boolean isBetweenAdults(String id) {
        Factor factor = factors.get(id);
        return factor != null
                && factor.about() == SubjectKind.PAIR
                && (factor.side() != Side.TIE || id.equals(Ties.SAME_PERSON));
    }
}
