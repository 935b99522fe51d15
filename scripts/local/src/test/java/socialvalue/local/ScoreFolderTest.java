package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFolderTest {
    private static final String TARGET = "../scenarios/method-target";
    private static final String FINDINGS = "../scenarios/findings-in-marks";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int score(String... args) {
        return ScoreFolder.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_scored_folder_is_printed_with_findings_table_and_all_explanations() {
        assertThat(score(TARGET)).isZero();

        assertThat(printed())
                .containsSubsequence(
                        "frame.yaml:42 /criteria: note",
                        "Score table.",
                        "How the tender of Example Cedar Trust was scored.",
                        "How the tender of Example Birch CIC was scored.",
                        "How the tender of Example Alder Limited was scored.");
        assertThat(complained()).isEmpty();
    }

    @Test
    void one_suppliers_explanation_can_be_asked_for() {
        assertThat(score(TARGET, "--explain", "example-birch")).isZero();

        assertThat(printed())
                .contains("How the tender of Example Birch CIC was scored.")
                .doesNotContain("How the tender of Example Cedar Trust");
    }

    @Test
    void a_supplier_without_a_return_cannot_be_explained() {
        assertThat(score(TARGET, "--explain", "example-nobody")).isEqualTo(2);

        assertThat(complained())
                .isEqualTo("No return of the folder is of the supplier example-nobody; there are example-cedar,"
                        + " example-birch, example-alder.\n");
        assertThat(printed()).isEmpty();
    }

    @Test
    void findings_that_stand_in_the_way_are_complained_of_all_at_once() {
        assertThat(score(FINDINGS)).isEqualTo(1);

        assertThat(complained()).contains("mark-missing", "mark-not-on-scale", "unknown-supplier", "rationale-missing");
        assertThat(printed()).isEmpty();
    }

    @Test
    void everything_can_be_printed_as_json_whether_it_is_scored_or_not() throws IOException {
        assertThat(score(TARGET, "--json")).isZero();
        assertThat(isOneDocument(printed())).isTrue();
        assertThat(printed()).contains("\"outcome\":", "\"rows\":", "\"sheets\":");

        out.reset();
        assertThat(score(FINDINGS, "--json")).isEqualTo(1);
        assertThat(isOneDocument(printed())).isTrue();
        assertThat(printed()).contains("\"mark-missing\"").doesNotContain("\"sheets\":");
    }

    private static boolean isOneDocument(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        }
    }

    @Test
    void a_folder_that_cannot_be_read_is_one_clear_sentence(@TempDir Path empty) throws IOException {
        assertThat(score("no/such/folder")).isEqualTo(2);
        assertThat(complained()).isEqualTo("no/such/folder is not a folder that can be read.\n");

        err.reset();
        assertThat(score(empty.toString())).isEqualTo(2);
        assertThat(complained()).isEqualTo(empty.resolve("frame.yaml") + " cannot be read.\n");

        err.reset();
        Files.copy(Path.of(TARGET, "frame.yaml"), empty.resolve("frame.yaml"));
        assertThat(score(empty.toString())).isEqualTo(2);
        assertThat(complained())
                .isEqualTo(empty.resolve("returns")
                        + " cannot be read; a scenario's returns are in a folder of that name.\n");
    }

    @Test
    void unusable_arguments_are_one_clear_sentence() {
        assertThat(score()).isEqualTo(2);
        assertThat(score("--explain")).isEqualTo(2);
        assertThat(score("--unknown")).isEqualTo(2);
        assertThat(score(TARGET, FINDINGS)).isEqualTo(2);
        assertThat(complained().lines()).hasSize(4);
    }

    @Test
    void help_is_printed_when_asked_for() {
        assertThat(score("--help")).isZero();

        assertThat(printed()).startsWith("Usage: scripts/score FOLDER");
    }

    @Test
    void a_return_that_cannot_be_received_stands_in_the_way(@TempDir Path folder) throws IOException {
        copy(Path.of(TARGET), folder);
        Files.writeString(folder.resolve("returns/example-cedar.json"), "{");

        assertThat(score(folder.toString())).isEqualTo(1);
        assertThat(complained()).contains("example-cedar.json (whole document): cannot be received");
    }

    @Test
    void two_returns_of_one_supplier_stand_in_the_way(@TempDir Path folder) throws IOException {
        copy(Path.of(TARGET), folder);
        Files.copy(folder.resolve("returns/example-cedar.json"), folder.resolve("returns/example-second.json"));

        assertThat(score(folder.toString())).isEqualTo(1);
        assertThat(complained())
                .contains("example-second.json /supplier/id: refused")
                .contains("repeated-identifier");
    }

    @Test
    void a_folder_without_imported_scores_is_social_value_only(@TempDir Path folder) throws IOException {
        copy(Path.of(TARGET), folder);
        Files.delete(folder.resolve("imported-scores.yaml"));

        assertThat(score(folder.toString())).isZero();
        assertThat(printed())
                .contains("Social value only.")
                .contains("score-missing")
                .doesNotContain(" Place");
    }

    @Test
    void the_authoritys_own_model_is_taken_from_a_file(@TempDir Path folder) throws IOException {
        copy(Path.of("../scenarios/exampleshire"), folder);
        Files.delete(folder.resolve("model.yaml"));

        assertThat(score(folder.toString())).isEqualTo(1);
        assertThat(score(folder.toString(), "--model", "../scenarios/exampleshire/model.yaml"))
                .isZero();
        assertThat(score(folder.toString(), "--model", "no-such-model.yaml")).isEqualTo(2);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
