package socialvalue.submission;

import java.math.BigDecimal;
import java.util.List;

/** What is offered under one criterion. */
public sealed interface Offer {
    /** The one {@link NotOffered}. */
    NotOffered NOT_OFFERED = new NotOffered();

    /** The one {@link StatementOnly}. */
    StatementOnly STATEMENT_ONLY = new StatementOnly();

    /** Nothing: a nil offer, or no answer. */
    record NotOffered() implements Offer {}

    /** A method statement and nothing to count. */
    record StatementOnly() implements Offer {}

    /**
     * Yes or no.
     *
     * @param yes which
     */
    record Answer(boolean yes) implements Offer {}

    /**
     * One figure.
     *
     * @param amount in the criterion's unit
     */
    record SingleFigure(BigDecimal amount) implements Offer {}

    /**
     * A figure for each period, in the order of the contract's term; nought where the return leaves one out.
     *
     * @param amounts in the criterion's unit
     */
    record PerPeriod(List<BigDecimal> amounts) implements Offer {
        public PerPeriod {
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * Heads and years.
     *
     * @param fullTimeHeads full-time heads
     * @param fullTimeYears years each of them works
     * @param partTimeHeads part-time heads
     * @param partTimeYears years each of them works
     */
    record HeadsAndYears(
            BigDecimal fullTimeHeads, BigDecimal fullTimeYears, BigDecimal partTimeHeads, BigDecimal partTimeYears)
            implements Offer {}

    /**
     * Quantities of a value criterion's options.
     *
     * @param quantities by option, in the order of the return
     * @param pounds offered at face value; nought where none are
     */
    record OfOptions(List<OptionQuantity> quantities, BigDecimal pounds) implements Offer {
        public OfOptions {
            quantities = List.copyOf(quantities);
        }
    }

    /**
     * A quantity of one option.
     *
     * @param option the option's identifier
     * @param index its place in the response's list of options, from 0
     * @param amount in the option's unit
     */
    record OptionQuantity(String option, int index, BigDecimal amount) {}
}
