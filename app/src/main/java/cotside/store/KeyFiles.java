package cotside.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** Files that hold a key: for nobody but us to read, and there whole or not at all. */
public final class KeyFiles {
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyFiles() {}

    /**
     * The random key kept in a file; made on first use.
     *
     * @throws IllegalStateException when the file holds something else
     */
    public static byte[] random(Path file, int length) {
        try {
            if (Files.notExists(file)) {
                byte[] made = new byte[length];
                RANDOM.nextBytes(made);
                make(file, made);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != length) {
                throw new IllegalStateException(
                        file + " does not hold a key: it has " + bytes.length + " bytes and should have " + length);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the file unless somebody else just did. */
    public static void make(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path part = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content));
                channel.force(true);
            }
            Files.createLink(file, part);
            try (FileChannel names = FileChannel.open(folder)) {
                names.force(true);
            }
        } catch (FileAlreadyExistsException e) {
            // theirs is as good
        } finally {
            Files.delete(part);
        }
    }
}
