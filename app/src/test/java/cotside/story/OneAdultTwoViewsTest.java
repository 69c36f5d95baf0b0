package cotside.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cotside.casefile.Demonstration;
import cotside.testing.RecordTest;
import cotside.testing.Server;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

@RecordTest
class OneAdultTwoViewsTest {

    @Test
    void the_script_shows_what_it_says(Demonstration demonstration) throws IOException, InterruptedException {
        assumeThat(ClassUtils.isPresent("cotside.web.api.MeApi", getClass().getClassLoader()))
                .as("there is an API")
                .isTrue();
        demonstration.load();
        assertThat(demonstration.signIns())
                .extracting(Demonstration.SignIn::signIn)
                .contains("midwife", "records");

        ProcessBuilder script = new ProcessBuilder(
                "bash",
                Server.home().resolve("docs").resolve("one-adult-two-views.sh").toString());
        String port = Server.bean(Environment.class).getProperty("local.server.port");
        script.environment().put("COTSIDE", "http://localhost:" + port);
        Process shown = script.redirectErrorStream(true).start();
        String said = new String(shown.getInputStream().readAllBytes(), UTF_8);

        assertThat(shown.waitFor()).as(said).isZero();
        assertThat(said).contains("An earlier child was removed").endsWith("404, as for a baby that does not exist.\n");
    }
}
