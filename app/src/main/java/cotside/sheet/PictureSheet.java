package cotside.sheet;

import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.BabyNow;
import cotside.guidance.picture.Contradiction;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.MoreHeld;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.picture.Cited;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Fold;
import cotside.sheet.Sheet.Glance;
import cotside.sheet.Sheet.Headline;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A picture, told from what matters most to what matters least. */
public final class PictureSheet {
    /** What a tired reader takes in at a glance. */
    private static final int GLANCE = 3;
    /** How many lines that cannot be told are told without being asked. */
    private static final int UNDECIDED = 5;

    private final Family family;
    private final Picture picture;
    private final Words words;
    private final Lines lines;
    private final Surroundings surroundings;

    private PictureSheet(Family family, Pack pack, Picture picture) {
        this.family = family;
        this.picture = picture;
        this.words = Words.of(family, picture);
        this.lines = new Lines(pack, words, new Records(family, picture, words));
        this.surroundings = new Surroundings(picture, words);
    }

    /**
     * @param notes what the reader should know about where the picture was taken from
     * @param foot how to go on from here
     */
    public static Sheet of(Family family, Pack pack, Picture picture, List<String> notes, List<String> foot) {
        return new PictureSheet(family, pack, picture).sheet(notes, foot);
    }

    private Sheet sheet(List<String> notes, List<String> foot) {
        List<Section> sections = new ArrayList<>();
        List<Item> items = items();
        surroundings.number(items);
        sections.add(standsOut(items));
        sections.add(new Questions(words, lines, items).section(picture));
        sections.add(undecided());
        sections.add(surroundings.openEnds());
        sections.add(settled());
        sections.add(surroundings.reliances());
        sections.add(surroundings.contradictions());
        sections.add(surroundings.plan());
        sections.add(surroundings.agencies());
        sections.add(new Headings(words).section(picture));
        sections.add(surroundings.nextChange());
        sections.removeIf(Section::isEmpty);
        String made = "Made by guidance " + picture.pack() + " " + picture.packVersion() + ", engine "
                + picture.engine() + ". It scores nobody: it shows what is known, by whom, and what is not.";
        List<String> ending = new ArrayList<>(foot);
        ending.add("§ is a paragraph of the practice briefing; other marks are other sources.");
        ending.add(made);
        return new Sheet(
                picture.baby().label(), family.title(), facts(notes), warnings(), headline(items), sections, ending);
    }

    private List<Row> facts(List<String> notes) {
        Viewpoint from = picture.from();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Baby", baby()));
        rows.add(Row.of("As at", asAt(from)));
        rows.add(Row.of("View", viewer(from.viewer())));
        if (!notes.isEmpty()) {
            rows.add(Row.of("Note", notes));
        }
        return rows;
    }

    private String baby() {
        BabyNow baby = picture.baby();
        String said = Prose.sentence(baby.said());
        if (baby.born() != null && !said.contains("born")) {
            return said + "; born " + Dates.full().day(baby.born());
        }
        return said;
    }

    private static String asAt(Viewpoint from) {
        Dates dates = Dates.full();
        LocalDate known = Dates.dayOf(from.knownAt());
        boolean wholeDay = Dates.dayOf(from.knownAt().plusSeconds(1)).isAfter(known);
        String knowing = wholeDay
                ? known.equals(from.asAt()) ? "the end of that day" : "the end of " + dates.day(known)
                : dates.moment(from.knownAt());
        return dates.weekday(from.asAt()) + ", as recorded by " + knowing;
    }

    private String viewer(Viewer viewer) {
        if (viewer.agency() == null && viewer.name() == null) {
            return "Everything on record, whoever may see it";
        }
        if (viewer.agency() == null) {
            return Objects.requireNonNull(viewer.name());
        }
        String agency = words.names().agency(viewer.agency());
        return viewer.name() == null ? agency : viewer.name() + " (" + agency + ")";
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        MoreHeld held = picture.moreHeld();
        if (held != null) {
            warnings.add(
                    held.referNow()
                            ? "Refer now: more is held than you may see. Ring " + held.speakTo() + "."
                            : "More is held than you may see. Speak to " + held.speakTo() + ".");
        }
        NavigableSet<String> hidden = notToReach();
        if (!hidden.isEmpty()) {
            warnings.add("Holds things that must not reach " + Prose.or(List.copyOf(hidden))
                    + ". Do not leave, send or read this out where they could come by it.");
        }
        return warnings;
    }

    private NavigableSet<String> notToReach() {
        NavigableSet<String> people = new TreeSet<>();
        for (String id : Cited.of(picture)) {
            Statement statement = words.findStatement(id);
            if (statement != null) {
                statement.notToBeDisclosedTo().stream()
                        .filter(person -> !statement.voice().equals(Voice.of(person)))
                        .map(words.names()::of)
                        .forEach(people::add);
            }
        }
        return people;
    }

    /** Whatever stands out, most urgent first: lines, and contradictions that stand out themselves. */
    private List<Item> items() {
        List<Contradiction> loud = new ArrayList<>(picture.contradictions().stream()
                .filter(both -> both.word() != null)
                .toList());
        List<Item> items = new ArrayList<>();
        Map<String, Integer> firstOfRule = new HashMap<>();
        for (Line line : picture.standsOut()) {
            while (!loud.isEmpty() && order(loud.getFirst().word()) < order(line.word())) {
                items.add(surroundings.standingOut(items.size() + 1, loud.removeFirst()));
            }
            int number = items.size() + 1;
            items.add(lines.standingOut(number, line, firstOfRule.getOrDefault(line.combination(), 0)));
            firstOfRule.putIfAbsent(line.combination(), number);
        }
        loud.forEach(both -> items.add(surroundings.standingOut(items.size() + 1, both)));
        return items;
    }

