package cotside.pages.urgent;

import cotside.store.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to ring, as last read. */
@Component
public class Numbers {
    private final JdbcClient owner;
    private volatile List<Area> areas = List.of();

    Numbers(Database database) {
        this.owner = JdbcClient.create(database.asOwner());
    }

    /** A partnership's numbers. */
    public record Area(String name, boolean demonstration, List<Entry> entries) {
        public Area {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Somebody to ring.
     *
     * @param hours when, or empty for always
     */
    public record Entry(String who, String number, String hours) {
        /** The number as a telephone dials it. */
        public String dialled() {
            return "tel:" + number.replaceAll("[^0-9+]", "");
        }
    }

    private record Row(String area, boolean demonstration, Entry entry) {}

    /** What was read last; whether or not the database is there. */
    public List<Area> now() {
        return areas;
    }

    /** Reads them anew; says whether anything is different. */
    boolean read() {
        List<Row> rows = owner.sql("""
                        select p.name, p.demonstration, u.who, u.number, u.hours
                        from urgent_number u join partnership p on p.id = u.partnership_id
                        order by p.demonstration, p.name, u.position
                        """)
                .query((row, number) -> new Row(
                        row.getString("name"),
                        row.getBoolean("demonstration"),
                        new Entry(row.getString("who"), row.getString("number"), row.getString("hours"))))
                .list();
        Map<String, Area> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.merge(
                row.area(), new Area(row.area(), row.demonstration(), List.of(row.entry())), Numbers::both));
        List<Area> read = List.copyOf(byName.values());
        boolean isNew = !read.equals(areas);
        areas = read;
        return isNew;
    }

    private static Area both(Area one, Area other) {
        List<Entry> entries = new ArrayList<>(one.entries());
        entries.addAll(other.entries());
        return new Area(one.name(), one.demonstration(), entries);
    }
}
