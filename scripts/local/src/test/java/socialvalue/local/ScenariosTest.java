package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.file.FrameJson;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.ReturnDocument;
import socialvalue.usecase.CheckReturn;

/** Every shipped scenario gives the expected sheets. */
class ScenariosTest {
    private static final Path SCENARIOS = Path.of("../scenarios");
    private static final Path MADE = Path.of("target/expected");
    private static final String ORIGIN = "WHERE-THE-NUMBERS-COME-FROM.md";

    static List<String> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void gives_the_expected_findings_table_and_sheets(String scenario) throws IOException {
        Map<String, String> made = made(Scenario.play(SCENARIOS.resolve(scenario), Optional.empty()));
        Map<String, String> expected = read(SCENARIOS.resolve(scenario).resolve("expected"));

        leave(scenario, made);
        assertThat(made)
                .as(
                        "If what is made now is right, from the repository's folder: rm -rf scripts/scenarios/%1$s/expected"
                                + " && cp -r scripts/local/target/expected/%1$s scripts/scenarios/%1$s/expected",
                        scenario)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void says_that_it_is_an_example_on_every_page(String scenario) throws IOException {
        Path folder = SCENARIOS.resolve(scenario);
        Map<String, String> pages = read(folder.resolve("expected"));
        pages.remove("findings.txt");
        pages.putAll(read(folder));
        pages.putAll(read(folder.resolve("returns")));

        assertThat(pages).allSatisfy((name, text) -> assertThat(text).as(name).contains("Example"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void that_is_scored_says_where_its_numbers_come_from(String scenario) throws IOException {
        Path folder = SCENARIOS.resolve(scenario);
        if (!Files.exists(folder.resolve("expected/table.txt"))) {
            assertThat(scenario).startsWith("findings-");
            return;
        }
        String origin = Files.readString(folder.resolve(ORIGIN));
        String table = Files.readString(folder.resolve("expected/table.txt"));
        boolean ranked = table.contains("\n Place");
        List<String> totals = table.lines()
                .dropWhile(line -> !line.startsWith(ranked ? " Place" : "        Supplier"))
                .takeWhile(line -> !line.isEmpty())
                .skip(1)
                .map(line -> line.replaceAll(".* ", "").replaceAll("\\.?0+$", ""))
                .toList();
        String last = ranked ? "; total " : "; social value ";

        assertThat(totals).isNotEmpty().allSatisfy(total -> assertThat(origin).contains(last + total + "\n"));
    }

    @Test
    void the_first_return_of_the_worked_example_has_six_findings() throws IOException {
        Path folder = SCENARIOS.resolve("home-care");
        EvaluationFrame frame = Scenario.play(folder, Optional.empty()).frame().orElseThrow();
        byte[] first = Files.readAllBytes(folder.resolve("returns-not-scored/example-homehelp-first.json"));
        Findings findings = new Findings();

        var draft = new ReturnReader().read(new ReturnDocument(first), findings).orElseThrow();
        CheckReturn.check(draft, frame, FrameJson.digest(frame), Optional.of("example-homehelp"), findings);

        assertThat(findings.count()).isEqualTo(6);
    }

    private static Map<String, String> made(Scenario scenario) {
        ScenarioText text = new ScenarioText(scenario);
        Map<String, String> made = new TreeMap<>();
        if (!text.findings().isEmpty()) {
            made.put("findings.txt", text.findings());
        }
        text.table().ifPresent(table -> made.put("table.txt", table));
        text.explanations().forEach((supplier, explanation) -> made.put(supplier + ".txt", explanation));
        return made;
    }

    private static Map<String, String> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeMap<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            ScenariosTest::text,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leave(String scenario, Map<String, String> made) throws IOException {
        Path folder = Files.createDirectories(MADE.resolve(scenario));
        for (var page : made.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
