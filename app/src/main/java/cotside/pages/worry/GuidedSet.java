package cotside.pages.worry;

import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Asking;
import cotside.pages.answer.Asked;
import cotside.pages.answer.Part;
import cotside.pages.answer.Parts;
import cotside.pages.baby.Opened;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the six sets of questions of §5.4, which can be answered in any order. */
public enum GuidedSet {
    WELLBEING("wellbeing", "How things are for the adult now", "§5.4a", true),
    CHILDHOOD("childhood", "The adult’s own childhood", "§5.4b", true),
    OTHERS("others", "Father, partner, and who else cares", "§5.4c", true),
    SUPPORT("support", "Family and friends who help", "§5.4d", true),
    HOME("home", "Home, sleep, and who lives there", "§5.4e", true),
    BABY("baby", "The baby", "§5.4f", true);

    /** What asks who somebody is, where the picture has a question of its own for it. */
    private static final Map<String, String> OPEN_ENDS = Map.of(
            Ties.FATHER, "other-parent",
            Ties.MAIN_CARER, "carers",
            Ties.GRANDPARENT, "grandparents");

    private final String path;
    private final String title;
    private final String paragraph;
    private final boolean ofAnAdult;

    GuidedSet(String path, String title, String paragraph, boolean ofAnAdult) {
        this.path = path;
        this.title = title;
        this.paragraph = paragraph;
        this.ofAnAdult = ofAnAdult;
    }

    /** A question of the set with what its answer consists of. */
    public record Section(Asked asked, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String paragraph() {
        return paragraph;
    }

    /** Whether some of it is asked of each adult. */
    public boolean isOfAnAdult() {
        return ofAnAdult;
    }

    public static Optional<GuidedSet> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }

    /** The next, or empty after the last. */
    public Optional<GuidedSet> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /**
     * Its questions about a family; nothing is asked twice.
     *
     * @param adult of whom what is asked of an adult is asked, or null where none is known
     */
    List<Section> sections(Opened opened, @Nullable Person adult) {
        Set<String> fields = new HashSet<>();
        List<Section> sections = new ArrayList<>();
        for (Asked asked : asked(opened, adult)) {
            List<Part> parts = new ArrayList<>(Parts.of(opened, asked));
            parts.addAll(Parts.more(opened, asked));
            parts.removeIf(part -> !fields.add(part.field()));
            if (!parts.isEmpty()) {
                sections.add(new Section(asked, parts));
            }
        }
        return sections;
    }

    private List<Asked> asked(Opened opened, @Nullable Person adult) {
        List<Asked> all = new ArrayList<>();
        for (Question question : opened.pack().questions()) {
            if (paragraph.equals(question.set())) {
                all.addAll(asked(opened, question, adult));
            }
        }
        if (this == HOME) {
            all.addAll(0, whereAndWithWhom(opened));
        }
        return all;
    }

    private static List<Asked> whereAndWithWhom(Opened opened) {
        Set<String> keys = new LinkedHashSet<>();
        for (Asking asking : opened.picture().questions()) {
            if (asking.key().equals("home") || asking.key().startsWith("household/")) {
                keys.add(asking.key());
            }
        }
        List<Asked> all = new ArrayList<>();
        for (String key : keys) {
            Asked asked = Asked.of(opened, key);
            if (asked != null) {
                all.add(asked);
            }
        }
        return all;
    }

    private static List<Asked> asked(Opened opened, Question question, @Nullable Person adult) {
        Factor first = question.factors().isEmpty()
                ? null
                : opened.pack().findFactor(question.factors().getFirst());
        if (first == null) {
            return List.of();
        }
        String openEnd = OPEN_ENDS.get(first.id());
        if (openEnd != null) {
            Asked asked = Asked.of(opened, openEnd);
            return asked == null ? List.of() : List.of(asked);
        }
        List<Asked> all = new ArrayList<>();
        for (Id of : about(opened, first, adult)) {
            all.add(Asked.about(opened, question, Subject.of(of)));
        }
        return all;
    }

    private static List<Id> about(Opened opened, Factor factor, @Nullable Person adult) {
        if (factor.about() == SubjectKind.HOME) {
            return opened.family().homes().stream().map(Home::id).toList();
        }
        if (factor.about() == SubjectKind.BABY) {
            return List.of(opened.picture().from().baby());
        }
        return adult == null ? List.of() : List.of(adult.id());
    }
}