    private static int order(@Nullable Word word) {
        return word == null ? Word.values().length : word.ordinal();
    }

    private Glance glance(Item item) {
        boolean aboutTheBaby =
                item.about().isEmpty() || item.about().equals(picture.baby().label());
        String text = aboutTheBaby ? item.title() : item.title() + " (" + item.about() + ")";
        return new Glance(item.number(), item.word(), text);
    }

    private Headline headline(List<Item> all) {
        List<Glance> first = all.stream().limit(GLANCE).map(this::glance).toList();
        int more = all.size() - first.size();
        String rest = more == 0 ? "" : "and " + Prose.number(more) + " more";
        return new Headline(word(), headlineText(all), first, rest);
    }

    private @Nullable Word word() {
        MoreHeld held = picture.moreHeld();
        return held != null && held.referNow() ? Word.REFER_NOW : picture.word();
    }

    /** Those in which something is already worrying, apart from those of which nothing is known. */
    private List<String> notTold() {
        int listed = picture.undecided().size();
        int others = picture.notYetKnown().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<String> told = new ArrayList<>();
        if (listed > 0 || others == 0) {
            told.add(Prose.count(listed, "thing") + " cannot be told yet");
        }
        if (others > 0) {
            told.add(
                    listed > 0
                            ? Prose.number(others) + " more " + (others == 1 ? "is" : "are") + " not yet known"
                            : Prose.count(others, "thing is", "things are") + " not yet known");
        }
        return told;
    }

    private String headlineText(List<Item> all) {
        List<String> told = notTold();
        if (all.isEmpty() && picture.baby().hasDied()) {
            return Prose.sentence(picture.baby().label())
                    + " has died. What was known is kept, and nothing is asked any more.";
        }
        if (all.isEmpty()) {
            int never = picture.headings().stream()
                    .mapToInt(heading -> heading.neverAsked().size())
                    .sum();
            String where = picture.moreHeld() == null ? "" : Prose.sentence(Words.IN_WHAT_YOU_MAY_SEE) + ", ";
            return Prose.sentence(where + "nothing that is known stands out. That is not the same as safe: ")
                    + String.join(", ", told)
                    + ", "
                    + Prose.count(never, "thing was", "things were") + " never asked, and "
                    + (picture.questions().size() == 1 ? "there is " : "there are ")
                    + Prose.count(picture.questions().size(), "question") + " to ask." + settledText();
        }
        Map<Word, Integer> counts = new EnumMap<>(Word.class);
        all.forEach(item -> {
            if (item.word() != null) {
                counts.merge(item.word(), 1, Integer::sum);
            }
        });
        List<String> parts = new ArrayList<>();
        counts.forEach((word, count) -> parts.add(Prose.number(count) + " “" + word.word() + "”"));
        String standing = Prose.sentence(Prose.count(all.size(), "thing stands out", "things stand out"));
        String which = counts.size() < 2 ? "" : ": " + Prose.and(parts);
        return standing + which + ". " + Prose.sentence(Prose.and(told)) + "." + settledText();
    }

    private String settledText() {
        int settled = picture.settled().size();
        return settled == 0
                ? ""
                : " " + Prose.sentence(Prose.count(settled, "thing is", "things are")) + " "
                        + words.reassuring("settled") + ".";
    }

    private static Section standsOut(List<Item> items) {
        String lead = items.isEmpty() ? "Nothing that is known. What is not known follows." : "";
        return new Section("stands-out", "What stands out", lead, List.copyOf(items));
    }

    private Section undecided() {
        List<Block> blocks = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        int number = 0;
        for (Line line : picture.undecided()) {
            number++;
            (number > UNDECIDED ? rest : blocks).add(lines.undecided(number, line));
        }
        if (!rest.isEmpty()) {
            List<String> titles = picture.undecided().stream()
                    .skip(UNDECIDED)
                    .map(Lines::title)
                    .toList();
            blocks.add(new Fold(
                    Prose.sentence(Prose.count(rest.size(), "more", "more")),
                    "and, with --full: " + String.join("; ", titles) + ".",
                    rest));
        }
        List<String> others = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            int count = picture.notYetKnown().getOrDefault(heading, 0);
            if (count > 0) {
                others.add(Prose.count(count, "thing") + " about " + about(heading));
            }
        }
        if (!others.isEmpty()) {
            String besides = blocks.isEmpty() ? "Not yet known: " : "Besides, not yet known: ";
            blocks.add(new Para(besides + Prose.and(others) + ". Not known is not clear."));
        }
        if (picture.notPresent() > 0) {
            String count = Prose.sentence(Prose.count(picture.notPresent(), "rule was", "rules were"));
            String text = count + " looked at and found " + words.reassuring("not present")
                    + ": what would make them so is ruled out.";
            blocks.add(new Fold(Prose.sentence(words.reassuring("not present")), "", List.of(new Para(text))));
        }
        return new Section("cannot-be-told", "What cannot be told yet", "", blocks);
    }

    private static String about(Heading heading) {
        return switch (heading) {
            case PARENTS_AND_FAMILY -> "the parents and family";
            case CHILD -> "the child";
            case ENVIRONMENT -> "the environment";
        };
    }

    private Section settled() {
        List<Block> blocks = new ArrayList<>();
        for (Line line : picture.settled()) {
            blocks.add(lines.settled(line));
        }
        return new Section("settled", Prose.sentence(words.reassuring("settled")) + ", and by what", "", blocks);
    }
}
