package cotside.access.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The chains in the database, which alone appends to them: {@code chain_audit} in V5. */
final class Chain {
    /** Chained in one transaction: a fraction of a second's work. */
    static final int BATCH = 5_000;

    private Chain() {}

    /** What comes before a partnership's first row. */
    static byte[] genesis(UUID partnership) {
        return sha256().digest(("cotside audit " + partnership).getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Chains everything that is committed and waits, or leaves it to another instance that is at it. */
    static void follow(Connection connection) throws SQLException {
        try (PreparedStatement chain = connection.prepareStatement("select chain_audit(?)")) {
            chain.setInt(1, BATCH);
            int chained;
            do {
                try (ResultSet row = chain.executeQuery()) {
                    row.next();
                    chained = row.getInt(1);
                }
            } while (chained == BATCH);
        }
    }

    /** Where the chains stand, at a moment by the database's clock. */
    static Standing standing(Connection connection) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select partnership_id, position, hash from chain_heads()")) {
                while (row.next()) {
                    heads.add(new Head(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            HexFormat.of().formatHex(row.getBytes(3))));
                }
            }
            try (ResultSet row = statement.executeQuery("select id, clock_timestamp() from audit_database")) {
                row.next();
                return new Standing(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        heads);
            }
        }
    }

    /** All chains of one database at one moment. */
    record Standing(UUID database, Instant at, List<Head> heads) {
        Standing {
            heads = List.copyOf(heads);
        }
    }
}
