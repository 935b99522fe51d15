package socialvalue.plugin.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import socialvalue.plugin.portal.FrameReference;

/**
 * A folder of exported returns, or one of its files, with a {@code returns.csv} beside them that says whose they are.
 * Only one file is held at a time, and never more than a return's most of it.
 */
public final class ReturnFiles {
    /** Files that could be returns, though most of these cannot be read here. */
    private static final List<String> OFFICE = List.of(".csv", ".json", ".xlsx", ".xls", ".xlsm", ".ods", ".tsv");

    private static final int MOST_FILES = 20_000;

    private final Path folder;
    private final FrameReference lot;
    private final Findings findings = new Findings(Manifest.NAME);
    private final List<ListedReturn> listed;

    private ReturnFiles(Path folder, FrameReference lot, Optional<String> only) throws IOException {
        this.folder = folder;
        this.lot = lot;
        this.listed = TextFile.read(folder.resolve(Manifest.NAME), findings)
                .map(text -> Manifest.read(text, only, findings))
                .orElse(List.of());
        if (only.isPresent()) {
            if (listed.isEmpty() && findings.isEmpty()) {
                findings.add(0, "", "no row for " + Quoted.of(only.get()), "one");
            }
        } else if (findings.isEmpty()) {
            findUnlisted();
        }
    }

    /**
     * Reads what is listed.
     *
     * @param folderOrFile a folder, or one exported file in it
     * @param lot whose returns they are
     * @throws IOException if there is no such folder, or it cannot be listed
     */
    public static ReturnFiles at(Path folderOrFile, FrameReference lot) throws IOException {
        if (Files.isDirectory(folderOrFile)) {
            return new ReturnFiles(folderOrFile, lot, Optional.empty());
        }
        Path file = folderOrFile.toRealPath();
        return new ReturnFiles(
                file.getParent(), lot, Optional.of(file.getFileName().toString()));
    }

    /** The returns that can be read, in the order of {@code returns.csv}. */
    public List<ListedReturn> listed() {
        return List.copyOf(listed);
    }

    /** What is wrong with {@code returns.csv} itself. */
    Findings findings() {
        return findings;
    }

    /** Reads one of the files anew; empty where there are findings. */
    Optional<ExportedReturn> read(ListedReturn each, Findings found) {
        return TextFile.read(folder.resolve(each.file()), found)
                .flatMap(text -> each.file().toLowerCase(Locale.ROOT).endsWith(".json")
                        ? JsonReturn.read(text, found)
                        : CsvReturn.read(text, found))
                .map(read -> ExportedReturn.of(each, lot, read, found))
                .filter(read -> found.isEmpty());
    }

    /** A return must not be left out by having been forgotten in the list. */
    private void findUnlisted() throws IOException {
        Set<String> names = listed.stream().map(ListedReturn::file).collect(Collectors.toSet());
        Set<String> unlisted = new TreeSet<>();
        int files = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (++files > MOST_FILES) {
                    findings.add(0, "", "a folder of more than " + MOST_FILES + " files", "one with the returns only");
                    return;
                }
                if (!names.contains(name) && !name.equals(Manifest.NAME) && couldBeReturn(name)) {
                    unlisted.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        for (String name : unlisted) {
            findings.add(0, "", "no row for " + Quoted.of(name), "one, or the file to be moved elsewhere");
        }
    }

    private static boolean couldBeReturn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && OFFICE.stream().anyMatch(lower::endsWith);
    }
}
