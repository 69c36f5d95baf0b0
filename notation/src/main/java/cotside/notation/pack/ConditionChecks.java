package cotside.notation.pack;

import cotside.guidance.pack.About;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Prompt;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may stand where in a condition (guidance section 8): worries in {@code holds}, reassurance in {@code settled by}
 * and {@code eased by}, and nobody spoken of who is not in scope.
 */
final class ConditionChecks {
    private final Pack pack;
    private final Reading reading;
    private final Problems problems;

    ConditionChecks(Pack pack, Reading reading) {
        this.pack = pack;
        this.reading = reading;
        this.problems = reading.problems();
    }

    /** What a condition is for. */
    private enum Use {
        HOLDS("holds", true),
        TRIGGER("trigger", true),
        EXPECTED_WHEN("expected when", true),
        SETTLED_BY("settled by", false),
        EASED_BY("eased by", false),
        WHEN("when", true);

        private final String key;
        private final boolean worry;

        Use(String key, boolean worry) {
            this.key = key;
            this.worry = worry;
        }
    }

    /** Who is spoken of, besides the baby. */
    private record Scope(boolean person, boolean home) {}

    void check() {
        for (Combination combination : pack.combinations()) {
            if (reading.isDoubtful(combination.id())) {
                continue;
            }
            Scope scope = switch (combination.about()) {
                case About.TheBaby _, About.EachEvent _ -> new Scope(false, false);
                case About.EachPerson _ -> new Scope(true, false);
                case About.EachHome _ -> new Scope(false, true);
            };
            check(combination.trigger(), Use.TRIGGER, scope);
            check(combination.holds(), Use.HOLDS, scope);
            check(combination.settledBy(), Use.SETTLED_BY, scope);
            check(combination.easedBy(), Use.EASED_BY, scope);
            opposites(combination);
        }
        for (AgencyKind agency : pack.agencies()) {
            check(agency.expectedWhen(), Use.EXPECTED_WHEN, new Scope(false, false));
        }
        for (Prompt prompt : pack.prompts()) {
            check(prompt.when(), Use.WHEN, new Scope(false, false));
        }
    }

    private void check(@Nullable Expr expr, Use use, Scope scope) {
        switch (expr) {
            case null -> {}
            case Expr.Is is -> {
                Factor factor = pack.findFactor(is.factor());
                if (factor != null) {
                    subject(is, factor, scope);
                    side(is, factor, use);
                }
            }
            case Expr.IsNot isNot -> {
                Factor factor = pack.findFactor(isNot.factor());
                if (factor != null) {
                    dated(isNot, factor);
                    subject(isNot, factor, scope);
                }
            }
            case Expr.All all -> all.of().forEach(part -> check(part, use, scope));
            case Expr.Any any -> any.of().forEach(part -> check(part, use, scope));
            case Expr.AtLeast atLeast -> atLeast.of().forEach(part -> check(part, use, scope));
            case Expr.Some some -> {
                onlyOfTheBaby(some, use, "'someone in'");
                check(some.is(), use, new Scope(true, scope.home()));
            }
            case Expr.Everyone everyone -> {
                if (use.worry) {
                    String what = "'everyone in' under '" + use.key + "'";
                    problems.add(at(everyone), what, "'someone in'; another person must never make a worry go away");
                }
                check(everyone.is(), use, new Scope(true, scope.home()));
            }
            case Expr.In in -> needsPerson(in, "'in'", scope);
            case Expr.Between between -> {
                needsPerson(between, "'" + between.direction().word() + "'", scope);
                Factor factor = pack.findFactor(between.factor());
                if (factor != null) {
                    if (factor.about() != SubjectKind.PAIR) {
                        String what = "'" + factor.id() + "' is about a "
                                + factor.about().word() + ", not about two people";
                        problems.add(at(between), what, "a factor about a pair");
                    }
                    side(between, factor, use);
                }
            }
            case Expr.AtHome atHome -> {
                onlyOfTheBaby(atHome, use, "'at home'");
                check(atHome.is(), use, new Scope(scope.person(), true));
            }
        }
    }

