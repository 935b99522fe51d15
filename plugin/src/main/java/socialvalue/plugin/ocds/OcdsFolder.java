package socialvalue.plugin.ocds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder into which the pages of a feed were put, to be read in the order of their names. */
final class OcdsFolder {
    private OcdsFolder() {}

    /** The files of a folder that hold releases; a file is itself. */
    static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(each ->
                            each.toString().endsWith(".json") || each.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
