package socialvalue.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod.Award;
import socialvalue.frame.ScoringMethod.Band;
import socialvalue.frame.ScoringMethod.Bands;
import socialvalue.frame.ScoringMethod.BestSetBy;
import socialvalue.frame.ScoringMethod.Consensus;
import socialvalue.frame.ScoringMethod.Currency;
import socialvalue.frame.ScoringMethod.Marks;
import socialvalue.frame.ScoringMethod.Mean;
import socialvalue.frame.ScoringMethod.OfAmount;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.PassOrFail;
import socialvalue.frame.ScoringMethod.RelativeToBest;
import socialvalue.frame.ScoringMethod.Target;
import socialvalue.frame.ScoringMethod.UpliftedValue;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Unit;

/** How one criterion is scored, in the words a bidder reads, with the formula. */
final class MethodText {
    private static final String FLAGGED =
            " It is scored all the same; the authority decides, and records why, whether it" + " stays in the ranking.";

    private final Paragraphs text;
    private final Ratio available;

    MethodText(Paragraphs text, EvaluationFrame frame, SocialValueCriterion criterion) {
        this.text = text;
        this.available = frame.availablePoints(criterion.id());
    }

    void write(SocialValueCriterion criterion) {
        switch (criterion.method()) {
            case OfAmount method ->
                amount(
                        method,
                        "your figure",
                        number -> Amounts.of(number, criterion.unit().orElseThrow()));
            case PassOrFail method -> passOrFail(method, criterion.unit());
            case Marks method -> marks(method);
            case Value method -> value(method);
        }
    }

    private void amount(OfAmount method, String own, Function<BigDecimal, String> figure) {
        switch (method) {
            case RelativeToBest relative -> relative(relative, own);
            case Target target -> target(target, own, figure);
            case Bands bands -> bands(bands, own, figure);
        }
    }

    private void relative(RelativeToBest method, String own) {
        boolean more = method.direction() == Direction.MORE_IS_BETTER;
        say("Compared with the best offer; " + (more ? "more" : "less") + " is better.");
        String best = more ? "the highest figure" : "the lowest figure";
        formula(more ? own + " ÷ " + best : best + " ÷ " + own);
        String field = method.bestSetBy() == BestSetBy.ALL_RETURNS
                ? "all returns in the lot"
                : "the returns that pass every gate and reach every minimum; no return earns more than all points";
        say("The best figure is taken from " + field + "; only what is offered and earns points can set it.");
        if (more) {
            say("Where there is no such figure above nought, every figure " + award(method.noBest()) + ".");
        } else {
            say("A figure of nought " + award(method.nought())
                    + (method.nought() == Award.NO_POINTS ? ", and does not set the best figure" : "")
                    + ". Where no return sets a best figure, every other figure " + award(method.noBest()) + ".");
        }
        say("What a figure earns is known only when all returns are opened.");
    }

    private static String award(Award award) {
        return award == Award.ALL_POINTS ? "earns all points" : "earns no points";
    }

    private void target(Target method, String own, Function<BigDecimal, String> figure) {
        say("The share you reach of a published target of " + figure.apply(method.target())
                + "; going beyond it earns no more.");
        formula(own + " ÷ " + figure.apply(method.target()) + ", at most "
                + Amounts.points(available).replaceFirst(" points?$", ""));
        method.minimum()
                .ifPresent(minimum ->
                        say("Minimum: " + figure.apply(minimum) + ". A return below it is flagged." + FLAGGED));
    }

