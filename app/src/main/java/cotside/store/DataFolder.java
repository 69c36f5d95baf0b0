package cotside.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder that one running Cotside keeps everything in, and nobody else meanwhile. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "in-use.lock";
    private static final long MEGABYTE = 1024 * 1024;
    private static final long ROOM_TO_BEGIN = 400 * MEGABYTE;
    private static final long ROOM_TO_GO_ON = 100 * MEGABYTE;

    private final Path path;
    private final FileChannel file;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel file, FileLock lock) {
        this.path = path;
        this.file = file;
        this.lock = lock;
    }

    /** @throws CannotStart when it cannot be written to, is full, or is in use */
    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        return takeIfFree(path)
                .orElseThrow(() -> new CannotStart("Another Cotside is running with the folder " + path
                        + ". Stop that one first, or choose another folder with --data."));
    }

    /** The folder, or nothing when it is in use. */
    static Optional<DataFolder> takeIfFree(Path path) {
        try {
            boolean isNew = Files.notExists(EmbeddedServer.files(path));
            make(path);
            long room = Files.getFileStore(path).getUsableSpace();
            if (room < (isNew ? ROOM_TO_BEGIN : ROOM_TO_GO_ON)) {
                throw new CannotStart("There is no room for the record: the disk of " + path + " has " + room / MEGABYTE
                        + " MB left. Free some space, or choose another folder with --data.");
            }
            FileChannel file =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(file);
            if (lock == null) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(path, file, lock));
        } catch (AccessDeniedException | FileAlreadyExistsException | NotDirectoryException e) {
            throw new CannotStart(
                    path + " cannot be used: it must be a folder that you may write to. Choose another with --data.",
                    e);
        } catch (IOException e) {
            throw new CannotStart("The folder " + path + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A folder that nobody else may look into; one that is there already stays as it is. */
    static void make(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    Path path() {
        return path;
    }

    /** Deletes everything in it, the keys first: without them the rest says nothing. */
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(path.resolve("keys"));
        try (Stream<Path> rest = Files.list(path)) {
            for (Path one : rest.filter(it -> !it.endsWith(LOCK)).toList()) {
                FileSystemUtils.deleteRecursively(one);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        file.close();
    }
}
