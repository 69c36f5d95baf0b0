package cotside.families;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Role;
import cotside.families.Trace.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * People and babies who may be in the record twice. It decides nothing: it shows a records officer what agrees and what
 * differs. A protected address is never gone by.
 */
@Service
public class Duplicates {
    private static final double ALIKE = 0.80;
    private static final double VERY_ALIKE = 0.93;

    private final JdbcClient sql;
    private final JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();

    Duplicates(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Two who may be one.
     *
     * @param subject of the record asked about
     * @param other of the same record or another that this officer keeps
     */
    public record Candidate(UUID subject, UUID other, UUID otherRecord, List<Point> agrees, List<Point> differs) {
        public Candidate {
            agrees = List.copyOf(agrees);
            differs = List.copyOf(differs);
        }
    }

    /** One thing known of both: what each is said to be. What is known of one of them alone is no point. */
    public record Point(Kind kind, Set<String> here, Set<String> there) {
        public Point {
            here = Set.copyOf(here);
            there = Set.copyOf(there);
        }
    }

    private record Pair(UUID subject, UUID other, UUID otherRecord) {}

    private record Side(Map<Kind, Set<String>> values, Map<Kind, Set<String>> shown) {
        Side() {
            this(new EnumMap<>(Kind.class), new EnumMap<>(Kind.class));
        }

        void add(Kind kind, String value, String as) {
            values.computeIfAbsent(kind, k -> new HashSet<>()).add(value);
            shown.computeIfAbsent(kind, k -> new HashSet<>()).add(as);
        }

        Set<String> values(Kind kind) {
            return values.getOrDefault(kind, Set.of());
        }

        Set<String> shown(Kind kind) {
            return shown.getOrDefault(kind, Set.of());
        }
    }

    /** Candidates for whoever is in a record, likeliest first. */
    public List<Candidate> candidates(Acting acting, UUID record) {
        acting.mustBe(Role.RECORDS_OFFICER);
        acting.mustOpen(record);
        List<Pair> pairs = sql.sql("select * from may_be_same(?)")
                .param(record)
                .query((row, number) -> new Pair(
                        row.getObject("subject_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        row.getObject("other_record", UUID.class)))
                .list();
        Map<UUID, Side> people = new HashMap<>();
        Map<UUID, Side> places = new HashMap<>();
        read(record, pairs, people, places);
        List<Candidate> candidates = new ArrayList<>();
        for (Pair pair : pairs) {
            Candidate candidate = compared(
                    pair,
                    people.getOrDefault(pair.subject(), new Side()),
                    people.getOrDefault(pair.other(), new Side()),
                    places.getOrDefault(record, new Side()),
                    places.getOrDefault(pair.otherRecord(), new Side()));
            if (isLikely(candidate)) {
                candidates.add(candidate);
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate one) ->
                        one.differs().size() - 2 * one.agrees().size())
                .thenComparing(Candidate::subject)
                .thenComparing(Candidate::other));
        acting.did(Act.SEARCH, record, candidates.stream().map(Candidate::other).toList());
        return candidates;
    }

    private void read(UUID record, List<Pair> pairs, Map<UUID, Side> people, Map<UUID, Side> places) {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> records = new HashSet<>(Set.of(record));
        pairs.forEach(pair -> {
            ids.add(pair.subject());
            ids.add(pair.other());
            records.add(pair.otherRecord());
        });
        sql.sql("select * from traces_of(?, ?)")
                .params(ids.toArray(UUID[]::new), records.toArray(UUID[]::new))
                .query(row -> {
                    Kind kind = kind(row.getString("kind"));
                    Side side = kind == Kind.ADDRESS
                            ? places.computeIfAbsent(row.getObject("record_id", UUID.class), id -> new Side())
                            : people.computeIfAbsent(row.getObject("subject_id", UUID.class), id -> new Side());
                    side.add(kind, row.getString("value"), row.getString("shown"));
                });
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private Candidate compared(Pair pair, Side here, Side there, Side placesHere, Side placesThere) {
        List<Point> agrees = new ArrayList<>();
        List<Point> differs = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Side one = kind == Kind.ADDRESS ? placesHere : here;
            Side other = kind == Kind.ADDRESS ? placesThere : there;
            if (one.values(kind).isEmpty() || other.values(kind).isEmpty()) {
                continue;
            }
            Point point = new Point(kind, one.shown(kind), other.shown(kind));
            (agree(kind, one.values(kind), other.values(kind)) ? agrees : differs).add(point);
        }
        return new Candidate(pair.subject(), pair.other(), pair.otherRecord(), agrees, differs);
    }

    private boolean agree(Kind kind, Set<String> here, Set<String> there) {
        double enough = switch (kind) {
            case NAME -> ALIKE;
            case ADDRESS -> VERY_ALIKE;
            case BIRTH, NHS_NUMBER -> 1;
        };
        return here.stream().anyMatch(one -> there.stream().anyMatch(other -> likeness(one, other) >= enough));
    }

    private double likeness(String one, String other) {
        return one.equals(other) ? 1 : Math.min(0.999, likeness.apply(one, other));
    }

    /** A number that agrees; a name with a date of birth or an address; or a very like name with nothing against it. */
    private boolean isLikely(Candidate candidate) {
        Set<Kind> agreeing = new HashSet<>();
        candidate.agrees().forEach(point -> agreeing.add(point.kind()));
        if (agreeing.contains(Kind.NHS_NUMBER)) {
            return true;
        }
        if (!agreeing.contains(Kind.NAME)) {
            return false;
        }
        if (agreeing.contains(Kind.BIRTH) || agreeing.contains(Kind.ADDRESS)) {
            return true;
        }
        return candidate.differs().isEmpty()
                && candidate.agrees().stream()
                        .filter(point -> point.kind() == Kind.NAME)
                        .anyMatch(this::isVeryLike);
    }

    private boolean isVeryLike(Point names) {
        return names.here().stream()
                .anyMatch(here -> names.there().stream()
                        .anyMatch(there -> likeness(Likeness.name(here), Likeness.name(there)) >= VERY_ALIKE));
    }
}
