package cotside.bench.record;

import cotside.access.Access;
import cotside.notation.picture.PictureJson;
import cotside.oversight.MyWork;
import cotside.picture.Pictures;
import cotside.store.MasterKey;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Babies' pictures and work lists from a record of very many, as practitioners and leads get them. */
final class Reads implements Benchmark {
    private static final int BABIES = 100_000;
    private static final int READERS = 50;
    /** A list of thirty pictures takes its time. */
    private static final int FROM_NOTHING = 10;

    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final String PASSWORD = "bench";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What is asked for over HTTP: add a page here and it is measured. */
    private static final Map<String, String> PAGES = Map.of("picture_json_http", "/api/babies/{baby}/picture");

    @Override
    public String name() {
        return "record";
    }

    @Override
    public Set<String> options() {
        return Set.of("--babies", "--seconds", "--clients", "--data", "--seed");
    }

    @Override
    public String help() {
        return """
                Usage: ./cotside bench record [--babies N] [--seconds N] [--clients N] [--data DIR] [--seed S] [--json]

                The picture of a baby and the list of what there is to do, from a record of so many babies, with row-level
                security on: at the services, and over HTTP. Who asks changes with every question.

                  --babies N    how many the record holds (100000); what is in the folder already is used again
                  --seconds N   for each thing that is measured (20)
                  --clients N   who ask at the same time (2)
                  --data DIR    where it is kept (target/bench-record-N of the repository)
                  --seed S      who asks for what (1)
                  --json        print the figures as JSON
                """;
    }

    /** Somebody and a baby whom they are involved with. */
    private record Question(UUID practitioner, UUID record, UUID baby) {}

    @Override
    public Map<String, Object> run(Options options) throws Exception {
        int babies = options.number("--babies", BABIES);
        int clients = options.number("--clients", 2);
        Duration time = Duration.ofSeconds(options.number("--seconds", 20));
        Path data = options.folder("--data", Serving.HOME.resolve("target/bench-record-" + babies));
        try (Serving serving = Serving.start(data, true)) {
            Map<String, Object> figures = new LinkedHashMap<>();
            settle(serving, data, babies);
            JdbcClient owner = serving.owner();
            figures.put("babies", count(owner, "baby"));
            figures.put("evidence", count(owner, "evidence"));
            figures.put("practitioners", count(owner, "practitioner"));
            int seed = options.number("--seed", 1);
            List<Question> practitioners = questions(owner, "practitioner", seed);
            List<Question> leads = questions(owner, "safeguarding lead", seed);
            warmUp(serving, data, practitioners, clients);
            Processor before = Processor.now(data);
            Times asked = pictures(serving, practitioners, clients, time);
            asked.addTo(figures, "picture_service");
            before.addTo(figures, "picture_service", asked.count());
            pictures(serving, leads, clients, time).addTo(figures, "picture_service_for_a_lead");
            System.err.println("Pictures: " + figures);
            lists(serving, practitioners, clients, time, figures);
            accounts(serving, practitioners);
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                page(serving, page.getValue(), practitioners, clients, Duration.ofSeconds(5));
                page(serving, page.getValue(), practitioners, clients, time).addTo(figures, page.getKey());
            }
            figures.put("clients", clients);
            figures.put(
                    "load_average", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            figures.put("processors", Runtime.getRuntime().availableProcessors());
            figures.put("postgresql", serving.setting("server_version"));
            return figures;
        }
    }

    private static void settle(Serving serving, Path data, int babies) throws Exception {
        JdbcClient owner = serving.owner();
        boolean isThere = owner.sql("select exists (select from partnership where name = 'Bench 0')")
                .query(Boolean.class)
                .single();
        if (!isThere) {
            System.err.printf("Making %,d babies…%n", babies);
            MasterKey keys = serving.bean(MasterKey.class);
            LocalDate today = LocalDate.now(Clock.system(LONDON));
            Path superuser = data.resolve("keys/database/postgres");
            new Town(serving.database(), superuser, keys, Template.all(owner, keys), today).build(babies);
        }
    }

