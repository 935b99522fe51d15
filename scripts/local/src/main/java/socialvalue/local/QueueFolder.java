package socialvalue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a queue keeps its messages, a file each: what was accepted is still there when the process is not. A message
 * that was set aside lies in {@code set-aside}; moved back, it is handed out again after the next start.
 */
final class QueueFolder {
    private static final String SET_ASIDE = "set-aside";
    private static final String UNFINISHED = ".unfinished";

    private final Path path;

    /** Creates it where there is none. */
    QueueFolder(Path path) {
        this.path = path;
        try {
            OwnerOnly.folder(path);
            OwnerOnly.folder(path.resolve(SET_ASIDE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier process left; what it had not accepted when it ended is deleted. */
    List<QueueMessage> messages() {
        List<QueueMessage> messages = new ArrayList<>();
        for (Path file : files(path)) {
            try {
                if (file.toString().endsWith(UNFINISHED)) {
                    Files.delete(file);
                    continue;
                }
                String[] parts = Files.readString(file).split("\n", 2);
                messages.add(QueueMessage.kept(file.getFileName().toString(), parts[1], Instant.parse(parts[0])));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return messages;
    }

    /** Keeps a message; once this returns it is there for the next process too. */
    void keep(QueueMessage message) {
        String text = message.sentAt() + "\n" + message.body();
        try {
            OwnerOnly.write(path.resolve(message.id()), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a message that was dealt with. */
    void forget(String id) {
        try {
            Files.delete(path.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a message that is no longer to be handed out. */
    void setAside(String id) {
        try {
            Files.move(path.resolve(id), path.resolve(SET_ASIDE).resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The identifiers of the messages that were set aside. */
    List<String> setAside() {
        return files(path.resolve(SET_ASIDE)).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
