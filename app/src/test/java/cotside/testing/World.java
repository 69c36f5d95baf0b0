package cotside.testing;

import cotside.access.Access;
import cotside.access.Acting;
import cotside.access.Role;
import cotside.store.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partnership of its own, with agencies and practitioners made as they are needed. */
public final class World {
    private final JdbcClient owner;
    private final UUID partnership;

    World() {
        this(true);
    }

    private World(boolean demonstration) {
        this.owner = JdbcClient.create(Server.bean(Database.class).asOwner());
        this.partnership = owner.sql(
                        "insert into partnership (name, speak_to, demonstration) values (?, 'the lead', ?) returning id")
                .params("Partnership " + UUID.randomUUID(), demonstration)
                .query(UUID.class)
                .single();
    }

    /** A connection as the application's own role, with no practitioner set. */
    public Connection appConnection() throws SQLException {
        return Server.bean(Database.class).asApp().getConnection();
    }

    /** SQL as the owner of the schema, whom row-level security does not bind. */
    public JdbcClient owner() {
        return owner;
    }

    public UUID partnership() {
        return partnership;
    }

    /** Another partnership in the same database. */
    public World another() {
        return new World();
    }

    /** One that is no demonstration. */
    public World real() {
        return new World(false);
    }

    public UUID agency(String kind) {
        return owner.sql("""
                        with known as (select id from agency where partnership_id = :partnership and kind = :kind limit 1),
                            made as (
                                insert into agency (partnership_id, kind, name)
                                select :partnership, :kind, :kind where not exists (select from known) returning id)
                        select id from known union all select id from made
                        """)
                .param("partnership", partnership)
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    public UUID practitioner(String name, String agency, Role... roles) {
        UUID id = owner.sql("insert into practitioner (name) values (?) returning id")
                .param(name)
                .query(UUID.class)
                .single();
        owner.sql(
                        "insert into membership (practitioner_id, agency_id, roles, during) values (?, ?, ?, tstzrange(now(), null))")
                .params(id, agency(agency), Arrays.stream(roles).map(Role::word).toArray(String[]::new))
                .update();
        return id;
    }

    public <T> T as(UUID practitioner, Function<Acting, T> work) {
        return Server.bean(Access.class).act(practitioner, work);
    }
}
