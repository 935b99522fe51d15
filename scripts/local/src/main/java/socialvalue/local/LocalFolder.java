package socialvalue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which the system on this machine keeps everything, held by one process at a time.
 *
 * <p>Its {@code lock} file is also the mark of a folder of this system: a folder with other things in it is never
 * taken, let alone emptied.
 */
public final class LocalFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final long ROOM_TO_START = 64L << 20;
    private static final long FULL = 1L << 20;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private LocalFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the folder for this process alone, creating it with access for its owner only.
     *
     * @param fresh whether to delete what an earlier run left in it
     * @throws CannotRun if it is in use, cannot be written, has no room, or is a folder with other things in it
     */
    public static LocalFolder open(Path folder, boolean fresh) {
        return open(folder, fresh, ROOM_TO_START);
    }

    static LocalFolder open(Path folder, boolean fresh, long roomNeeded) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            refuseForeign(path);
            OwnerOnly.folder(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw CannotRun.because(
                        "The folder " + path
                                + " is in use by a system that is already running; stop that one, or name another folder with --folder.");
            }
            LocalFolder opened = new LocalFolder(path, channel, lock);
            try {
                if (fresh) {
                    opened.empty();
                }
                opened.requireRoom(roomNeeded);
                return opened;
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw CannotRun.because(
                    "The folder " + path + " cannot be created or written ("
                            + e.getClass().getSimpleName()
                            + "); name another with --folder.",
                    e);
        }
    }

    /** The folder, where an earlier run left it and no process holds it; empty while one does. */
    static Optional<LocalFolder> ifFree(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new LocalFolder(path, channel, lock));
        } catch (IOException e) {
            throw CannotRun.because("The folder " + path + " cannot be read; name another with --folder.", e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Whether the disk holding it has no room left. */
    public boolean full() {
        try {
            return Files.getFileStore(path).getUsableSpace() < FULL;
        } catch (IOException e) {
            return false;
        }
    }

    /** The one sentence for a disk without room. */
    String fullSentence() {
        return "The disk holding " + path + " is full; make room, or name another folder with --folder.";
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (!Files.isDirectory(path) || Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.findAny().isPresent()) {
                throw CannotRun.because("The folder " + path
                        + " holds other things than this system's; name an empty or a new one with --folder.");
            }
        }
    }

    private void requireRoom(long needed) throws IOException {
        long room = Files.getFileStore(path).getUsableSpace();
        if (room < needed) {
            throw CannotRun.because("The disk holding " + path + " is nearly full: " + (room >> 20)
                    + " MB are left and " + (needed >> 20) + " MB are needed.");
        }
    }

    private void empty() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(path.resolve(LOCK))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                if (!folder.equals(path)) {
                    Files.delete(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
