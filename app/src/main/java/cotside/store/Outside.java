package cotside.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a PostgreSQL that somebody else looks after can hold the record, and what they can do about it if not. */
final class Outside {
    private static final int VERSION = 18;
    private static final String SEE = " OPERATING.md says how to set it up.";

    private final Database database;

    private Outside(Database database) {
        this.database = database;
    }

    /** @throws CannotStart when it cannot */
    static void check(Database database) {
        new Outside(database).check();
    }

    private void check() {
        try (Connection connection = database.connect(database.owner())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < VERSION) {
                throw new CannotStart("The database " + database.url() + " is PostgreSQL " + version
                        + ", and Cotside needs " + VERSION + " or later: it keeps periods from overlapping in ways that"
                        + " earlier ones cannot.");
            }
            mustHoldTheRecord(connection);
        } catch (SQLException failed) {
            throw explained(failed, database.owner());
        }
        try (Connection connection = database.connect(database.app())) {
            if (!is(connection, "select pg_has_role(current_user, '" + Database.APP + "', 'member')")) {
                throw new CannotStart("The database role "
                        + database.app().name() + " is no member of " + Database.APP
                        + ", to which the rights are given: grant " + Database.APP + " to "
                        + database.app().name() + "." + SEE);
            }
        } catch (SQLException failed) {
            throw explained(failed, database.app());
        }
    }

    private void mustHoldTheRecord(Connection connection) throws SQLException {
        String owner = String.valueOf(database.owner().name());
        if (!is(connection, "select exists (select from pg_roles where rolname = '" + Database.APP + "')")) {
            throw new CannotStart("There is no role " + Database.APP + " in " + database.url() + "." + SEE);
        }
        boolean isOurs = is(connection, """
                select case when exists (select from pg_namespace where nspname = 'cotside')
                    then exists (select from pg_namespace where nspname = 'cotside' and pg_has_role(nspowner, 'usage'))
                    else has_database_privilege(current_database(), 'create') end
                """);
        if (!isOurs) {
            throw new CannotStart("The role " + owner + " may not make tables in " + database.url()
                    + ": it should own the database, and the schema cotside if there is one." + SEE);
        }
        List<String> missing = texts(connection, """
                select name from unnest(array['btree_gist', 'pg_trgm', 'unaccent']) name
                where name not in (select a.name from pg_available_extensions a) order by name
                """);
        if (!missing.isEmpty()) {
            throw new CannotStart("The PostgreSQL of " + database.url() + " has no " + String.join(", ", missing)
                    + ": install the extensions that come with it (Debian: postgresql-contrib).");
        }
        List<String> off = texts(
                connection,
                "select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off' order by name");
        if (!off.isEmpty()) {
            throw new CannotStart("The PostgreSQL of " + database.url() + " runs with " + String.join(" and ", off)
                    + " off: what was acknowledged would be lost in a power cut. Turn it on.");
        }
    }

    private CannotStart explained(SQLException failed, StoreSettings.SignIn who) {
        String state = String.valueOf(failed.getSQLState());
        String why = switch (state) {
            case "28P01", "28000" -> "does not let the role " + who.name() + " in with the password it was given.";
            case "3D000" -> "is not there: the server has no database of that name.";
            case "42501" -> "does not let the role " + who.name() + " connect.";
            case "53300" -> "has no connection free for the role " + who.name() + ".";
            case "57P03" -> "is just starting or stopping. Try again.";
            default ->
                state.startsWith("08")
                        ? "cannot be reached: see that it runs, listens there, and that nothing stands between."
                        : "could not be used (" + state + ").";
        };
        return new CannotStart("The database " + database.url() + " " + why + SEE, failed);
    }

    private static boolean is(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                @Nullable String text = row.getString(1);
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
