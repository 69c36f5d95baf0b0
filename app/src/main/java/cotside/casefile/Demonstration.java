package cotside.casefile;

import cotside.access.Access;
import cotside.access.Acting;
import cotside.access.Involvements;
import cotside.access.Role;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFiles;
import cotside.store.Database;
import cotside.store.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A partnership to try things with: one agency of each kind, somebody in each role, the example families. Nobody in it is
 * real. It is loaded when Cotside starts for the first time, and only where there is no real partnership.
 */
@Service
public class Demonstration implements ApplicationRunner {
    /** What everybody in the demonstration signs in with. */
    public static final String PASSWORD = "demonstration";

    private static final String PARTNERSHIP = "Tidewater (made up)";
    private static final String SPEAK_TO = "the safeguarding lead of Tidewater children's services";
    private static final String COUNCIL = "childrens-services";
    private static final String RECORDS = "records";

    /** Of the range that is kept for made-up telephones: whoever rings them reaches nobody. */
    private static final List<List<String>> NUMBERS = List.of(
            List.of("Children's social care, urgent referrals", "01632 960 101", "Monday to Friday, 8:30 to 17:30"),
            List.of("Children's social care, nights and weekends", "01632 960 102", "at all other times"),
            List.of("Paediatrician on call", "01632 960 103", ""),
            List.of("Safeguarding lead of Tidewater children's services", "01632 960 104", "Monday to Friday"));

    private static final Map<String, String> SIGN_INS = Map.ofEntries(
            Map.entry("midwifery", "midwife"),
            Map.entry("health-visiting", "health-visitor"),
            Map.entry(COUNCIL, "social-worker"),
            Map.entry("emergency-department", "emergency-nurse"),
            Map.entry("paediatrics", "paediatrician"),
            Map.entry("neonatal-unit", "neonatal-nurse"));

    private static final List<Post> POSTS = List.of(
            new Post("lead", "J. Okonedo", COUNCIL, Role.SAFEGUARDING_LEAD),
            new Post("chair", "E. Maddox", COUNCIL, Role.PLAN_CHAIR),
            new Post(RECORDS, "R. Tolland", COUNCIL, Role.RECORDS_OFFICER),
            new Post("auditor", "U. Fenwick", COUNCIL, Role.AUDITOR),
            new Post("administrator", "L. Castell", COUNCIL, Role.ADMINISTRATOR),
            new Post("analyst", "Y. Brandt", COUNCIL, Role.ANALYST),
            new Post("midwifery-lead", "H. Adair", "midwifery", Role.SAFEGUARDING_LEAD),
            new Post("health-visiting-lead", "S. Imrie", "health-visiting", Role.SAFEGUARDING_LEAD),
            new Post("police-lead", "DI Rowe", "police", Role.SAFEGUARDING_LEAD),
            // Works there and has nothing to do with any of the families.
            new Post("bank-midwife", "T. Vance", "midwifery", Role.PRACTITIONER));

    /** For agencies that none of the example families has heard from. */
    private static final List<String> MADE_UP = List.of(
            "N. Abara",
            "O. Birch",
            "Q. Corrie",
            "R. Dunmore",
            "S. Elsby",
            "U. Farrow",
            "V. Gorse",
            "W. Hallam",
            "X. Ince",
            "Y. Jolley",
            "Z. Keane",
            "A. Lorne",
            "B. Marden",
            "C. Neave");

    /** The family to which those are allocated who wrote in none. */
    private static final String FAMILY_FOR_EVERYBODY_ELSE = "partner-seen-again.yaml";

    private record Post(String signIn, String name, String agency, Role role) {}

    /** Somebody who can sign in. */
    public record SignIn(String signIn, String name, String agency, List<String> roles) {}

    private final JdbcClient owner;
    private final TransactionTemplate asOwner;
    private final Access access;
    private final Involvements involvements;
    private final Families families;
    private final CaseFileExchange exchange;
    private final Pack pack;
    private final Path examples;
    private final boolean wanted;