    private void bands(Bands method, String own, Function<BigDecimal, String> figure) {
        say("By the band " + own + " falls into; a band begins at its figure and ends below the next.");
        List<Band> bands = method.bands();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            String range = i + 1 < bands.size()
                    ? Amounts.plain(band.from()) + " or more, below "
                            + figure.apply(bands.get(i + 1).from())
                    : figure.apply(band.from()) + " or more";
            text.paragraph(
                    "   - ",
                    range + ": " + band.share() + ", "
                            + Amounts.points(available.times(band.share().share())));
        }
    }

    private void passOrFail(PassOrFail method, Optional<Unit> unit) {
        String passes = method.minimum()
                .map(minimum -> Amounts.of(minimum, unit.orElseThrow()) + " or more earns")
                .orElse("The answer yes earns");
        say("Pass or fail. " + passes + " all points; anything else earns none.");
        if (method.gate()) {
            say("This is a gate: a return that fails it is flagged." + FLAGGED);
        }
    }

    private void marks(Marks method) {
        say("Marked by evaluators on this scale:");
        method.scale().forEach(mark -> text.paragraph("   " + Amounts.plain(mark.mark()) + "  ", mark.words()));
        formula("the agreed mark ÷ " + Amounts.plain(method.highest()));
        say(
                switch (method.agreement()) {
                    case Consensus by -> "The evaluators agree one mark of the scale and record the reason.";
                    case Mean by ->
                        "The agreed mark is the mean of the evaluators' marks, rounded to " + by.rounding() + ".";
                });
        method.minimum()
                .ifPresent(minimum -> say("Minimum mark: " + Amounts.plain(minimum) + ". A return marked below it is"
                        + " flagged." + FLAGGED));
    }

    private void value(Value method) {
        boolean pounds = method.currency() == Currency.POUNDS;
        if (method.options().isEmpty()) {
            say("You offer pounds; they count at face value.");
        } else {
            say("What you offer is valued and added up: each quantity times its unit value (“proxy value”)."
                    + method.priceYear()
                            .map(year -> " All unit values are at prices of " + year + ".")
                            .orElse(""));
            method.options().forEach(option -> option(option, pounds));
            if (method.poundsAtFaceValue()) {
                say("You may also offer pounds; they count at face value.");
            }
        }
        switch (method.scoredOn()) {
            case TOTAL -> amount(method.then(), "your total", number -> amount(number, pounds));
            case SHARE_OF_ESTIMATED_VALUE -> {
                say("Your percentage is your total ÷ the contract's estimated value × 100.");
                amount(method.then(), "your percentage", number -> Amounts.plain(number) + "%");
            }
            case SHARE_OF_TENDERED_PRICE -> {
                say("Your percentage is your total ÷ your own tendered price × 100. It cannot be scored before prices"
                        + " are opened.");
                amount(method.then(), "your percentage", number -> Amounts.plain(number) + "%");
            }
        }
    }

    private void option(Option option, boolean pounds) {
        Ratio each = Ratio.ZERO;
        for (UpliftedValue value : option.values()) {
            each = each.plus(Ratio.of(value.amount()));
        }
        BigDecimal sum = each.asDecimal().orElseThrow();
        String parts =
                option.values().stream().map(value -> part(value, pounds)).collect(Collectors.joining("; "));
        String cap = option.cap()
                .map(most -> " At most " + Amounts.of(most, option.unit()) + " count.")
                .orElse("");
        text.paragraph(
                "   - ",
                option.title() + ", counted in " + option.unit().name() + ": " + amount(sum, pounds) + " each." + cap);
        text.paragraph("     ", "Made up of " + parts + ".");
    }

    private static String part(UpliftedValue value, boolean pounds) {
        return amount(value.published().amount(), pounds) + " ("
                + value.published().id() + ", "
                + value.published().kind().name().toLowerCase(Locale.ROOT)
                + value.published()
                        .priceYear()
                        .map(year -> ", prices of " + year)
                        .orElse("")
                + value.uplift()
                        .map(uplift -> ", times " + Amounts.plain(uplift.factor()) + " to prices of " + uplift.toYear()
                                + " by " + uplift.source())
                        .orElse("")
                + ")";
    }

    private static String amount(BigDecimal amount, boolean pounds) {
        String points = amount.compareTo(BigDecimal.ONE) == 0 ? " value point" : " value points";
        return pounds ? Amounts.pounds(amount) : Amounts.plain(amount) + points;
    }

    private void formula(String share) {
        text.paragraph("     ", "Points = " + Amounts.points(available).replaceFirst(" points?$", "") + " × " + share);
    }

    private void say(String words) {
        text.paragraph("   ", words);
    }
}
