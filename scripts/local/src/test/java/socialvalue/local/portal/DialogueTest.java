package socialvalue.local.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dialogues that ship are read whole, each by the stage it belongs to. */
class DialogueTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void every_dialogue_that_ships_belongs_to_a_stage() throws IOException {
        List<String> named = Arrays.stream(Stage.values())
                .flatMap(stage -> stage.resources().stream())
                .sorted()
                .toList();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("prozorro"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> "/" + RESOURCES.relativize(file))
                            .sorted())
                    .isEqualTo(named);
        }
    }

    @Test
    void what_is_no_dialogue_is_refused_by_name() {
        assertThatThrownBy(() -> Dialogue.of("/prozorro/none.http", UnaryOperator.identity()))
                .hasMessage("/prozorro/none.http is missing");
        String real = Stage.TENDERING.resources().getFirst();
        assertThatThrownBy(() -> Dialogue.of(real, text -> text.replace("GET ", "PUT ")))
                .hasMessage(real + " is not a dialogue");
        assertThatThrownBy(() -> Dialogue.of(real, text -> text + "{"))
                .hasMessage(real + " answers with no JSON document");
    }
}
