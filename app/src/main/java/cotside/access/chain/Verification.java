package cotside.access.chain;

import cotside.access.chain.Sightings.Sighting;
import cotside.access.chain.Walk.Bad;
import cotside.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Walks every chain and every checkpoint, and says what was tampered with. Reads only, in one snapshot, so the server may
 * go on writing.
 */
public final class Verification {
    /** Positions walked in one go. */
    private static final int STRETCH = 25_000;
    /** Of rows outside the chain, so many are named. */
    private static final int NAMED = 10;

    private final Database database;
    private final List<Path> folders;
    private final Path key;
    private final int workers;
    private final List<Finding> ofCheckpoints = new ArrayList<>();
    private final List<Finding> ofRows = new ArrayList<>();

    private Verification(Database database, List<Path> folders, Path key, int workers) {
        this.database = database;
        this.folders = folders;
        this.key = key;
        this.workers = workers;
    }

    /**
     * @param folders where the checkpoints are
     * @param key the public key that checks them
     * @param workers how many connections read at once
     * @throws IllegalArgumentException when this is no database of Cotside's, or the one who signs in may not see all of it
     */
    public static Verdict of(Database database, List<Path> folders, Path key, int workers) throws SQLException {
        return new Verification(database, folders, key, workers).verdict();
    }

    private Verdict verdict() throws SQLException {
        long begun = System.nanoTime();
        UUID identity;
        Map<UUID, Map<Long, Known>> told;
        try (Connection connection = database.connect(database.owner())) {
            readOnly(connection);
            mustSeeAll(connection);
            identity = identity(connection);
            told = checkpointsToldOf(connection);
        }
        // What the database knows of was in the files before; what the files know of is in the database after.
        @Nullable CheckpointWalk files = files(identity, told);
        Map<UUID, List<Sighting>> sightings = new HashMap<>();
        if (files != null) {
            files.sightings().forEach((partnership, all) -> sightings.put(partnership, all.sorted()));
        }
        Verdict.@Nullable LastCheckpoint last = last(files);
        try (Connection connection = database.connect(database.owner())) {
            readOnly(connection);
            Map<UUID, Long> heads = heads(connection);
            long rows = walk(connection, heads, sightings, last == null ? Instant.MIN : last.at());
            long waiting = outsideTheChain(connection, last);
            ofRows.sort(Comparator.comparing((Finding finding) -> finding.position() == 0)
                    .thenComparingLong(finding -> finding.audit() == null ? Long.MAX_VALUE : finding.audit()));
            List<Finding> all = new ArrayList<>(ofRows);
            all.addAll(ofCheckpoints);
            return new Verdict(
                    rows,
                    heads.size(),
                    waiting,
                    last,
                    Duration.ofNanos(System.nanoTime() - begun),
                    all,
                    files == null ? List.of() : files.acknowledged());
        }
    }

    private static void readOnly(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    private static void mustSeeAll(Connection connection) throws SQLException {
        if (!is(connection, "select to_regclass('audit_chain') is not null")) {
            throw new IllegalArgumentException("There is no audit chain in this database.");
        }
        if (!is(
                connection,
                "select has_table_privilege('audit_chain', 'select') and not row_security_active('audit')")) {
            throw new IllegalArgumentException(
                    "Whoever signs in to the database here may not see the whole audit: sign in as the schema's owner.");
        }
    }

    private static boolean is(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private UUID identity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from audit_database order by since, id")) {
            if (row.next()) {
                UUID identity = row.getObject(1, UUID.class);
                if (row.next()) {
                    ofCheckpoints.add(Finding.ofCheckpoints("The database has two identities"));
                }
                return identity;
            }
            ofCheckpoints.add(Finding.ofCheckpoints("The database has lost its identity"));
            return new UUID(0, 0);
        }
    }

    // --- checkpoints ---

    /** A checkpoint that the database was told of. */
    private record Known(String hash, Instant written) {}

