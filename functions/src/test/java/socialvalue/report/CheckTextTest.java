package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.example.ExampleFrames;
import socialvalue.file.CheckJson;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Findings;
import socialvalue.port.ReturnDocument;
import socialvalue.usecase.CheckReturn;
import socialvalue.usecase.ReturnCheck;

/** The whole answer to a check, as text and as JSON, against the answers written in {@code checks}. */
class CheckTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"VALID_every-kind", "VALID_nil", "INVALID_unknown-option", "INVALID_another-lot"})
    void an_answer_reads_as_written_beside_it(String name) throws IOException {
        ReturnCheck check = check(file("/returns/" + name + ".json"));
        assertThat(CheckText.of(check)).isEqualTo(file("/checks/" + name + ".txt"));
        assertThat(new String(CheckJson.bytes(check), StandardCharsets.UTF_8) + "\n")
                .isEqualTo(file("/checks/" + name + ".json"));
    }

    private static ReturnCheck check(String document) {
        Findings findings = new Findings();
        return new ReturnReader()
                .read(new ReturnDocument(document.getBytes(StandardCharsets.UTF_8)), findings)
                .map(draft -> CheckReturn.check(
                        draft, ExampleFrames.everyKind(), ExampleFrames.DIGEST, Optional.of("S-1"), findings))
                .orElseThrow();
    }

    private static String file(String name) throws IOException {
        try (InputStream file = CheckTextTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
