package cotside.notation.casefile;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Sequence;
import cotside.notation.yaml.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the head of a case file: who and what it is about. */
final class HeadReader {
    private static final List<String> SAID_IN_THE_RECORD =
            List.of("due", "born", "booked", "discharged", "died", "weight", "sex", "name", "age");

    private final Pack pack;
    private final Cast cast;
    private final Problems problems;
    private final @Nullable Writer writer;

    HeadReader(Context context) {
        this.pack = context.pack();
        this.cast = context.cast();
        this.problems = context.problems();
        this.writer = context.writer();
    }

    void read(Fields file) {
        file.entries("babies").forEach(this::baby);
        file.entries("people").forEach(this::person);
        file.entries("homes").forEach(this::home);
        file.entries("agencies").forEach(this::agency);
        workers(file.entries("workers"));
        authors(file.find("record"));
        if (writer != null && !writer.name().equals(labelOf(writer.agency()))) {
            cast.addProfessional(writer.name());
        }
        if (file.isMapping() && cast.babies().isEmpty() && problems.isEmpty()) {
            problems.add(file.at(), "the file names no baby", "'babies', such as babies: { baby: Baby of Kayla }");
        }
    }

    private void baby(Mapping.Entry entry) {
        String id = id(entry);
        Fields fields = details(entry, "a baby");
        String label = fields == null ? label(entry) : fields.findText("label");
        if (fields != null) {
            close(fields, entry);
        }
        if (id != null) {
            cast.add(new Baby(Id.of(id), label == null ? id : label));
        }
    }

    private void person(Mapping.Entry entry) {
        String id = id(entry);
        Fields fields = details(entry, "a person");
        String label = fields == null ? label(entry) : fields.findText("label");
        boolean identified = true;
        boolean child = false;
        if (fields != null) {
            identified = !fields.yes("unidentified");
            child = fields.yes("child");
            close(fields, entry);
        }
        if (id != null) {
            cast.add(new Person(Id.of(id), label == null ? id : label, identified, child));
        }
    }

    private void home(Mapping.Entry entry) {
        String id = id(entry);
        Fields fields = details(entry, "a home");
        String label = fields == null ? label(entry) : fields.findText("label");
        if (fields != null) {
            close(fields, entry);
        }
        if (id != null) {
            cast.add(new Home(Id.of(id), label == null ? id : label));
        }
    }

    private void agency(Mapping.Entry entry) {
        String id = id(entry);
        Fields fields = details(entry, "an agency");
        String label = fields == null ? label(entry) : fields.findText("label");
        Scalar kindAt = entry.key();
        if (fields != null) {
            Scalar given = fields.findScalar("kind", "one kind of agency");
            kindAt = given == null ? kindAt : given;
            close(fields, entry);
        }
        String kindId = kindAt.text().strip();
        AgencyKind kind = cast.kindOf(kindId);
        if (kind == null) {
            List<String> kinds = pack.agencies().stream().map(AgencyKind::id).toList();
            problems.add(
                    kindAt,
                    "'" + kindAt.shortened() + "' is no kind of agency of the pack",
                    Names.expected(kindId, kinds, "'kind', one of " + String.join(", ", kinds)));
        } else if (id != null) {
            cast.add(new Agency(id, kindId, label == null ? kind.label() : label));
        }
    }

