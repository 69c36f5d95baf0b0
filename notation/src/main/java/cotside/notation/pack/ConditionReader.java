package cotside.notation.pack;

import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Role;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads conditions. What may stand where is checked afterwards, by {@link ConditionChecks}. */
final class ConditionReader {
    private static final Pattern AT_LEAST_OF = Pattern.compile("at least ([0-9]{1,3}) of");
    private static final Pattern OVER_ROLE = Pattern.compile("(someone|everyone|at least ([0-9]{1,3})) in (.+)");
    private static final Pattern BETWEEN = Pattern.compile("(towards|from) (.+)");
    private static final String A_CONDITION =
            "a factor, or one of not, all, any, at least n of, someone in, at least n in, everyone in, in, towards, from, "
                    + "at home";

    private static final Map<String, Role> ROLES = roles();

    private final Reading reading;

    ConditionReader(Reading reading) {
        this.reading = reading;
    }

    static String wordOf(Role role) {
        return role == Role.ADULTS ? "adults" : role.word();
    }

    static @Nullable Role findRole(String word) {
        return ROLES.get(word);
    }

    @Nullable
    Role role(Position at, String word) {
        Role role = ROLES.get(word);
        if (role == null) {
            String what = "'" + word + "' is no role";
            reading.problems().add(at, what, Names.expected(word, ROLES.keySet(), "a role"));
        }
        return role;
    }

    @Nullable
    Role role(Node node) {
        return role(node.at(), node instanceof Scalar scalar ? scalar.text() : "");
    }

    /** The condition, or null when there is a problem with it. */
    @Nullable
    Expr read(Node node) {
        return switch (node) {
            case Scalar scalar -> factor(scalar);
            case Sequence list -> {
                List<Expr> parts = parts(list);
                yield parts.size() == 1 ? parts.getFirst() : place(parts.isEmpty() ? null : new Expr.All(parts), list);
            }
            case Mapping mapping
            when mapping.entries().size() == 1 -> keyed(mapping.entries().getFirst());
            case Mapping mapping -> {
                String what = mapping.entries().size() + " keys in one condition";
                reading.problems().add(mapping, what, "one key; join several by 'all:' or 'any:'");
                yield null;
            }
        };
    }

    private @Nullable Expr factor(Scalar scalar) {
        if (scalar.text().startsWith("not ")) {
            String factor = scalar.text().substring(4).strip();
            reading.problems().add(scalar, "'" + scalar.shortened() + "'", "{ not: " + factor + " }");
            return null;
        }
        String id = reading.reference(scalar, Section.FACTORS);
        return id == null ? null : place(new Expr.Is(id), scalar);
    }

    private @Nullable Expr keyed(Mapping.Entry entry) {
        String key = entry.name();
        Node value = entry.value();
        return switch (key) {
            case "not" -> {
                String id = reading.reference(value, Section.FACTORS);
                yield id == null ? null : place(new Expr.IsNot(id), entry.key());
            }
            case "all" -> {
                List<Expr> parts = parts(value);
                yield parts.isEmpty() ? null : place(new Expr.All(parts), entry.key());
            }
            case "any" -> {
                List<Expr> parts = parts(value);
                yield parts.isEmpty() ? null : place(new Expr.Any(parts), entry.key());
            }
            case "in" -> {
                Role role = role(value);
                yield role == null ? null : place(new Expr.In(role), entry.key());
            }
            case "at home" -> {
                Expr is = read(value);
                yield is == null ? null : place(new Expr.AtHome(is), entry.key());
            }
            default -> patterned(entry.key(), value);
        };
    }

    private @Nullable Expr patterned(Scalar key, Node value) {
        Matcher atLeast = AT_LEAST_OF.matcher(key.text());
        if (atLeast.matches()) {
            List<Expr> parts = parts(value);
            int n = Integer.parseInt(atLeast.group(1));
            if (!parts.isEmpty() && (n < 1 || n > parts.size())) {
                String what = "at least " + n + " of " + parts.size();
                reading.problems().add(key, what, "a number from 1 to " + parts.size());
                return null;
            }
            return parts.isEmpty() ? null : place(new Expr.AtLeast(n, parts), key);
        }
        Matcher overRole = OVER_ROLE.matcher(key.text());
        if (overRole.matches()) {
            Role role = role(key.at(), overRole.group(3));
            Expr is = read(value);
            int n = overRole.group(2) == null ? 1 : Integer.parseInt(overRole.group(2));
            if (n < 1) {
                reading.problems().add(key, "at least 0 people", "a number from 1");
                return null;
            }
            if (role == null || is == null) {
                return null;
            }
            boolean everyone = overRole.group(1).equals("everyone");
            return place(everyone ? new Expr.Everyone(role, is) : new Expr.Some(role, n, is), key);
        }
        Matcher between = BETWEEN.matcher(key.text());
        if (between.matches()) {
            Role role = role(key.at(), between.group(2));
            String factor = reading.reference(value, Section.FACTORS);
            Expr.Direction direction = between.group(1).equals("from") ? Expr.Direction.FROM : Expr.Direction.TOWARDS;
            return role == null || factor == null ? null : place(new Expr.Between(factor, direction, role), key);
        }
        List<String> words = new ArrayList<>(List.of("not", "all", "any", "in", "at home", "at least 2 of"));
        for (String role : ROLES.keySet()) {
            words.addAll(List.of("someone in " + role, "everyone in " + role, "towards " + role, "from " + role));
        }
        String nearest = Names.nearest(key.text(), words);
        String expected = nearest == null ? A_CONDITION : A_CONDITION + " (did you mean '" + nearest + "'?)";
        reading.problems().add(key, "'" + key.shortened() + "' is no condition", expected);
        return null;
    }

    private List<Expr> parts(Node node) {
        if (!(node instanceof Sequence list)) {
            reading.problems().add(node, node.described() + " stands here", "a list of conditions in [ ]");
            return List.of();
        }
        if (list.items().isEmpty()) {
            reading.problems().add(list, "an empty list", "at least one condition");
        }
        List<Expr> parts = new ArrayList<>();
        for (Node item : list.items()) {
            Expr part = read(item);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private @Nullable Expr place(@Nullable Expr expr, Node node) {
        return expr == null ? null : reading.placed(expr, node.at());
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(wordOf(role), role);
        }
        return roles;
    }
}
