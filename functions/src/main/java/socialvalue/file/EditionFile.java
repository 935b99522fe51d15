package socialvalue.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import socialvalue.finding.Findings;

/** A file of policy data: YAML as people author it, or the JSON it is sent and stored as. */
final class EditionFile {
    /** What an edition is called in its folder. */
    static final String NAME = "edition.yaml";

    private EditionFile() {}

    /** The tree of a file, or of the {@link #NAME} in a folder. */
    static Optional<Node> read(Path path, Findings findings) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        return read(file.toString(), Files.readAllBytes(file), findings);
    }

    /** The tree of a document; JSON where its name ends so. */
    static Optional<Node> read(String file, byte[] bytes, Findings findings) {
        return file.endsWith(".json")
                ? JsonDocument.read(file, bytes, findings)
                : YamlDocument.read(file, bytes, findings);
    }
}
