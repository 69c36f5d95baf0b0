package cotside.access.chain;

import cotside.store.KeyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key (RFC 8032) that signs checkpoints, in PEM, and beside it the one that checks them. */
final class SigningKeys {
    static final String PRIVATE = "checkpoints.key";
    static final String PUBLIC = "checkpoints.pub";
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    private SigningKeys(PrivateKey key) {
        this.key = key;
    }

    /**
     * The key kept in a folder; made on first use.
     *
     * @param first whether nothing has been signed yet
     * @throws IllegalStateException when only half of the pair is there, or none and something has been signed
     */
    static SigningKeys in(Path folder, boolean first) {
        Path secret = folder.resolve(PRIVATE);
        Path open = folder.resolve(PUBLIC);
        try {
            if (first && Files.notExists(secret) && Files.notExists(open)) {
                KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                KeyFiles.make(secret, pem("PRIVATE KEY", made.getPrivate().getEncoded()));
                KeyFiles.make(open, pem("PUBLIC KEY", made.getPublic().getEncoded()));
            }
            if (Files.notExists(secret) || Files.notExists(open)) {
                throw new IllegalStateException(secret + " and " + open + " are not both there. Checkpoints were signed"
                        + " with the one and are checked with the other: bring them back from the backup.");
            }
            return new SigningKeys(KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(der(Files.readString(secret)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(secret + " does not hold a key that checkpoints can be signed with", e);
        }
    }

    /**
     * The key that checks what was signed.
     *
     * @throws IllegalArgumentException when the file does not hold one
     */
    static PublicKey read(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(der(Files.readString(file))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " does not hold a key that checkpoints can be checked with.", e);
        }
    }

    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint could not be signed", e);
        }
    }

    static boolean isSigned(String text, byte[] signed, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] pem(String what, byte[] der) {
        return ("-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what
                        + "-----\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]*-----", ""));
    }
}
