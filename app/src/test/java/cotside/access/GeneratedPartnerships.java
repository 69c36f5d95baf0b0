package cotside.access;

import cotside.access.Envelope.Marked;
import cotside.store.Database;
import cotside.store.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Partnerships as they might be, drawn by lot: people with any roles who came, left and are still to come; records that
 * changed hands, were sealed and unsealed; involvements of every kind, over, running and to come; evidence with every
 * marking.
 */
final class GeneratedPartnerships {
    private static final String[] HOWS = {
        "raised a concern", "allocated", "accepted a request", "on the plan", "declared", "break glass"
    };
    private static final String[] KINDS = {"statement", "statement", "statement", "contact", "action", "ending"};

    private final Random dice;
    private final Instant now = Instant.now();
    private final Map<String, List<Object[]>> rows = new HashMap<>();

    private final List<UUID> partnerships = new ArrayList<>();
    private final Map<UUID, List<UUID>> agencies = new HashMap<>();
    private final Map<UUID, List<UUID>> workedAt = new HashMap<>();
    private final List<UUID> persons = new ArrayList<>();
    private final Map<UUID, List<UUID>> cast = new HashMap<>();
    final List<UUID> practitioners = new ArrayList<>();
    final List<UUID> records = new ArrayList<>();
    final List<Envelope> evidence = new ArrayList<>();

    GeneratedPartnerships(long seed, int people, int families, int piecesOfEvidence) {
        dice = new Random(seed);
        for (int i = 0; i < 3; i++) {
            partnership();
        }
        for (int i = 0; i < people; i++) {
            practitioner();
        }
        for (int i = 0; i < families; i++) {
            persons.add(person());
        }
        for (int i = 0; i < families; i++) {
            record(i);
        }
        for (int i = 0; i < piecesOfEvidence; i++) {
            evidence(i);
        }
    }

