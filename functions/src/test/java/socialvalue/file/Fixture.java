package socialvalue.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.finding.Findings;

/** Documents for tests: files under {@code src/test/resources/file}, and text. */
final class Fixture {
    static final Path FOLDER = Path.of("src", "test", "resources", "file");

    private Fixture() {}

    static byte[] bytes(String name) {
        return bytes(FOLDER.resolve(name));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Node> read(String name, Findings findings) {
        byte[] bytes = bytes(name);
        return name.endsWith(".json")
                ? JsonDocument.read(name, bytes, findings)
                : YamlDocument.read(name, bytes, findings);
    }

    static Node yaml(String text) {
        Findings findings = new Findings();
        Optional<Node> node = YamlDocument.read("test.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
        if (!findings.isEmpty()) {
            throw new AssertionError(FindingsText.lines(findings));
        }
        return node.orElseThrow();
    }

    /** The folder that stands beside the repository in some work places; empty, said in one line, where it does not. */
    static Optional<Path> besideTheRepository(String folder) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        Optional<Path> found =
                Optional.ofNullable(root).map(at -> at.resolveSibling(folder)).filter(Files::isDirectory);
        if (found.isEmpty()) {
            System.out.println("Not run: ../" + folder + " does not stand beside the repository");
        }
        return found;
    }
}
