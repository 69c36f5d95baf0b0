package cotside.notation.casefile;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.When;
import cotside.notation.yaml.Days;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Sequence;
import cotside.notation.yaml.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a line, and in part an entry, may carry besides what it says. */
final class OptionReader {
    private static final List<String> MARKINGS = List.of("own agency", "all involved");

    private static final int MOST_REFERENCES = 200;

    private final Cast cast;
    private final Problems problems;
    private final Drafts drafts;
    private final @Nullable Writer writer;

    OptionReader(Context context, Drafts drafts) {
        this.cast = context.cast();
        this.problems = context.problems();
        this.drafts = drafts;
        this.writer = context.writer();
    }

    Draft.Options read(Fields line, Entry entry) {
        Instant given = recorded(line);
        Instant recorded = given == null ? entry.recorded() : given;
        LocalDate recordedDay = Moments.dayOf(recorded);
        String expectedNote = expectedNote(line);
        String note = line.findText("note");
        return new Draft.Options(
                when(line, entry, recordedDay, expectedNote != null),
                reference(line, "event"),
                reference(line, "same event as"),
                references(line, "resting on"),
                references(line, "answers"),
                line.has("part of day") ? partOfDay(line) : null,
                reference(line, "repeats"),
                reference(line, "corrects"),
                expectedNote != null,
                marking(line, entry.marking()),
                hiddenFrom(line),
                times(line),
                joined(expectedNote, note == null ? entry.note() : note),
                line.findText("why"),
                recorded);
    }

    /** When something was typed; null when the text does not say. Whoever adds to a record does so now. */
    @Nullable
    Instant recorded(Fields fields) {
        if (writer == null) {
            return fields.<@Nullable Instant>find("recorded", Moments::moment);
        }
        if (fields.has("recorded")) {
            fields.refuse("recorded", "what is added is recorded at the moment it arrives", "no 'recorded'");
        }
        return null;
    }

    private @Nullable When when(Fields line, Entry entry, LocalDate recordedDay, boolean expected) {
        Node node = line.find("when");
        if (node == null) {
            return null;
        }
        When when = Days.when(node, entry.on().latest(), problems);
        if (when == null) {
            return null;
        }
        if (expected && when.earliest().isAfter(recordedDay)) {
            problems.add(
                    node,
                    "something expected is dated by the day it was said, not the day it lies ahead",
                    "no 'when', and 'expected: " + ((Scalar) node).shortened() + "'");
            return null;
        }
        return Moments.notAfter(recordedDay, when, node, problems);
    }

    /** Null when it is not expected; else what is known of the day it is expected on, which may be nothing. */
    private @Nullable String expectedNote(Fields line) {
        Scalar written = line.findScalar("expected", "yes, no or a day");
        if (written == null) {
            return null;
        }
        String text = written.text().strip();
        if (Days.find(text) != null) {
            return "expected " + text;
        }
        Boolean yes = Values.yesNo(written, problems);
        return yes != null && yes ? "" : null;
    }

    private static String joined(@Nullable String expected, String note) {
        if (expected == null || expected.isEmpty()) {
            return note;
        }
        return note.isEmpty() ? expected : expected + ": " + note;
    }

    private @Nullable Integer times(Fields line) {
        Node node = line.find("times");
        return node == null ? null : Values.wholeNumber(node, 0, 1000, problems);
    }

    PartOfDay partOfDay(Fields fields) {
        Node node = fields.find("part of day");
        PartOfDay read = node == null
                ? null
                : Values.choice(
                        node, List.of(PartOfDay.DAY, PartOfDay.NIGHT, PartOfDay.UNSAID), OptionReader::word, problems);
        return read == null ? PartOfDay.UNSAID : read;
    }

    static String word(PartOfDay part) {
        return switch (part) {
            case DAY -> "day";
            case NIGHT -> "night";
            case UNSAID -> "not said";
        };
    }

    Marking marking(Fields fields, Marking otherwise) {
        Node node = fields.find("marking");
        return switch (node) {
            case null -> otherwise;
            case Sequence names -> {
                Set<String> people = new LinkedHashSet<>();
                for (Scalar name : Values.texts(names, problems)) {
                    Author worker = cast.findWorker(name.text().strip());
                    people.add(worker == null ? name.text().strip() : worker.name());
                }
                if (people.isEmpty()) {
                    problems.add(node, "nobody is named who may see this", "own agency, all involved, or names");
                }
                yield new Marking.NamedPeople(people);
            }
            case Scalar word when word.text().strip().equals("own agency") -> new Marking.OwnAgency();
            case Scalar word when word.text().strip().equals("all involved") -> Marking.allInvolved();
            default -> {
                String nearest = node instanceof Scalar word ? Names.nearest(word.text(), MARKINGS) : null;
                String meant = nearest == null ? "" : " (did you mean '" + nearest + "'?)";
                Values.refuse(node, "own agency, all involved, or a list of names in [ ]" + meant, problems);
                yield otherwise;
            }
        };
    }

    /** The people from whom this is to be kept; null when the file does not say. */
    @Nullable
    Set<Id> hiddenFrom(Fields fields) {
        Node node = fields.find("not to be disclosed to");
        if (node == null) {
            return null;
        }
        Set<Id> people = new LinkedHashSet<>();
        for (Scalar name : names(node)) {
            Id person = cast.person(name);
            if (person != null) {
                people.add(person);
            }
        }
        return people;
    }

    /** A list of names; none for {@code nobody}. */
    List<Scalar> names(Node node) {
        return isNobody(node) ? List.of() : Values.texts(node, problems);
    }

    static boolean isNobody(Node node) {
        return node instanceof Scalar scalar && scalar.text().strip().equals("nobody");
    }

    /** The day of something that a line dates, such as a birth: read with no bound on when it lies. */
    @Nullable
    Day day(Node node) {
        return Days.day(node, problems);
    }

    @Nullable
    Scalar reference(Fields line, String key) {
        Node node = line.find(key);
        if (node == null) {
            return null;
        }
        if (node instanceof Scalar scalar && drafts.readId(scalar) != null) {
            return scalar;
        }
        return node instanceof Scalar ? null : Values.refuse(node, "one id", problems);
    }

    List<Scalar> references(Fields line, String key) {
        List<Scalar> written = line.texts(key);
        if (written.size() > MOST_REFERENCES) {
            line.refuse(key, "more than " + MOST_REFERENCES + " ids", "fewer");
            return List.of();
        }
        return written.stream().filter(one -> drafts.readId(one) != null).toList();
    }
}
