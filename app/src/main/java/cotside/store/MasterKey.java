package cotside.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which the keys of texts are kept. It lives in a file outside the database: whoever has a copy of the
 * database alone can read no text.
 */
public final class MasterKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The key kept in a folder; made on first use. */
    public static MasterKey in(Path folder) {
        return new MasterKey(KeyFiles.random(folder.resolve("texts.key"), 32));
    }

    /** A text under a new key of its own. */
    public Sealed seal(byte[] text) {
        byte[] own = random(32);
        return new Sealed(encrypt(new SecretKeySpec(own, "AES"), text), encrypt(key, own));
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException when the text or its key was tampered with, or another key was used
     */
    public byte[] open(Sealed sealed) {
        return decrypt(new SecretKeySpec(decrypt(key, sealed.wrapped()), "AES"), sealed.content());
    }

    private static byte[] encrypt(SecretKey key, byte[] plain) {
        try {
            byte[] nonce = random(NONCE);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            ByteBuffer out = ByteBuffer.allocate(NONCE + cipher.getOutputSize(plain.length));
            out.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), out);
            return out.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    private static byte[] decrypt(SecretKey key, byte[] closed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, closed, 0, NONCE));
            return cipher.doFinal(closed, NONCE, closed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be opened: it, or its key, is not what was stored", e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    /** A text under its own key, and that key under the master key. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sealed(byte[] content, byte[] wrapped) {}
}
