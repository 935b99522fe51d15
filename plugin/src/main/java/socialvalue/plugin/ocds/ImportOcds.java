package socialvalue.plugin.ocds;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Prints what can be read of published releases: {@code scripts/import-ocds}. */
public final class ImportOcds {
    private static final String USAGE = """
            Usage: scripts/import-ocds FILE [--json] [--merged]

            Prints, for each release of an OCDS 1.1 file, what can be read: buyer, title, value, criteria with their weights
            and what these are shares of, suitability for SMEs and VCSEs, suppliers, classification, dates, and the reference
            in its portal. What a notice does not say is "not stated"; nothing is guessed.

              FILE       a release package, a record package, a release, a record, a list or JSON lines of these; a folder
                         whose .json and .jsonl files are read in the order of their names; or - for standard input
              --json     one JSON object a line for each release, instead of a table
              --merged   releases of one contracting process are merged first, by the rules of the standard
              --help     this text

            Exit codes: 0 printed, 2 the arguments or the file cannot be used.
            """;
    private static final int PRINTED = 0;
    private static final int UNUSABLE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final Optional<ReleaseGroups> groups;
    private long printed;

    private ImportOcds(PrintStream out, PrintStream err, boolean json, boolean merged) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.groups = merged ? Optional.of(new ReleaseGroups()) : Optional.empty();
    }

    /** Runs the command; prints UTF-8 whatever the terminal says of itself. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(args, System.in, out, err);
        out.flush();
        System.exit(code);
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        List<String> words = new ArrayList<>();
        boolean json = false;
        boolean merged = false;
        for (String each : args) {
            switch (each) {
                case "--help":
                    out.print(USAGE);
                    return PRINTED;
                case "--json":
                    json = true;
                    break;
                case "--merged":
                    merged = true;
                    break;
                default:
                    if (each.startsWith("--")) {
                        err.println(SafeText.of(each) + " is not an option; see --help.");
                        return UNUSABLE;
                    }
                    words.add(each);
            }
        }
        if (words.size() != 1) {
            err.println("Name one file, a folder, or - for standard input; see --help.");
            return UNUSABLE;
        }
        try {
            new ImportOcds(out, err, json, merged).print(words.get(0), in);
            return PRINTED;
        } catch (RefusedOcds e) {
            err.println(e.getMessage());
        } catch (CannotMerge e) {
            err.println(SafeText.of(words.get(0)) + ": " + SafeText.of(e.getMessage()));
        } catch (IOException | InvalidPathException e) {
            err.println(SafeText.of(words.get(0)) + " cannot be read.");
        }
        return UNUSABLE;
    }

    private void print(String name, InputStream in) throws IOException, CannotMerge {
        if (name.equals("-")) {
            Path kept = Files.createTempFile("import-ocds", ".json");
            try {
                Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
                read(new OcdsFile("standard input", () -> Files.newInputStream(kept)));
            } finally {
                Files.delete(kept);
            }
        } else {
            for (Path file : OcdsFolder.files(Path.of(name))) {
                read(OcdsFile.of(file));
            }
        }
        if (groups.isPresent()) {
            groups.get().tell(this::print);
        }
        if (!json) {
            out.println(printed == 1 ? "1 release" : printed + " releases");
        }
    }

    private void read(OcdsFile file) throws IOException {
        Consumer<Published> each = groups.isPresent() ? groups.get()::add : this::print;
        OcdsReader.Contents contents = OcdsReader.read(file, each);
        if (contents.withoutContents() > 0) {
            err.println(SafeText.of(file.name()) + ": " + contents.withoutContents()
                    + " of the records only link to their releases, so there is nothing to read of them.");
        }
        contents.next()
                .ifPresent(next ->
                        err.println(SafeText.of(file.name()) + ": the feed goes on at " + SafeText.of(next) + "."));
    }

    private void print(Published published) {
        ReleaseReading reading = ReleaseReading.of(published);
        out.print(json ? ReleaseJson.of(reading) + "\n" : ReleaseTable.of(reading));
        printed++;
    }
}
