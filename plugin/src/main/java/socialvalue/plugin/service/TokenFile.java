package socialvalue.plugin.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A token in a file that only its owner can read or write. It is read again when the file has changed. */
public final class TokenFile implements AccessTokens {
    private static final int LONGEST = 16_384;
    /** RFC 6750, section 2.1. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path file;
    private Version read;
    private String token;

    /** Which state of the file was read; one put in its place has another key. */
    private record Version(Object key, long size, Object changed) {
        static Version of(PosixFileAttributes file) {
            return new Version(file.fileKey(), file.size(), file.lastModifiedTime());
        }
    }

    public TokenFile(Path file) {
        this.file = Objects.requireNonNull(file);
    }

    @Override
    public synchronized String bearer() throws IOException {
        PosixFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, PosixFileAttributes.class, new LinkOption[0]);
        } catch (UnsupportedOperationException e) {
            throw new IOException(file + " lies where it cannot be told who may read it", e);
        }
        if (!OWNERS.containsAll(attributes.permissions())) {
            throw new IOException(file + " holds a token and can be read or written by others than its owner");
        }
        Version now = Version.of(attributes);
        if (!now.equals(read)) {
            token = readToken();
            read = now;
        }
        return token;
    }

    private String readToken() throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        String text = new String(bytes, StandardCharsets.US_ASCII).strip();
        Arrays.fill(bytes, (byte) 0);
        if (bytes.length > LONGEST || !TOKEN.matcher(text).matches()) {
            throw new IOException(file + " holds no token and nothing else");
        }
        return text;
    }
}
