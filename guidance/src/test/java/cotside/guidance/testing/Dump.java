package cotside.guidance.testing;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.When;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Side;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A situation as somebody would read it. */
final class Dump {
    private final StringBuilder out = new StringBuilder();

    private Dump() {}

    static String of(Situation situation) {
        return new Dump().write(situation);
    }

    private String write(Situation situation) {
        line(
                0,
                "as at " + situation.from().asAt() + ", known at "
                        + situation.from().knownAt() + ", " + situation.from().viewer());
        for (Factor factor : situation.pack().factors()) {
            boolean ordinary = factor.side() == Side.TIE && rest(factor).isEmpty();
            if (!ordinary) {
                line(
                        1,
                        factor.id() + ": " + factor.kind().word() + ", "
                                + factor.side().word() + ", about a "
                                + factor.about().word() + rest(factor));
            }
        }
        situation.pack().combinations().forEach(this::write);
        line(
                0,
                "babies "
                        + situation.family().babies().stream()
                                .map(baby -> baby.id())
                                .toList() + " people "
                        + situation.family().people().stream().map(Dump::person).toList() + " homes "
                        + situation.family().homes().stream()
                                .map(home -> home.id())
                                .toList());
        situation.family().contacts().forEach(this::write);
        situation.family().statements().stream()
                .sorted(Comparator.comparing(Statement::recorded))
                .forEach(this::write);
        for (PlanAction action : situation.family().actions()) {
            line(1, action.toString());
        }
        return out.toString();
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static String person(Person person) {
        return person.id() + (person.identified() ? "" : " (unidentified)") + (person.child() ? " (child)" : "");
    }

    private static String rest(Factor factor) {
        return (factor.opposite() == null ? "" : ", opposite " + factor.opposite())
                + needs(", shown by ", factor.shownBy())
                + needs(", ruled out by ", factor.ruledOutBy())
                + (factor.goodFor().equals(Freshness.NEVER_STALE) ? "" : ", good for " + factor.goodFor())
                + (factor.lapses().isEmpty() ? "" : ", lapses at " + factor.lapses())
                + (factor.disprovedBy().isEmpty() ? "" : ", disproved by " + factor.disprovedBy())
                + (factor.derived() == null ? "" : ", " + factor.derived());
    }

    private static String needs(String what, Needs needs) {
        return needs.equals(Needs.ORDINARY)
                ? ""
                : what + needs.observations() + " of " + needs.accepts() + " over " + needs.spread();
    }

    private void write(Combination combination) {
        String about = switch (combination.about()) {
            case About.TheBaby _ -> "the baby";
            case About.EachPerson each -> "each " + each.role().word();
            case About.EachEvent each -> "each event " + each.factor();
            case About.EachHome _ -> "each home";
        };
        line(0, combination.id() + ", about " + about + ": " + expr(combination.holds()));
        part("trigger", combination.trigger());
        part("settled by", combination.settledBy());
        part("eased by", combination.easedBy());
        line(1, combination.urgency() + (combination.presume().isEmpty() ? "" : " presume " + combination.presume()));
    }

    private void part(String what, @Nullable Expr expr) {
        if (expr != null) {
            line(1, what + ": " + expr(expr));
        }
    }

    private static String expr(Expr expr) {
        return switch (expr) {
            case Expr.Is is -> is.factor();
            case Expr.IsNot is -> "not " + is.factor();
            case Expr.All all -> "all[" + exprs(all.of()) + "]";
            case Expr.Any any -> "any[" + exprs(any.of()) + "]";
            case Expr.AtLeast atLeast -> "at least " + atLeast.n() + "[" + exprs(atLeast.of()) + "]";
            case Expr.Some some ->
                (some.n() == 1 ? "someone in " : "at least " + some.n() + " in ")
                        + some.role().word() + "[" + expr(some.is()) + "]";
            case Expr.Everyone everyone -> "everyone in " + everyone.role().word() + "[" + expr(everyone.is()) + "]";
            case Expr.In in -> "in " + in.role().word();
            case Expr.Between between ->
                between.direction().word() + " " + between.role().word() + " " + between.factor();
            case Expr.AtHome home -> "at home[" + expr(home.is()) + "]";
        };
    }

    private static String exprs(List<Expr> exprs) {
        return exprs.stream().map(Dump::expr).collect(Collectors.joining(", "));
    }

    private void write(Contact contact) {
        line(
                1,
                contact.id() + ": " + contact.outcome().word() + " on " + day(contact.day()) + ", invited "
                        + contact.invited() + ", reached " + contact.reached() + ", recorded " + contact.recorded());
    }

    private void write(Statement statement) {
        StringBuilder text = new StringBuilder(statement.id())
                .append(": ")
                .append(statement.basis().word())
                .append(" by ")
                .append(statement.voice().who())
                .append(" via ")
                .append(statement.agency())
                .append(", ")
                .append(claim(statement))
                .append(", ")
                .append(when(statement.when()))
                .append(statement.expected() ? ", expected" : "")
                .append(statement.partOfDay() == PartOfDay.UNSAID ? "" : ", by " + statement.partOfDay());
        optional(text, ", repeats ", statement.repeats());
        optional(text, ", corrects ", statement.corrects());
        optional(text, ", in ", statement.contact());
        text.append(statement.cites().isEmpty() ? "" : ", cites " + statement.cites())
                .append(statement.answers().isEmpty() ? "" : ", answers " + statement.answers())
                .append(", recorded ")
                .append(statement.recorded())
                .append(
                        statement.marking().equals(cotside.guidance.facts.Marking.allInvolved())
                                ? ""
                                : ", " + statement.marking());
        line(1, text.toString());
    }

    private static void optional(StringBuilder text, String before, @Nullable String what) {
        if (what != null) {
            text.append(before).append(what);
        }
    }

    private static String claim(Statement statement) {
        String says = statement.says() == Says.HOLDS ? "" : statement.says().word() + ": ";
        return says
                + switch (statement.claim()) {
                    case Claim.OfFactor of ->
                        of.factor() + " of " + of.subject() + (of.event() == null ? "" : " (event " + of.event() + ")");
                    case Claim other -> other.toString();
                };
    }

    private static String when(When when) {
        return when.from().equals(when.to())
                ? "on " + day(when.from())
                : (when.open() ? "since " : "from ") + day(when.from()) + " to " + day(when.to());
    }

    private static String day(Day day) {
        return day.isExact() ? day.earliest().toString() : day.earliest() + ".." + day.latest();
    }
}
