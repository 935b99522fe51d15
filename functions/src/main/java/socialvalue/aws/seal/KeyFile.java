package socialvalue.aws.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** A secret in a file that only its owner can read. */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /**
     * The key in a file, which is made with a new one where there is none.
     *
     * @throws IllegalArgumentException if the file is not the owner's alone or holds no key
     */
    public static SecretKey256 readOrCreate(Path file) {
        return SecretKey256.of(textOrCreate(file, () -> SecretKey256.random().text() + "\n"), "the key file " + file);
    }

    /**
     * The secret text in a file, which is made with a new one where there is none.
     *
     * @param fresh a new secret
     * @throws IllegalArgumentException if the file is not the owner's alone
     */
    static String textOrCreate(Path file, Supplier<String> fresh) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            create(file, fresh.get());
        }
        return text(file);
    }

    /**
     * The key in a file.
     *
     * @throws IllegalArgumentException if the file is not the owner's alone or holds no key
     */
    public static SecretKey256 read(Path file) {
        return SecretKey256.of(text(file), "the key file " + file);
    }

    /**
     * The secret text in a file.
     *
     * @throws IllegalArgumentException if the file is not the owner's alone
     */
    public static String text(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!OWNER_ONLY.containsAll(permissions)) {
                throw new IllegalArgumentException("others than its owner have rights to the key file " + file
                        + "; take them away with chmod 600, and make a new key if they may have read it");
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", e);
        }
    }

    /** Writes it whole under another name first: nobody ever finds half a key, and no key is ever replaced. */
    private static void create(Path file, String secret) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(
                    folder, file.getFileName().toString(), ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try {
                try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    out.write(StandardCharsets.US_ASCII.encode(secret));
                    out.force(true);
                }
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException somebodyWasFirst) {
                // Theirs is the key then.
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be made", e);
        }
    }
}
