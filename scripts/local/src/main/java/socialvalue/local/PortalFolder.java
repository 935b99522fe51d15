package socialvalue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import socialvalue.local.portal.Stage;

/**
 * The folder of the machine on which the portal's host runs, within that of the system: what the plugin keeps, and how
 * far the portal has come.
 */
final class PortalFolder {
    /** Its name in the system's folder. */
    static final String NAME = "portal";

    private final Path path;
    private final Path stage;

    /** @param folder the system's */
    PortalFolder(Path folder) {
        this.path = folder.resolve(NAME);
        this.stage = path.resolve("stage");
    }

    /** Where it is; made for its owner alone, where it is not there. */
    Path made() {
        try {
            OwnerOnly.folder(path);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far the portal has come; the first stage where no play has begun. */
    Stage stage() {
        try {
            return Files.exists(stage) ? Stage.valueOf(Files.readString(stage)) : Stage.TENDERING;
        } catch (IOException | IllegalArgumentException e) {
            throw CannotRun.because("The file " + stage + " cannot be read; start with --fresh.", e);
        }
    }

    /** Keeps how far it has come. */
    void keep(Stage reached) {
        try {
            OwnerOnly.write(stage, reached.name().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
