package cotside.crash;

import cotside.Cotside;
import cotside.access.Access;
import cotside.access.Acting;
import cotside.evidence.Authors;
import cotside.evidence.NewFacts;
import cotside.evidence.Records;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.store.Database;
import cotside.store.Ids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application, in a process of its own, with people at it who write as fast as they can. Each write is three statements
 * in one transaction; once it is acknowledged, its name goes to standard output.
 */
public final class Writer {
    static final UUID RECORD = UUID.fromString("00000000-0000-4000-8000-0000000c4a54");
    static final List<String> PARTS = List.of("a", "b", "c");
    private static final UUID WHO = UUID.fromString("00000000-0000-4000-8000-0000000c4a55");
    private static final int AT_ONCE = 4;

    private final Access access;
    private final Families families;
    private final Records records;

    private Writer(ConfigurableApplicationContext server) {
        access = server.getBean(Access.class);
        families = server.getBean(Families.class);
        records = server.getBean(Records.class);
    }

    /** @param arguments data folder, folder of the pack, a word that no other run has */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext server = Cotside.start(Map.of(
                "server.port",
                0,
                "cotside.store.data",
                arguments[0],
                "cotside.pack",
                arguments[1],
                "logging.level.root",
                "off"));
        Writer writer = new Writer(server);
        writer.begin(JdbcClient.create(server.getBean(Database.class).asOwner()));
        say("READY");
        for (int i = 0; i < AT_ONCE; i++) {
            String name = arguments[2] + "." + i;
            Thread.ofPlatform().start(() -> writer.write(name));
        }
    }

    /** The request that a write is sent with. */
    static UUID request(String write) {
        return UUID.nameUUIDFromBytes(write.getBytes(StandardCharsets.UTF_8));
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void begin(JdbcClient owner) {
        if (owner.sql("select exists (select from record where id = ?)")
                .param(RECORD)
                .query(Boolean.class)
                .single()) {
            return;
        }
        UUID partnership = Ids.next();
        UUID agency = Ids.next();
        owner.sql("insert into partnership (id, name, speak_to, demonstration) values (?, 'Crash', 'the lead', true)")
                .param(partnership)
                .update();
        owner.sql("insert into agency (id, partnership_id, kind, name) values (?, ?, 'midwifery', 'Midwifery')")
                .params(agency, partnership)
                .update();
        owner.sql("insert into practitioner (id, name) values (?, 'C. Nwosu')")
                .param(WHO)
                .update();
        owner.sql("""
                        insert into membership (practitioner_id, agency_id, roles, during)
                        values (?, ?, '{practitioner}', tstzrange(now(), null))
                        """).params(WHO, agency).update();
        access.act(WHO, acting -> families.begin(acting, RECORD, "A record to write in"));
        access.act(WHO, acting -> {
            Person mother = new Person(Id.of("mother"), "Somebody", true, false);
            families.add(acting, RECORD, Ids.next(), false, mother, acting.now());
            return mother;
        });
    }

    private void write(String name) {
        for (int i = 0; ; i++) {
            String write = name + "." + i;
            try {
                access.act(WHO, request(write), "to see what is left", acting -> append(acting, write));
                say("ACK " + write);
            } catch (RuntimeException notNow) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String append(Acting acting, String write) {
        Cast cast = families.cast(acting, RECORD);
        Stream<Statement> parts = PARTS.stream().map(part -> statement(acting, write + "." + part));
        records.append(acting, cast, new NewFacts(parts.toList(), List.of(), List.of(), List.of()), asMyself(acting));
        return write;
    }

    private static Authors asMyself(Acting acting) {
        return new Authors() {
            @Override
            public UUID id(String name, String agency) {
                return acting.actor().id();
            }

            @Override
            public UUID agency(String handle) {
                return acting.actor().agency();
            }
        };
    }

    private static Statement statement(Acting acting, String handle) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new Statement(
                handle,
                Claim.OfFactor.of("smoking", Subject.of(Id.of("mother"))),
                Says.HOLDS,
                null,
                Basis.RECORDED,
                Voice.agency("mine"),
                When.since(Day.on(day), day),
                PartOfDay.UNSAID,
                false,
                acting.now(),
                acting.actor().name(),
                "mine",
                Marking.allInvolved(),
                Set.of(),
                null,
                Set.of(),
                null,
                null,
                Set.of(),
                "");
    }
}
