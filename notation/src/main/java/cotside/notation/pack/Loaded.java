package cotside.notation.pack;

import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Values;
import java.util.Set;

/** A pack on the way: read and checked, with everything that a layer upon it needs to point at. */
record Loaded(Pack pack, Reading reading) {

    /** A pack by itself. */
    static Loaded base(PackTree tree, Problems problems) {
        String id = "";
        String version = "";
        String title = "";
        if (tree.head() != null) {
            Fields head = Fields.of(tree.head(), "'pack'", problems);
            Node name = head.needs("id");
            String written = name == null ? null : Values.id(name, problems);
            id = written == null ? "" : written;
            version = head.needsText("version");
            title = head.needsText("title");
            head.refuseOthers();
        }
        return read(tree, problems, id, version, title);
    }

    /**
     * This pack with a layer upon it. It keeps its id; its version names the layer's as well.
     *
     * @param below ids that the layer may be on; its own is added
     */
    Loaded with(PackTree layer, Set<String> below, Problems problems) {
        String version = "";
        String title = "";
        if (layer.head() != null) {
            Fields head = Fields.of(layer.head(), "'layer'", problems);
            Node name = head.needs("id");
            String id = name == null ? null : Values.id(name, problems);
            Node on = head.needs("on");
            String onId = on == null ? null : Values.text(on, problems);
            if (on != null && onId != null && !below.contains(onId)) {
                String expected = Names.expected(onId, below, "the pack or layer below");
                problems.add(on, "the layer is on '" + onId + "', which is not what lies below", expected);
            }
            version = pack.version() + "+" + id + "-" + head.needsText("version");
            title = head.needsText("title");
            head.refuseOthers();
            if (id != null && !below.add(id)) {
                problems.add(
                        head.at(), "the id '" + id + "' is already that of the pack or a layer", "an id of its own");
            }
        }
        PackTree merged = new Layers(reading.tree(), layer, problems).merge();
        Loaded above = read(merged, problems, pack.id(), version, title);
        new TowardsWorry(pack, reading.presence(), above.pack, above.reading).check();
        return above;
    }

    private static Loaded read(PackTree tree, Problems problems, String id, String version, String title) {
        Reading reading = new Reading(tree, problems);
        Pack pack = new PackReader(reading).read(id, version, title);
        new FactorChecks(pack, reading).check();
        new ConditionChecks(pack, reading).check();
        new CombinationChecks(pack, reading).check();
        return new Loaded(pack, reading);
    }
}
