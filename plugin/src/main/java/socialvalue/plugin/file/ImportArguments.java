package socialvalue.plugin.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import socialvalue.plugin.portal.FrameReference;

/**
 * The command line of the import.
 *
 * @param folder a folder, or one file
 * @param lot whose returns they are
 * @param dryRun whether nothing is sent
 * @param goodFiles whether files without findings are delivered although others have some
 */
record ImportArguments(Path folder, FrameReference lot, boolean dryRun, boolean goodFiles) {
    static final String USAGE = """
            Usage: scripts/plugin import-returns SETTINGS FOLDER --lot TENDER/LOT [--dry-run] [--good-files]

            Delivers returns that an officer exported from the portal after it opened them. Nothing is delivered while any
            file has findings. Running it again changes nothing and delivers what is still missing.

              SETTINGS          the plugin's properties file
              FOLDER            holds returns.csv (file, supplier-id, supplier-name, sector, received-at) and the files it
                                names, each a return as .json or .csv; or one of those files
              --lot TENDER/LOT  the lot, as its frame is published
              --dry-run         reads everything, says what is wrong, and sends nothing
              --good-files      delivers the files without findings and leaves the others out
              --help            this text

            Exit codes: 0 everything is delivered, 1 findings, 2 the arguments or the folder cannot be used, 3 a return
            was refused or the service did not answer.
            """;

    /** The command line cannot be used; the message says why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    static ImportArguments of(String[] args) throws Unusable {
        Path folder = null;
        FrameReference lot = null;
        boolean dryRun = false;
        boolean goodFiles = false;
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith("--lot=") ? args[i].substring("--lot=".length()) : null;
            if (args[i].equals("--lot") && i + 1 < args.length) {
                value = args[++i];
            }
            if (value != null && lot == null) {
                lot = lot(value);
            } else if (args[i].equals("--dry-run")) {
                dryRun = true;
            } else if (args[i].equals("--good-files")) {
                goodFiles = true;
            } else if (value == null && !args[i].startsWith("-") && folder == null) {
                folder = path(args[i]);
            } else {
                throw new Unusable("The argument " + Quoted.of(args[i]) + " cannot be used here; see --help.");
            }
        }
        if (folder == null || lot == null) {
            throw new Unusable("Name a folder of exported returns and their lot; see --help.");
        }
        return new ImportArguments(folder, lot, dryRun, goodFiles);
    }

    private static FrameReference lot(String text) throws Unusable {
        try {
            return FrameReference.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Unusable("The lot is named as TENDER/LOT, such as EXAMPLE-2027-001/1.");
        }
    }

    private static Path path(String text) throws Unusable {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Unusable(Quoted.of(text) + " cannot be the name of a file.");
        }
    }
}
