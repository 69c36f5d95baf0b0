package cotside.pages.answer;

import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.guidance.picture.Asking;
import cotside.notation.words.Names;
import cotside.pages.baby.Opened;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is answered. It is known by its key also when the picture asks it no longer, because somebody else has
 * answered meanwhile: what was typed is stored all the same.
 *
 * @param subject whom it is about, or null where the picture asks who somebody is
 * @param factors what the picture wants to know
 * @param more what belongs to the question besides
 * @param lines ids of the lines it bears on
 * @param heldBy kinds of agency that may know
 */
public record Asked(
        String key,
        String text,
        @Nullable Subject subject,
        List<String> factors,
        List<String> more,
        List<String> lines,
        List<String> heldBy,
        String safely,
        String why,
        List<String> because) {
    /** What the picture asks itself, by the start of its key, and what it then writes. */
    private static final Map<String, List<String>> OPEN = Map.of(
            "household", List.of("lives-at"),
            "home", List.of("lives-at"),
            "carers", List.of("shares-care", "main-carer"),
            "main-carer", List.of("main-carer"),
            "other-parent",
                    List.of("father", "second-parent", "no-other-parent-to-find", "other-parent-not-to-be-pursued"),
            "mother", List.of("birth-mother"),
            "partners", List.of("partner"),
            "grandparents", List.of("grandparent"),
            "siblings", List.of("sibling"));

    public Asked {
        factors = List.copyOf(factors);
        more = List.copyOf(more);
        lines = List.copyOf(lines);
        heldBy = List.copyOf(heldBy);
        because = List.copyOf(because);
    }

    /** The start of its key. */
    public String kind() {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** Whether the picture asks it of nobody in particular. */
    public boolean isOpenEnd() {
        return OPEN.containsKey(kind()) && subject == null;
    }

    /** The home whose household is asked about, or null. */
    public @Nullable Id home() {
        return kind().equals("household") && key.contains("/") ? Id.of(key.substring(key.indexOf('/') + 1)) : null;
    }

    /** The question of that key, or null where there is none such. */
    public static @Nullable Asked of(Opened opened, String key) {
        for (Asking asking : opened.picture().questions()) {
            if (asking.key().equals(key)) {
                return of(opened, asking);
            }
        }
        return again(opened, key);
    }

    private static Asked of(Opened opened, Asking asking) {
        Question question = question(opened.pack(), asking.question());
        int slash = asking.key().indexOf('/');
        String kind = slash < 0 ? asking.key() : asking.key().substring(0, slash);
        Set<String> factors = new LinkedHashSet<>(asking.factors());
        boolean openEnd = OPEN.containsKey(kind);
        if (openEnd) {
            factors.addAll(Objects.requireNonNull(OPEN.get(kind)).subList(0, 1));
        }
        Set<String> more = new LinkedHashSet<>(openEnd ? OPEN.getOrDefault(kind, List.of()) : List.of());
        if (question != null && (!openEnd || kind.equals("other-parent"))) {
            more.addAll(question.factors());
        }
        if (factors.isEmpty()) {
            factors.addAll(more);
        }
        more.removeAll(factors);
        return new Asked(
                asking.key(),
                asking.text(),
                openEnd ? null : asking.subject(),
                List.copyOf(factors),
                List.copyOf(more),
                asking.lines(),
                asking.heldBy(),
                asking.safely(),
                asking.why(),
                asking.because());
    }

    /** One that the picture does not ask now, or not any longer. */
    private static @Nullable Asked again(Opened opened, String key) {
        int slash = key.indexOf('/');
        String kind = slash < 0 ? key : key.substring(0, slash);
        String rest = slash < 0 ? "" : key.substring(slash + 1);
        Names names = new Names(opened.family());
        if (OPEN.containsKey(kind)) {
            boolean aHome = kind.equals("household");
            if (aHome && !isMember(opened.family(), Id.of(rest.isEmpty() ? "?" : rest))) {
                return null;
            }
            String baby = opened.label();
            String text = switch (kind) {
                case "household" -> "Who lives at " + names.of(Id.of(rest)) + ", and is that everybody?";
                case "home" -> "Where does " + baby + " stay, and who lives there?";
                case "carers" -> "Who looks after " + baby + ", by day and by night, and is that everybody?";
                case "main-carer" -> "Who mainly looks after " + baby + "?";
                case "other-parent" -> "Who is the other parent of " + baby + "?";
                case "mother" -> "Who is the mother of " + baby + "?";
                case "partners" -> "Does either parent have a partner, living there or not?";
                case "grandparents" -> "Who are the grandparents of " + baby + "?";
                default -> "Are there other children?";
            };
            List<String> factors = Objects.requireNonNull(OPEN.get(kind));
            return new Asked(
                    key,
                    text,
                    null,
                    factors.subList(0, 1),
                    factors.subList(1, factors.size()),
                    List.of(),
                    List.of(),
                    "",
                    "",
                    List.of());
        }
        Subject subject = subject(opened.family(), rest);
        Question question = question(opened.pack(), kind);
        if (subject == null) {
            return null;
        }
        if (question != null) {
            return about(opened, question, subject);
        }
        Factor factor = opened.pack().findFactor(kind);
        return factor == null
                ? null
                : new Asked(
                        key,
                        "Is it so that " + Parts.claim(names, factor, subject) + "?",
                        subject,
                        List.of(factor.id()),
                        List.of(),
                        List.of(),
                        factor.heldBy().stream().sorted().toList(),
                        "",
                        factor.help(),
                        factor.because());
    }

    /** A question of the pack about somebody. */
    public static Asked about(Opened opened, Question question, Subject subject) {
        Names names = new Names(opened.family());
        Id other = subject.other();
        String who = names.of(subject.one()) + (other == null ? "" : " and " + names.of(other));
        return new Asked(
                question.id() + "/" + subject,
                question.text().replace("{who}", who),
                subject,
                question.factors(),
                List.of(),
                List.of(),
                question.heldBy(),
                question.safely(),
                question.why(),
                question.because());
    }

    private static @Nullable Question question(Pack pack, @Nullable String id) {
        return pack.questions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Subject subject(Family family, String text) {
        List<Id> ids = new ArrayList<>();
        for (String one : text.split(">", -1)) {
            if (one.isBlank() || !isMember(family, Id.of(one)) || ids.contains(Id.of(one))) {
                return null;
            }
            ids.add(Id.of(one));
        }
        return switch (ids.size()) {
            case 1 -> Subject.of(ids.getFirst());
            case 2 -> Subject.pair(ids.get(0), ids.get(1));
            default -> null;
        };
    }

    private static boolean isMember(Family family, Id id) {
        return family.people().stream().anyMatch(one -> one.id().equals(id))
                || family.babies().stream().anyMatch(one -> one.id().equals(id))
                || family.homes().stream().anyMatch(one -> one.id().equals(id));
    }
}
