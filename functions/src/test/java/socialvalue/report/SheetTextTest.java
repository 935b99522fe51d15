package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.GoldenFile;
import socialvalue.finding.FindingCode;
import socialvalue.frame.Counting;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.ScoringMethod.ScoredOn;
import socialvalue.frame.Settings.NotApplicable;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.marking.Decided;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.quantity.Weighting;
import socialvalue.scoring.ExampleLot;
import socialvalue.scoring.ExampleMethods;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.ScoreRow;
import socialvalue.submission.Offer;

class SheetTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/sheets");

    /** One criterion of every kind under one group, and everything that can become of an offer. */
    private static ExampleLot offers() {
        return new ExampleLot()
                .with(new CriterionGroup(
                        "SV",
                        "Example social value",
                        new Weighting(new BigDecimal(40), Weighting.Of.WHOLE),
                        List.of(
                                part("people", ExampleMethods.MORE, net()),
                                part("target", ExampleMethods.target("3", "2"), Counting.ALL),
                                part("bands", ExampleMethods.bands("1:20", "5:50"), Counting.ALL),
                                part("gate", ExampleMethods.passWith("1", true), Counting.ALL),
                                part("statement", ExampleMethods.marks(5, Optional.of("2")), Counting.ALL),
                                part(
                                        "value",
                                        ExampleMethods.value(
                                                ScoredOn.SHARE_OF_ESTIMATED_VALUE,
                                                ExampleMethods.target("6"),
                                                ExampleMethods.option(
                                                        "W",
                                                        Optional.of("2"),
                                                        ExampleMethods.worth("14044"),
                                                        ExampleMethods.worth("566", "1.25"))),
                                        Counting.ALL),
                                part("nothing", ExampleMethods.target("10"), Counting.ALL),
                                ExampleLot.criterion(
                                        "elsewhere",
                                        new Weighting(new BigDecimal("12.5"), Weighting.Of.PARENT),
                                        ExampleMethods.target("10"),
                                        Counting.ALL,
                                        "M1",
                                        Optional.of("there are no Example parks in this lot")))))
                .notApplicable(NotApplicable.LEFT_OUT)
                .ties("SV", "people")
                .net("a", "people", periods("10", "20", "30"), "50", "80")
                .offer("a", "target", "1")
                .offer("a", "bands", "4.5")
                .forfeits("a", "gate", "3", FindingCode.WRONG_UNIT, FindingCode.NEGATIVE_QUANTITY)
                .offer("a", "statement", Offer.STATEMENT_ONLY)
                .mark("a", "statement", "3")
                .offer(
                        "a",
                        "value",
                        new Offer.OfOptions(
                                List.of(new Offer.OptionQuantity("W", 0, new BigDecimal(3))), new BigDecimal(1000)))
                .mayBeDisregarded("a", FindingCode.CRITERION_UNANSWERED)
                .net("b", "people", periods("30", "30", "30"), "0", "100");
    }

    private static ExampleLot lot() {
        return offers().points("a", ExampleLot.REST, "41.5").points("b", ExampleLot.REST, "20");
    }

    private static Counting net() {
        return new Counting(
                Optional.of(new BigDecimal(50)), Counting.Basis.NET, Optional.of(new Percentage(BigDecimal.TEN)));
    }

    private static Offer periods(String... amounts) {
        return new Offer.PerPeriod(
                List.of(amounts).stream().map(BigDecimal::new).toList());
    }

    private static SocialValueCriterion part(String id, ScoringMethod method, Counting counting) {
        return ExampleLot.criterion(
                id,
                new Weighting(new BigDecimal("12.5"), Weighting.Of.PARENT),
                method,
                counting,
                "M2",
                Optional.empty());
    }

    private static String table(ExampleLot lot) {
        LotScores scores = lot.scores();
        return ScoreTableText.of(
                lot.frame(),
                scores.outcome(),
                scores.ranking().places().stream().map(ScoreRow::of).toList(),
                Decided.NOTHING);
    }

    @Test
    void a_sheet_explains_every_point() throws IOException {
        ExampleLot lot = lot();

        GoldenFile.assertSame(
                GOLDEN.resolve("every-kind.txt"),
                SheetText.of(
                        lot.frame(),
                        lot.sheet("a"),
                        Map.of(
                                "statement",
                                "The Example plan names who does what, and leaves open by when.",
                                ExampleLot.REST,
                                "Lowest Example price divided by this one."),
                        Decided.NOTHING));
    }

    @Test
    void a_sheet_says_what_is_still_to_come() throws IOException {
        ExampleLot lot = lot().beforeImport()
                .offer("c", "statement", Offer.STATEMENT_ONLY)
                .with("price-share", 5, ExampleMethods.value(ScoredOn.SHARE_OF_TENDERED_PRICE, ExampleMethods.MORE))
                .offer("c", "price-share", new Offer.OfOptions(List.of(), BigDecimal.TEN));

        GoldenFile.assertSame(
                GOLDEN.resolve("still-to-come.txt"),
                SheetText.of(lot.frame(), lot.sheet("c"), Map.of(), Decided.NOTHING));
    }

    @Test
    void a_table_shows_places_flags_and_what_the_outcome_hangs_on() throws IOException {
        ExampleLot lot = lot().points("b", ExampleLot.REST, "48")
                .points("c", ExampleLot.REST, "53")
                .net("c", "people", periods("0", "0", "0.5"), "0", "100")
                .nothing("a supplier with a name that is longer than its column");

        GoldenFile.assertSame(GOLDEN.resolve("table.txt"), table(lot));
    }

    @Test
    void a_table_of_a_lot_whose_scores_are_not_all_in_names_no_winner() throws IOException {
        String table = table(offers().beforeImport().points("a", ExampleLot.REST, "41.5"));

        assertThat(table).doesNotContain("Place ");
        GoldenFile.assertSame(GOLDEN.resolve("table-social-value-only.txt"), table);
    }

    @Test
    void a_table_says_who_is_tied_and_by_which_rule() {
        ExampleLot lot = new ExampleLot()
                .elsewhere("P", 50)
                .elsewhere("Q", 50)
                .points("a", "P", "4")
                .points("a", "Q", "3")
                .points("b", "P", "4")
                .points("b", "Q", "3")
                .points("c", "P", "3")
                .points("c", "Q", "4")
                .points("d", "P", "9")
                .points("d", "Q", "0");

        assertThat(table(lot))
                .contains(
                        "The frame reports equal totals as tied.\n- 7.00: Example a and Example b and Example c, tied.\n");
        assertThat(table(lot.ties("P", "Q")))
                .contains("The frame decides between equal totals by Example P, then by Example Q.\n"
                        + "- 7.00: Example a and Example b, tied; then Example c.\n");
    }

    @Test
    void a_table_without_equal_totals_says_nothing_of_them() {
        assertThat(table(lot())).doesNotContain("Equal totals");
    }

    @Test
    void a_table_of_an_empty_lot_says_so() {
        assertThat(table(new ExampleLot().elsewhere("P", 100))).contains("There is no return in this lot.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0; 0.00; = 0",
                "3.75; 3.75; 3.75; = 3.75",
                "1234567.5; 1,234,567.5; 1,234,567.50; = 1,234,567.5",
                "-1234; -1,234; -1,234.00; = -1,234",
                "100; 100; 100.00; = 100",
                "10/3; 10/3; ≈3.33; ≈ 3.33 (exactly 10/3)",
                "0.0000001; 0.0000001; ≈0.00; ≈ 0.00 (exactly 0.0000001)",
                "0.000001; 0.000001; 0.000001; = 0.000001",
            })
    void a_figure_is_printed_exactly_or_said_to_be_rounded(String figure, String exact, String column, String equal) {
        Figures figures = new Figures(new Rounding(2, RoundingMode.HALF_UP));

        assertThat(figures.exact(Ratio.parse(figure))).isEqualTo(exact);
        assertThat(figures.column(Ratio.parse(figure))).isEqualTo(column);
        assertThat(figures.equal(Ratio.parse(figure))).isEqualTo(equal);
    }
}
