package socialvalue.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;

/** Frames for tests: those that ship, and changes of them. */
public final class FrameFixtures {
    private static final Path HOME_CARE = Path.of("../scripts/scenarios/home-care");

    private FrameFixtures() {}

    /** The worked example. */
    public static EvaluationFrame homeCare() {
        return scenario(HOME_CARE);
    }

    /** The worked example as its author wrote it. */
    public static String homeCareText() {
        return text(HOME_CARE.resolve("frame.yaml"));
    }

    /** The folders of all scenarios that ship. */
    public static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(HOME_CARE.resolveSibling("."))) {
            return folders
                    .map(Path::normalize)
                    .filter(folder -> Files.exists(folder.resolve("frame.yaml")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** The frame of a scenario folder, with the folder's own model where it has one. */
    public static EvaluationFrame scenario(Path folder) {
        Findings findings = new Findings();
        try {
            Path model = folder.resolve("model.yaml");
            EditionSource editions = Files.exists(model)
                    ? EditionSource.SHIPPED.and(
                            EditionReader.read(model, findings).orElseThrow())
                    : EditionSource.SHIPPED;
            return FrameReader.read(folder, editions, findings)
                    .orElseThrow(() -> new AssertionError(String.join("\n", FindingsText.lines(findings))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A frame of authored text, held against the editions that ship. */
    public static Optional<EvaluationFrame> read(String yaml, Findings findings) {
        return YamlDocument.read("frame.yaml", yaml.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(root -> FrameReader.read(root, EditionSource.SHIPPED, findings));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
