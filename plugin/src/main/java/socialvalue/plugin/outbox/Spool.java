package socialvalue.plugin.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file to which messages are appended while the database cannot be reached. Each record is a mark, its length, a
 * checksum and its contents; it is on the medium before the message counts as kept. What was half written when a
 * process died is passed over, and so is damage: reading goes on at the next record that is whole.
 *
 * <p>Appending never waits for the database: what is taken up is moved to a second file first. Safe for use by several
 * threads, and by several processes, by locks on files beside.
 */
final class Spool {
    private static final int MARK = 0xFF5350FE;
    private static final int HEAD = 3 * Integer.BYTES;

    private final Path file;
    private final Path fileLock;
    private final Path taken;
    private final Path takenLock;

    /** @param file made when it is first needed, as are others whose names begin with its name */
    Spool(Path file) {
        this.file = file;
        this.fileLock = beside(file, ".lock");
        this.taken = beside(file, ".taken");
        this.takenLock = beside(file, ".taken.lock");
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** What is done with each message that is taken up. */
    interface Taker {
        void take(Message message);
    }

    boolean isEmpty() {
        return Files.notExists(file) && Files.notExists(taken);
    }

    /** Returns once the message is on the medium. */
    void append(Message message) throws IOException {
        OwnerOnly.makeFile(fileLock);
        synchronized (Spool.class) {
            try (FileChannel lock = FileChannel.open(fileLock, StandardOpenOption.WRITE)) {
                lock.lock();
                OwnerOnly.makeFile(file);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                    ByteBuffer bytes = record(message);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
            }
        }
    }

    /**
     * Has every message taken, in the order in which they were appended. They stay until all were; none is taken while
     * somebody else does this.
     */
    int takeAll(Taker taker) throws IOException {
        if (isEmpty()) {
            return 0;
        }
        OwnerOnly.makeFile(takenLock);
        try (FileChannel channel = FileChannel.open(takenLock, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock == null ? 0 : takeAllAlone(taker);
        } catch (OverlappingFileLockException e) {
            // Another thread of this process is at it.
            return 0;
        }
    }

    private int takeAllAlone(Taker taker) throws IOException {
        int count = 0;
        while (Files.exists(taken) || moved()) {
            List<Message> messages = messages(ByteBuffer.wrap(Files.readAllBytes(taken)));
            messages.forEach(taker::take);
            Files.delete(taken);
            count += messages.size();
        }
        return count;
    }

    private boolean moved() throws IOException {
        OwnerOnly.makeFile(fileLock);
        synchronized (Spool.class) {
            try (FileChannel lock = FileChannel.open(fileLock, StandardOpenOption.WRITE)) {
                lock.lock();
                if (Files.notExists(file)) {
                    return false;
                }
                Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
        }
    }

    private static List<Message> messages(ByteBuffer contents) {
        List<Message> messages = new ArrayList<>();
        int at = 0;
        while (at + HEAD <= contents.limit()) {
            Optional<ByteBuffer> whole = wholeRecord(contents, at);
            if (whole.isPresent()) {
                at += HEAD + whole.get().remaining();
                messages.add(message(whole.get()));
            } else {
                at++;
            }
        }
        return messages;
    }

    private static Optional<ByteBuffer> wholeRecord(ByteBuffer contents, int at) {
        int length = contents.getInt(at + Integer.BYTES);
        if (contents.getInt(at) != MARK || length < 0 || length > contents.limit() - at - HEAD) {
            return Optional.empty();
        }
        ByteBuffer record = contents.slice(at + HEAD, length);
        return checksum(record) == contents.getInt(at + 2 * Integer.BYTES) ? Optional.of(record) : Optional.empty();
    }

    private static ByteBuffer record(Message message) {
        List<byte[]> parts = List.of(
                utf8(message.source()),
                utf8(message.id()),
                utf8(message.kind().name()),
                utf8(message.subject()),
                message.body());
        int length =
                parts.stream().mapToInt(each -> Integer.BYTES + each.length).sum();
        ByteBuffer contents = ByteBuffer.allocate(length);
        parts.forEach(each -> contents.putInt(each.length).put(each));
        contents.flip();
        return ByteBuffer.allocate(HEAD + length)
                .putInt(MARK)
                .putInt(length)
                .putInt(checksum(contents))
                .put(contents)
                .flip();
    }

    private static Message message(ByteBuffer contents) {
        return new Message(
                text(contents), text(contents), Message.Kind.valueOf(text(contents)), text(contents), part(contents));
    }

    private static String text(ByteBuffer contents) {
        return new String(part(contents), StandardCharsets.UTF_8);
    }

    private static byte[] part(ByteBuffer contents) {
        byte[] part = new byte[contents.getInt()];
        contents.get(part);
        return part;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int checksum(ByteBuffer contents) {
        CRC32C checksum = new CRC32C();
        checksum.update(contents.duplicate());
        return (int) checksum.getValue();
    }
}
