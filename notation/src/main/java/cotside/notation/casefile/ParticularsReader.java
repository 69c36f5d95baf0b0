package cotside.notation.casefile;

import cotside.guidance.facts.Id;
import cotside.notation.casefile.Particulars.Address;
import cotside.notation.casefile.Particulars.Correction;
import cotside.notation.casefile.Particulars.Joined;
import cotside.notation.casefile.Particulars.Kind;
import cotside.notation.casefile.Particulars.Noted;
import cotside.notation.casefile.Particulars.Numbered;
import cotside.notation.casefile.Particulars.Protection;
import cotside.notation.casefile.Particulars.Undone;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers, addresses, protections and joinings; what is wrong with any of them is a problem, and it is left out. */
final class ParticularsReader {
    static final String NUMBERS = "nhs numbers";
    static final String ADDRESSES = "addresses";
    static final String PROTECTED = "protected";
    static final String JOINED = "joined";

    private static final int MOST = 500;
    private static final int MOST_LINES = 10;
    private static final Pattern RECORD =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Cast cast;
    private final HeadReader head;
    private final Problems problems;

    ParticularsReader(Context context, HeadReader head) {
        this.cast = context.cast();
        this.head = head;
        this.problems = context.problems();
    }

    Particulars read(Fields file) {
        return new Particulars(
                numbers(items(file, NUMBERS)),
                addresses(items(file, ADDRESSES)),
                all(items(file, PROTECTED), this::protection),
                all(items(file, JOINED), this::joined));
    }

    private List<Node> items(Fields file, String key) {
        List<Node> items = file.list(key);
        if (items.size() > MOST) {
            file.refuse(key, "more than any family has", "at most " + MOST);
            return List.of();
        }
        return items;
    }

    private interface Reading<T> {
        @Nullable
        T of(Node item);
    }

