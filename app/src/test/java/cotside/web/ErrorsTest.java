package cotside.web;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.testing.Api;
import cotside.testing.Api.Answer;
import cotside.testing.RecordTest;
import cotside.testing.Server;
import cotside.testing.World;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.authentication.AuthenticationServiceException;

/** Every error is a problem that gives nothing away. */
@RecordTest
class ErrorsTest {
    private final World world;
    private final Api api;
    private final UUID shah;

    ErrorsTest(World world) {
        this.world = world;
        this.api = new Api(world);
        this.shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
    }

    private static void isProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("title").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "cotside.", "select ", "Tomcat");
    }

    @Test
    void health_is_open_and_everything_else_is_not() {
        assertThat(api.at("/health").answer().text()).isEqualTo("{\"status\":\"ready\"}");
        assertThat(api.at("/api/openapi.yaml").answer().status()).isEqualTo(200);
        for (String path : new String[] {"/api/me", "/api/nothing", "/api/pregnancies/" + UUID.randomUUID()}) {
            Answer answer = api.at(path).answer();
            isProblem(answer, 401, "sign-in");
            assertThat(answer.header("www-authenticate")).startsWith("Basic");
            assertThat(answer.header("set-cookie")).isEmpty();
        }
        for (String page : new String[] {"/", "/nothing", "/babies/" + UUID.randomUUID()}) {
            Answer answer = api.at(page).answer();
            assertThat(answer.status()).as(page).isEqualTo(302);
            assertThat(answer.header("location")).contains("/sign-in");
            assertThat(answer.text()).isEmpty();
        }
    }

    @Test
    void each_error_has_its_kind() {
        isProblem(api.get(shah, "/api/nothing"), 404, "not-found");
        Answer method =
                api.at("/api/me").as(shah).send("DELETE", null, new byte[0]).answer();
        isProblem(method, 405, "method");
        assertThat(method.header("allow")).isEqualTo("GET");
        isProblem(api.at("/api/me").as(shah).with("Accept", "text/html").answer(), 406, "not-acceptable");
        isProblem(
                api.at("/api/pregnancies")
                        .as(shah)
                        .key("k")
                        .send("POST", "text/plain", "x".getBytes(StandardCharsets.UTF_8))
                        .answer(),
                415,
                "media-type");
        isProblem(api.at("/api/me/%2e%2e/me").as(shah).answer(), 400, "cannot-be-read");
        isProblem(api.at("/api//me").as(shah).answer(), 400, "cannot-be-read");
        UUID administrator = world.practitioner("A. Admin", "local-authority", Role.ADMINISTRATOR);
        isProblem(
                api.post(administrator, "/api/pregnancies", "title: T\nbabies: { baby: B }"), 403, "not-for-your-role");
    }

    @Test
    void whoever_works_nowhere_now_is_told_so() {
        UUID gone = world.owner()
                .sql("insert into practitioner (name) values ('G. One') returning id")
                .query(UUID.class)
                .single();
        isProblem(api.get(gone, "/api/me"), 403, "not-for-your-role");
    }

    @Test
    void what_the_container_refuses_is_a_problem_too() throws IOException {
        URI address = URI.create(Server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /a[b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains("400")
                    .contains("application/problem+json")
                    .doesNotContain("Tomcat");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike_and_not_for_long() {
        api.get(shah, "/api/me");
        String unknown = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            Answer wrong = api.at("/api/me").as(shah.toString(), "wrong" + i).answer();
            Answer nobody = api.at("/api/me").as(unknown, "wrong" + i).answer();
            isProblem(wrong, 401, "sign-in");
            assertThat(nobody.bytes()).isEqualTo(wrong.bytes());
        }
        for (String name : new String[] {shah.toString(), unknown}) {
            Answer blocked = api.at("/api/me").as(name, Api.PASSWORD).answer();
            isProblem(blocked, 429, "too-many");
            assertThat(Integer.parseInt(blocked.header("retry-after"))).isBetween(500, 601);
        }
        isProblem(api.at("/api/me").with("Authorization", "Basic %%%").answer(), 401, "sign-in");
        isProblem(api.at("/api/me").as("x", "y".repeat(500)).answer(), 401, "sign-in");
    }

    @Test
    void a_new_password_counts_at_once() {
        assertThat(api.get(shah, "/api/me").status()).isEqualTo(200);
        world.owner()
                .sql("update account set password = '{bcrypt}x' where practitioner_id = ?")
                .param(shah)
                .update();
        isProblem(api.at("/api/me").as(shah.toString(), Api.PASSWORD).answer(), 401, "sign-in");
    }

    @Test
    void a_database_that_is_away_is_said_to_be_away() {
        CannotGetJdbcConnectionException away =
                new CannotGetJdbcConnectionException("secret", new SQLException("secret", "08006"));
        assertThat(Problems.unforeseen(away).status()).isEqualTo(503);
        assertThat(Problems.unforeseen(new AuthenticationServiceException("x", away))
                        .status())
                .isEqualTo(503);
        Problem failed = Problems.unforeseen(new IllegalStateException("Kayla Brook"));
        assertThat(failed.status()).isEqualTo(500);
        assertThat(Problems.json(failed)).contains("reference").doesNotContain("Kayla", "Illegal");
    }
}
