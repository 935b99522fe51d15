package socialvalue.plugin.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders for their owner alone, on file systems that know owners. */
final class OwnerOnly {
    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnerOnly() {}

    /** Makes an empty file, and the folders it lies in, unless they are there. A file that is there is made private. */
    static void makeFile(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, permissions(folder, FOLDER));
        }
        if (Files.notExists(file)) {
            try {
                Files.createFile(file, permissions(file, FILE));
                nameOnTheMedium(folder);
                return;
            } catch (FileAlreadyExistsException e) {
                // Another process was quicker, and made it in the same way.
                return;
            }
        }
        if (knowsOwners(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        }
    }

    /** A file that is new is lost with what is in it unless its folder is on the medium too. */
    private static void nameOnTheMedium(Path folder) throws IOException {
        if (knowsOwners(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) throws IOException {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) throws IOException {
        Path there = path.toAbsolutePath();
        while (Files.notExists(there)) {
            there = there.getParent();
        }
        return Files.getFileStore(there).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
