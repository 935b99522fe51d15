package socialvalue.file;

import java.util.Map;
import java.util.TreeMap;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.agreement.Tally;
import socialvalue.agreement.Totals;

/** Totals of an agreement, or of a year of it, as they are stored. */
public final class StoredTotals {
    private static final int SCHEMA = 1;

    private StoredTotals() {}

    /** The totals as text. */
    public static String write(Totals totals) {
        return StoredWriter.array(array -> array.whole(SCHEMA)
                .each(
                        totals.tallies().entrySet(),
                        (each, promise) -> each.nested(one -> one.text(promise.getKey())
                                .each(
                                        promise.getValue().entrySet(),
                                        (periods, period) -> periods.nested(fields -> {
                                            fields.text(period.getKey().toString());
                                            tally(fields, period.getValue());
                                        })))));
    }

    /**
     * The totals that were written so.
     *
     * @throws java.io.UncheckedIOException if they were not written so
     */
    public static Totals read(String text) {
        return StoredReader.array(text, array -> {
            StoredParts.schema(array, SCHEMA);
            Map<String, Map<ReportingPeriod, Tally>> tallies = new TreeMap<>();
            array.each(each -> each.nested(one -> {
                Map<ReportingPeriod, Tally> periods = new TreeMap<>();
                tallies.put(one.text(), periods);
                return one.each(period -> period.nested(fields -> periods.put(period(fields), tally(fields)) == null));
            }));
            return Totals.of(tallies);
        });
    }

    static ReportingPeriod period(StoredReader one) {
        return ReportingPeriod.parse(one.text()).orElseThrow();
    }

    private static void tally(StoredWriter one, Tally tally) {
        one.number(tally.verified())
                .number(tally.awaiting())
                .number(tally.queried())
                .whole(tally.verifiedRecords())
                .whole(tally.awaitingRecords())
                .whole(tally.queriedRecords())
                .whole(tally.rejectedRecords())
                .whole(tally.withEvidence())
                .whole(tally.verifiedWithEvidence())
                .whole(tally.outsideTerm());
    }

    private static Tally tally(StoredReader one) {
        return new Tally(
                one.number(),
                one.number(),
                one.number(),
                one.whole(),
                one.whole(),
                one.whole(),
                one.whole(),
                one.whole(),
                one.whole(),
                one.whole());
    }
}