    void store(Database database) {
        try (Connection connection = database.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            JdbcTemplate sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            for (String insert : ORDER) {
                sql.batchUpdate(insert, rows.getOrDefault(insert, List.of()));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String PARTNERSHIP = "insert into partnership (id, name, speak_to) values (?, ?, 'the lead')";
    private static final String AGENCY =
            "insert into agency (id, partnership_id, kind, name) values (?, ?, 'police', ?)";
    private static final String PRACTITIONER = "insert into practitioner (id, name) values (?, 'Somebody')";
    private static final String MEMBERSHIP =
            "insert into membership (practitioner_id, agency_id, roles, during) values (?, ?, ?, tstzrange(?, ?))";
    private static final String PERSON = "insert into person (id, recorded_by) values (?, ?)";
    private static final String RECORD = "insert into record (id, kind, recorded_by) values (?, 'pregnancy', ?)";
    private static final String PREGNANCY = "insert into pregnancy (record_id, title) values (?, 'Somebody')";
    private static final String CUSTODY = """
            insert into custody (record_id, partnership_id, during, reason, given_by)
            values (?, ?, tstzrange(?, ?), 'drawn by lot', ?)
            """;
    private static final String BABY =
            "insert into baby (id, record_id, handle, label, recorded_by) values (?, ?, 'baby', 'Baby', ?)";
    private static final String HOME =
            "insert into home (id, record_id, handle, label, recorded_by) values (?, ?, 'home', 'Home', ?)";
    private static final String MEMBER = """
            insert into member (record_id, person_id, handle, label, identified, child, recorded_by)
            values (?, ?, ?, 'Somebody', true, false, ?)
            """;
    private static final String OPENED = "insert into opened_adult (record_id, person_id) values (?, ?)";
    private static final String SEALING = """
            insert into sealing (record_id, sealed, reason, sealed_by, recorded) values (?, ?, 'drawn by lot', ?, ?)
            """;
    private static final String INVOLVEMENT = """
            insert into involvement (record_id, agency_id, practitioner_id, how, reason, during, given_by)
            values (?, ?, ?, ?, 'drawn by lot', tstzrange(?, ?), ?) on conflict do nothing
            """;
    private static final String EVIDENCE = """
            insert into evidence (id, record_id, handle, kind, author_id, agency_id, true_from, true_to, recorded,
                stored_by, marking, named, subjects, corrects, content)
            values (?, ?, ?, ?, ?, ?, '2026-01-01', '2026-01-01', ?, ?, ?, ?, ?, ?, '')
            """;
    private static final String KEY = "insert into evidence_key (evidence_id, wrapped) values (?, '')";
    private static final List<String> ORDER = List.of(
            PARTNERSHIP,
            AGENCY,
            PRACTITIONER,
            MEMBERSHIP,
            PERSON,
            RECORD,
            PREGNANCY,
            CUSTODY,
            BABY,
            HOME,
            MEMBER,
            OPENED,
            SEALING,
            INVOLVEMENT,
            EVIDENCE,
            KEY);

    private void add(String insert, @Nullable Object... values) {
        rows.computeIfAbsent(insert, key -> new ArrayList<>()).add(values);
    }

    private void partnership() {
        UUID id = Ids.next();
        partnerships.add(id);
        add(PARTNERSHIP, id, "Partnership " + id);
        List<UUID> its = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID agency = Ids.next();
            add(AGENCY, agency, id, "Agency " + agency);
            its.add(agency);
        }
        agencies.put(id, its);
    }

    private UUID anyAgency() {
        return one(agencies.get(one(partnerships)));
    }

    private void practitioner() {
        UUID id = Ids.next();
        practitioners.add(id);
        add(PRACTITIONER, id);
        List<UUID> mine = new ArrayList<>();
        OffsetDateTime from = at(-400);
        if (chance(0.3)) {
            UUID before = anyAgency();
            mine.add(before);
            add(MEMBERSHIP, id, before, roles(), from, at(-100));
        }
        UUID today = anyAgency();
        if (chance(0.9)) {
            mine.add(today);
            add(MEMBERSHIP, id, today, roles(), at(-100), chance(0.7) ? null : at(30));
        } else if (chance(0.5)) {
            mine.add(today);
            add(MEMBERSHIP, id, today, roles(), at(5), null);
        }
        workedAt.put(id, mine.isEmpty() ? List.of(today) : mine);
    }

    private String[] roles() {
        Set<String> roles = new HashSet<>();
        Role[] all = Role.values();
        while (chance(roles.isEmpty() ? 0.95 : 0.25)) {
            roles.add((chance(0.4) ? Role.PRACTITIONER : all[dice.nextInt(all.length)]).word());
        }
        return roles.toArray(String[]::new);
    }

    private UUID person() {
        UUID id = Ids.next();
        add(PERSON, id, one(practitioners));
        return id;
    }

    private void record(int number) {
        UUID id = Ids.next();
        UUID by = one(practitioners);
        records.add(id);
        add(RECORD, id, by);
        add(PREGNANCY, id);
        UUID baby = Ids.next();
        UUID home = Ids.next();
        add(BABY, baby, id, by);
        add(HOME, home, id, by);
        custody(id, by);
        List<UUID> its = new ArrayList<>(List.of(baby, home));
        Set<UUID> members = new HashSet<>(List.of(persons.get(number)));
        while (members.size() < 3) {
            members.add(one(
                    persons.subList(Math.max(0, number - 6), number + 1 + Math.min(3, persons.size() - number - 1))));
            if (number < 3) {
                break;
            }
        }
        for (UUID member : members) {
            its.add(member);
            add(MEMBER, id, member, "person" + its.size(), by);
            if (chance(0.6)) {
                add(OPENED, id, member);
            }
        }
        cast.put(id, its);
        for (int day = -3; chance(0.2); day++) {
            add(SEALING, id, chance(0.6), by, at(day));
        }
        for (int i = 0; i < 9; i++) {
            involvement(id);
        }
    }

    private void custody(UUID record, UUID by) {
        if (chance(0.3)) {
            add(CUSTODY, record, one(partnerships), at(-300), at(-50), by);
        }
        if (chance(0.9)) {
            add(CUSTODY, record, one(partnerships), at(-50), chance(0.8) ? null : at(20), by);
        }
    }

    private void involvement(UUID record) {
        UUID practitioner = one(practitioners);
        String how = one(List.of(HOWS));
        boolean asAgency = chance(0.2)
                && Set.of("allocated", "accepted a request", "on the plan").contains(how);
        UUID agency = chance(0.9) ? one(workedAt.get(practitioner)) : anyAgency();
        int from = dice.nextInt(-20, 4);
        OffsetDateTime until = switch (how) {
            case "declared" -> at(from + 1 + dice.nextInt(7));
            case "break glass" -> at(from).plusMinutes(1 + dice.nextInt(240));
            default -> chance(0.6) ? null : at(from + 1 + dice.nextInt(25));
        };
        if (how.equals("break glass") && chance(0.5)) {
            add(
                    INVOLVEMENT,
                    record,
                    agency,
                    practitioner,
                    how,
                    at(0).minusMinutes(30),
                    at(0).plusHours(3),
                    practitioner);
        } else {
            add(INVOLVEMENT, record, agency, asAgency ? null : practitioner, how, at(from), until, practitioner);
        }
    }

    private void evidence(int number) {
        UUID record = records.get(number % records.size());
        UUID author = one(practitioners);
        UUID agency = chance(0.8) ? one(workedAt.get(author)) : anyAgency();
        String kind = one(List.of(KINDS));
        Marked marking = chance(0.5) ? Marked.ALL_INVOLVED : one(List.of(Marked.OWN_AGENCY, Marked.NAMED_PEOPLE));
        Set<UUID> named = new HashSet<>();
        while (marking != Marked.ALL_INVOLVED && chance(0.6)) {
            named.add(one(practitioners));
        }
        Set<UUID> subjects = new HashSet<>();
        while (chance(subjects.isEmpty() ? 0.9 : 0.4)) {
            subjects.add(one(cast.get(record)));
        }
        UUID id = Ids.next();
        UUID corrected = null;
        if (chance(0.1)) {
            corrected = evidence.stream()
                    .filter(other -> other.record().equals(record))
                    .map(Envelope::id)
                    .findFirst()
                    .orElse(null);
        }
        evidence.add(new Envelope(id, record, kind.equals("statement"), author, agency, marking, named, subjects));
        add(
                EVIDENCE,
                id,
                record,
                "e" + number,
                kind,
                author,
                agency,
                at(-10),
                author,
                marking.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                named.toArray(UUID[]::new),
                subjects.toArray(UUID[]::new),
                corrected);
        add(KEY, id);
    }

    private OffsetDateTime at(int days) {
        return now.plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    private boolean chance(double of) {
        return dice.nextDouble() < of;
    }

    private <T> T one(@Nullable List<T> some) {
        if (some == null) {
            throw new IllegalStateException("nothing to choose from");
        }
        return some.get(dice.nextInt(some.size()));
    }
}
