package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Published data that may stand beside the repository, and the fixtures that ship with it. */
final class Shared {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path DATA = Path.of("../../shared/data");

    private Shared() {}

    /** A file or folder beside the repository; the test is left out, and says so, where it is not there. */
    static Path data(String name) {
        Path path = DATA.resolve(name);
        assumeThat(path).as("not compared: ../shared is not here").exists();
        return path;
    }

    static Path fixture(String name) {
        return Path.of("src/test/resources/ocds").resolve(name);
    }

    static JsonNode json(Path path) {
        try {
            return JSON.readTree(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
