package socialvalue.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Percentage;
import socialvalue.submission.Commitment;
import socialvalue.submission.DraftResponse;
import socialvalue.submission.DraftResponse.DraftOption;
import socialvalue.submission.DraftResponse.DraftPeriod;
import socialvalue.submission.DraftResponse.DraftQuantity;
import socialvalue.submission.Offer;

/** Makes a commitment of a response once its rules have been run: what is offered, and what of it is forfeited. */
final class OfferMade {
    private OfferMade() {}

    static Commitment commitment(Reply reply) {
        List<FindingCode> forfeits = reply.forfeits().codes();
        DraftResponse response = reply.response();
        return new Commitment(
                reply.criterion().id(),
                response.index(),
                offer(reply),
                percentage(response.deadweight()),
                percentage(response.attribution()),
                forfeits);
    }

    private static Offer offer(Reply reply) {
        DraftResponse response = reply.response();
        if (response.isNil()) {
            return Offer.NOT_OFFERED;
        }
        Offer counted =
                switch (reply.asked()) {
                    case WORDS_ONLY -> null;
                    case YES_OR_NO -> response.answer() == null ? null : new Offer.Answer(response.answer());
                    case OPTIONS -> options(reply);
                    case FIGURE -> response.quantity() == null ? null : figure(reply, response.quantity());
                };
        if (counted != null) {
            return counted;
        }
        return response.hasStatement() ? Offer.STATEMENT_ONLY : Offer.NOT_OFFERED;
    }

    private static Offer options(Reply reply) {
        List<DraftOption> lines = reply.response().options();
        boolean pounds = reply.response().pounds() != null && OnlyWhatIsAsked.countsPounds(reply);
        if (lines.isEmpty() && !pounds) {
            return null;
        }
        List<Offer.OptionQuantity> quantities = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            DraftOption line = lines.get(i);
            if (reply.option(line) != null
                    && line.amount() != null
                    && !reply.forfeits().hasOption(i)) {
                quantities.add(new Offer.OptionQuantity(line.option(), i, line.amount()));
            }
        }
        return new Offer.OfOptions(quantities, pounds ? reply.response().pounds() : BigDecimal.ZERO);
    }

    private static Offer figure(Reply reply, DraftQuantity figure) {
        return switch (reply.form()) {
            case SINGLE_FIGURE -> figure.amount() == null ? null : new Offer.SingleFigure(figure.amount());
            case PER_PERIOD -> figure.periods().isEmpty() ? null : perPeriod(reply, figure.periods());
            case FULL_TIME_EQUIVALENT ->
                figure.isFullTimeEquivalent()
                        ? new Offer.HeadsAndYears(
                                orNought(figure.fullTimeHeads()),
                                orNought(figure.fullTimeYears()),
                                orNought(figure.partTimeHeads()),
                                orNought(figure.partTimeYears()))
                        : null;
        };
    }

    private static Offer perPeriod(Reply reply, List<DraftPeriod> given) {
        List<String> term = reply.frame().exercise().term().periods();
        BigDecimal[] amounts = new BigDecimal[term.size()];
        for (DraftPeriod period : given) {
            int position = period.period() == null ? -1 : PeriodsOfTheContract.position(term, period.period());
            if (position >= 0 && amounts[position] == null) {
                amounts[position] = period.amount();
            }
        }
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = orNought(amounts[i]);
        }
        return new Offer.PerPeriod(List.of(amounts));
    }

    private static BigDecimal orNought(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static Optional<Percentage> percentage(BigDecimal value) {
        return value != null && Percentage.inRange(value) ? Optional.of(new Percentage(value)) : Optional.empty();
    }
}
