package cotside.families;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is one with whom, by the links that stood at a moment. */
final class Sameness {
    private final Map<UUID, List<UUID>> next = new HashMap<>();

    Sameness(List<Link> links, Instant moment) {
        for (Link link : links) {
            if (link.stoodAt(moment)) {
                next.computeIfAbsent(link.one(), id -> new ArrayList<>()).add(link.other());
                next.computeIfAbsent(link.other(), id -> new ArrayList<>()).add(link.one());
            }
        }
    }

    /** This one, and everybody it is one with. */
    Set<UUID> of(UUID id) {
        Set<UUID> reached = new LinkedHashSet<>(List.of(id));
        Deque<UUID> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            for (UUID other : next.getOrDefault(waiting.remove(), List.of())) {
                if (reached.add(other)) {
                    waiting.add(other);
                }
            }
        }
        return reached;
    }
}
