package socialvalue.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.model.Citation;
import socialvalue.summary.PublishedPortfolio;
import socialvalue.summary.PublishedPortfolio.AssetTransfers;
import socialvalue.summary.PublishedPortfolio.Contract;
import socialvalue.summary.PublishedPortfolio.Contracts;
import socialvalue.summary.PublishedPortfolio.Statement;

/**
 * A published portfolio as text, as its source states it: everything with a mark that leads to its citation at the end,
 * and what the source does not state said to be unknown.
 */
public final class PublishedPortfolioText {
    private static final int VALUE_COLUMN = 14;

    private final PublishedPortfolio portfolio;
    private final Map<Citation, String> marks = new LinkedHashMap<>();
    private final Paragraphs text = new Paragraphs();

    private PublishedPortfolioText(PublishedPortfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** The portfolio as plain text, lines of at most 92 characters ending in line feeds. */
    public static String of(PublishedPortfolio portfolio) {
        return new PublishedPortfolioText(portfolio).text();
    }

    private String text() {
        text.heading(portfolio.title(), '=');
        text.paragraph(
                "",
                portfolio.owner() + ", portfolio " + portfolio.id()
                        + ". As the source states it; what it does not state is unknown, not nought. No record kept"
                        + " here is part of it.");
        if (portfolio.example()) {
            text.space();
            text.paragraph("", "Example: this authority and its portfolio are invented.");
        }
        text.space();
        text.paragraph("", "How complete it is: " + quoted(portfolio.status()));
        contracts(portfolio.contracts());
        transfers();
        statements("Said, and not counted", portfolio.others(), true);
        statements("Not stated by the source", portfolio.notStated(), false);
        text.heading("Sources", '-');
        marks.forEach((citation, mark) -> text.paragraph(mark + " ", "     ", citation.text()));
        return text.toString();
    }

    private void contracts(Contracts contracts) {
        text.heading("Contracts", '-');
        text.paragraph("", "“" + contracts.said() + "” " + mark(contracts.citation()));
        text.space();
        contracts.named().forEach(this::contract);
        text.raw("  " + " ".repeat(VALUE_COLUMN - 2) + "  " + "-".repeat(20));
        line(
                contracts.valueOfNamed().toString(),
                counted(contracts.named().size(), "contract") + " named, added up here");
        if (contracts.unnamed() > 0) {
            line("unknown", counted(contracts.unnamed(), "contract") + " not named");
        }
        line(
                "unknown",
                counted(contracts.count(), "contract") + ", year " + year(contracts.financialYear()) + ", in all");
    }

    private void contract(Contract contract) {
        line(
                contract.value().map(value -> value.amount().toString()).orElse("unknown"),
                contract.name()
                        + contract.value()
                                .map(value -> ", “" + value.stated() + "”")
                                .orElse("") + " " + mark(contract.citation()));
    }

    private void line(String value, String words) {
        String lead = " ".repeat(VALUE_COLUMN - value.codePointCount(0, value.length())) + value + "  ";
        text.paragraph(lead, words);
    }

    private void transfers() {
        if (portfolio.assetTransfers().isEmpty()) {
            return;
        }
        text.heading("Asset transfers", '-');
        for (AssetTransfers each : portfolio.assetTransfers()) {
            text.paragraph(
                    "- ",
                    each.count() + " " + each.what() + ", year " + year(each.financialYear()) + ": “" + each.condition()
                            + "” " + mark(each.citation()));
        }
    }

    private void statements(String heading, List<Statement> statements, boolean inItsWords) {
        if (!statements.isEmpty()) {
            text.heading(heading, '-');
            statements.forEach(each ->
                    text.paragraph("- ", inItsWords ? quoted(each) : each.text() + " " + mark(each.citation())));
        }
    }

    private String quoted(Statement statement) {
        return "“" + statement.text() + "” " + mark(statement.citation());
    }

    private static String year(Optional<String> stated) {
        return stated.orElse("unknown");
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** The citation's mark, numbered as it first appears. */
    private String mark(Citation citation) {
        return marks.computeIfAbsent(citation, _ -> "[S" + (marks.size() + 1) + "]");
    }
}