    private static Map<UUID, Map<Long, Known>> checkpointsToldOf(Connection connection) throws SQLException {
        Map<UUID, Map<Long, Known>> told = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet row = statement.executeQuery("select series, number, hash, written from audit_checkpoint")) {
                while (row.next()) {
                    told.computeIfAbsent(row.getObject(1, UUID.class), series -> new TreeMap<>())
                            .put(
                                    row.getLong(2),
                                    new Known(
                                            HexFormat.of().formatHex(row.getBytes(3)),
                                            row.getObject(4, OffsetDateTime.class)
                                                    .toInstant()));
                }
            }
        }
        return told;
    }

    private @Nullable CheckpointWalk files(UUID identity, Map<UUID, Map<Long, Known>> told) {
        boolean any = folders.stream()
                .anyMatch(folder -> !CheckpointFiles.list(folder).isEmpty());
        if (!any) {
            if (!told.isEmpty()) {
                ofCheckpoints.add(Finding.ofCheckpoints("The checkpoints are gone: the database knows of "
                        + told.values().stream().mapToInt(Map::size).sum() + " of them, and there is none in "
                        + folders.getFirst()));
            }
            return null;
        }
        if (Files.notExists(key)) {
            ofCheckpoints.add(Finding.ofCheckpoints("The key that checks the checkpoints is gone: there is no " + key));
            return null;
        }
        CheckpointWalk walk = new CheckpointWalk(SigningKeys.read(key), identity);
        folders.forEach(walk::read);
        ofCheckpoints.addAll(walk.findings());
        told.forEach((series, numbers) -> {
            List<Long> missing = numbers.entrySet().stream()
                    .filter(one -> !walk.has(series, one.getValue().hash()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!missing.isEmpty()) {
                Known first = Objects.requireNonNull(numbers.get(missing.getFirst()));
                ofCheckpoints.add(Finding.ofCheckpoints("Of the checkpoints that the database knows of, "
                        + missing.size() + " are not in the files as they were written, the first of them number "
                        + missing.getFirst() + " of " + first.written()));
            }
        });
        return walk;
    }

    private static Verdict.@Nullable LastCheckpoint last(@Nullable CheckpointWalk files) {
        Checkpoint latest = files == null ? null : files.latest();
        return latest == null ? null : new Verdict.LastCheckpoint(latest.number(), latest.at());
    }

    // --- chains ---

    /** Where each chain ends, asked of its index and of no function that somebody may have changed. */
    private static Map<UUID, Long> heads(Connection connection) throws SQLException {
        Map<UUID, Long> heads = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        with recursive chained as (
                            (select partnership_id as id from audit_chain order by 1 limit 1)
                            union all
                            select (select partnership_id from audit_chain where partnership_id > chained.id order by 1 limit 1)
                            from chained where chained.id is not null)
                        select id, (select max(position) from audit_chain where partnership_id = chained.id)
                        from chained where id is not null
                        """)) {
            while (row.next()) {
                heads.put(row.getObject(1, UUID.class), row.getLong(2));
            }
        }
        return heads;
    }

    private long walk(Connection connection, Map<UUID, Long> heads, Map<UUID, List<Sighting>> sightings, Instant end)
            throws SQLException {
        Queue<Walk> stretches = new ConcurrentLinkedQueue<>();
        heads.forEach((partnership, head) -> {
            List<Sighting> seen = sightings.getOrDefault(partnership, List.of());
            for (long from = 1; from <= head; from += STRETCH) {
                stretches.add(new Walk(partnership, from, Math.min(head, from + STRETCH - 1), seen, end));
            }
        });
        Map<UUID, Chained> chains = new TreeMap<>();
        long rows = 0;
        for (Walk.Outcome outcome : walked(stretches, snapshot(connection))) {
            rows += outcome.rows();
            chains.computeIfAbsent(outcome.partnership(), partnership -> new Chained())
                    .add(outcome);
        }
        Set<UUID> all = new TreeSet<>(heads.keySet());
        all.addAll(sightings.keySet());
        for (UUID partnership : all) {
            Chained chain = chains.getOrDefault(partnership, new Chained());
            Finding first = chain.first(
                    connection,
                    partnership,
                    heads.getOrDefault(partnership, 0L),
                    sightings.getOrDefault(partnership, List.of()));
            if (first != null) {
                ofRows.add(first);
            }
        }
        return rows;
    }

    private static String snapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    private List<Walk.Outcome> walked(Queue<Walk> stretches, String snapshot) throws SQLException {
        int threads = Math.min(workers, stretches.size());
        if (threads == 0) {
            return List.of();
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Walk.Outcome>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit((Callable<List<Walk.Outcome>>) () -> walkSome(stretches, snapshot)));
            }
            List<Walk.Outcome> all = new ArrayList<>();
            for (Future<List<Walk.Outcome>> part : parts) {
                all.addAll(part.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Walk.Outcome> walkSome(Queue<Walk> stretches, String snapshot) throws SQLException {
        List<Walk.Outcome> outcomes = new ArrayList<>();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            readOnly(connection);
            statement.execute("set transaction snapshot '" + snapshot + "'");
            // By the chain's order, row after row, whatever the planner believes about how many there are.
            for (String other : List.of("hashjoin", "mergejoin", "memoize", "seqscan", "bitmapscan", "sort")) {
                statement.execute("set local enable_" + other + " = off");
            }
            statement.execute("set local jit = off");
            for (Walk stretch = stretches.poll(); stretch != null; stretch = stretches.poll()) {
                outcomes.add(stretch.through(connection));
            }
            connection.rollback();
        }
        return outcomes;
    }

    /** What came of the stretches of one chain, put together. */
    private static final class Chained {
        private @Nullable Bad bad;
        private long agreed;
        private @Nullable Sighting differing;

        void add(Walk.Outcome outcome) {
            Bad found = outcome.bad();
            if (found != null && (bad == null || found.position() < bad.position())) {
                bad = found;
            }
            agreed = Math.max(agreed, outcome.agreed());
            for (Sighting seen : outcome.differing()) {
                if (differing == null || seen.position() < differing.position()) {
                    differing = seen;
                }
            }
        }

        @Nullable
        Finding first(Connection connection, UUID partnership, long head, List<Sighting> sightings)
                throws SQLException {
            Sighting last = sightings.isEmpty() ? null : sightings.getLast();
            Sighting otherwise = differing;
            if (bad != null && (otherwise == null || bad.position() <= otherwise.position())) {
                return Rows.finding(connection, partnership, bad);
            }
            if (otherwise != null) {
                long from = 1 + agreedBefore(otherwise, sightings);
                return new Finding(
                        partnership,
                        from,
                        Rows.auditAt(connection, partnership, from),
                        "the rows from here to position " + otherwise.position()
                                + " are not those that checkpoint " + otherwise.number() + " saw at " + otherwise.at()
                                + ": they were written anew, or an older database was put in this one's place and"
                                + " written to",
                        new Gap(partnership, from - 1, sightings.getLast().position()));
            }
            if (last != null && last.position() > head) {
                return new Finding(
                        partnership,
                        head + 1,
                        null,
                        (last.position() - head) + " rows are missing at the end: checkpoint " + last.number()
                                + " saw the chain reach position " + last.position() + " at " + last.at()
                                + "; they were deleted, or an older database was put in this one's place",
                        new Gap(partnership, agreed, last.position()));
            }
            return null;
        }

        /** Where a checkpoint last agreed before one did not. */
        private static long agreedBefore(Sighting otherwise, List<Sighting> sightings) {
            long before = 0;
            for (Sighting seen : sightings) {
                if (seen.position() < otherwise.position()) {
                    before = Math.max(before, seen.position());
                }
            }
            return Math.min(before, otherwise.position() - 1);
        }
    }

    // --- rows outside the chain ---

    /** Names rows that neither are chained nor wait to be; how many do wait. */
    private long outsideTheChain(Connection connection, Verdict.@Nullable LastCheckpoint last) throws SQLException {
        long waiting = 0;
        int named = 0;
        Instant oldest = last == null ? Instant.MIN : last.at().minus(Walk.SLACK);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            try (ResultSet row = statement.executeQuery("""
                    select a.id, a.partnership_id, a.at, w.audit_id is not null
                    from audit a left join audit_chain c on c.audit_id = a.id left join audit_waiting w on w.audit_id = a.id
                    where c.audit_id is null
                    order by a.id
                    """)) {
                while (row.next()) {
                    Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
                    if (row.getBoolean(4) && !at.isBefore(oldest)) {
                        waiting++;
                    } else if (named < NAMED) {
                        named++;
                        ofRows.add(new Finding(
                                row.getObject(2, UUID.class),
                                0,
                                row.getLong(1),
                                row.getBoolean(4)
                                        ? "it waits to be chained, and is older than the last checkpoint: it was inserted"
                                                + " later"
                                        : "it is not in the chain: it was inserted, or taken out of the chain"));
                    }
                }
            }
        }
        try (PreparedStatement lost = connection.prepareStatement("""
                        select w.audit_id from audit_waiting w left join audit a on a.id = w.audit_id
                        where a.id is null order by 1 limit 10
                        """);
                ResultSet row = lost.executeQuery()) {
            while (row.next()) {
                ofRows.add(new Finding(
                        null, 0, null, "Audit row " + row.getLong(1) + " was deleted before it was chained"));
            }
        }
        return waiting;
    }
}
