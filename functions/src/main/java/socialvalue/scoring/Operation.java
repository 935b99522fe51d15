package socialvalue.scoring;

import java.util.List;
import socialvalue.quantity.Ratio;

/** What a step does with its operands. */
public enum Operation {
    /** Takes a figure from the return. */
    OFFERED,
    /** Takes a figure from the frame. */
    PUBLISHED,
    /** Takes the best figure of the field. */
    BEST_OF_FIELD,
    /** Takes the mark that was agreed. */
    AGREED_MARK,
    /** Takes nought for a criterion that is not scored. */
    NOTHING,
    /** Takes a score or a price from elsewhere. */
    IMPORTED,
    /** Adds its operands up. */
    SUM {
        @Override
        Ratio apply(List<Step> operands) {
            Ratio sum = Ratio.ZERO;
            for (int i = 0; i < operands.size(); i++) {
                sum = sum.plus(operands.get(i).result());
            }
            return sum;
        }
    },
    /** Multiplies its operands. */
    PRODUCT {
        @Override
        Ratio apply(List<Step> operands) {
            Ratio product = Ratio.ONE;
            for (int i = 0; i < operands.size(); i++) {
                product = product.times(operands.get(i).result());
            }
            return product;
        }
    },
    /** Multiplies the first two operands and then divides by the third. */
    SHARE {
        @Override
        Ratio apply(List<Step> operands) {
            return operands.get(0)
                    .result()
                    .times(operands.get(1).result())
                    .dividedBy(operands.get(2).result());
        }
    },
    /** Takes the smallest operand. */
    SMALLEST {
        @Override
        Ratio apply(List<Step> operands) {
            Ratio smallest = operands.getFirst().result();
            for (int i = 1; i < operands.size(); i++) {
                smallest = smallest.min(operands.get(i).result());
            }
            return smallest;
        }
    },
    /** Takes the mean of its operands. */
    MEAN {
        @Override
        Ratio apply(List<Step> operands) {
            return SUM.apply(operands).dividedBy(Ratio.of(operands.size()));
        }
    },
    /** Takes the last operand. */
    LAST {
        @Override
        Ratio apply(List<Step> operands) {
            return operands.getLast().result();
        }
    },
    /** Takes what is left of one hundred per cent. */
    REST_OF_HUNDRED {
        @Override
        Ratio apply(List<Step> operands) {
            return Ratio.HUNDRED.minus(operands.getFirst().result());
        }
    },
    /** Takes percentages, the operands after the first, of the first one after the other. */
    PERCENTAGE_OF {
        @Override
        Ratio apply(List<Step> operands) {
            Ratio rest = operands.getFirst().result();
            for (int i = 1; i < operands.size(); i++) {
                rest = rest.times(operands.get(i).result()).dividedBy(Ratio.HUNDRED);
            }
            return rest;
        }
    },
    /** Takes the percentage of a band, the second operand, of the first; the others are what put it in that band. */
    BAND {
        @Override
        Ratio apply(List<Step> operands) {
            return operands.get(0).result().times(operands.get(1).result()).dividedBy(Ratio.HUNDRED);
        }
    },
    /** Awards its first operand, as the frame declares for the case; the others are what the case was decided on. */
    AWARD {
        @Override
        Ratio apply(List<Step> operands) {
            return operands.getFirst().result();
        }
    },
    /** Rounds its one operand, as the frame declares. */
    ROUND {
        @Override
        Ratio apply(List<Step> operands) {
            throw new IllegalStateException("rounding needs its declared rule");
        }
    };

    /** Whether the figure is taken from somewhere, and not computed from operands. */
    public boolean isTaken() {
        return compareTo(IMPORTED) <= 0;
    }

    Ratio apply(List<Step> operands) {
        throw new IllegalStateException(this + " is taken, not computed");
    }
}
