package cotside.guidance.testing;

import cotside.guidance.outcome.Mentions;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Combinations over a pack's factors: worries in what holds, reassurance in what settles and eases. */
final class Conditions {
    private final Dice dice;
    private final List<Factor> factors;

    private record Scope(boolean person, boolean home, boolean worry, int people) {}

    Conditions(Dice dice, List<Factor> factors) {
        this.dice = dice;
        this.factors = List.copyOf(factors);
    }

    Expr aboutTheBaby() {
        return expr(new Scope(false, false, true, 0), 2);
    }

    Combination combination(String id) {
        About about = about();
        Scope worry = new Scope(about instanceof About.EachPerson, about instanceof About.EachHome, true, 0);
        Scope reassurance = new Scope(worry.person(), worry.home(), false, 0);
        Expr holds = expr(worry, 3);
        if (about instanceof About.EachEvent each) {
            Expr event = new Expr.Is(each.factor());
            holds = dice.chance(30) ? event : new Expr.All(List.of(event, holds));
        }
        if (Mentions.factors(holds).isEmpty()) {
            holds = new Expr.All(List.of(holds, new Expr.Is("baby-worry-1")));
        }
        Expr trigger = dice.chance(50) ? trigger(holds) : null;
        Expr settledBy = dice.chance(35) ? expr(reassurance, 1) : null;
        Expr easedBy = dice.chance(60) ? expr(reassurance, 2) : null;
        List<String> read = List.copyOf(Mentions.factors(holds));
        Set<String> presume = new HashSet<>();
        if (dice.chance(40)) {
            presume.add(dice.pick(read));
        }
        if (dice.chance(15)) {
            presume.add(Ties.SAME_PERSON);
        }
        return Parts.combination(id, about, trigger, holds, settledBy, easedBy, urgency(easedBy != null), presume);
    }

    private About about() {
        List<Factor> events = factors.stream()
                .filter(factor -> factor.kind() == Kind.EVENT
                        && factor.about() == SubjectKind.BABY
                        && factor.side() == Side.VULNERABILITY)
                .toList();
        int which = dice.between(0, 9);
        if (which < 3) {
            return new About.TheBaby();
        }
        if (which < 7) {
            return new About.EachPerson(role());
        }
        if (which < 9 && !events.isEmpty()) {
            return new About.EachEvent(dice.pick(events).id());
        }
        return new About.EachHome();
    }

    private Role role() {
        return dice.oneOf(
                Role.MOTHER,
                Role.OTHER_PARENT,
                Role.PARENTS,
                Role.PARENTS,
                Role.MAIN_CARER,
                Role.CARERS,
                Role.CARERS,
                Role.HOUSEHOLD,
                Role.HOUSEHOLD,
                Role.PARTNERS,
                Role.GRANDPARENTS,
                Role.ADULTS,
                Role.ADULTS,
                Role.SIBLINGS);
    }

    private Urgency urgency(boolean hasEasedBy) {
        Word word = dice.pick(List.of(Word.values()));
        Word eased = hasEasedBy && word == Word.ASSESS_AND_PLAN && dice.chance(70) ? Word.SUPPORT_AND_WATCH : null;
        Word lost = hasEasedBy && word != Word.REFER_NOW && dice.chance(50)
                ? Word.values()[dice.between(0, word.ordinal() - 1)]
                : null;
        Urgency.OnceAnswered once =
                !Word.ASSESS_AND_PLAN.isAbove(word) && word.isAbove(Word.ASSESS_AND_PLAN) && dice.chance(50)
                        ? new Urgency.OnceAnswered(
                                Set.of(Packs.ACKNOWLEDGED, Packs.ANSWERED), Word.SPEAK_TO_LEAD, Word.ASSESS_AND_PLAN)
                        : null;
        return new Urgency(word, eased, lost, once);
    }

    private Expr trigger(Expr holds) {
        return switch (holds) {
            case Expr.All all when dice.chance(80) -> dice.pick(all.of());
            case Expr.Any any when dice.chance(50) -> dice.pick(any.of());
            default -> holds;
        };
    }

    private Expr expr(Scope scope, int depth) {
        if (depth > 0 && dice.chance(75)) {
            switch (dice.between(0, 7)) {
                case 0, 1 -> {
                    return new Expr.All(parts(scope, depth));
                }
                case 2 -> {
                    return new Expr.Any(parts(scope, depth));
                }
                case 3 -> {
                    return new Expr.AtLeast(
                            2, List.of(expr(scope, depth - 1), expr(scope, depth - 1), expr(scope, depth - 1)));
                }
                case 4, 5 -> {
                    if (scope.people() < 2) {
                        return people(scope, depth);
                    }
                }
                case 6 -> {
                    return new Expr.AtHome(
                            expr(new Scope(scope.person(), true, scope.worry(), scope.people()), depth - 1));
                }
                default -> {}
            }
        }
        Expr leaf = leaf(scope);
        return leaf == null ? people(scope, 1) : leaf;
    }

    private Expr people(Scope scope, int depth) {
        Scope inner = new Scope(true, scope.home(), scope.worry(), scope.people() + 1);
        if (!scope.worry() && dice.chance(30)) {
            return new Expr.Everyone(role(), expr(inner, depth - 1));
        }
        return new Expr.Some(role(), dice.chance(25) ? 2 : 1, expr(inner, depth - 1));
    }

    private List<Expr> parts(Scope scope, int depth) {
        List<Expr> parts = new ArrayList<>();
        int many = dice.between(2, 3);
        for (int i = 0; i < many; i++) {
            parts.add(expr(scope, depth - 1));
        }
        return parts;
    }

    private @Nullable Expr leaf(Scope scope) {
        if (scope.person() && dice.chance(20)) {
            return dice.chance(50) ? new Expr.In(role()) : new Expr.Is(dice.pick(List.of(Ties.BARRED, Ties.FATHER)));
        }
        List<Factor> fitting =
                factors.stream().filter(factor -> fits(factor, scope)).toList();
        if (fitting.isEmpty()) {
            return scope.person() ? new Expr.In(role()) : null;
        }
        Factor factor = dice.pick(fitting);
        if (factor.about() == SubjectKind.PAIR) {
            return new Expr.Between(factor.id(), dice.oneOf(Expr.Direction.TOWARDS, Expr.Direction.FROM), role());
        }
        return factor.kind() == Kind.DATED && dice.chance(40) ? new Expr.IsNot(factor.id()) : new Expr.Is(factor.id());
    }

    private static boolean fits(Factor factor, Scope scope) {
        boolean subject = switch (factor.about()) {
            case BABY -> true;
            case PERSON, PAIR -> scope.person();
            case HOME -> scope.home();
        };
        boolean side = switch (factor.side()) {
            case VULNERABILITY -> scope.worry();
            case PROTECTIVE -> !scope.worry();
            case CONTEXT -> true;
            case TIE -> false;
        };
        return subject && side;
    }
}
