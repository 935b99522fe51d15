package socialvalue.validation;

import java.math.BigDecimal;
import socialvalue.quantity.Unit;

/** Looks at one amount of a response. */
@FunctionalInterface
interface AmountVisitor {
    /**
     * Looks at an amount.
     *
     * @param index which of several at such a place, from 0
     * @param unit what it is counted in; null where its kind does not limit it
     */
    void visit(Reply reply, AmountPlace place, int index, BigDecimal amount, Unit unit);
}
