package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example can be played in any year. */
class ExampleFilesTest {
    private static final Path FOLDER = Path.of("../scenarios/home-care");

    @Test
    void asWrittenItIsTheScenario() {
        ExampleFiles files = ExampleFiles.of(FOLDER, 0);

        assertThat(files.frame().exercise().lot()).hasToString("EXAMPLE-2026-017/1");
        assertThat(files.returns()).hasSize(4);
        assertThat(files.marks()).hasSize(4);
        assertThat(files.imports()).hasSize(2);
    }

    @Test
    void yearsLaterTheFrameAndTheReturnsStillFitEachOther() {
        ExampleFiles files = ExampleFiles.of(FOLDER, 3);

        assertThat(files.frame().exercise().lot()).hasToString("EXAMPLE-2029-017/1");
        assertThat(files.frame().exercise().deadline().getYear()).isEqualTo(2030);
        assertThat(files.frame().exercise().term().to()).isEqualTo(LocalDate.of(2033, 3, 31));
        assertThat(files.frame().exercise().term().periods()).isEqualTo(List.of("2030/31", "2031/32", "2032/33"));
        String text = new String(files.returns().getFirst().against("sha256:other"), StandardCharsets.UTF_8);
        assertThat(text).contains("EXAMPLE-2029-017", "2030/31", "\"frame\": \"sha256:other\"");
    }
}
