package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import cotside.guidance.picture.Differences;
import cotside.guidance.picture.MoreHeld;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.notation.picture.DifferencesJson;
import cotside.notation.picture.PictureJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Pictures of Kayla's baby, as programs read them. */
class PictureJsonTest {
    @Test
    void every_picture_is_as_the_schema_says() throws IOException {
        MoreHeld held = new MoreHeld("the lead", true);
        List<Picture> pictures = List.of(
                KaylasPicture.picture(),
                KaylasPicture.quiet(),
                KaylasPicture.before(),
                KaylasPicture.seen(new Viewer("midwifery", "A. Shah"), held));

        assertThat(errors(PictureJson.of(KaylasFamily.family(), pictures))).isEmpty();
    }

    @Test
    void the_schema_notices_what_is_wrong() throws IOException {
        String json = PictureJson.of(KaylasFamily.family(), List.of(KaylasPicture.picture()));

        assertThat(errors(json.replace("\"refer-now\"", "\"panic\""))).isNotEmpty();
        assertThat(errors(json.replace("\"notPresent\"", "\"absent\""))).isNotEmpty();
    }

    @Test
    void the_same_picture_gives_the_same_text() {
        assertThat(PictureJson.of(KaylasFamily.family(), KaylasPicture.picture()))
                .isEqualTo(PictureJson.of(KaylasFamily.family(), KaylasPicture.picture()));
        Golden.assertSame(
                "picture.json", PictureJson.of(KaylasFamily.family(), List.of(KaylasPicture.picture())) + "\n");
    }

    @Test
    void changes_are_json_too() {
        Differences differences = Differences.between(KaylasPicture.before(), KaylasPicture.picture());

        Golden.assertSame("changes.json", DifferencesJson.of("Kayla", List.of(differences)) + "\n");
    }

    private static List<?> errors(String json) throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                PictureJson.class.getResourceAsStream("/cotside/notation/picture.schema.json"))) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }
}