    private static <T> List<T> all(List<Node> items, Reading<T> reading) {
        List<T> all = new ArrayList<>();
        for (Node item : items) {
            T one = reading.of(item);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private List<Numbered> numbers(List<Node> items) {
        Earlier<Numbered> earlier = new Earlier<>("number");
        for (Node item : items) {
            Fields fields = Fields.of(item, "an NHS number", problems);
            String id = earlier.id(fields);
            String digits = fields.<@Nullable String>find("number", ParticularsReader::digits);
            Noted noted = noted(fields);
            Correction correction = earlier.correction(fields);
            Id of = correction == null
                    ? subject(fields)
                    : Objects.requireNonNull(earlier.find(correction.of())).of();
            fields.refuseOthers();
            if (correction == null && !fields.has("number") && !fields.has("corrects")) {
                fields.needs("number");
            }
            if (of != null && noted != null) {
                earlier.add(id, new Numbered(id, of, digits, noted, correction));
            }
        }
        return earlier.list();
    }

    private List<Address> addresses(List<Node> items) {
        Earlier<Address> earlier = new Earlier<>("address");
        for (Node item : items) {
            Fields fields = Fields.of(item, "an address", problems);
            String id = earlier.id(fields);
            List<String> lines = lines(fields);
            String postcode = fields.findText("postcode");
            boolean guarded = fields.yes("protected");
            Set<Id> keptFrom = keptFrom(fields);
            Noted noted = noted(fields);
            Correction correction = earlier.correction(fields);
            Id of = correction == null
                    ? home(fields)
                    : Objects.requireNonNull(earlier.find(correction.of())).of();
            fields.refuseOthers();
            if (correction == null && !fields.has("lines") && !fields.has("corrects")) {
                fields.needs("lines");
            }
            if (of != null && noted != null) {
                String code = postcode == null ? "" : postcode.strip();
                earlier.add(id, new Address(id, of, lines, code, guarded, keptFrom, noted, correction));
            }
        }
        return earlier.list();
    }

    private List<String> lines(Fields fields) {
        List<String> lines = new ArrayList<>();
        for (Scalar line : fields.texts("lines")) {
            String text = line.text().strip();
            if (text.isEmpty() || text.contains("\n")) {
                problems.add(line, "this is no line of an address", "a line with something in it");
            } else {
                lines.add(text);
            }
        }
        if (lines.size() > MOST_LINES) {
            fields.refuse("lines", "no address has so many lines", "at most " + MOST_LINES);
        }
        return lines;
    }

    private Set<Id> keptFrom(Fields fields) {
        Set<Id> people = new LinkedHashSet<>();
        for (Scalar name : fields.texts("not to be disclosed to")) {
            Id person = cast.person(name);
            if (person != null) {
                people.add(person);
            }
        }
        return people;
    }

    private @Nullable Protection protection(Node item) {
        Fields fields = Fields.of(item, "a protection", problems);
        Id of = subject(fields);
        Boolean ended = fields.<@Nullable Boolean>find("ended", Values::yesNo);
        String why = fields.needsText("why");
        Noted noted = noted(fields);
        fields.refuseOthers();
        return of == null || noted == null ? null : new Protection(of, ended == null || !ended, why, noted);
    }

    private @Nullable Joined joined(Node item) {
        Fields fields = Fields.of(item, "a joining", problems);
        Kind kind = fields.needsChoice("kind", List.of(Kind.values()), Kind::word);
        boolean isPregnancy = kind == Kind.PREGNANCY;
        Id one = isPregnancy || kind == null ? null : member(fields, kind, "one");
        String record = record(fields, isPregnancy);
        Id other = isPregnancy || kind == null ? null : other(fields, kind, record != null);
        if (one != null && record == null && one.equals(other)) {
            fields.refuse("other", "these are one and the same already", "another");
        }
        String why = fields.needsText("why");
        Noted noted = noted(fields);
        Node undone = fields.find("undone");
        Undone undoing = undone == null ? null : undone(undone);
        fields.refuseOthers();
        boolean isWhole = kind != null
                && noted != null
                && (isPregnancy ? record != null : one != null && other != null)
                && (undone == null) == (undoing == null);
        return isWhole
                ? new Joined(
                        Objects.requireNonNull(kind), one, record, other, why, Objects.requireNonNull(noted), undoing)
                : null;
    }

    private @Nullable Undone undone(Node node) {
        Fields fields = Fields.of(node, "an undoing", problems);
        String why = fields.needsText("why");
        Noted noted = noted(fields);
        fields.refuseOthers();
        return noted == null ? null : new Undone(why, noted);
    }

    private @Nullable String record(Fields fields, boolean isNeeded) {
        Scalar given = fields.findScalar("record", "the id of another record");
        if (given == null) {
            if (isNeeded) {
                fields.needs("record");
            }
            return null;
        }
        String text = given.text().strip();
        if (!RECORD.matcher(text).matches()) {
            problems.add(given, "'" + given.shortened() + "' is no id of a record", "a UUID in small letters");
            return null;
        }
        return text;
    }

    private @Nullable Id member(Fields fields, Kind kind, String key) {
        if (fields.needs(key) == null) {
            return null;
        }
        Scalar name = fields.findScalar(key, "one " + kind.word());
        if (name == null) {
            return null;
        }
        String text = name.text().strip();
        return switch (kind) {
            case PERSON -> cast.person(name);
            case BABY -> cast.baby(name, text);
            case HOME -> cast.home(name, text);
            case PREGNANCY -> null;
        };
    }

    /** Somebody of another record is not in this file. */
    private @Nullable Id other(Fields fields, Kind kind, boolean isElsewhere) {
        if (!isElsewhere) {
            return member(fields, kind, "other");
        }
        String id = fields.<@Nullable String>needs("other", Values::id);
        return id == null ? null : Id.of(id);
    }

    private @Nullable Noted noted(Fields fields) {
        LocalDate on = fields.<@Nullable LocalDate>needs("on", Values::date);
        Instant recorded = fields.<@Nullable Instant>find("recorded", Moments::moment);
        Node by = fields.needs("by");
        Author author = by instanceof Scalar scalar ? head.author(scalar) : null;
        if (by != null && !(by instanceof Scalar)) {
            Values.refuse(by, "a name, a comma and an agency, such as A. Shah, midwifery", problems);
        }
        if (on == null || author == null) {
            return null;
        }
        if (!Moments.isSensible(on, on)) {
            fields.refuse("on", "the year cannot be right", "a year from 1900 to 2199");
            return null;
        }
        Instant moment = recorded == null ? Moments.noonOf(on) : recorded;
        if (on.isAfter(Moments.dayOf(moment))) {
            fields.refuse("on", "this lies after the day on which it was recorded", "that day or an earlier one");
            return null;
        }
        return new Noted(on, moment, author.name(), author.agency());
    }

    private @Nullable Id subject(Fields fields) {
        Scalar of = of(fields);
        if (of == null) {
            return null;
        }
        String name = of.text().strip();
        return cast.isBaby(name) ? Id.of(name) : cast.person(of);
    }

    private @Nullable Id home(Fields fields) {
        Scalar of = of(fields);
        return of == null ? null : cast.home(of, of.text().strip());
    }

    private @Nullable Scalar of(Fields fields) {
        return fields.needs("of") == null ? null : fields.findScalar("of", "whose it is");
    }

    private static @Nullable String digits(Node node, Problems problems) {
        String text = Values.text(node, problems);
        String digits = text == null ? "" : NhsNumbers.digits(text);
        if (NhsNumbers.isOne(digits)) {
            return digits;
        }
        return text == null
                ? null
                : Values.refuse(node, "an NHS number: ten digits, the last of which checks the others", problems);
    }

    /** Entries of one kind so far, by their ids. */
    private final class Earlier<T> {
        private final String word;
        private final Map<String, T> entries = new LinkedHashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final Set<String> corrected = new HashSet<>();
        private int number;

        Earlier(String word) {
            this.word = word;
        }

        String id(Fields fields) {
            number++;
            String given = fields.<@Nullable String>find("id", Values::id);
            String id = given == null ? word + "-" + number : given;
            if (!taken.add(id)) {
                fields.refuse("id", "'" + id + "' is another already", "an id of its own");
            }
            return id;
        }

        /** What it corrects, if that is an entry before it. */
        @Nullable
        Correction correction(Fields fields) {
            Scalar given = fields.findScalar("corrects", "the id of an earlier entry");
            if (given == null) {
                return null;
            }
            String why = fields.needsText("why");
            String id = given.text().strip();
            if (!entries.containsKey(id)) {
                problems.add(given, "'" + given.shortened() + "' is no earlier entry here", "the id of one above");
                return null;
            }
            if (!corrected.add(id)) {
                problems.add(given, "'" + id + "' is corrected already", "the id of its correction");
                return null;
            }
            return new Correction(id, why);
        }

        @Nullable
        T find(String id) {
            return entries.get(id);
        }

        void add(String id, T entry) {
            entries.put(id, entry);
        }

        List<T> list() {
            return List.copyOf(entries.values());
        }
    }
}