    private void workers(List<Mapping.Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Mapping.Entry entry = entries.get(i);
            Mapping.Entry next = i + 1 < entries.size() ? entries.get(i + 1) : null;
            if (next != null && entry.value() instanceof Scalar name && isCutOff(next)) {
                String meant = name.text().strip() + ", " + next.name();
                problems.add(
                        name,
                        "the comma ends '" + name.shortened() + "' here; a text with a comma inside { } needs quotes",
                        entry.name() + ": '" + meant + "'");
                worker(new Mapping.Entry(entry.key(), new Scalar(name.at(), meant, false)));
                i++;
            } else {
                worker(entry);
            }
        }
    }

    /** What follows the comma of {@code { shah: A. Shah, midwifery }} is read as a key of its own. */
    private boolean isCutOff(Mapping.Entry entry) {
        return entry.value() instanceof Scalar nothing && nothing.isEmpty() && cast.isAgency(entry.name());
    }

    private void worker(Mapping.Entry entry) {
        String handle = id(entry);
        Author author = entry.value() instanceof Scalar text && !text.isEmpty() ? author(text) : null;
        if (!(entry.value() instanceof Scalar text) || text.isEmpty()) {
            Values.refuse(entry.value(), "a name, a comma and an agency, such as A. Shah, midwifery", problems);
        }
        if (handle != null && author != null) {
            cast.addWorker(handle, author);
        }
    }

    /** {@code A. Shah, midwifery}, the id of a worker, or an agency alone, whose label then stands for the name. */
    @Nullable
    Author author(Scalar written) {
        String text = written.text().strip();
        Author worker = cast.findWorker(text);
        if (worker != null) {
            return worker;
        }
        int comma = text.lastIndexOf(',');
        String name = comma < 0 ? "" : text.substring(0, comma).strip();
        String agencyId = text.substring(comma + 1).strip();
        if (comma < 0 && !cast.isAgency(text)) {
            problems.add(
                    written,
                    "'" + written.shortened() + "' does not say for which agency",
                    "a name, a comma and an agency, such as A. Shah, midwifery");
            return null;
        }
        String agency = cast.agency(written, agencyId);
        if (agency == null) {
            return null;
        }
        if (!name.isEmpty()) {
            return new Author(name, agency);
        }
        return new Author(labelOf(agency), agency);
    }

    private String labelOf(String agency) {
        AgencyKind kind = cast.kindOf(agency);
        return cast.agencies().stream()
                .filter(one -> one.id().equals(agency))
                .map(Agency::label)
                .findFirst()
                .orElse(kind == null ? agency : kind.label());
    }

    /** Those who write anywhere in the file are known as professionals everywhere in it. */
    private void authors(@Nullable Node record) {
        if (!(record instanceof Sequence entries)) {
            return;
        }
        for (Node entry : entries.items()) {
            if (entry instanceof Mapping mapping && mapping.find("by") instanceof Scalar by) {
                int comma = by.text().lastIndexOf(',');
                if (comma > 0) {
                    cast.addProfessional(by.text().substring(0, comma).strip());
                }
            }
        }
    }

    /** Who adds to a record; null, with a problem, when the agency is none that the family or the pack has. */
    @Nullable
    Author writer(Writer writer, Position at) {
        String agency = cast.agency(new Scalar(at, writer.agency(), true), writer.agency());
        return agency == null ? null : new Author(writer.name(), agency);
    }

    private @Nullable String id(Mapping.Entry entry) {
        String id = Values.id(entry.key(), problems);
        if (id == null) {
            return null;
        }
        if (LineKeys.isReserved(id) || id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            problems.add(entry.key(), "'" + id + "' already means something in a line", "another id");
            return null;
        }
        if (cast.isFull()) {
            problems.add(entry.key(), "more names than any family has", "at most " + Cast.MOST);
            return null;
        }
        if (cast.isTaken(id)) {
            problems.add(
                    entry.key(),
                    "'" + id + "' is already " + cast.described(id),
                    "an id that no baby, person, home, agency or worker has yet");
            return null;
        }
        return id;
    }

    private @Nullable Fields details(Mapping.Entry entry, String what) {
        return entry.value() instanceof Scalar ? null : Fields.of(entry.value(), what, problems);
    }

    private @Nullable String label(Mapping.Entry entry) {
        return entry.value() instanceof Scalar scalar && scalar.isEmpty() ? null : Values.text(entry.value(), problems);
    }

    private void close(Fields fields, Mapping.Entry of) {
        for (Mapping.Entry other : fields.others()) {
            if (SAID_IN_THE_RECORD.contains(other.name())) {
                fields.find(other.name());
                String example = "- " + of.name() + ": { " + other.name() + ": … }";
                problems.add(
                        other.key(),
                        "'" + other.name() + "' is something that somebody said or found",
                        "a line of the record that says who and when: " + example);
            }
        }
        fields.refuseOthers();
    }
}
