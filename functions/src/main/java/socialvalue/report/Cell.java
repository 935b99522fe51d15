package socialvalue.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands at one place of a table of figures. */
public sealed interface Cell {
    /** A cell of nothing, where there is nothing to say. */
    Cell EMPTY = new Empty();

    /** Text, in a column of text. */
    record Text(String text) implements Cell {
        public Text {
            text = Legible.text(text);
        }
    }

    /** A number as it is to be shown: whoever gives it has rounded it. Zeros at its end say nothing. */
    record Amount(BigDecimal value) implements Cell {
        public Amount {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** Words in place of a number or a day, such as {@code not valued}. */
    record Words(String words) implements Cell {
        public Words {
            words = Legible.named(words);
        }
    }

    /** Nothing. */
    record Empty() implements Cell {}

    /** Text; an empty cell where that is blank. */
    static Cell of(String text) {
        return text.isBlank() ? EMPTY : new Text(text);
    }

    static Cell of(BigDecimal value) {
        return new Amount(value);
    }

    static Cell of(long count) {
        return new Amount(BigDecimal.valueOf(count));
    }

    static Cell of(LocalDate day) {
        return new Day(day);
    }
}
