package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What {@code scripts/verify-audit} says of the worked example, running or not. */
class VerifyAuditMainTest {
    private static final Path HOME = Path.of("../..");
    private static final String LOT = "EXAMPLE-2026-017/1";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return VerifyAuditMain.run(args, HOME, printing(out), printing(err));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void it_says_how_it_is_used() {
        assertThat(run("--help")).isZero();
        assertThat(said()).startsWith("Usage: scripts/verify-audit");
    }

    @Test
    void what_cannot_be_verified_is_said_in_one_line(@TempDir Path folder) {
        for (List<String> args : List.of(
                List.<String>of(),
                List.of("EXAMPLE"),
                List.of(LOT, "--folder", folder.resolve("none").toString()),
                List.of(LOT, "--api", "nonsense", "--token-file", "x"),
                List.of(LOT, "--api", "https://api.example"))) {
            List<String> given = new ArrayList<>(args);
            assertThat(run(given.toArray(String[]::new))).as(args.toString()).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    @Tag("slow")
    void the_worked_example_holds_whether_it_runs_or_not_and_no_longer_once_its_table_is_changed(@TempDir Path folder)
            throws Exception {
        String[] where = {LOT, "--folder", folder.toString(), "--port", "PORT"};
        try (LocalSystem system =
                LocalSystem.start(HOME.resolve("template.yaml"), folder, 0, false, new Deployment(HOME), System.err)) {
            new WorkedExample(system, HOME, printing(new ByteArrayOutputStream())).play();
            where[4] = Integer.toString(system.address().getPort());
            assertThat(run(where)).as(said() + err).isZero();
            Path token = folder.resolve("auditor");
            Files.writeString(token, system.tokens().issue(Council.officer(socialvalue.access.Role.AUDITOR)));
            assertThat(run(LOT, "--api", system.address().toString(), "--token-file", token.toString()))
                    .isZero();
        }
        assertThat(run(where)).as(said() + err).isZero();
        assertThat(said()).contains("signed: entry", "It holds.");

        try (LocalFolder held = LocalFolder.open(folder, false);
                LocalTable table = LocalTable.open(held)) {
            table.client().updateItem(request -> request.tableName(LocalSystem.TABLE)
                    .key(Map.of(
                            "pk", AttributeValue.fromS("LOT#EXAMPLE-2026-017#1##A"),
                            "sk", AttributeValue.fromS("ENTRY#000002")))
                    .updateExpression("SET who = :who")
                    .expressionAttributeValues(Map.of(":who", AttributeValue.fromS("somebody-else"))));
        }
        assertThat(run(where)).isEqualTo(1);
        assertThat(said()).contains("It does not hold.", "chain " + LOT + ", entry 2: ");
    }
}
