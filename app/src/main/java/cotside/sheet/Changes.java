package cotside.sheet;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Differences;
import cotside.guidance.picture.Differences.Change;
import cotside.guidance.picture.Differences.Kind;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Headline;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import cotside.sheet.Sheet.Sub;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed between two pictures, told in the order of what matters. */
public final class Changes {
    private static final Set<Kind> WORSE = EnumSet.range(Kind.MORE_HELD, Kind.PROPOSED);
    private static final Set<Kind> BETTER = EnumSet.range(Kind.LOWERED, Kind.CLOSED);
    private static final Set<Kind> OTHERWISE = EnumSet.range(Kind.AGENCY, Kind.READING);

    private final Differences differences;
    private final Words words;

    private Changes(Differences differences, Words words) {
        this.differences = differences;
        this.words = words;
    }

    public static Sheet of(Family family, Picture later, Differences differences) {
        return new Changes(differences, Words.of(family, later))
                .sheet(later.baby().label(), family.title());
    }

    private Sheet sheet(String baby, String title) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("worse", "New, or more urgent", "", items(WORSE)));
        sections.add(new Section("better", "Less urgent, settled or shown", "", items(BETTER)));
        sections.add(new Section("otherwise", "Known differently", "", otherwise()));
        sections.removeIf(Section::isEmpty);
        List<Row> facts =
                List.of(Row.of("From", moment(differences.earlier())), Row.of("To", moment(differences.later())));
        return new Sheet("What changed: " + baby, title, facts, List.of(), headline(), sections, List.of());
    }

    private String moment(Viewpoint from) {
        Dates dates = Dates.full();
        boolean sameDay =
                differences.earlier().asAt().equals(differences.later().asAt());
        String day = dates.weekday(from.asAt());
        return sameDay ? day + ", as known on " + dates.moment(from.knownAt()) : day;
    }

    private Headline headline() {
        Word before = differences.wordBefore();
        Word after = differences.wordAfter();
        String text = Objects.equals(before, after)
                ? "Most urgent before and after: " + word(after) + "."
                : "Most urgent before: " + word(before) + ". Now: " + word(after) + ".";
        if (differences.isEmpty()) {
            text += " Nothing in the picture changed, the baby’s age apart.";
        }
        return new Headline(after, text, List.of(), "");
    }

    private static String word(@Nullable Word word) {
        return word == null ? "nothing that is known stood out" : word.word();
    }

    private List<Block> items(Set<Kind> kinds) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Change change : differences.changes()) {
            if (kinds.contains(change.kind())) {
                blocks.add(item(++number, change));
            }
        }
        return blocks;
    }

    private Item item(int number, Change change) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("change", told(change.kind())));
        String was = stood(change.was(), change.before());
        String is = stood(change.is(), change.after());
        if (is.isEmpty() && change.kind() != Kind.MORE_HELD) {
            is = gone(change.kind());
        }
        if (!was.isEmpty()) {
            rows.add(Row.of("before", was));
            rows.add(Row.of("now", is));
        }
        return new Item(number, change.after(), Prose.sentence(change.title()), change.about(), rows, change.key());
    }

    private String told(Kind kind) {
        String word = Prose.sentence(kind.word());
        return (kind == Kind.SETTLED || kind == Kind.RELIANCE_SHOWN ? words.reassuring(word) : word) + ".";
    }

    private static String stood(String how, @Nullable Word word) {
        if (word == null) {
            return Prose.stopped(Prose.sentence(how));
        }
        return Prose.sentence(how.isEmpty() ? word.word() : how + "; " + word.word()) + ".";
    }

    /** A picture holds only what it lists, so that what is gone from it may be decided or merely not known. */
    private static String gone(Kind kind) {
        return switch (kind) {
            case NO_LONGER_STANDS_OUT, NO_LONGER_LISTED -> "Not listed. That alone does not mean that it is ruled out.";
            default -> "No longer there.";
        };
    }

    private List<Block> otherwise() {
        List<Block> blocks = new ArrayList<>();
        for (Kind kind : OTHERWISE) {
            List<Change> changes = differences.of(kind);
            if (!changes.isEmpty()) {
                blocks.add(new Sub(Prose.sentence(kind.word())));
                changes.forEach(change -> blocks.add(new Para("• " + shortly(change))));
            }
        }
        return blocks;
    }

    private static String shortly(Change change) {
        String what = Prose.sentence(change.about().isEmpty() ? change.title() : change.about() + " " + change.title());
        if (change.kind() == Kind.QUESTION || change.kind() == Kind.NO_LONGER_ASKED) {
            Word word = change.after() == null ? change.before() : change.after();
            return word == null ? what : what + " (" + word.word() + ")";
        }
        String is = change.is().isEmpty() ? "not listed" : change.is();
        return what + ": " + (change.was().isEmpty() ? "" : change.was() + " → ") + is;
    }
}
