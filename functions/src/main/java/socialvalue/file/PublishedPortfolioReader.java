package socialvalue.file;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.model.Citation;
import socialvalue.quantity.Money;
import socialvalue.summary.PublishedPortfolio;
import socialvalue.summary.PublishedPortfolio.AssetTransfers;
import socialvalue.summary.PublishedPortfolio.Contract;
import socialvalue.summary.PublishedPortfolio.Contracts;
import socialvalue.summary.PublishedPortfolio.Statement;
import socialvalue.summary.PublishedPortfolio.Value;

/**
 * Reads a published portfolio: the format that {@code portfolios/FORMAT.md} explains. Everything wrong with it is found
 * at once; a value without a citation refuses it.
 */
public final class PublishedPortfolioReader {
    private static final Reading<PublishedPortfolio.Id> ID =
            Reading.ofText("authority/portfolio in lower case, such as knowsley/2013-14", PublishedPortfolio.Id::parse);
    private static final Reading<Integer> COUNT = new Reading<>(
            "a whole number from 1", node -> Reading.INTEGER.value().apply(node).filter(count -> count >= 1));
    private static final Reading<BigDecimal> POUNDS = new Reading<>(
            "a number of pounds, 0 or more",
            node -> Reading.DECIMAL.value().apply(node).filter(pounds -> pounds.signum() >= 0));
    private static final Citation MISSING = new Citation("missing");

    private final Map<String, Citation> citations = new TreeMap<>();

    private PublishedPortfolioReader() {}

    /**
     * Reads a portfolio.
     *
     * @param file its name, as findings are to show it
     * @return the portfolio; empty where a finding refuses it
     */
    public static Optional<PublishedPortfolio> read(String file, byte[] bytes, Findings findings) {
        return YamlDocument.read(file, bytes, findings).flatMap(root -> read(root, findings));
    }

    static Optional<PublishedPortfolio> read(Node root, Findings findings) {
        return new PublishedPortfolioReader()
                .portfolio(Fields.of(root, findings))
                .filter(_ -> !findings.refuse());
    }

    private Optional<PublishedPortfolio> portfolio(Fields in) {
        PublishedPortfolio.Id id = in.required("portfolio", ID).orElse(new PublishedPortfolio.Id("missing", "missing"));
        String title = in.text("title");
        String owner = in.text("owner");
        boolean example = in.truth("example");
        if (example) {
            exampleIsSaid(in, "title", title);
            exampleIsSaid(in, "owner", owner);
        }
        in.list("citations").forEach(this::citation);
        Optional<Statement> status = statement(in.fields("status"));
        Optional<Contracts> contracts = contracts(in.fields("contracts"));
        List<AssetTransfers> transfers = in.list("assetTransfers", this::transfers);
        List<Statement> others = in.list("others", this::statement);
        List<Statement> notStated = in.list("notStated", this::statement);
        return in.done(() -> new PublishedPortfolio(
                id,
                title,
                owner,
                example,
                status.orElseThrow(),
                contracts.orElseThrow(),
                transfers,
                others,
                notStated));
    }

    private static void exampleIsSaid(Fields in, String key, String text) {
        if (!text.isEmpty() && !text.contains("Example")) {
            in.report(FindingCode.UNUSABLE_VALUE, key, "“" + text + "”", "a text that says “Example”");
        }
    }

    private void citation(Fields in) {
        String id = in.text("id");
        String text = in.text("text");
        if (citations.containsKey(id)) {
            in.report(FindingCode.REPEATED_IDENTIFIER, "id", id, "an identifier of its own");
        }
        in.done(() -> new Citation(text)).ifPresent(made -> citations.put(id, made));
    }

    private Citation source(Fields in) {
        Optional<String> id = in.optionalText("citation");
        Optional<String> at = in.optionalText("at");
        if (in.node("citation").isEmpty() && !in.keys().isEmpty()) {
            in.report(FindingCode.CITATION_MISSING, "citation", "no source", "a citation");
            return MISSING;
        }
        if (id.isPresent() && !citations.containsKey(id.get())) {
            in.report(FindingCode.UNKNOWN_REFERENCE, "citation", id.get(), "the id of a citation of this file");
            return MISSING;
        }
        Citation whole = id.map(citations::get).orElse(MISSING);
        return at.map(place -> new Citation(whole.text() + ", " + place)).orElse(whole);
    }

    private Optional<Statement> statement(Fields in) {
        String text = in.text("text");
        Citation citation = source(in);
        return in.done(() -> new Statement(text, citation));
    }

    private Optional<Contracts> contracts(Fields in) {
        Optional<String> year = in.optionalText("financialYear");
        int count = in.required("count", COUNT).orElse(Integer.MAX_VALUE);
        String said = in.text("said");
        Citation citation = source(in);
        Set<String> names = new HashSet<>();
        List<Fields> each = in.list("named");
        List<Contract> named = each.stream()
                .map(one -> contract(one, names))
                .flatMap(Optional::stream)
                .toList();
        if (each.size() > count) {
            in.report(
                    FindingCode.UNUSABLE_VALUE,
                    "named",
                    each.size() + " contracts",
                    "at most the " + count + " counted");
        }
        return in.done(() -> new Contracts(year, count, said, named, citation));
    }

    private Optional<Contract> contract(Fields in, Set<String> names) {
        String name = in.text("name");
        Optional<BigDecimal> value = in.optional("value", POUNDS);
        Optional<String> stated = in.optionalText("stated");
        Citation citation = source(in);
        if (!name.isEmpty() && !names.add(name)) {
            in.report(FindingCode.REPEATED_IDENTIFIER, "name", name, "each contract once");
        }
        if (in.node("value").isPresent() != in.node("stated").isPresent()) {
            String missing = in.node("value").isPresent() ? "stated" : "value";
            in.report(FindingCode.MISSING_KEY, missing, "nothing", "the value as a number and as the source writes it");
        }
        return in.done(() ->
                new Contract(name, value.map(pounds -> new Value(new Money(pounds), stated.orElseThrow())), citation));
    }

    private Optional<AssetTransfers> transfers(Fields in) {
        String what = in.text("what");
        int count = in.required("count", COUNT).orElse(1);
        Optional<String> year = in.optionalText("financialYear");
        String condition = in.text("condition");
        Citation citation = source(in);
        return in.done(() -> new AssetTransfers(what, count, year, condition, citation));
    }
}
