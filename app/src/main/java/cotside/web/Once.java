package cotside.web;

import cotside.access.Acting;
import cotside.store.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does once what is asked twice. The answer is kept in the transaction of the write itself: whoever did not hear it asks
 * again with the same key and hears the same.
 */
@Component
class Once {
    static final String KEY = "Idempotency-Key";
    private static final int LONGEST = 200;
    private static final int DIGEST = 32;

    private final JdbcClient sql;
    private final MasterKey keys;

    Once(JdbcClient sql, MasterKey keys) {
        this.sql = sql;
        this.keys = keys;
    }

    String answer(Acting acting, String key, Body body, Supplier<String> work) {
        return answer(acting, key, body.asked(), work);
    }

    String answer(Acting acting, String key, byte[] request, Supplier<String> work) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new Refused(
                    ProblemKind.CANNOT_BE_READ,
                    "header " + KEY,
                    "The key is empty or too long",
                    "at most " + LONGEST + " characters");
        }
        byte[] name = digest(key.getBytes(StandardCharsets.UTF_8));
        byte[] asked = digest(request);
        alone(acting, name);
        Optional<byte[]> before = kept(acting, name);
        if (before.isPresent()) {
            return same(before.get(), asked);
        }
        String answer = work.get();
        keep(acting, name, asked, answer);
        return answer;
    }

    private static String same(byte[] before, byte[] asked) {
        if (!Arrays.equals(Arrays.copyOf(before, DIGEST), asked)) {
            throw new Refused(
                    ProblemKind.KEY_USED_BEFORE,
                    "header " + KEY,
                    "This key came with another request before",
                    "a new key for a new request");
        }
        return new String(before, DIGEST, before.length - DIGEST, StandardCharsets.UTF_8);
    }

    /** Whoever sends the same at the same time waits for the first. */
    private void alone(Acting acting, byte[] name) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(? || encode(?, 'hex'), 4))")
                .params(acting.actor().id().toString(), name)
                .query((row, number) -> true)
                .list();
    }

    private Optional<byte[]> kept(Acting acting, byte[] name) {
        return sql.sql("select content, wrapped from answered where practitioner_id = ? and key = ?")
                .params(acting.actor().id(), name)
                .query((row, number) ->
                        keys.open(new MasterKey.Sealed(row.getBytes("content"), row.getBytes("wrapped"))))
                .optional();
    }

    private void keep(Acting acting, byte[] name, byte[] asked, String answer) {
        byte[] text = answer.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(asked, DIGEST + text.length);
        System.arraycopy(text, 0, all, DIGEST, text.length);
        MasterKey.Sealed sealed = keys.seal(all);
        sql.sql("delete from answered where practitioner_id = ? and recorded < now() - interval '30 days'")
                .param(acting.actor().id())
                .update();
        sql.sql("insert into answered (practitioner_id, key, content, wrapped) values (?, ?, ?, ?)")
                .params(acting.actor().id(), name, sealed.content(), sealed.wrapped())
                .update();
    }

    private static byte[] digest(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
