package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.summary.PublishedPortfolio;
import socialvalue.summary.PublishedPortfolio.Contract;
import socialvalue.summary.PublishedPortfolio.Id;

/** What Knowsley published, to the letter, and what the reader refuses. */
class PublishedPortfolioTest {
    private static final Path FOLDER = Path.of("src/main/resources/portfolios");
    private static final Path FILE = FOLDER.resolve("knowsley/2013-14.yaml");
    private static final Path SOURCE_TEXT = Path.of("../../shared/data/seed/000_9c7646f9f85989db.txt");
    private static final Id KNOWSLEY = new Id("knowsley", "2013-14");

    private final ShippedPortfolios shipped = new ShippedPortfolios();
    private final PublishedPortfolio knowsley = shipped.find(KNOWSLEY).orElseThrow();

    @Test
    void seven_contracts_are_named_and_ten_are_not() {
        assertThat(knowsley.contracts().count()).isEqualTo(17);
        assertThat(knowsley.contracts().named())
                .extracting(contract ->
                        contract.name() + " " + contract.value().orElseThrow().amount())
                .containsExactly(
                        "Domiciliary Care £8,000,000",
                        "Tree Work £250,000",
                        "Young Carers £50,000",
                        "Sexual Health Services £2,900,000",
                        "Substance Misuse £5,300,000",
                        "Smoking Cessation £1,600,000",
                        "Youth Services-Knowsley Youth Mutual £2,700,000");
        assertThat(knowsley.contracts().unnamed()).isEqualTo(10);
    }

    @Test
    void the_named_ones_add_up_to_20_point_8_million_pounds_and_the_sum_is_written_nowhere() throws IOException {
        assertThat(knowsley.contracts().valueOfNamed()).hasToString("£20,800,000");
        assertThat(Files.readString(FILE)).doesNotContain("20800000", "20.8", "20,8");
    }

    @Test
    void each_value_is_the_one_the_source_writes_rounded_as_it_is() {
        assertThat(knowsley.contracts().named()).allSatisfy(contract -> assertThat(
                        contract.value().orElseThrow().amount().pounds())
                .isEqualByComparingTo(pounds(contract.value().orElseThrow().stated())));
    }

    private static BigDecimal pounds(String stated) {
        BigDecimal times = new BigDecimal(stated.endsWith("m") ? 1_000_000 : 1_000);
        return new BigDecimal(stated.substring(1, stated.length() - 1)).multiply(times);
    }

    @Test
    void nine_assets_were_transferred_on_one_condition_and_in_no_year_that_is_stated() {
        assertThat(knowsley.assetTransfers())
                .extracting(each -> each.count() + " " + each.what())
                .containsExactly("8 community centres", "1 school site");
        assertThat(knowsley.assetTransfers()).allSatisfy(each -> {
            assertThat(each.financialYear()).isEmpty();
            assertThat(each.condition()).contains("peppercorn rent", "social value measures");
        });
    }

    @Test
    void everything_has_its_citation_and_says_how_complete_it_is() throws IOException {
        String json = new String(PublishedPortfolioJson.write(knowsley), StandardCharsets.UTF_8);

        assertThat(knowsley.status().text()).isEqualTo("An initial evaluation, only part completed");
        assertThat(json).contains("\"financialYear\":\"unknown\"", "\"unnamed\":{\"count\":10,\"value\":\"unknown\"}");
        assertThat(json.split("\"citation\":\"Knowsley Council, Growing the social sector", -1))
                .hasSize(1 + 1 + 1 + 7 + 2 + 1 + 5);
        assertThat(Files.readString(FILE)).doesNotContain("assumption", "Example");
    }

    @Test
    void what_is_quoted_stands_in_the_source() throws IOException {
        if (!Files.exists(SOURCE_TEXT)) {
            System.out.println("Not compared with the source's text: " + SOURCE_TEXT + " is not there.");
            return;
        }
        String source = Files.readString(SOURCE_TEXT).replaceAll("\\s+", " ");

        assertThat(source).containsIgnoringCase(knowsley.status().text());
        assertThat(source).contains(knowsley.contracts().said());
        assertThat(knowsley.others()).allSatisfy(each -> assertThat(source).contains(each.text()));
        assertThat(knowsley.assetTransfers())
                .allSatisfy(each -> assertThat(source).contains(each.count() + " " + each.what(), each.condition()));
        for (Contract contract : knowsley.contracts().named()) {
            assertThat(source)
                    .contains(contract.name() + " ("
                            + contract.value().orElseThrow().stated() + ")");
        }
    }

