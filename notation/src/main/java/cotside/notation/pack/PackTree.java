package cotside.notation.pack;

import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import cotside.notation.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entries of all files of one pack or layer together, as they were written and not yet understood.
 *
 * @param at where to point when something is missing altogether
 * @param head what {@code pack:} or {@code layer:} says, or null when it is missing
 * @param entries by id, in the order written
 * @param retired ids that must not come back
 * @param removed ids that a layer takes out
 */
record PackTree(
        Position at,
        @Nullable Mapping head,
        Map<String, Entry> entries,
        Map<String, Scalar> retired,
        Map<String, Scalar> removed) {

    private static final Pattern SOURCE_ID = Pattern.compile("\\S{1,60}");

    /** Whether the files are those of a pack or of a layer on one. */
    enum Form {
        PACK("pack"),
        LAYER("layer");

        private final String key;

        Form(String key) {
            this.key = key;
        }
    }

    static PackTree read(String folder, List<PackText> texts, Form form, Problems problems) {
        Position start =
                Position.startOf(texts.isEmpty() ? folder : texts.getFirst().name());
        if (texts.isEmpty()) {
            problems.add(start, "there is no .yaml file in the folder", "the files of a " + form.key);
        }
        List<Node> roots = new ArrayList<>();
        for (PackText text : texts) {
            Node root = YamlReader.parse(text.name(), text.text(), problems);
            if (root != null) {
                roots.add(root);
            }
        }
        return new Gathering(form, problems).gather(start, roots, roots.size() == texts.size());
    }

    private static final class Gathering {
        private final Form form;
        private final Problems problems;
        private @Nullable Mapping head;
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Map<String, Scalar> retired = new LinkedHashMap<>();
        private final Map<String, Scalar> removed = new LinkedHashMap<>();

        Gathering(Form form, Problems problems) {
            this.form = form;
            this.problems = problems;
        }

        PackTree gather(Position start, List<Node> roots, boolean complete) {
            for (Node root : roots) {
                gather(root);
            }
            if (head == null && complete) {
                String what = "no file says '" + form.key + ":'";
                problems.add(start, what, form.key + ": { id: …, version: …, title: … }");
            }
            for (Scalar id : retired.values()) {
                Entry entry = entries.get(id.text());
                if (entry != null) {
                    problems.add(entry.key(), "'" + id.text() + "' is retired and must not come back", "another id");
                }
            }
            return new PackTree(start, head, entries, retired, removed);
        }

        private void gather(Node root) {
            Fields fields = Fields.of(root, "a " + form.key, problems);
            Node written = fields.find(form.key);
            if (written instanceof Mapping mapping) {
                if (head == null) {
                    head = mapping;
                } else {
                    String what = "'" + form.key + "' was already given on line "
                            + head.at().line() + " of " + head.at().file();
                    problems.add(written, what, "it once");
                }
            } else if (written != null) {
                problems.add(written, "'" + form.key + "' has no id, version and title", "{ id, version, title }");
            }
            ids(fields, "retired", retired);
            if (form == Form.LAYER) {
                ids(fields, "remove", removed);
            }
            for (Section section : Section.ALL) {
                for (Mapping.Entry entry : fields.entries(section.key())) {
                    add(section, entry);
                }
            }
            fields.refuseOthers();
        }

        private void ids(Fields fields, String key, Map<String, Scalar> into) {
            for (Scalar id : fields.texts(key)) {
                if (into.putIfAbsent(id.text(), id) != null) {
                    problems.add(id, "'" + id.shortened() + "' stands twice under '" + key + "'", "each id once");
                }
            }
        }

        private void add(Section section, Mapping.Entry written) {
            Scalar key = written.key();
            if (section == Section.SOURCES) {
                if (!SOURCE_ID.matcher(key.text()).matches()) {
                    problems.add(key, "'" + key.shortened() + "' is no id of a source", "a short word without spaces");
                    return;
                }
            } else if (Values.id(key, problems) == null) {
                return;
            }
            Entry before = entries.putIfAbsent(key.text(), new Entry(section, key, written.value()));
            if (before != null) {
                String what = "the id '" + key.text() + "' is already that of "
                        + before.section().one() + " at " + before.key().at();
                problems.add(key, what, "an id of its own");
            }
        }
    }
}
