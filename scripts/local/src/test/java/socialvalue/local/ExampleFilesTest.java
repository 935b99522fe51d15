package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import socialvalue.file.Node;

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

    /** What the panel gives is in keeping with what it agrees on. */
    @Test
    void eachOfThePanelMarksEveryReturnButWhereThereIsAConflictOfInterest() {
        ExampleFiles files = ExampleFiles.of(FOLDER, 0);
        ExamplePanel panel = files.panel();
        Set<String> given = panel.given().stream()
                .flatMap(each -> each.marks().stream()
                        .map(mark -> each.evaluator() + " "
                                + mark.members().get("supplier").text()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>();
        for (String evaluator : panel.evaluators()) {
            for (Node agreed : files.marks()) {
                expected.add(evaluator + " " + agreed.members().get("supplier").text());
            }
        }
        panel.conflicts()
                .forEach(interest -> assertThat(expected.remove(interest.evaluator() + " " + interest.supplier()))
                        .isTrue());

        assertThat(panel.evaluators()).hasSize(3);
        assertThat(panel.conflicts()).hasSize(1);
        assertThat(given).isEqualTo(expected);
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