    @Test
    void every_file_is_listed_and_never_changes() throws IOException {
        try (var files = Files.find(FOLDER, 2, (file, _) -> file.toString().endsWith(".yaml"))) {
            Set<String> found = files.map(
                            file -> FOLDER.relativize(file).toString().replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(shipped.all().stream().map(Id::toString)).containsExactlyElementsOf(found);
        }
        assertThat(shipped.all()).allSatisfy(id -> assertThat(
                        PublishedPortfolioJson.digest(shipped.find(id).orElseThrow()))
                .as("A correction of %s is a new digest in portfolios/published.txt, and a line in the change log", id)
                .isEqualTo(shipped.publishedDigest(id).orElseThrow()));
        assertThat(shipped.find(new Id("knowsley", "2014-15"))).isEmpty();
    }

    private static List<String> found(String yaml) {
        Findings findings = new Findings();
        Optional<PublishedPortfolio> read =
                PublishedPortfolioReader.read("portfolio.yaml", yaml.getBytes(StandardCharsets.UTF_8), findings);
        assertThat(read.isEmpty()).isEqualTo(findings.refuse());
        return findings.inOrder().stream()
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "contracts", "named", "assetTransfers", "others", "notStated"})
    void a_value_without_a_citation_is_refused(String part) throws IOException {
        String yaml = Files.readString(FILE);
        int at = yaml.indexOf("\n" + (part.equals("named") ? "  named:" : part + ":"));
        int citation = yaml.indexOf("citation: case-study-2014", at);
        String without =
                yaml.substring(0, yaml.lastIndexOf('\n', citation)) + yaml.substring(yaml.indexOf('\n', citation));

        assertThat(found(without)).singleElement().asString().startsWith("citation-missing /");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count: 17 | count: 6 | unusable-value /contracts/named",
                "count: 17 | count: 0 | unusable-value /contracts/count",
                "count: 8 | count: 0 | unusable-value /assetTransfers/0/count",
                "value: 250000 | value: -1 | unusable-value /contracts/named/1/value",
                "stated: \"£250k\" | at: \"text\" | duplicate-key /contracts/named/1/at",
                "name: \"Tree Work\" | name: \"Young Carers\" | repeated-identifier /contracts/named/2/name",
                "- id: case-study-2014 | - id: case-study-2015 | unknown-reference /assetTransfers/0/citation",
                "financialYear: \"2013/14\" | supplier: \"Example\" | unknown-key /contracts/supplier",
                "example: false | example: true | unusable-value /owner"
            })
    void what_is_wrong_is_found_where_it_stands(String was, String becomes, String finding) throws IOException {
        String yaml = Files.readString(FILE);
        assertThat(yaml).contains(was);

        assertThat(found(yaml.replace(was, becomes))).contains(finding);
    }

    @Test
    void a_contract_named_without_a_value_is_of_unknown_value_and_not_of_none() throws IOException {
        String yaml = Files.readString(FILE).replace("      value: 250000\n      stated: \"£250k\"\n", "");
        PublishedPortfolio read = PublishedPortfolioReader.read(
                        "portfolio.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Findings())
                .orElseThrow();

        assertThat(read.contracts().named().get(1).value()).isEmpty();
        assertThat(new String(PublishedPortfolioJson.write(read), StandardCharsets.UTF_8))
                .contains("{\"name\":\"Tree Work\",\"value\":\"unknown\"");
        assertThat(read.contracts().valueOfNamed()).hasToString("£20,550,000");
        assertThat(found(yaml.replace("- name: \"Tree Work\"", "- name: \"Tree Work\"\n      value: 1")))
                .containsExactly("missing-key /contracts/named/1/stated");
    }

    @Test
    void the_format_explains_every_key_and_no_other() throws IOException {
        String every = """
                {"?":0, "citations":[{"?":0}], "status":{"?":0}, "contracts":{"?":0,"named":[{"?":0}]},
                 "assetTransfers":[{"?":0}], "others":[{"?":0}], "notStated":[{"?":0}]}
                """;
        Findings findings = new Findings();
        PublishedPortfolioReader.read(
                JsonDocument.read(every.getBytes(StandardCharsets.UTF_8), new Findings())
                        .orElseThrow(),
                findings);
        Map<String, Set<String>> known = findings.inOrder().stream()
                .filter(finding -> finding.code() == FindingCode.UNKNOWN_KEY)
                .collect(Collectors.toMap(
                        finding -> finding.location().pointer().replaceAll("/\\?$", ""), PublishedPortfolioTest::keys));

        assertThat(explained("The document")).isEqualTo(known.get(""));
        assertThat(explained("A citation")).isEqualTo(known.get("/citations/0"));
        for (String statement : List.of("/status", "/others/0", "/notStated/0")) {
            assertThat(withSource("A statement")).isEqualTo(known.get(statement));
        }
        assertThat(withSource("Contracts")).isEqualTo(known.get("/contracts"));
        assertThat(withSource("A named contract")).isEqualTo(known.get("/contracts/named/0"));
        assertThat(withSource("An asset transfer")).isEqualTo(known.get("/assetTransfers/0"));
    }

    private static Set<String> keys(Finding unknown) {
        return Set.of(unknown.expected().substring("one of the keys ".length()).split(", "));
    }

    private static Set<String> withSource(String section) throws IOException {
        Set<String> all = new TreeSet<>(explained(section));
        all.addAll(explained("Where a value comes from"));
        return all;
    }

    private static Set<String> explained(String section) throws IOException {
        String text = Files.readString(FOLDER.resolve("FORMAT.md"));
        int from = text.indexOf("\n## " + section + "\n");
        int to = text.indexOf("\n## ", from + 1);
        return Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(text.substring(from, to < 0 ? text.length() : to))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
