package cotside.notation.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * From parse events to nodes. Works on events, not on the engine's own nodes, so that aliases and depth are refused
 * before anything is built from them.
 */
final class TreeBuilder {
    private final String file;
    private final Problems problems;

    TreeBuilder(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The way out of a document that cannot be read any further; its problem is already kept. */
    private static final class GivenUp extends Exception {
        GivenUp() {
            super(null, null, false, false);
        }
    }

    @Nullable
    Node build(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(YamlReader.LARGEST + 1)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return document(events);
        } catch (GivenUp e) {
            return null;
        } catch (MarkedYamlEngineException e) {
            Position at =
                    e.getProblemMark().or(e::getContextMark).map(this::position).orElse(Position.startOf(file));
            String context = e.getContext() == null ? "" : e.getContext() + ", ";
            problems.add(at, "this is not YAML: " + oneLine(context + e.getProblem()), "YAML 1.2");
            return null;
        } catch (YamlEngineException e) {
            String message = e.getMessage() == null ? "" : ": " + oneLine(e.getMessage());
            problems.add(Position.startOf(file), "this is not YAML" + message, "YAML 1.2");
            return null;
        }
    }

    private @Nullable Node document(Iterator<Event> events) throws GivenUp {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && root != null) {
                problems.add(position(event), "a second document in one file", "one document; no '---' in between");
                return root;
            }
            if (event instanceof NodeEvent node) {
                root = node(node, events, 1);
            }
        }
        if (root == null || (root instanceof Scalar scalar && scalar.isEmpty())) {
            problems.add(Position.startOf(file), "the file is empty", "keys with values");
            return null;
        }
        return root;
    }

    private Node node(NodeEvent event, Iterator<Event> events, int depth) throws GivenUp {
        Position at = position(event);
        if (event instanceof AliasEvent) {
            problems.add(at, "an alias (*)", "the thing itself, written out");
            return new Scalar(at, "", true);
        }
        if (event.getAnchor().isPresent()) {
            problems.add(at, "an anchor (&)", "no anchors; nothing is shared between places");
        }
        if (depth > YamlReader.DEEPEST) {
            problems.add(at, "more than " + YamlReader.DEEPEST + " levels, one inside another", "fewer");
            throw new GivenUp();
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                refuseTag(scalar.getTag(), at);
                yield new Scalar(at, scalar.getValue(), scalar.isPlain());
            }
            case SequenceStartEvent start -> sequence(start, at, events, depth);
            case MappingStartEvent start -> mapping(start, at, events, depth);
            default -> throw new IllegalStateException("an event of another kind: " + event.getEventId());
        };
    }

    private Node sequence(CollectionStartEvent start, Position at, Iterator<Event> events, int depth) throws GivenUp {
        refuseTag(start.getTag(), at);
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(node((NodeEvent) next, events, depth + 1));
        }
        return new Sequence(at, items);
    }

    private Node mapping(CollectionStartEvent start, Position at, Iterator<Event> events, int depth) throws GivenUp {
        refuseTag(start.getTag(), at);
        Map<String, Position> seen = new HashMap<>();
        List<Mapping.Entry> entries = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            Node key = node((NodeEvent) next, events, depth + 1);
            Node value = node((NodeEvent) events.next(), events, depth + 1);
            if (!(key instanceof Scalar name)) {
                problems.add(key, key.described() + " as a key", "a name");
                continue;
            }
            Position before = seen.putIfAbsent(name.text(), name.at());
            if (before == null) {
                entries.add(new Mapping.Entry(name, value));
            } else {
                String what = "'" + name.shortened() + "' stands here twice, first on line " + before.line();
                problems.add(name, what, "each key once");
            }
        }
        return new Mapping(at, entries);
    }

    private void refuseTag(Optional<String> tag, Position at) {
        if (tag.isPresent()) {
            problems.add(
                    at, "a tag (" + new Scalar(at, tag.get(), true).shortened() + ")", "plain values without tags");
        }
    }

    private Position position(Event event) {
        return event.getStartMark().map(this::position).orElse(Position.startOf(file));
    }

    private Position position(Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
