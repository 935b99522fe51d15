package socialvalue.file;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.model.Measure.Aggregation;
import socialvalue.port.Page;
import socialvalue.procurement.Supplier;
import socialvalue.summary.MeasureQuantity;
import socialvalue.summary.Portfolio;
import socialvalue.summary.PortfolioBy;
import socialvalue.summary.PortfolioGroup;
import socialvalue.summary.Signatures;
import socialvalue.summary.YearTargets;

/** The portfolio of a year and its rows as they are sent; numbers as {@link AgreementSummaryJson} writes them. */
public final class PortfolioJson {
    private PortfolioJson() {}

    /** How a way to tell a portfolio is spelt in addresses, such as {@code core-added}. */
    public static String spelling(PortfolioBy by) {
        return by == PortfolioBy.PROVISION ? "core-added" : by.name().toLowerCase(Locale.ROOT);
    }

    /** What {@link #spelling} spells; empty where it is nothing a portfolio is told by. */
    public static Optional<PortfolioBy> by(String spelling) {
        for (PortfolioBy by : PortfolioBy.values()) {
            if (spelling(by).equals(spelling)) {
                return Optional.of(by);
            }
        }
        return Optional.empty();
    }

    /** Writes the members of a portfolio. */
    public static void write(JsonText json, Portfolio portfolio) {
        json.text("year", portfolio.year().toString())
                .truth("example", portfolio.example())
                .integer("examples", portfolio.examples())
                .object("total", total -> contents(total, portfolio.total()));
        for (PortfolioBy by : PortfolioBy.values()) {
            json.list(spelling(by), portfolio.by(by), (each, group) -> {
                each.text("group", group.key()).text("title", group.title());
                contents(each, group);
            });
        }
        json.object("signed", signed -> signatures(signed, portfolio.signatures()));
    }

    private static void contents(JsonText json, PortfolioGroup group) {
        json.integer("agreements", group.agreements())
                .object("promises", targets(group.targets()))
                .object("contributions", targets(group.contributions()));
        if (!group.quantities().isEmpty()) {
            json.list("quantities", group.quantities(), PortfolioJson::quantity);
        }
        json.list("worth", group.worth(), WorthJson::total);
    }

    private static Consumer<JsonText> targets(YearTargets targets) {
        return json -> json.integer("all", targets.all())
                .integer("reached", targets.reached())
                .integer("notReached", targets.notReached())
                .integer("nothingToCompare", targets.notComparable())
                .integer("noTarget", targets.none());
    }

    private static void quantity(JsonText json, MeasureQuantity quantity) {
        of(json, quantity.of());
        json.integer("promises", quantity.promises());
        quantity.amounts()
                .ifPresent(amounts -> json.text("promised", amounts.promised().toString())
                        .text("verified", amounts.verified().toString())
                        .decimal("awaiting", amounts.awaiting())
                        .decimal("queried", amounts.queried()));
    }

    static void of(JsonText json, MeasureQuantity.Of of) {
        json.text("unit", of.unit().name())
                .choice("direction", of.direction())
                .choice("aggregation", of.aggregation())
                .truth("contribution", of.contribution());
    }

    private static void signatures(JsonText json, Signatures signatures) {
        json.integer("contracts", signatures.contracts())
                .list("sectors", signatures.sectors(), (each, sector) -> each.text(
                                "sector", sector.sector().map(Reading::spelling).orElse("not-stated"))
                        .integer("bids", sector.bids())
                        .integer("awards", sector.awards()))
                .list("values", signatures.values(), (each, value) -> each.choice("vat", value.vat())
                        .integer("contracts", value.contracts())
                        .decimal("wholeLife", value.wholeLife().pounds()))
                .integer("valueUnknown", signatures.ofUnknownValue());
    }

    /**
     * Writes the members of a page of rows.
     *
     * @param by what the group is one of; empty where every row is listed
     * @param group the group's key
     */
    public static void write(
            JsonText json, FinancialYear year, Optional<PortfolioBy> by, String group, Page<PortfolioRow> rows) {
        json.text("year", year.toString());
        by.ifPresent(one -> json.text("by", spelling(one)).text("group", group));
        json.list("agreements", rows.items(), (each, row) -> row(each, row, by, group))
                .optional("next", rows.next(), JsonText::text);
    }

    private static void row(JsonText json, PortfolioRow row, Optional<PortfolioBy> by, String group) {
        json.text("agreement", row.agreement().value())
                .text("summary", "/agreements/" + row.agreement() + "/summary")
                .text("title", row.title())
                .truth("example", row.example())
                .choice("kind", row.kind())
                .text("model", row.model().toString())
                .optional("directorate", row.directorate(), JsonText::text)
                .optional("neighbourhood", row.neighbourhood(), JsonText::text)
                .optional("supplier", row.supplier(), JsonText::text)
                .optional("sector", row.sector(), JsonText::choice)
                .texts(
                        "types",
                        row.types().stream().sorted().map(Reading::spelling).toList());
        row.signed().ifPresent(signed -> json.object("signed", each -> signed(each, signed)));
        json.list(
                "promises",
                row.lines().stream()
                        .filter(line -> by.isEmpty() || by.get().holds(group, row, line))
                        .toList(),
                PortfolioJson::line);
    }

    private static void signed(JsonText json, PortfolioRow.Signed signed) {
        signed.wholeLife().ifPresent(money -> json.decimal("wholeLife", money.pounds()));
        json.optional("vat", signed.vat(), JsonText::choice).object("bids", bids -> {
            for (Supplier.Sector sector : Supplier.Sector.values()) {
                bids.integer(Reading.spelling(sector), signed.bids().getOrDefault(sector, 0));
            }
            bids.integer("not-stated", signed.bidsOfUnstatedSector());
        });
    }

    /** A promise in a year. */
    static void line(JsonText json, PortfolioRow.Line line) {
        json.text("promise", line.promise())
                .text("title", line.title())
                .optional("measure", line.measured().map(measured -> measured.measure()), JsonText::text)
                .optional("outcome", line.measured().map(measured -> measured.outcome()), JsonText::text)
                .choice("kind", line.kind());
        of(json, new MeasureQuantity.Of(line.unit(), line.direction(), line.aggregation(), line.contribution()));
        json.optional("promised", line.promised(), WorthJson::exact)
                .optional("verified", line.verified(), WorthJson::exact)
                .optional("share", YearTargets.share(line), WorthJson::share);
        if (line.aggregation() == Aggregation.SUM) {
            json.decimal("awaiting", line.awaiting()).decimal("queried", line.queried());
        }
        json.integer("verifiedRecords", line.verifiedRecords())
                .integer("otherRecords", line.otherRecords())
                .list("worth", line.worth(), WorthJson::worth);
    }
}