    private void onlyOfTheBaby(Expr expr, Use use, String what) {
        if (use == Use.WHEN) {
            problems.add(at(expr), what + " in the time of a prompt", "dated facts and events of the baby");
        }
    }

    private void dated(Expr expr, Factor factor) {
        if (factor.kind() != Kind.DATED) {
            String what = "'not' on '" + factor.id() + "', which is not a dated fact";
            String opposite = factor.opposite();
            problems.add(
                    at(expr),
                    what,
                    opposite == null ? "'not' on dated facts alone" : "its opposite, '" + opposite + "'");
        }
    }

    private void needsPerson(Expr expr, String what, Scope scope) {
        if (!scope.person()) {
            problems.add(
                    at(expr),
                    what + " with no person in scope",
                    "it inside 'someone in …' or a rule about each person");
        }
    }

    private void subject(Expr expr, Factor factor, Scope scope) {
        String id = factor.id();
        switch (factor.about()) {
            case BABY -> {}
            case PERSON -> {
                if (!scope.person()) {
                    String what = "'" + id + "' is about a person, and no person is in scope";
                    problems.add(at(expr), what, "it inside 'someone in …' or a rule about each person");
                }
            }
            case HOME -> {
                if (!scope.home()) {
                    String what = "'" + id + "' is about a home, and no home is in scope";
                    problems.add(at(expr), what, "it inside 'at home' or a rule about each home");
                }
            }
            case PAIR -> {
                if (!Ties.OF_PERSON_AND_BABY.contains(id)) {
                    String what = "'" + id + "' is about two people";
                    problems.add(at(expr), what, "{ towards …: " + id + " } or { from …: " + id + " }, or a role");
                } else if (!scope.person()) {
                    String what = "'" + id + "' is a tie of a person, and no person is in scope";
                    problems.add(at(expr), what, "it inside 'someone in …' or a rule about each person");
                }
            }
        }
    }

    private void side(Expr expr, Factor factor, Use use) {
        String id = factor.id();
        boolean protective = factor.side() == Side.PROTECTIVE;
        boolean vulnerability = factor.side() == Side.VULNERABILITY && factor.kind() != Kind.DATED;
        String opposite = factor.opposite() == null ? "" : " (its opposite is '" + factor.opposite() + "')";
        if (use == Use.WHEN && factor.kind() != Kind.DATED && factor.kind() != Kind.EVENT) {
            problems.add(at(expr), "'" + id + "' is a " + factor.kind().word(), "a dated fact or an event of the baby");
        } else if (use == Use.WHEN && factor.about() != SubjectKind.BABY) {
            problems.add(
                    at(expr),
                    "'" + id + "' is about a " + factor.about().word(),
                    "a dated fact or an event of the baby");
        } else if (use.worry && protective) {
            String what = "'" + id + "' reassures, and '" + use.key + "' reads worries alone";
            problems.add(at(expr), what, "a vulnerability, context or dated factor" + opposite);
        } else if (!use.worry && vulnerability) {
            String what = "'" + id + "' worries, and '" + use.key + "' reads what reassures";
            problems.add(at(expr), what, "a protective or context factor" + opposite);
        }
        if (!use.worry && reading.presence().contains(id)) {
            String what =
                    "'" + id + "' says that a plan, a worker or an agency is there, and stands under '" + use.key + "'";
            problems.add(at(expr), what, "what was shown to be different; presence alone lowers and settles nothing");
        }
    }

    private void opposites(Combination combination) {
        Set<String> read = Conditions.factors(combination.holds());
        for (Expr part : Conditions.parts(combination.holds())) {
            String id = Conditions.factor(part);
            Factor factor = id == null ? null : pack.findFactor(id);
            if (factor != null
                    && factor.opposite() != null
                    && factor.side() == Side.PROTECTIVE
                    && read.contains(factor.opposite())) {
                String what = "'" + id + "' and its opposite '" + factor.opposite() + "' meet in one 'holds'";
                problems.add(at(part), what, "one of the two");
            }
        }
    }

    private Position at(Expr expr) {
        return reading.at(expr);
    }
}
