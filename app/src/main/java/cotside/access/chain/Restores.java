package cotside.access.chain;

import cotside.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An older database that was put back on purpose. The rows between the backup and the loss are gone for good, and verifying
 * says so for ever; once two people have said that they know of it, in a signed line beside the checkpoints, that is no
 * longer held against what follows.
 */
public final class Restores {
    private final Database database;
    private final Path data;
    private final Verdict verdict;

    private Restores(Database database, Path data, Verdict verdict) {
        this.database = database;
        this.data = data;
        this.verdict = verdict;
    }

    /**
     * Looks for what is missing.
     *
     * @param database which no server uses meanwhile
     * @param data the folder with the checkpoints and the keys that sign and check them
     */
    public static Restores of(Database database, Path data, int workers) throws SQLException {
        return new Restores(
                database,
                data,
                Verification.of(database, List.of(folder(data)), data.resolve("keys/checkpoints.pub"), workers));
    }

    private static Path folder(Path data) {
        return data.resolve("checkpoints");
    }

    /** What a restore explains. */
    public List<Gap> gaps() {
        return verdict.findings().stream()
                .map(Finding::gap)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What no restore explains; while there is any, nothing should be acknowledged. */
    public List<Finding> others() {
        return verdict.findings().stream()
                .filter(finding -> finding.gap() == null)
                .toList();
    }

    /**
     * Signs that these practitioners know of the gaps.
     *
     * @throws IllegalStateException unless there are gaps and nothing else, and two people
     */
    public void acknowledge(List<UUID> by) throws SQLException, IOException {
        if (gaps().isEmpty() || !others().isEmpty() || by.stream().distinct().count() != 2) {
            throw new IllegalStateException("there is no gap, more than gaps, or fewer than two people");
        }
        CheckpointFiles files = CheckpointFiles.open(folder(data), SigningKeys.in(data.resolve("keys"), false));
        try (Connection connection = database.connect(database.owner())) {
            Chain.follow(connection);
            Chaining.tell(
                    connection, files.acknowledge(Chain.standing(connection), new Checkpoint.Restore(gaps(), by)));
        }
    }
}
