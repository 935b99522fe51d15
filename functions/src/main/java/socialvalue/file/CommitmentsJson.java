package socialvalue.file;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Percentage;
import socialvalue.submission.Commitment;
import socialvalue.submission.Offer;
import socialvalue.submission.Offer.Answer;
import socialvalue.submission.Offer.HeadsAndYears;
import socialvalue.submission.Offer.NotOffered;
import socialvalue.submission.Offer.OfOptions;
import socialvalue.submission.Offer.OptionQuantity;
import socialvalue.submission.Offer.PerPeriod;
import socialvalue.submission.Offer.SingleFigure;
import socialvalue.submission.Offer.StatementOnly;

/**
 * The commitments of a return in as few bytes as can be read without decompressing: scoring reads those of a whole lot.
 *
 * <p>An array with one element for each criterion of the frame, in the frame's order, which is kept once for the lot:
 * {@code null} not answered, {@code "n"} a nil offer, {@code 12} one figure, {@code [2,2,3]} one for each period,
 * {@code true} an answer, {@code "s"} a statement only, {@code ["h",3,2,1,0.5]} heads and years,
 * {@code ["o",0,["nvq",0,4]]} pounds and quantities of options; {@code ["+",...]} around one of these adds deadweight,
 * attribution and the findings by which it is forfeited. Before them stands where in the return each is answered:
 * {@code 0} where the answers have the criteria's order and nothing else, else the place for each.
 */
public final class CommitmentsJson {
    private static final String NIL = "n";
    private static final String STATEMENT = "s";
    private static final String HEADS = "h";
    private static final String OPTIONS = "o";
    private static final String MORE = "+";

    private CommitmentsJson() {}

    /** The commitments as text, without their criteria. */
    public static String write(List<Commitment> commitments) {
        return StoredWriter.array(array -> writeTo(array, commitments));
    }

    /**
     * The commitments that were written so.
     *
     * @param criteria the identifiers of the criteria they were made under, in the same order
     * @throws java.io.UncheckedIOException if it was not written so, or for another number of criteria
     */
    public static List<Commitment> read(String text, List<String> criteria) {
        return StoredReader.array(text, array -> readFrom(array, criteria));
    }

    static void writeTo(StoredWriter array, List<Commitment> commitments) {
        if (inOrder(commitments)) {
            array.whole(0);
        } else {
            array.each(commitments, (places, each) -> places.whole(each.response()));
        }
        commitments.forEach(each -> write(array, each));
    }

    static List<Commitment> readFrom(StoredReader array, List<String> criteria) {
        Optional<List<Integer>> places =
                array.kind() == JsonToken.START_ARRAY ? Optional.of(array.each(StoredReader::whole)) : Optional.empty();
        if (places.isEmpty()) {
            array.whole();
        }
        List<Commitment> commitments = new ArrayList<>(criteria.size());
        int answered = 0;
        for (int i = 0; i < criteria.size(); i++) {
            int inOrder = array.kind() == JsonToken.VALUE_NULL ? -1 : answered++;
            int place = places.isPresent() ? places.get().get(i) : inOrder;
            commitments.add(at(place, read(array, criteria.get(i))));
        }
        return commitments;
    }

    /** Whether each answer stands in the return where a reader would suppose it. */
    private static boolean inOrder(List<Commitment> commitments) {
        int answered = 0;
        for (Commitment each : commitments) {
            int supposed = isUnanswered(each) ? -1 : answered++;
            if (each.response() != supposed) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnanswered(Commitment commitment) {
        return commitment.equals(Commitment.unanswered(commitment.criterion()));
    }

    private static void write(StoredWriter array, Commitment commitment) {
        if (isUnanswered(commitment)) {
            array.nothing();
            return;
        }
        if (commitment.deadweight().isEmpty()
                && commitment.attribution().isEmpty()
                && commitment.forfeits().isEmpty()) {
            write(array, commitment.offer());
            return;
        }
        array.nested(more -> {
            write(more.text(MORE), commitment.offer());
            percentage(more, commitment.deadweight());
            percentage(more, commitment.attribution());
            commitment.forfeits().forEach(more::code);
        });
    }

    private static void percentage(StoredWriter array, Optional<Percentage> percentage) {
        percentage.map(Percentage::value).map(array::number).orElseGet(array::nothing);
    }

    private static void write(StoredWriter array, Offer offer) {
        switch (offer) {
            case NotOffered() -> array.text(NIL);
            case StatementOnly() -> array.text(STATEMENT);
            case Answer(boolean yes) -> array.truth(yes);
            case SingleFigure(BigDecimal amount) -> array.number(amount);
            case PerPeriod(List<BigDecimal> amounts) -> array.each(amounts, StoredWriter::number);
            case HeadsAndYears(var fullTime, var fullTimeYears, var partTime, var partTimeYears) ->
                array.nested(heads -> heads.text(HEADS)
                        .number(fullTime)
                        .number(fullTimeYears)
                        .number(partTime)
                        .number(partTimeYears));
            case OfOptions(List<OptionQuantity> quantities, BigDecimal pounds) ->
                array.nested(options -> {
                    options.text(OPTIONS).number(pounds);
                    quantities.forEach(each -> options.nested(
                            one -> one.text(each.option()).whole(each.index()).number(each.amount())));
                });
        }
    }

    private static Commitment read(StoredReader array, String criterion) {
        return switch (array.kind()) {
            case VALUE_NULL -> {
                array.skipNothing();
                yield plain(criterion, Offer.NOT_OFFERED);
            }
            case VALUE_STRING -> plain(criterion, array.text().equals(NIL) ? Offer.NOT_OFFERED : Offer.STATEMENT_ONLY);
            case VALUE_TRUE, VALUE_FALSE -> plain(criterion, new Answer(array.truth()));
            case START_ARRAY -> array.nested(inner -> composed(inner, criterion));
            default -> plain(criterion, new SingleFigure(array.number()));
        };
    }

    private static Commitment composed(StoredReader inner, String criterion) {
        if (inner.kind() != JsonToken.VALUE_STRING) {
            return plain(criterion, new PerPeriod(inner.rest(StoredReader::number)));
        }
        String tag = inner.text();
        return switch (tag) {
            case HEADS ->
                plain(criterion, new HeadsAndYears(inner.number(), inner.number(), inner.number(), inner.number()));
            case OPTIONS -> {
                BigDecimal pounds = inner.number();
                List<OptionQuantity> quantities = inner.rest(
                        option -> option.nested(one -> new OptionQuantity(one.text(), one.whole(), one.number())));
                yield plain(criterion, new OfOptions(quantities, pounds));
            }
            case MORE -> {
                Offer offer = read(inner, criterion).offer();
                Optional<Percentage> deadweight = inner.optionalNumber().map(Percentage::new);
                Optional<Percentage> attribution = inner.optionalNumber().map(Percentage::new);
                List<FindingCode> forfeits = inner.rest(StoredReader::code);
                yield new Commitment(criterion, -1, offer, deadweight, attribution, forfeits);
            }
            default -> throw new IllegalStateException("a stored text has an offer of kind " + tag);
        };
    }

    private static Commitment plain(String criterion, Offer offer) {
        return new Commitment(criterion, -1, offer, Optional.empty(), Optional.empty(), List.of());
    }

    private static Commitment at(int response, Commitment read) {
        return new Commitment(
                read.criterion(), response, read.offer(), read.deadweight(), read.attribution(), read.forfeits());
    }
}
