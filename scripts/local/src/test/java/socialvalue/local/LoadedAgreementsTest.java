package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.access.Role;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What {@code scripts/load-example-agreements} loads, and what {@code scripts/rebuild-totals} says of it. */
@Tag("slow")
class LoadedAgreementsTest {
    private static final Path HOME = Path.of("../..");
    private static final String[] SMALL = {"--agreements", "50", "--deliveries", "2000"};
    private static final String CHANGED = "EXAMPLE-LOAD-of-10";
    private static final String OTHER = "EXAMPLE-LOAD-of-100";

    @TempDir
    private static Path folder;

    private static String loaded;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void load() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(LoadAgreementsMain.run(small(), HOME, printing(out), printing(err)))
                .as(out + "\n" + err)
                .isZero();
        loaded = out.toString(StandardCharsets.UTF_8);
    }

    private static String[] small() {
        return new String[] {SMALL[0], SMALL[1], SMALL[2], SMALL[3], "--folder", folder.toString()};
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private int rebuild(String... args) {
        out.reset();
        err.reset();
        return RebuildTotalsMain.run(args, HOME, printing(out), printing(err));
    }

    private int rebuildHere(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "--folder";
        all[1] = folder.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return rebuild(all);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void inTheTable(Consumer<DynamoDbClient> work) {
        try (LocalFolder held = LocalFolder.open(folder, false);
                LocalTable table = LocalTable.open(held)) {
            work.accept(table.client());
        }
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }

    /** Gives an item what another one has in an attribute. */
    private static void copy(DynamoDbClient client, String attribute, List<String> from, List<String> to) {
        Map<String, AttributeValue> source = client.getItem(
                        get -> get.tableName(LocalSystem.TABLE).key(key(from.get(0), from.get(1))))
                .item();
        Map<String, AttributeValue> target = new HashMap<>(
                client.getItem(get -> get.tableName(LocalSystem.TABLE).key(key(to.get(0), to.get(1))))
                        .item());
        assertThat(target.put(attribute, source.get(attribute))).isNotNull().isNotEqualTo(source.get(attribute));
        client.putItem(put -> put.tableName(LocalSystem.TABLE).item(target));
    }

    @Test
    void a_summary_costs_the_same_however_many_deliveries_and_the_portfolio_is_right_to_the_penny() {
        assertThat(loaded)
                .contains("an agreement with    10 deliveries", "an agreement with 1,000 deliveries")
                .contains("in 1 request", "They cost the same.", "right to the penny")
                .doesNotContain("NOT");
    }

    @Test
    void loaded_again_it_finds_everything_done_and_says_the_same() {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        assertThat(LoadAgreementsMain.run(small(), HOME, printing(again), printing(err)))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(" 0 deliveries (0 a second");
        assertThat(withoutTimes(again.toString(StandardCharsets.UTF_8))).isEqualTo(withoutTimes(loaded));
    }

    private static String withoutTimes(String said) {
        return said.replaceAll("[0-9,]+ ms", "");
    }

    @Test
    void all_totals_are_equal_to_what_the_records_give_until_somebody_changes_the_table() throws Exception {
        int before = rebuildHere();
        assertThat(before).as(said() + err).isZero();
        assertThat(said()).contains(CHANGED + ": equal\n", "53 agreements with 3110 records: all totals are equal");

        inTheTable(client -> {
            copy(
                    client,
                    "totals",
                    List.of("AGREEMENT#" + OTHER, "YEAR#2020/21"),
                    List.of("AGREEMENT#" + CHANGED, "YEAR#2020/21"));
            client.deleteItem(delete -> delete.tableName(LocalSystem.TABLE).key(key("PORTFOLIO#2021/22", OTHER)));
        });
        assertThat(rebuildHere()).isEqualTo(1);
        assertThat(said())
                .contains(CHANGED + ": differs\n", "total of p1 in 2020/21-Q1: verified 10, by the records 1")
                .contains(OTHER + ": differs\n  portfolio row of 2021/22: missing\n")
                .contains("2 differ.");
        assertThat(rebuildHere("EXAMPLE-LOAD-00001")).isZero();

        try (LocalSystem system =
                LocalSystem.start(HOME.resolve("template.yaml"), folder, 0, false, new Deployment(HOME), System.err)) {
            String port = Integer.toString(system.address().getPort());
            assertThat(rebuildHere("--port", port, CHANGED))
                    .as("asked over HTTP")
                    .isEqualTo(1);
            assertThat(said()).contains(CHANGED + ": differs\n");
            Path token = folder.resolve("auditor");
            java.nio.file.Files.writeString(token, system.tokens().issue(Council.officer(Role.AUDITOR)));
            assertThat(rebuild("--api", system.address().toString(), "--token-file", token.toString(), "--write"))
                    .as("an auditor writes nothing")
                    .isEqualTo(2);
            int written = rebuildHere("--port", port, "--write");
            assertThat(written).as(said() + err).isEqualTo(1);
            assertThat(said()).contains("2 differed and were written anew.");
            assertThat(rebuild("--api", system.address().toString(), "--token-file", token.toString()))
                    .isZero();
        }
        assertThat(rebuildHere()).isZero();
    }

    @Test
    void they_say_how_they_are_used_and_what_they_cannot_do() {
        assertThat(rebuild("--help")).isZero();
        assertThat(said()).startsWith("Usage: scripts/rebuild-totals");
        for (List<String> args : List.of(
                List.of("EXAMPLE#1"),
                List.of("EXAMPLE-none", "--folder", folder.toString()),
                List.of("--folder", folder.resolve("none").toString()),
                List.of("--api", "https://api.example"))) {
            assertThat(rebuild(args.toArray(String[]::new))).as(args.toString()).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        }
        out.reset();
        assertThat(LoadAgreementsMain.run(new String[] {"--help"}, HOME, printing(out), printing(err)))
                .isZero();
        assertThat(said()).startsWith("Usage: scripts/load-example-agreements");
        for (String wrong : List.of("0", "-1", "many", "20001")) {
            assertThat(LoadAgreementsMain.run(new String[] {"--agreements", wrong}, HOME, printing(out), printing(err)))
                    .as(wrong)
                    .isEqualTo(2);
        }
    }
}
