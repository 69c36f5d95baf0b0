package cotside.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of all this (OpenAPI), for everybody. */
@RestController
class Description {
    static final String FILE = "/cotside/web/openapi.yaml";

    private final byte[] text;

    Description() {
        try (InputStream in = Objects.requireNonNull(Description.class.getResourceAsStream(FILE))) {
            this.text = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/api/openapi.yaml")
    ResponseEntity<byte[]> openApi() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(text);
    }
}
