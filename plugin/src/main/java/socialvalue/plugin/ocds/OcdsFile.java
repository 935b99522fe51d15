package socialvalue.plugin.ocds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something to read that can be opened twice: once to see that all of it is sound, once to read it.
 *
 * @param name as it is called to people
 * @param opening opens it from its start
 */
public record OcdsFile(String name, Opening opening) {
    /** Opens it from its start. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** A file. */
    public static OcdsFile of(Path path) {
        return new OcdsFile(path.toString(), () -> Files.newInputStream(path));
    }

    /** What was received. */
    public static OcdsFile of(String name, byte[] content) {
        return new OcdsFile(name, () -> new ByteArrayInputStream(content));
    }
}
