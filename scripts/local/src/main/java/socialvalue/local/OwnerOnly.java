package socialvalue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the person running the system can read. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Creates a folder, and its parents as usual, and closes it to everybody else. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Writes a file whole or not at all, down to the disk; at no moment can anybody else read it. */
    static void write(Path file, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(unfinished, content, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
