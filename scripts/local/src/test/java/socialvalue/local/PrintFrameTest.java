package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintFrameTest {
    private static final String SCENARIOS = "../scenarios/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void prints_the_invitation_to_tender_and_the_schedule_of_measures() {
        assertThat(run(SCENARIOS + "home-care/frame.yaml")).isZero();
        assertThat(printed(out))
                .startsWith("Example: home care in Exampleton\n")
                .contains("How social value is evaluated.", "Schedule of social value measures.", "£14,044");
        assertThat(printed(err)).isEmpty();
    }

    @Test
    void a_folder_is_read_by_its_frame_and_an_authority_brings_its_own_model() {
        assertThat(run(SCENARIOS + "exampleshire", "--model", SCENARIOS + "exampleshire/model.yaml"))
                .isZero();
        assertThat(printed(out)).contains("Example Community Benefit Model 2026");
    }

    @Test
    void without_its_model_a_frame_is_refused_with_the_place() {
        assertThat(run(SCENARIOS + "exampleshire")).isEqualTo(1);
        assertThat(printed(err)).contains("frame.yaml:", "exampleshire/2026", "[unknown-reference]");
        assertThat(printed(out)).isEmpty();
    }

    @Test
    void an_aim_that_is_not_reached_is_noted_beside_the_printed_frame() {
        assertThat(run(SCENARIOS + "method-bands")).isZero();
        assertThat(printed(err)).contains("[aim-not-reached;").hasLineCount(1);
        assertThat(printed(out)).isNotEmpty();
    }

    @Test
    void prints_the_public_statement_of_an_edition_that_ships_and_of_a_file() {
        assertThat(run("--statement", "knowsley/2014")).isZero();
        assertThat(printed(out)).startsWith("Knowsley Social Value Model, 2014\n");
        out.reset();
        assertThat(run("--statement=" + SCENARIOS + "exampleshire/model.yaml")).isZero();
        assertThat(printed(out)).startsWith("Example Community Benefit Model 2026\n");
    }

    @Test
    void a_refused_edition_is_not_printed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), "edition: example/1\n");
        assertThat(run("--statement", file.toString())).isEqualTo(1);
        assertThat(printed(err)).contains("own.yaml:1 ", "[missing-key]");
    }

    @Test
    void arguments_that_cannot_be_used_end_with_one_sentence_and_2() {
        for (String[] args : new String[][] {
            {},
            {"no-such-file.yaml"},
            {SCENARIOS + "home-care", "--statement", "knowsley/2014"},
            {"--statement", "knowsley/1999"},
            {"--statement", "knowsley/2014", "--model", SCENARIOS + "exampleshire/model.yaml"},
            {SCENARIOS + "home-care", "--model", "no-such-model.yaml"},
            {"\0"},
            {"--colour"}
        }) {
            err.reset();
            assertThat(run(args)).as(String.join(" ", args)).isEqualTo(2);
            assertThat(printed(err)).hasLineCount(1);
        }
        assertThat(printed(out)).isEmpty();
    }

    @Test
    void help_names_every_option() {
        assertThat(run("--help")).isZero();
        assertThat(printed(out)).contains("--model", "--statement", "--help", "Exit codes");
    }

    private int run(String... args) {
        return PrintFrame.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
