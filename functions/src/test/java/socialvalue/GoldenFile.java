package socialvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An expected text kept in the repository beside what it is made from. */
public final class GoldenFile {
    private GoldenFile() {}

    /** Fails unless the text is exactly the file's; what was made instead is left under {@code target/golden}. */
    public static void assertSame(Path golden, String made) throws IOException {
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (!made.equals(expected)) {
            Path left = Path.of("target/golden").resolve(golden.getFileName());
            Files.createDirectories(left.getParent());
            Files.writeString(left, made);
            assertThat(made)
                    .as("If the new text is right, copy functions/%s over functions/%s", left, golden)
                    .isEqualTo(expected);
        }
    }
}
