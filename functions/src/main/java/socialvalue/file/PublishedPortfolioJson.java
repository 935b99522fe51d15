package socialvalue.file;

import java.util.Optional;
import socialvalue.summary.PublishedPortfolio;
import socialvalue.summary.PublishedPortfolio.AssetTransfers;
import socialvalue.summary.PublishedPortfolio.Contract;
import socialvalue.summary.PublishedPortfolio.Contracts;
import socialvalue.summary.PublishedPortfolio.Statement;

/**
 * Writes a published portfolio: every value beside its citation, what the source does not state as {@code unknown}, and
 * the totals computed.
 */
public final class PublishedPortfolioJson {
    private static final String UNKNOWN = "unknown";

    private PublishedPortfolioJson() {}

    /** The portfolio as canonical JSON in UTF-8. */
    public static byte[] write(PublishedPortfolio portfolio) {
        return JsonText.object(json -> json.text("portfolio", portfolio.id().toString())
                .text("title", portfolio.title())
                .text("owner", portfolio.owner())
                .truth("example", portfolio.example())
                .text("asStatedBy", portfolio.contracts().citation().text())
                .object("status", status -> statement(status, portfolio.status()))
                .object("contracts", contracts -> contracts(contracts, portfolio.contracts()))
                .list("assetTransfers", portfolio.assetTransfers(), PublishedPortfolioJson::transfers)
                .list("others", portfolio.others(), PublishedPortfolioJson::statement)
                .list("notStated", portfolio.notStated(), PublishedPortfolioJson::statement));
    }

    /** What identifies its content, however it was authored: {@code sha256:} and 64 digits. */
    public static String digest(PublishedPortfolio portfolio) {
        return Digests.sha256(write(portfolio));
    }

    private static void statement(JsonText json, Statement statement) {
        json.text("text", statement.text())
                .text("citation", statement.citation().text());
    }

    private static void contracts(JsonText json, Contracts contracts) {
        json.text("financialYear", orUnknown(contracts.financialYear()))
                .integer("count", contracts.count())
                .text("said", contracts.said())
                .text("citation", contracts.citation().text())
                .list("named", contracts.named(), PublishedPortfolioJson::contract)
                .decimal("valueOfNamed", contracts.valueOfNamed().pounds())
                .object("unnamed", unnamed -> unnamed.integer("count", contracts.unnamed())
                        .text("value", UNKNOWN));
    }

    private static void contract(JsonText json, Contract contract) {
        json.text("name", contract.name());
        contract.value()
                .ifPresentOrElse(
                        value -> json.decimal("value", value.amount().pounds()).text("stated", value.stated()),
                        () -> json.text("value", UNKNOWN));
        json.text("citation", contract.citation().text());
    }

    private static void transfers(JsonText json, AssetTransfers transfers) {
        json.text("what", transfers.what())
                .integer("count", transfers.count())
                .text("financialYear", orUnknown(transfers.financialYear()))
                .text("condition", transfers.condition())
                .text("citation", transfers.citation().text());
    }

    private static String orUnknown(Optional<String> stated) {
        return stated.orElse(UNKNOWN);
    }
}
