package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import socialvalue.GoldenFile;
import socialvalue.file.AgreementSummaryJson;
import socialvalue.file.BenchmarkJson;
import socialvalue.file.JsonText;
import socialvalue.file.PortfolioJson;
import socialvalue.quantity.Ratio;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Group;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;
import socialvalue.summary.AgreementSummary;
import socialvalue.summary.Benchmark;
import socialvalue.summary.ExampleSummaries;
import socialvalue.summary.Portfolio;
import socialvalue.summary.PortfolioBy;

/**
 * What is sent as JSON is what the tables say; that CSV, workbook, PDF and text hold the same figures as the tables is
 * tested by {@link FigureRenderingsTest}.
 */
class SummaryFiguresTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final AgreementSummary summary = ExampleSummaries.homeCare(LocalDate.of(2027, 10, 1));
    private final Portfolio portfolio = ExampleSummaries.portfolio();

    @Test
    void an_agreements_summary_as_text() throws IOException {
        GoldenFile.assertSame(
                Path.of("src/test/resources/reports/agreement-summary.txt"), FigureText.of(SummaryFigures.of(summary)));
    }

    @Test
    void a_portfolio_and_a_benchmark_as_text() throws IOException {
        GoldenFile.assertSame(
                Path.of("src/test/resources/reports/portfolio.txt"),
                FigureText.of(PortfolioFigures.of(portfolio)) + "\n"
                        + FigureText.of(BenchmarkFigures.of(ExampleSummaries.benchmark(5))) + "\n"
                        + FigureText.of(BenchmarkFigures.of(ExampleSummaries.benchmark(2))));
    }

    @Test
    void json_of_a_summary_holds_the_figures_of_its_tables() throws IOException {
        JsonNode json = JSON.readTree(JsonText.object(each -> AgreementSummaryJson.write(each, summary)));
        FigureDocument document = SummaryFigures.of(summary);

        same(json.get("promises"), "promised", document, "promises", SummaryColumns.PROMISED);
        same(json.get("promises"), "due", document, "promises", SummaryColumns.DUE);
        same(json.get("promises"), "verified", document, "promises", SummaryColumns.VERIFIED);
        same(json.get("promises"), "awaiting", document, "promises", SummaryColumns.AWAITING);
        same(json.get("promises"), "queried", document, "promises", SummaryColumns.QUERIED);
        same(json.get("promises"), "percent", document, "promises", SummaryColumns.SHARE);
        assertThat(cells(document, "forecast", SummaryColumns.FORECAST, false))
                .as("which is printed to two places")
                .zipSatisfy(
                        numbers(
                                objects(json.get("promises"), "forecast").stream()
                                        .filter(each -> each.has("quantity"))
                                        .toList(),
                                "quantity"),
                        (printed, exact) ->
                                assertThat(printed).isEqualByComparingTo(exact.setScale(2, RoundingMode.HALF_UP)));
        List<JsonNode> records = objects(json.get("promises"), "records");
        same(records, "verified", document, "records", SummaryColumns.VERIFIED_RECORDS);
        same(records, "withEvidence", document, "records", SummaryColumns.WITH_EVIDENCE);
        same(records, "outsideTerm", document, "records", SummaryColumns.OUTSIDE_TERM);
        for (String part : List.of("outcomes", "measures", "years", "promises")) {
            List<JsonNode> worth = new ArrayList<>();
            json.get(part).forEach(each -> each.get("worth").forEach(worth::add));
            worth(worth, document, "worth-" + part);
        }
        List<JsonNode> total = new ArrayList<>();
        json.get("worth").forEach(total::add);
        assertThat(total).isNotEmpty();
        assertThat(cells(document, "worth", WorthColumns.POUNDS_DELIVERED, false))
                .isEqualTo(numbers(
                        total.stream().filter(SummaryFiguresTest::pounds).toList(), "delivered"));
    }

    @Test
    void json_of_a_portfolio_holds_the_figures_of_its_tables() throws IOException {
        JsonNode json = JSON.readTree(JsonText.object(each -> PortfolioJson.write(each, portfolio)));
        FigureDocument document = PortfolioFigures.of(portfolio);

        for (PortfolioBy by : PortfolioBy.values()) {
            String name = PortfolioJson.spelling(by);
            JsonNode groups = json.get(name);
            same(groups, "agreements", document, name, column(document, "Agreements"));
            same(objects(groups, "promises"), "reached", document, name, column(document, "Target reached"));
            List<JsonNode> contributed = objects(groups, "contributions").stream()
                    .filter(each -> each.get("all").asInt() != 0)
                    .toList();
            same(contributed, "all", document, name, column(document, "Contributions"));
            List<JsonNode> worth = new ArrayList<>();
            groups.forEach(each -> each.get("worth").forEach(worth::add));
            worth(worth, document, "worth-" + name);
        }
        same(json.at("/signed/sectors"), "bids", document, "signatures", column(document, "Bids"));
        same(json.at("/signed/values"), "wholeLife", document, "values", column(document, "Whole-life value"));
    }

    @Test
    void json_of_a_benchmark_holds_the_figures_of_its_tables_and_nothing_of_too_few() throws IOException {
        Benchmark benchmark = ExampleSummaries.benchmark(5);
        JsonNode json = JSON.readTree(JsonText.object(each -> BenchmarkJson.write(each, benchmark)));
        FigureDocument document = BenchmarkFigures.of(benchmark);

        JsonNode comparison = json.at("/comparisons/0");
        same(comparison.get("members"), "place", document, "places-1", column(document, "Place"));
        same(comparison.get("members"), "verified", document, "places-1", column(document, "Delivered (verified)"));
        same(json.get("comparisons"), "median", document, "quartiles", column(document, "Median"));
        JsonNode few = JSON.readTree(JsonText.object(each -> BenchmarkJson.write(each, ExampleSummaries.benchmark(2))));
        assertThat(few.get("suppressed").asText()).isEqualTo("fewer than 3");
        assertThat(few.toString()).doesNotContain("EXAMPLE").doesNotContain("people");
    }

    @Test
    void each_promise_has_bars_of_its_own_so_that_no_units_are_mixed() {
        FigureDocument.BarChart chart = SummaryFigures.of(summary).chart().orElseThrow();
        assertThat(chart.groups())
                .extracting(Group::label)
                .containsExactly(
                        "Example employment: Jobs for people out of work",
                        "Example employment: Staff paid a living wage",
                        "Example communities",
                        "Answers to questions: Spent with community businesses",
                        "Example health");
        assertThat(chart.groups().getFirst().values().get(2)).contains(new BigDecimal("13.9"));
        assertThat(chart.alternative()).contains("Example health: due 16.7%, delivered 0%.");
    }

    private static void worth(List<JsonNode> worth, FigureDocument document, String section) {
        List<JsonNode> pounds =
                worth.stream().filter(SummaryFiguresTest::pounds).toList();
        List<JsonNode> points = worth.stream().filter(each -> !pounds(each)).toList();
        assertThat(pounds).as(section).isNotEmpty();
        same(pounds, "promised", document, section, WorthColumns.POUNDS_PROMISED);
        same(pounds, "delivered", document, section, WorthColumns.POUNDS_DELIVERED);
        same(points, "promised", document, section, WorthColumns.POINTS_PROMISED);
        same(points, "delivered", document, section, WorthColumns.POINTS_DELIVERED);
    }

    private static boolean pounds(JsonNode worth) {
        return !worth.get("kind").asText().equals("points");
    }

    private static Column column(FigureDocument document, String heading) {
        return document.columns().stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> objects(JsonNode list, String member) {
        List<JsonNode> objects = new ArrayList<>();
        list.forEach(each -> objects.add(each.get(member)));
        return objects;
    }

    /** Every number of the column stands in the JSON too, in the same order, and no other does. */
    private static void same(
            Iterable<JsonNode> objects, String member, FigureDocument document, String section, Column column) {
        List<JsonNode> nodes = new ArrayList<>();
        objects.forEach(nodes::add);
        assertThat(cells(document, section, column, false))
                .as(section + " " + column.heading())
                .isEqualTo(numbers(nodes, member));
    }

    private static List<BigDecimal> numbers(List<JsonNode> objects, String member) {
        return objects.stream()
                .filter(each -> each.has(member))
                .map(each -> Ratio.parse(each.get(member).asText()).rounded(FigureRow.QUANTITY))
                .map(BigDecimal::stripTrailingZeros)
                .toList();
    }

    private static List<BigDecimal> cells(FigureDocument document, String section, Column column, boolean totals) {
        int place = document.columns().indexOf(column);
        Section of = document.sections().stream()
                .filter(each -> each.name().equals(section))
                .findFirst()
                .orElseThrow();
        return of.rows().stream()
                .filter(row -> row.total() == totals)
                .map(Row::cells)
                .map(cells -> cells.get(place))
                .filter(Cell.Amount.class::isInstance)
                .map(cell -> ((Cell.Amount) cell).value().stripTrailingZeros())
                .toList();
    }
}
