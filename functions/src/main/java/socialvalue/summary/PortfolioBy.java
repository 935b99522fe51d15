package socialvalue.summary;

import java.util.Locale;
import java.util.Optional;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Promise;
import socialvalue.model.EditionId;

/** What a portfolio can be told by. Each of its lines belongs to exactly one group of every kind. */
public enum PortfolioBy {
    DIRECTORATE,
    /** The outcomes of each edition. */
    OUTCOME,
    /** The measures of each edition. */
    MEASURE,
    /** What the model is used for. */
    KIND,
    /** Core and added social value. */
    PROVISION,
    SECTOR;

    /** The key of what has none, such as an agreement of which nobody has said its directorate. */
    public static final String NOT_STATED = "";

    /** Whether an agreement as a whole belongs to one group; else its lines do, which may be of several. */
    public boolean isOfAgreements() {
        return this == DIRECTORATE || this == KIND || this == SECTOR;
    }

    /** The key of the group a line belongs to: what names the group in an address. */
    String key(PortfolioRow row, PortfolioRow.Line line) {
        return switch (this) {
            case OUTCOME ->
                line.measured().map(it -> within(row.model(), it.outcome())).orElse(NOT_STATED);
            case MEASURE ->
                line.measured().map(it -> within(row.model(), it.measure())).orElse(NOT_STATED);
            case PROVISION -> line.kind().name().toLowerCase(Locale.ROOT);
            case DIRECTORATE, KIND, SECTOR -> key(row);
        };
    }

    /** The key of the group an agreement belongs to as a whole. */
    String key(PortfolioRow row) {
        return switch (this) {
            case DIRECTORATE -> row.directorate().orElse(NOT_STATED);
            case KIND -> spelt(row.kind());
            case SECTOR -> row.sector().map(PortfolioBy::spelt).orElse(NOT_STATED);
            case OUTCOME, MEASURE, PROVISION ->
                throw new IllegalStateException("lines belong to these, not agreements");
        };
    }

    /** A group's title as it is printed. */
    String title(PortfolioRow row, Optional<PortfolioRow.Line> line) {
        Optional<Promise.Measured> measured = line.flatMap(PortfolioRow.Line::measured);
        return switch (this) {
            case OUTCOME -> measured.map(Promise.Measured::outcomeWording).orElse("Answers to questions");
            case MEASURE -> measured.map(Promise.Measured::wording).orElse("Answers to questions");
            case PROVISION -> line.map(it -> spelt(it.kind())).orElseThrow();
            case DIRECTORATE -> row.directorate().orElse("not stated");
            case KIND -> row.kind().words();
            case SECTOR -> row.sector().map(PortfolioBy::spelt).orElse("not stated");
        };
    }

    /** Whether a line counts in the group of that key. */
    public boolean holds(String key, PortfolioRow row, PortfolioRow.Line line) {
        return key(row, line).equals(key);
    }

    /** Whether an agreement counts in the group of that key, as a whole or by one of its lines. */
    public boolean holds(String key, PortfolioRow row) {
        return isOfAgreements() ? key(row).equals(key) : row.lines().stream().anyMatch(line -> holds(key, row, line));
    }

    /** Such as {@code knowsley/2014/measure-1}. */
    static String within(EditionId model, String id) {
        return model + "/" + id;
    }

    private static String spelt(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
