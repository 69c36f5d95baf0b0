package cotside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.store.Database;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's own role may do in the database, table by table as the catalogue lists them. */
@RecordTest
class RowSecurityTest {
    /** Tables that hold nothing about any family, which everybody at work here may read. */
    private static final Map<String, String> ABOUT_NO_FAMILY = Map.of(
            "partnership", "which partnerships there are and whom to speak to",
            "agency", "which agencies there are",
            "practitioner", "who works in them, by name",
            "membership", "in which roles, since when",
            "audit_database", "which database this is");

    /** Tables from which the application may take something away, and why nothing is lost by it. */
    private static final Map<String, String> MAY_BE_TAKEN_AWAY = Map.of(
            "answered", "answers to requests that might be sent twice; a month later nobody sends one again",
            "work_item", "lists, worked out from pictures and worked out again");

    /** Tables that are worked out from others and can be worked out again, or hold keys, which expunging destroys. */
    private static final Set<String> NOT_FOR_EVER = Set.of("answered", "work_item");

    @BeforeAll
    static void there_is_something_to_see(Database database) {
        new GeneratedPartnerships(7, 12, 6, 30).store(database);
    }

    @Test
    void without_a_practitioner_there_are_no_rows(World world, Database database) {
        JdbcClient app = JdbcClient.create(database.asApp());
        Set<String> open = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (String table : tables("has_table_privilege('cotside_app', c.oid, 'select')", world)) {
            if (ABOUT_NO_FAMILY.containsKey(table)) {
                continue;
            }
            if (tables("c.relrowsecurity", world).contains(table)) {
                Long rows = app.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    seen.add(table);
                }
            } else {
                open.add(table);
            }
        }
        assertThat(open).as("tables without row-level security").isEmpty();
        assertThat(seen).as("tables that show rows to nobody in particular").isEmpty();
        assertThat(world.owner()
                        .sql("select count(*) from evidence")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void nobody_in_particular_can_write_anything_either(Database database) {
        JdbcClient app = JdbcClient.create(database.asApp());
        assertThatThrownBy(() -> app.sql("""
                                insert into record (kind, recorded_by) select 'pregnancy', id from practitioner limit 1
                                """).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_application_owns_nothing_and_cannot_become_one_who_does(World world) {
        assertThat(world.owner().sql("""
                        select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname = 'cotside_app'
                        union all
                        select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
                        where r.rolname = 'cotside_app'
                        union all
                        select d.datname from pg_database d join pg_roles r on r.oid = d.datdba
                        where r.rolname = 'cotside_app'
                        """).query(String.class).list()).isEmpty();
        assertThat(world.owner().sql("""
                        select r.rolname from pg_roles r
                        where pg_has_role('cotside_app', r.oid, 'member') and r.rolname <> 'cotside_app'
                           or r.rolname = 'cotside_app' and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
                               or r.rolreplication)
                        """).query(String.class).list()).isEmpty();
        assertThat(world.owner()
                        .sql("select has_schema_privilege('cotside_app', 'cotside', 'create')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void the_application_can_change_and_take_away_nothing(World world) {
        Set<String> changed = new TreeSet<>(tables("has_any_column_privilege('cotside_app', c.oid, 'update')", world));
        Set<String> emptied = new TreeSet<>(tables(
                "has_table_privilege('cotside_app', c.oid, 'delete') or has_table_privilege('cotside_app', c.oid, 'truncate')",
                world));
        emptied.removeAll(MAY_BE_TAKEN_AWAY.keySet());
        assertThat(changed).isEmpty();
        assertThat(emptied).isEmpty();
    }

    @Test
    void whatever_the_application_writes_is_kept_for_ever_even_from_the_owner(World world) {
        List<String> kept = tables("""
                exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'kept' and t.tgenabled in ('O', 'A'))
                    and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'kept_whole'
                        and t.tgenabled in ('O', 'A'))
                """, world);
        Set<String> written = new TreeSet<>(tables("has_any_column_privilege('cotside_app', c.oid, 'insert')", world));
        written.removeAll(NOT_FOR_EVER);
        assertThat(kept).containsAll(written).contains("evidence", "audit", "involvement");
        for (String table : kept) {
            assertThatThrownBy(() ->
                            world.owner().sql("truncate " + table + " cascade").update())
                    .as(table)
                    .hasMessageContaining("stays as it is");
        }
    }

    @Test
    void functions_that_see_more_look_nowhere_but_in_our_own_schema(World world) {
        assertThat(world.owner().sql("""
                        select p.proname from pg_proc p
                        where p.pronamespace = 'cotside'::regnamespace and p.prosecdef
                          and not coalesce(p.proconfig::text like '%search_path=%', false)
                        """).query(String.class).list()).isEmpty();
    }

    private static List<String> tables(String condition, World world) {
        return world.owner()
                .sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'cotside'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and (%s)
                        order by c.relname
                        """.formatted(condition))
                .query((row, number) -> row.getString("relname"))
                .list();
    }
}
