package cotside.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import cotside.access.Access;
import cotside.access.Acting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where endpoints hand in what they are asked and get back what to answer. */
@Component
public class Desk {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Access access;
    private final Once once;

    Desk(Access access, Once once) {
        this.access = access;
        this.once = once;
    }

    /** Does some work as a practitioner, under a request of its own. */
    public <T> T act(UUID practitioner, @Nullable String why, Function<Acting, T> work) {
        return access.act(practitioner, UUID.randomUUID(), why, work);
    }

    /** Answers with something, and with a tag that changes when it does. */
    public ResponseEntity<String> show(UUID practitioner, Function<Acting, ?> work) {
        return shown(act(practitioner, null, acting -> json(work.apply(acting))));
    }

    /** The same of what is JSON already. */
    public ResponseEntity<String> shown(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tag(json))
                .body(json);
    }

    /**
     * Writes something, once however often it is asked for under one key, and answers with it.
     *
     * @param why the reason given, or null
     */
    public ResponseEntity<String> write(
            UUID practitioner, String key, Body body, @Nullable String why, Function<Acting, ?> work) {
        String answer =
                act(practitioner, why, acting -> once.answer(acting, key, body, () -> json(work.apply(acting))));
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    /**
     * Within work under way: does something once, however often it is asked for under one key.
     *
     * @param asked all that was asked: the same key with something else is refused
     */
    public String once(Acting acting, String key, String asked, Supplier<String> work) {
        return once.answer(acting, key, asked.getBytes(StandardCharsets.UTF_8), work);
    }

    public static String json(Object what) {
        return MAPPER.writeValueAsString(what);
    }

    /** A tag for a text: the same for the same. */
    public static String tag(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The moment of knowledge that was asked for; now when none was.
     *
     * @throws Refused when it lies ahead
     */
    public static Instant knownAt(Acting acting, @Nullable Instant asked) {
        if (asked == null) {
            return acting.now();
        }
        if (asked.isAfter(acting.now()) || asked.isBefore(Instant.parse("1900-01-01T00:00:00Z"))) {
            throw new Refused(
                    ProblemKind.CANNOT_BE_READ,
                    "parameter known-at",
                    "Nothing is known as at that moment",
                    "a moment that has passed");
        }
        return asked;
    }
}
