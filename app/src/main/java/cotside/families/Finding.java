package cotside.families;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Role;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whether there is a record of somebody, for those who know near-exactly whom they mean. What comes back says that there
 * is one and whom to speak to, and nothing of what is in it.
 */
@Service
public class Finding {
    /** Searches by one practitioner. */
    private static final int IN_TEN_MINUTES = 20;

    private static final int IN_A_DAY = 100;

    /**
     * Agencies that everybody has to do with, so that being told to speak to them gives nothing away; the first involved
     * is named. Otherwise it is the partnership's contact alone.
     */
    private static final String[] UNIVERSAL = {"midwifery", "health-visiting", "gp"};

    private final JdbcClient sql;

    Finding(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whom one looks for. */
    public sealed interface Sought {
        /** Whoever has this number. */
        record ByNumber(NhsNumber number) implements Sought {}

        /** Whoever was born on this day and is called so, or nearly. */
        record ByNameAndBirth(String name, LocalDate born) implements Sought {
            public ByNameAndBirth {
                if (Likeness.name(name).length() < 2) {
                    throw new IllegalArgumentException("to find somebody, give their name and date of birth");
                }
            }
        }
    }

    /** What came of looking. */
    public sealed interface Found {
        /** These; there may be none. Whoever is protected is never among them. */
        record Records(List<Match> matches) implements Found {
            public Records {
                matches = List.copyOf(matches);
            }
        }

        /** Nothing was looked up: there were too many searches lately. */
        record TooMany(Instant again) implements Found {}
    }

    /**
     * That there is a record.
     *
     * @param record by which to declare an involvement
     * @param baby of a baby, rather than with an adult or other child in it
     * @param speakTo the contact of the partnership that keeps it
     * @param agency the universal agency involved, or null
     * @param lead its safeguarding lead, or null
     */
    public record Match(
            UUID record,
            boolean baby,
            String partnership,
            String speakTo,
            @Nullable String agency,
            @Nullable String lead) {}

    /** @throws Forbidden for a role that does not search */
    public Found find(Acting acting, Sought sought) {
        if (!acting.actor().worksWithFamilies() && !acting.actor().is(Role.RECORDS_OFFICER)) {
            throw new Forbidden(Decision.Reason.ROLE_WITHOUT_CONTENT);
        }
        OffsetDateTime[] again = new OffsetDateTime[1];
        sql.sql("select count_search(?, ?) as again")
                .params(IN_TEN_MINUTES, IN_A_DAY)
                .query(row -> {
                    again[0] = row.getObject("again", OffsetDateTime.class);
                });
        if (again[0] != null) {
            acting.did(Act.SEARCH, null, List.of(), words(sought));
            return new Found.TooMany(again[0].toInstant());
        }
        List<Match> matches = matches(sought);
        acting.did(Act.SEARCH, null, matches.stream().map(Match::record).toList(), words(sought));
        return new Found.Records(matches);
    }

    /** For the audit, which keeps a salted digest of them. */
    private static List<String> words(Sought sought) {
        return switch (sought) {
            case Sought.ByNumber(NhsNumber number) -> List.of(number.digits());
            case Sought.ByNameAndBirth(String name, LocalDate born) -> List.of(Likeness.name(name), born.toString());
        };
    }

    private List<Match> matches(Sought sought) {
        JdbcClient.StatementSpec asked = sql.sql("select * from find_records(:number, :called, :born, :universal)")
                .param("universal", UNIVERSAL);
        JdbcClient.StatementSpec filled = switch (sought) {
            case Sought.ByNumber(NhsNumber number) ->
                asked.param("number", number.digits())
                        .param("called", null, Types.VARCHAR)
                        .param("born", null, Types.VARCHAR);
            case Sought.ByNameAndBirth(String name, LocalDate born) ->
                asked.param("number", null, Types.VARCHAR)
                        .param("called", Likeness.name(name))
                        .param("born", born.toString());
        };
        return filled.query((row, number) -> new Match(
                        row.getObject("record_id", UUID.class),
                        row.getBoolean("baby"),
                        row.getString("partnership"),
                        row.getString("speak_to"),
                        row.getString("agency"),
                        row.getString("lead")))
                .list();
    }
}