    private static long count(JdbcClient owner, String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** So many people of a role, and with each the babies that they are or their agency is involved with. */
    private static List<Question> questions(JdbcClient owner, String role, int seed) {
        List<Question> all = new ArrayList<>(owner.sql("""
                        with readers as (
                            select m.practitioner_id, m.agency_id
                            from membership m join agency a on a.id = m.agency_id
                            join partnership p on p.id = a.partnership_id and p.name like 'Bench %'
                            where :role = any (m.roles)
                              and exists (select from involvement i where i.agency_id = m.agency_id
                                and (i.practitioner_id = m.practitioner_id or :role = 'safeguarding lead'))
                            order by md5(m.practitioner_id::text || :seed) limit :readers)
                        select r.practitioner_id, i.record_id, b.id as baby_id
                        from readers r cross join lateral (
                            select i.record_id from involvement i
                            where i.agency_id = r.agency_id
                              and (i.practitioner_id = r.practitioner_id or :role = 'safeguarding lead')
                            limit 30) i
                        join baby b on b.record_id = i.record_id
                        """)
                .param("role", role)
                .param("seed", seed)
                .param("readers", READERS)
                .query((row, number) -> new Question(
                        row.getObject("practitioner_id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getObject("baby_id", UUID.class)))
                .list());
        java.util.Collections.shuffle(all, new Random(seed));
        return all;
    }

    private static Question question(List<Question> all, int client, int clients, int turn) {
        return all.get((turn * clients + client) % all.size());
    }

    private static Times pictures(Serving serving, List<Question> questions, int clients, Duration time)
            throws Exception {
        Access access = serving.bean(Access.class);
        Pictures pictures = serving.bean(Pictures.class);
        return Clients.together(clients, time, (client, turn) -> {
            Question one = question(questions, client, clients, turn);
            access.act(one.practitioner(), acting -> {
                LocalDate today = LocalDate.ofInstant(acting.now(), LONDON);
                Pictures.Seen seen = pictures.of(acting, one.record(), one.baby(), today, acting.now());
                return PictureJson.of(seen.family(), seen.picture());
            });
        });
    }

    /** Until the JVM has compiled what it will: by its own processor time, which nobody else's work stretches. */
    private static void warmUp(Serving serving, Path data, List<Question> questions, int clients) throws Exception {
        Processor begun = Processor.now(data);
        while (Processor.now(data).since(begun).compareTo(WARM_UP) < 0) {
            pictures(serving, questions, clients, Duration.ofSeconds(2));
        }
    }

    /** The list of somebody whose pictures are worked out, and of somebody whose are not. */
    private static void lists(
            Serving serving, List<Question> questions, int clients, Duration time, Map<String, Object> figures)
            throws Exception {
        Access access = serving.bean(Access.class);
        MyWork work = serving.bean(MyWork.class);
        List<UUID> readers =
                questions.stream().map(Question::practitioner).distinct().toList();
        List<Long> first = new ArrayList<>();
        for (UUID reader : readers.subList(0, Math.min(FROM_NOTHING, readers.size()))) {
            long begun = System.nanoTime();
            access.act(reader, work::rebuilt);
            first.add(System.nanoTime() - begun);
        }
        new Times(first).addTo(figures, "work_list_from_nothing");
        Clients.together(
                        clients,
                        time,
                        (client, turn) ->
                                access.act(readers.get((turn * clients + client) % readers.size()), work::list))
                .addTo(figures, "work_list");
    }

    private static void accounts(Serving serving, List<Question> questions) {
        String password = "{bcrypt}" + new BCryptPasswordEncoder().encode(PASSWORD);
        questions.stream()
                .map(Question::practitioner)
                .distinct()
                .forEach(one -> serving.owner()
                        .sql(
                                "insert into account (practitioner_id, sign_in, password) values (?, ?, ?) on conflict do nothing")
                        .params(one, one.toString(), password)
                        .update());
    }

    private static Times page(Serving serving, String path, List<Question> questions, int clients, Duration time)
            throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return Clients.together(clients, time, (number, turn) -> {
                Question one = question(questions, number, clients, turn);
                String where = path.replace("{record}", one.record().toString())
                        .replace("{baby}", one.baby().toString());
                String who = Base64.getEncoder()
                        .encodeToString((one.practitioner() + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
                HttpResponse<byte[]> answer = client.send(
                        HttpRequest.newBuilder(URI.create(serving.address() + where))
                                .header("Authorization", "Basic " + who)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(where + " was answered with " + answer.statusCode());
                }
            });
        }
    }
}
