package socialvalue.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import socialvalue.submission.DraftResponse.DraftPeriod;
import socialvalue.submission.DraftResponse.DraftQuantity;

/** Reads the quantity of a response, in whichever form it is given. */
record QuantityReader(WireCursor in) {
    static final int MOST_PERIODS = 120;

    private static final Shape QUANTITY = Shape.of(1, "unit", "amount", "periods", "total", "fullTime", "partTime");
    private static final Shape PERIOD = Shape.of(1, "period", "amount");
    private static final Shape HEADS = Shape.of(0, "heads", "years");

    /** Heads and the years each works, either null where it is not given. */
    private record Heads(BigDecimal heads, BigDecimal years) {
        static final Heads NONE = new Heads(null, null);
    }

    /** Reads the quantity the cursor stands on; null where it is none. */
    DraftQuantity read() throws IOException {
        if (!in.enter(QUANTITY)) {
            return null;
        }
        BigDecimal amount = null;
        String unit = null;
        List<DraftPeriod> periods = List.of();
        BigDecimal total = null;
        Heads fullTime = Heads.NONE;
        Heads partTime = Heads.NONE;
        while (in.next()) {
            switch (in.field()) {
                case "unit" -> unit = in.text(ReturnReader.LONGEST_NAME);
                case "amount" -> amount = in.number();
                case "periods" -> periods = in.list(MOST_PERIODS, index -> period());
                case "total" -> total = in.number();
                case "fullTime" -> fullTime = heads();
                case "partTime" -> partTime = heads();
                default -> throw in.unread();
            }
        }
        return new DraftQuantity(
                amount, unit, periods, total, fullTime.heads, fullTime.years, partTime.heads, partTime.years);
    }

    private DraftPeriod period() throws IOException {
        String period = null;
        BigDecimal amount = null;
        if (in.enter(PERIOD)) {
            while (in.next()) {
                switch (in.field()) {
                    case "period" -> period = in.text(ReturnReader.LONGEST_NAME);
                    case "amount" -> amount = in.number();
                    default -> throw in.unread();
                }
            }
        }
        return new DraftPeriod(period, amount);
    }

    private Heads heads() throws IOException {
        BigDecimal heads = null;
        BigDecimal years = null;
        if (in.enter(HEADS)) {
            while (in.next()) {
                switch (in.field()) {
                    case "heads" -> heads = in.number();
                    case "years" -> years = in.number();
                    default -> throw in.unread();
                }
            }
        }
        return new Heads(heads, years);
    }
}