    Demonstration(
            Database database,
            Access access,
            Involvements involvements,
            Families families,
            CaseFileExchange exchange,
            Pack pack,
            @Value("${cotside.pack}") Path folder,
            @Value("${cotside.demonstration:false}") boolean wanted) {
        DataSource source = database.asOwner();
        this.owner = JdbcClient.create(source);
        this.asOwner = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.access = access;
        this.involvements = involvements;
        this.families = families;
        this.exchange = exchange;
        this.pack = pack;
        this.examples = folder.resolve("examples");
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted
                && !owner.sql("select exists (select from partnership where not demonstration)")
                        .query(Boolean.class)
                        .single()) {
            load();
        }
    }

    /** Loads whatever of it is not there yet. */
    public void load() {
        boolean isThere = owner.sql("select exists (select from partnership where name = ?)")
                .param(PARTNERSHIP)
                .query(Boolean.class)
                .single();
        List<Path> files = CaseFiles.in(examples);
        Set<UUID> loaded = isThere ? loaded(files) : Set.of();
        if (loaded.size() == files.size()) {
            return;
        }
        Map<Path, Family> written = new HashMap<>();
        files.forEach(file -> written.put(file, CaseFiles.load(file, pack)));
        if (!isThere) {
            asOwner.executeWithoutResult(
                    status -> setUp(written.values().stream().toList()));
        }
        files.stream()
                .filter(file -> !loaded.contains(record(file)))
                .forEach(file -> bring(file, Objects.requireNonNull(written.get(file))));
    }

    /** Everybody who can sign in to the demonstration, or nobody where there is none. */
    public List<SignIn> signIns() {
        return owner.sql("""
                        select a.sign_in, p.name, g.name as agency, m.roles
                        from account a
                        join practitioner p on p.id = a.practitioner_id
                        join membership m on m.practitioner_id = p.id and m.during @> now()
                        join agency g on g.id = m.agency_id
                        join partnership s on s.id = g.partnership_id and s.demonstration and s.name = ?
                        order by p.id
                        """)
                .param(PARTNERSHIP)
                .query((row, number) -> new SignIn(
                        row.getString("sign_in"),
                        row.getString("name"),
                        row.getString("agency"),
                        words(row.getArray("roles"))))
                .list();
    }

    /** The record of the example family in a file of that name. */
    public static UUID record(String fileName) {
        return UUID.nameUUIDFromBytes(("cotside demonstration " + fileName).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID record(Path file) {
        return record(String.valueOf(file.getFileName()));
    }

    private static List<String> words(Array roles) throws SQLException {
        return List.of((String[]) roles.getArray());
    }

    private Set<UUID> loaded(List<Path> files) {
        UUID[] records = files.stream().map(Demonstration::record).toArray(UUID[]::new);
        return new HashSet<>(owner.sql("select record_id from pregnancy where record_id = any (?)")
                .param(records)
                .query(UUID.class)
                .list());
    }

    private void setUp(List<Family> all) {
        UUID partnership = Ids.next();
        owner.sql("insert into partnership (id, name, speak_to, demonstration) values (?, ?, ?, true)")
                .params(partnership, PARTNERSHIP, SPEAK_TO)
                .update();
        for (int position = 0; position < NUMBERS.size(); position++) {
            List<String> number = NUMBERS.get(position);
            owner.sql("insert into urgent_number (partnership_id, position, who, number, hours) values (?, ?, ?, ?, ?)")
                    .params(partnership, position, number.get(0), number.get(1), number.get(2))
                    .update();
        }
        String password =
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        Map<String, UUID> agencies = new HashMap<>();
        for (AgencyKind kind : pack.agencies()) {
            UUID agency = Ids.next();
            owner.sql("insert into agency (id, partnership_id, kind, name) values (?, ?, ?, ?)")
                    .params(
                            agency,
                            partnership,
                            kind.id(),
                            "Tidewater " + kind.id().replace('-', ' '))
                    .update();
            agencies.put(kind.id(), agency);
        }
        int stranger = 0;
        for (AgencyKind kind : pack.agencies()) {
            String name = mostHeard(kind.id(), all);
            if (name == null) {
                name = MADE_UP.get(stranger % MADE_UP.size());
                stranger++;
            }
            Role role = kind.id().equals(COUNCIL) ? Role.SOCIAL_WORKER : Role.PRACTITIONER;
            account(new Post(SIGN_INS.getOrDefault(kind.id(), kind.id()), name, kind.id(), role), agencies, password);
        }
        POSTS.stream()
                .filter(post -> agencies.containsKey(post.agency()))
                .forEach(post -> account(post, agencies, password));
    }

    private void account(Post post, Map<String, UUID> agencies, String password) {
        UUID practitioner = Ids.next();
        owner.sql("insert into practitioner (id, name) values (?, ?)")
                .params(practitioner, post.name())
                .update();
        owner.sql("""
                        insert into membership (practitioner_id, agency_id, roles, during)
                        values (?, ?, ?, tstzrange(now(), null))
                        """)
                .params(practitioner, Objects.requireNonNull(agencies.get(post.agency())), new String[] {
                    post.role().word()
                })
                .update();
        owner.sql("insert into account (practitioner_id, sign_in, password) values (?, ?, ?)")
                .params(practitioner, post.signIn(), password)
                .update();
    }

    /** Whoever of that kind of agency wrote most: what they wrote is then what the account's holder wrote. */
    private static @Nullable String mostHeard(String kind, List<Family> all) {
        return all.stream()
                .flatMap(Demonstration::authors)
                .filter(author -> author.agency().equals(kind))
                .collect(Collectors.groupingBy(Author::name, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private record Author(String name, String agency) {}

    private static Stream<Author> authors(Family family) {
        return Stream.concat(
                family.statements().stream().map((Statement it) -> new Author(it.author(), it.agency())),
                family.contacts().stream().map((Contact it) -> new Author(it.author(), it.agency())));
    }

    /** One family in one transaction: after a crash it is there with all that belongs to it, or not at all. */
    private void bring(Path file, Family family) {
        UUID officer = owner.sql("select practitioner_id from account where sign_in = ?")
                .param(RECORDS)
                .query(UUID.class)
                .single();
        UUID record = record(file);
        access.act(officer, UUID.randomUUID(), "loading the demonstration", acting -> {
            exchange.bring(acting, record, family);
            Set<String> wrote = authors(family).map(Author::agency).collect(Collectors.toCollection(HashSet::new));
            wrote.add("midwifery");
            wrote.add("health-visiting");
            involve(acting, record, file.endsWith(FAMILY_FOR_EVERYBODY_ELSE), wrote);
            return record;
        });
    }

    private void involve(Acting acting, UUID record, boolean everybody, Set<String> wrote) {
        Map<UUID, String> called = families.cast(acting, record).agencies().stream()
                .collect(Collectors.toMap(Cast.Entry::id, entry -> entry.known().id(), (one, same) -> one));
        List<Involvements.Post> posts = new ArrayList<>();
        for (SignIn account : signIns()) {
            boolean worksWithFamilies = account.roles().contains(Role.PRACTITIONER.word())
                    || account.roles().contains(Role.SOCIAL_WORKER.word());
            if (!worksWithFamilies || account.signIn().equals("bank-midwife")) {
                continue;
            }
            Place place = place(account.signIn());
            String handle = called.getOrDefault(place.agency(), place.kind());
            if (everybody || wrote.contains(handle)) {
                posts.add(new Involvements.Post(place.practitioner(), place.agency()));
            }
        }
        involvements.setUp(acting, record, posts, "works with this made-up family");
    }

    private record Place(UUID practitioner, UUID agency, String kind) {}

    private Place place(String signIn) {
        return owner.sql("""
                        select a.practitioner_id, g.id, g.kind
                        from account a
                        join membership m on m.practitioner_id = a.practitioner_id and m.during @> now()
                        join agency g on g.id = m.agency_id
                        where a.sign_in = ?
                        """)
                .param(signIn)
                .query((row, number) -> new Place(
                        row.getObject("practitioner_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("kind")))
                .single();
    }
}
