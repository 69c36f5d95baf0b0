package cotside.access.chain;

import cotside.access.chain.Walk.Bad;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks a bad row up, to say more nearly what is wrong with it. */
final class Rows {
    private Rows() {}

    static Finding finding(Connection connection, UUID partnership, Bad bad) throws SQLException {
        return new Finding(partnership, bad.position(), bad.audit(), what(connection, partnership, bad));
    }

    private static String what(Connection connection, UUID partnership, Bad bad) throws SQLException {
        return switch (bad.how()) {
            case MISSING -> "the chain has no such position: it was taken out";
            case TWICE -> "the chain has this position twice: one was put in";
            case GONE -> "the row was deleted from the audit";
            case CHANGED -> changed(connection, partnership, bad);
            case BACK_DATED ->
                "the row says " + bad.said() + ", and was not there by " + bad.seen()
                        + ": it was inserted later and dated back, or the database's clock was";
            case AHEAD ->
                "the row says " + bad.said() + ", and was there by " + bad.seen()
                        + ": it was dated ahead, or the database's clock was";
        };
    }

    private static String changed(Connection connection, UUID partnership, Bad bad) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select partnership_id from audit where id = ?")) {
            query.setObject(1, bad.audit());
            try (ResultSet row = query.executeQuery()) {
                if (row.next() && !row.getObject(1, UUID.class).equals(partnership)) {
                    return "the row is not what was chained here: it says that it is of partnership "
                            + row.getObject(1, UUID.class);
                }
            }
        }
        return "the row is not what was chained here: it was changed, or another was put in its place";
    }

    static @Nullable Long auditAt(Connection connection, UUID partnership, long position) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select audit_id from audit_chain where partnership_id = ? and position = ?")) {
            query.setObject(1, partnership);
            query.setLong(2, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? (Long) row.getLong(1) : null;
            }
        }
    }
}
