package cotside.notation.examples;

import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Family;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.words.Dates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One moment of a family's story and what is expected of its picture, as written beside the case file. */
record ExpectedMoment(Map<String, Object> written) {
    private static final Set<String> KEYS = Set.of(
            "as at",
            "known at",
            "baby",
            "agency",
            "because",
            "word",
            "stands out",
            "eased",
            "settled",
            "cannot be told yet",
            "cannot be told yet, all",
            "says nothing of",
            "open",
            "not open",
            "opens with",
            "among the first questions",
            "relied on, untested",
            "shown",
            "one voice",
            "contradictions",
            "silent agencies",
            "plan leaves out",
            "proposals leave unanswered",
            "more is held");

    ExpectedMoment {
        written = Map.copyOf(written);
        for (String key : written.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("an expected picture has no '" + key + "'; it has " + KEYS);
            }
        }
        for (String key : List.of("as at", "because", "word", "stands out")) {
            if (!written.containsKey(key)) {
                throw new IllegalArgumentException("an expected picture needs '" + key + "'");
            }
        }
    }

    static List<ExpectedMoment> read(Path file) throws IOException {
        Object root = new Load(LoadSettings.builder().setLabel(file.toString()).build())
                .loadFromString(Files.readString(file));
        if (!(root instanceof Map<?, ?> map) || !(map.get("moments") instanceof List<?> moments)) {
            throw new IllegalArgumentException(file + " needs 'moments', a list");
        }
        List<ExpectedMoment> read = new ArrayList<>();
        for (Object moment : moments) {
            read.add(new ExpectedMoment(map(moment)));
        }
        return read;
    }

    private static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> written) {
            written.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    Viewpoint viewpoint(Family family) {
        LocalDate asAt = LocalDate.parse(text("as at"));
        Viewer viewer = has("agency") ? Viewer.of(text("agency")) : Viewer.EVERYTHING;
        return new Viewpoint(baby(family).id(), asAt, knownAt(asAt), viewer);
    }

    private Baby baby(Family family) {
        if (!has("baby")) {
            if (family.babies().size() > 1) {
                throw new IllegalArgumentException("say which baby: the family has several");
            }
            return family.babies().getFirst();
        }
        return family.babies().stream()
                .filter(one -> one.id().value().equals(text("baby")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the family has no baby " + text("baby")));
    }

    private Instant knownAt(LocalDate asAt) {
        if (!has("known at")) {
            return asAt.plusDays(1).atStartOfDay(Dates.LONDON).toInstant().minusSeconds(1);
        }
        return LocalDateTime.parse(text("known at")).atZone(Dates.LONDON).toInstant();
    }

    boolean has(String key) {
        return written.containsKey(key);
    }

    String text(String key) {
        return String.valueOf(written.get(key));
    }

    List<String> list(String key) {
        return written.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Map<String, String> words(String key) {
        Map<String, String> words = new LinkedHashMap<>();
        map(written.get(key)).forEach((id, word) -> words.put(id, String.valueOf(word)));
        return words;
    }

    /** "As at 2026-02-24, known at 2026-02-24T12:00, Ada". */
    String said() {
        String known = has("known at") ? ", as known at " + text("known at") : "";
        String whose = has("baby") ? ", " + text("baby") : "";
        String viewer = has("agency") ? ", as " + text("agency") + " may see it" : "";
        return "as at " + text("as at") + known + whose + viewer;
    }
}
