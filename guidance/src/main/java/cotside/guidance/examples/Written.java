package cotside.guidance.examples;

import cotside.guidance.pack.Example;
import cotside.guidance.pack.Example.Given;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Ties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Conditions and families as the pack language writes them. */
final class Written {
    private Written() {}

    static String role(Role role) {
        return role == Role.ADULTS ? "adults" : role.word();
    }

    /** On one line, without braces around the whole. */
    static String condition(Expr expr) {
        return switch (expr) {
            case Expr.Is is -> is.factor();
            case Expr.IsNot is -> "not: " + is.factor();
            case Expr.All all -> "all: " + list(all.of());
            case Expr.Any any -> "any: " + list(any.of());
            case Expr.AtLeast atLeast -> "at least " + atLeast.n() + " of: " + list(atLeast.of());
            case Expr.Some some ->
                (some.n() == 1 ? "someone" : "at least " + some.n()) + " in " + role(some.role()) + ": "
                        + nested(some.is());
            case Expr.Everyone everyone -> "everyone in " + role(everyone.role()) + ": " + nested(everyone.is());
            case Expr.In in -> "in: " + role(in.role());
            case Expr.Between between ->
                between.direction().word() + " " + role(between.role()) + ": " + between.factor();
            case Expr.AtHome home -> "at home: " + nested(home.is());
        };
    }

    private static String list(List<Expr> of) {
        return "[" + String.join(", ", of.stream().map(Written::nested).toList()) + "]";
    }

    private static String nested(Expr expr) {
        return expr instanceof Expr.Is is ? is.factor() : "{ " + condition(expr) + " }";
    }

    static String family(Family family) {
        Map<String, List<String>> byWho = new LinkedHashMap<>();
        for (Given given : family.given()) {
            byWho.computeIfAbsent(who(given), _ -> new ArrayList<>()).add(thing(given));
        }
        for (Given unknown : family.unknown()) {
            byWho.computeIfAbsent(who(unknown), _ -> new ArrayList<>())
                    .add(isOpenSet(unknown) ? unknown.what() : quoted(unknown.what() + "?"));
        }
        List<String> members = new ArrayList<>();
        byWho.forEach((who, things) -> members.add(who + ": "
                + (who.equals("\"main carer\"") ? things.getFirst() : "[" + String.join(", ", things) + "]")));
        return members.isEmpty() ? "{}" : "{ " + String.join(", ", members) + " }";
    }

    /** One thing that is given, such as {@code lodger: smokes}. */
    static String given(Given given) {
        return who(given) + ": " + thing(given);
    }

    private static String who(Given given) {
        if (isMainCarer(given)) {
            return "\"main carer\"";
        }
        if (isOpenSet(given)) {
            return "\"anyone else?\"";
        }
        return given.towards() == null ? given.who() : quoted(given.who() + " > " + given.towards());
    }

    private static String thing(Given given) {
        if (isMainCarer(given)) {
            return given.who();
        }
        return given.value() == null ? given.what() : quoted(given.what() + ": " + value(given.what(), given.value()));
    }

    private static boolean isMainCarer(Given given) {
        return given.what().equals(Ties.MAIN_CARER) && given.value() == null;
    }

    private static boolean isOpenSet(Given given) {
        return given.who().equals(Example.ANYONE_ELSE);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** A value of a measure. */
    static String value(String measure, int value) {
        return switch (Objects.requireNonNull(findMeasure(measure), measure)) {
            case AGE, CORRECTED_AGE, DAYS_TO_DISCHARGE, BELOW_BIRTH_WEIGHT -> value + " days";
            case GESTATION, GESTATION_AT_BOOKING, GESTATION_AT_BIRTH -> value / 7 + "+" + value % 7;
            case BIRTH_WEIGHT -> value + " g";
            case EARLY_WEIGHT_LOSS -> String.format(Locale.ROOT, "%d.%d %%", value / 10, value % 10);
            case FALTERING -> value == 1 ? "yes" : "no";
            case AGE_AT_BIRTH, AGE_DIFFERENCE -> value + " years";
        };
    }

    static @Nullable Measure findMeasure(String word) {
        for (Measure measure : Measure.values()) {
            if (measure.word().equals(word)) {
                return measure;
            }
        }
        return null;
    }
}
