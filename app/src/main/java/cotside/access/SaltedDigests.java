package cotside.access;

import cotside.store.KeyFiles;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests of words that the audit must not hold: whoever knows both the words and the salt, which is kept outside the
 * database, can tell that it was these, and nobody else can tell anything.
 */
public final class SaltedDigests {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec salt;

    private SaltedDigests(byte[] salt) {
        this.salt = new SecretKeySpec(salt, ALGORITHM);
    }

    /** With the salt kept in a folder; made on first use. */
    public static SaltedDigests in(Path folder) {
        return new SaltedDigests(KeyFiles.random(folder.resolve("digests.salt"), 32));
    }

    /** The digest of some words, in their order; capitals and the space around them make no difference. */
    public byte[] of(List<String> words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(salt);
            for (String word : words) {
                byte[] bytes = word.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a digest could not be made", e);
        }
    }
}
