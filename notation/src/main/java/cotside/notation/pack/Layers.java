package cotside.notation.pack;

import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Sequence;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a partnership's entries over those of the pack below. Whether it may is for {@link TowardsWorry} to say. */
final class Layers {
    private final PackTree below;
    private final PackTree layer;
    private final Problems problems;

    Layers(PackTree below, PackTree layer, Problems problems) {
        this.below = below;
        this.layer = layer;
        this.problems = problems;
    }

    PackTree merge() {
        Map<String, Entry> entries = new LinkedHashMap<>(below.entries());
        Map<String, Scalar> retired = new LinkedHashMap<>(below.retired());
        retired.putAll(layer.retired());
        Map<String, Scalar> removed = new LinkedHashMap<>(below.removed());
        for (Scalar id : layer.removed().values()) {
            if (entries.remove(id.text()) == null) {
                String expected = Names.expected(id.text(), below.entries().keySet(), "an entry of the pack");
                problems.add(id, "there is no '" + id.shortened() + "' to remove", expected);
            }
            removed.put(id.text(), id);
        }
        for (Scalar id : layer.retired().values()) {
            if (entries.containsKey(id.text())) {
                problems.add(id, "'" + id.shortened() + "' is in use and cannot be retired", "it under 'remove'");
            }
        }
        for (Entry entry : layer.entries().values()) {
            Entry before = below.entries().get(entry.id());
            if (below.retired().containsKey(entry.id()) || removed.containsKey(entry.id())) {
                problems.add(entry.key(), "'" + entry.id() + "' is retired and must not come back", "another id");
            } else if (before == null) {
                entries.put(entry.id(), entry);
            } else if (before.section() != entry.section()) {
                String what = "'" + entry.id() + "' is " + before.section().one() + " of the pack";
                problems.add(entry.key(), what, "it under '" + before.section().key() + "', or an id of its own");
            } else {
                entries.put(entry.id(), changed(before, entry));
            }
        }
        return new PackTree(layer.at(), below.head(), entries, retired, removed);
    }

    private Entry changed(Entry before, Entry after) {
        if (!(after.body() instanceof Mapping change) || !(before.body() instanceof Mapping old)) {
            problems.add(after.body(), "no keys that change", "keys with values");
            return before;
        }
        if (before.section() == Section.PARAMETERS) {
            return parameter(before, old, after, change);
        }
        Map<String, Mapping.Entry> keys = new LinkedHashMap<>();
        old.entries().forEach(entry -> keys.put(entry.name(), entry));
        for (Mapping.Entry entry : change.entries()) {
            if (entry.value() instanceof Scalar value && value.isEmpty()) {
                keys.remove(entry.name());
            } else {
                keys.put(entry.name(), entry);
            }
        }
        return new Entry(after.section(), after.key(), new Mapping(change.at(), List.copyOf(keys.values())));
    }

    /** A parameter changes by values that are added: what was in force stays on record. */
    private Entry parameter(Entry before, Mapping old, Entry after, Mapping change) {
        Fields fields = Fields.of(change, "a change of the parameter " + before.id(), problems);
        Node added = fields.needs("values");
        fields.refuseOthers();
        List<Mapping.Entry> keys = new ArrayList<>();
        for (Mapping.Entry entry : old.entries()) {
            keys.add(
                    entry.name().equals("values") ? new Mapping.Entry(entry.key(), both(entry.value(), added)) : entry);
        }
        return new Entry(after.section(), after.key(), new Mapping(change.at(), keys));
    }

    private Node both(Node old, @Nullable Node added) {
        if (added == null) {
            return old;
        }
        List<Node> all = new ArrayList<>(Values.items(old, problems));
        all.addAll(Values.items(added, problems));
        return new Sequence(added.at(), all);
    }
}
