package cotside.notation.casefile;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Voice;
import cotside.notation.yaml.Days;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a record, one after the other. */
final class EntryReader {
    /** What an agency records of its own doings; the same as lines under {@code our record says}. */
    private static final List<String> OWN_RECORD = List.of("asked", "nothing held", "done", "proposes", "withdraws");

    private static final List<String> BESIDE_OWN_RECORD =
            List.of("about", "what", "resting on", "for", "plan", "plan ended");

    private final Problems problems;
    private final HeadReader head;
    private final Drafts drafts;
    private final Footings footings;
    private final OptionReader options;
    private final ContactReader contacts;
    private final PlanReader plans;
    private final LineReader lines;
    private final OnRecord before;
    private final @Nullable Writer writer;
    private final Set<String> given = new HashSet<>();
    private int number;

    EntryReader(Context context, HeadReader head, Drafts drafts) {
        this.before = context.before();
        this.writer = context.writer();
        this.number = before.lastNumber();
        this.problems = context.problems();
        this.head = head;
        this.drafts = drafts;
        this.footings = new Footings(context);
        this.options = new OptionReader(context, drafts);
        this.contacts = new ContactReader(context);
        this.plans = new PlanReader(context, drafts);
        this.lines = new LineReader(context, drafts, footings, options);
    }

    ContactReader contacts() {
        return contacts;
    }

    PlanReader plans() {
        return plans;
    }

    void readAll(List<Node> items) {
        if (writer != null) {
            for (Node item : items) {
                if (item instanceof Mapping entry && entry.find("id") instanceof Scalar id) {
                    given.add(id.text().strip());
                }
            }
        }
        items.forEach(this::read);
    }

    /** By place in a file; after what is on record, the next number that nobody took, where there is no name. */
    private void countOn(Node item) {
        if (writer != null && item instanceof Mapping entry && entry.find("id") != null) {
            return;
        }
        number++;
        while (given.contains("entry-" + number)) {
            number++;
        }
    }

    private void read(Node item) {
        countOn(item);
        if (drafts.isFull()) {
            return;
        }
        Fields fields = Fields.of(item, "an entry", problems);
        if (!fields.isMapping()) {
            return;
        }
        Author author = author(fields);
        Entry entry = entry(fields, author == null ? new Author("?", "?") : author);
        if (entry == null) {
            return;
        }
        drafts.takeEntry(entry.id(), fields.at());
        if (fields.has("contact")) {
            contacts.read(fields, entry);
        } else {
            contacts.refuseWithout(fields);
        }
        int before = drafts.list().size();
        boolean lines = author != null && groups(fields, entry);
        boolean actions = author != null && plans.read(fields, entry);
        if (author == null) {
            passOver(fields);
        }
        fields.refuseOthers();
        if (author != null
                && !lines
                && !actions
                && !fields.has("contact")
                && drafts.list().size() == before) {
            problems.add(
                    fields.at(),
                    "this entry records nothing",
                    "a 'contact', or lines under a heading such as 'seen' or 'our record says'");
        }
    }

    /** What cannot be read without knowing who writes is not wrong for that. */
    private static void passOver(Fields fields) {
        for (Mapping.Entry entry : fields.entries()) {
            if (Footings.isHeading(entry.name())) {
                fields.find(entry.name());
            }
        }
        OWN_RECORD.forEach(fields::find);
        BESIDE_OWN_RECORD.forEach(fields::find);
    }

    private @Nullable Author author(Fields fields) {
        if (writer != null && !fields.has("by")) {
            return head.writer(writer, fields.at());
        }
        fields.needs("by");
        Scalar by = fields.findScalar("by", "a name, a comma and an agency, such as A. Shah, midwifery");
        Author author = by == null ? null : head.author(by);
        if (writer != null && author != null && by != null && !author.equals(writer.author())) {
            problems.add(
                    by,
                    "'" + by.shortened() + "' is not who writes this",
                    "no 'by': an entry is by the one who adds it");
            return null;
        }
        return author;
    }

    private @Nullable Entry entry(Fields fields, Author author) {
        Node onNode = fields.needs("on");
        Day on = onNode == null ? null : Days.day(onNode, problems);
        Instant recorded = options.recorded(fields);
        recorded = recorded == null && writer != null ? writer.recorded() : recorded;
        String id = "entry-" + number;
        Scalar givenId = fields.findScalar("id", "one id");
        if (givenId != null) {
            String written = drafts.readId(givenId);
            id = written == null ? id : written;
        }
        PartOfDay partOfDay = options.partOfDay(fields);
        Marking marking = options.marking(fields, Marking.allInvolved());
        Set<Id> hiddenFrom = options.hiddenFrom(fields);
        Node whoseNode = fields.find("whose");
        Voice whose = whoseNode == null ? null : footings.whose(whoseNode);
        String note = fields.findText("note");
        boolean isContact = fields.has("contact");
        String from = isContact ? id : null;
        Scalar fromContact = fields.findScalar("from contact", "the id of one contact");
        if (fromContact != null) {
            from = contacts.earlier(fromContact);
            if (isContact) {
                problems.add(
                        fromContact, "'from contact' stands in an entry that is a contact itself", "one of the two");
            }
        }
        if (on == null || onNode == null) {
            return null;
        }
        if (recorded == null) {
            if (!on.isExact() && !fields.has("recorded")) {
                problems.add(
                        onNode, "the day is not exact and 'recorded' is missing", "'recorded', such as 2026-01-13");
            }
            recorded = Moments.noonOf(on.latest());
        }
        LocalDate recordedDay = Moments.dayOf(recorded);
        if (!Moments.isSensible(on.earliest(), on.latest())) {
            problems.add(onNode, "the year cannot be right", "a year from 1900 to 2199");
            return null;
        }
        boolean mayLieAhead = fields.has("cancelled by agency") || fields.has("refused");
        Day known = mayLieAhead && on.earliest().isAfter(recordedDay)
                ? Day.on(recordedDay)
                : Moments.notAfter(recordedDay, on, onNode, "", problems);
        if (isContact) {
            contacts.onDay(mayLieAhead || known == null ? on : known);
        }
        return new Entry(
                id,
                known == null ? Day.on(recordedDay) : known,
                recorded,
                author,
                from,
                partOfDay,
                marking,
                hiddenFrom == null ? Set.of() : hiddenFrom,
                note == null || isContact ? "" : note,
                whose);
    }

    private boolean groups(Fields fields, Entry entry) {
        boolean any = false;
        lines.begin(entry);
        for (Mapping.Entry group : fields.entries()) {
            String name = group.name();
            if (OWN_RECORD.contains(name)) {
                any = true;
                lines.own(fields, group);
            } else if (Footings.isHeading(name)) {
                any = true;
                fields.find(name);
                Footing footing = footings.read(group.key(), entry.author());
                if (footing != null) {
                    lines.group(group.value(), footing);
                }
            }
        }
        Footings.PLAIN.forEach(fields::find);
        OWN_RECORD.forEach(fields::find);
        return any;
    }
}
