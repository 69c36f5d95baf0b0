package cotside.testing;

import cotside.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as a script sees it: over HTTP, signed in or not. */
public final class Api {
    public static final String PASSWORD = "sesame-open-2";

    /** Weak, so that tests do not wait for it. */
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final World world;

    public Api(World world) {
        this.world = world;
    }

    /** Gives a practitioner an account, whose name is the practitioner's id, unless there is one. */
    public static void account(World world, UUID practitioner) {
        world.owner()
                .sql("insert into account (practitioner_id, sign_in, password) values (?, ?, ?) on conflict do nothing")
                .params(practitioner, practitioner.toString(), HASH)
                .update();
    }

    /** What came back. Headers are by their names in lower case. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return MAPPER.readTree(text());
        }

        public UUID id(String... path) {
            JsonNode node = json();
            for (String step : path) {
                node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
            }
            return UUID.fromString(node.asString());
        }

        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
        }
    }

    /** A request in the making. */
    public final class Request {
        private final HttpRequest.Builder builder;
        private String method = "GET";
        private byte[] body = new byte[0];

        private Request(String path) {
            builder = HttpRequest.newBuilder(URI.create(Server.address() + path));
        }

        /** Signed in as a practitioner; whoever has no account gets one. */
        public Request as(UUID practitioner) {
            account(world, practitioner);
            return as(practitioner.toString(), PASSWORD);
        }

        public Request as(String name, String password) {
            String both = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
            return with("Authorization", "Basic " + both);
        }

        public Request with(String header, String value) {
            builder.setHeader(header, value);
            return this;
        }

        public Request key(String key) {
            return with("Idempotency-Key", key);
        }

        /** With YAML, under a new key. */
        public Request post(String yaml) {
            return send("POST", yaml).key(UUID.randomUUID().toString());
        }

        public Request put(String yaml) {
            return send("PUT", yaml);
        }

        public Request send(String verb, String yaml) {
            return send(verb, "application/yaml", yaml.getBytes(StandardCharsets.UTF_8));
        }

        public Request send(String verb, @Nullable String type, byte[] bytes) {
            method = verb;
            body = bytes;
            return type == null ? this : with("Content-Type", type);
        }

        public Answer answer() {
            builder.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            try {
                HttpResponse<byte[]> response = CLIENT.send(builder.build(), BodyHandlers.ofByteArray());
                Map<String, List<String>> headers =
                        new TreeMap<>(response.headers().map());
                return new Answer(response.statusCode(), headers, response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Request at(String path) {
        return new Request(path);
    }

    public Answer get(UUID practitioner, String path) {
        return at(path).as(practitioner).answer();
    }

    public Answer post(UUID practitioner, String path, String yaml) {
        return at(path).as(practitioner).post(yaml).answer();
    }

    /** An agency of its own, even where there is another of its kind. */
    public UUID agency(String kind) {
        return world.owner()
                .sql("insert into agency (partnership_id, kind, name) values (?, ?, ?) returning id")
                .params(world.partnership(), kind, kind + " " + UUID.randomUUID())
                .query(UUID.class)
                .single();
    }

    public UUID practitioner(String name, UUID agency, Role... roles) {
        return world.owner()
                .sql("""
                        with made as (insert into practitioner (name) values (?) returning id),
                            works as (
                                insert into membership (practitioner_id, agency_id, roles, during)
                                select id, ?, ?, tstzrange(now() - interval '1 year', null) from made)
                        select id from made
                        """)
                .params(name, agency, Arrays.stream(roles).map(Role::word).toArray(String[]::new))
                .query(UUID.class)
                .single();
    }

    /** An involvement that began an hour ago. */
    public UUID involvement(UUID record, UUID agency, @Nullable UUID practitioner, String how, @Nullable String until) {
        return world.owner()
                .sql("""
                        insert into involvement (record_id, agency_id, practitioner_id, how, reason, during, given_by)
                        values (:record, :agency, :practitioner::uuid, :how, 'for a test',
                            tstzrange(now() - interval '1 hour', now() + :until::interval), :by)
                        returning id
                        """)
                .param("record", record)
                .param("agency", agency)
                .param("practitioner", practitioner, java.sql.Types.OTHER)
                .param("how", how)
                .param("until", until, java.sql.Types.VARCHAR)
                .param("by", anybody())
                .query(UUID.class)
                .single();
    }

    private UUID anybody() {
        return world.owner()
                .sql("select id from practitioner order by recorded limit 1")
                .query(UUID.class)
                .single();
    }
}
