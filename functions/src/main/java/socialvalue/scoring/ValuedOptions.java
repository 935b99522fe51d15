package socialvalue.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import socialvalue.frame.ScoringMethod;
import socialvalue.quantity.Ratio;
import socialvalue.submission.Offer;

/** Quantities of options times their unit values, added up, and then as the frame says a share of a price. */
final class ValuedOptions {
    private final ScoringMethod.Value method;
    private final String currency;
    private final Step estimatedValue;
    private final Map<String, Step> unitValues = new HashMap<>();
    private final Map<String, Step> caps = new HashMap<>();
    private final Step hundred = Step.published("one hundred per cent", Ratio.HUNDRED);

    ValuedOptions(ScoringMethod.Value method, Optional<Ratio> estimatedValue) {
        this.method = method;
        this.currency = method.currency() == ScoringMethod.Currency.POUNDS ? "pounds" : "points of value";
        this.estimatedValue = estimatedValue
                .map(value -> Step.published("the contract's estimated value, pounds", value))
                .orElse(null);
        for (ScoringMethod.Option option : method.options()) {
            unitValues.put(option.id(), unitValue(option));
            option.cap()
                    .ifPresent(most -> caps.put(
                            option.id(), Step.published("the most " + option.unit() + " that count", Ratio.of(most))));
        }
    }

    private Step unitValue(ScoringMethod.Option option) {
        List<Step> parts = option.values().stream().map(this::oneValue).toList();
        return parts.size() == 1
                ? parts.getFirst()
                : Step.computed(Operation.SUM, currency + " each (" + option.unit() + ")", parts);
    }

    private Step oneValue(ScoringMethod.UpliftedValue value) {
        String rule = value.published().source().text();
        String what = value.published().id() + ", " + value.published().description() + ", "
                + value.published().kind().name().toLowerCase(Locale.ROOT) + " value, " + currency + " "
                + per(value.published().per())
                + value.published()
                        .priceYear()
                        .map(year -> ", at " + year + " prices")
                        .orElse("");
        Step published =
                Step.taken(Operation.PUBLISHED, what, Ratio.of(value.published().amount()), rule);
        return value.uplift()
                .map(uplift -> Step.computed(
                        Operation.PRODUCT,
                        value.published().id() + " at " + uplift.toYear() + " prices",
                        List.of(
                                published,
                                Step.taken(
                                        Operation.PUBLISHED,
                                        "uplift to " + uplift.toYear(),
                                        Ratio.of(uplift.factor()),
                                        uplift.source()))))
                .orElse(published);
    }

    /** What a value is for, as its source says it, with or without the word. */
    private static String per(String unit) {
        return unit.toLowerCase(Locale.ROOT).startsWith("per ") ? "per " + unit.substring(4) : "per " + unit;
    }

    boolean needsTenderedPrice() {
        return method.needsTenderedPrice();
    }

    Step total(Offer.OfOptions options, int response) {
        List<Step> parts = new ArrayList<>(options.quantities().size() + 1);
        for (Offer.OptionQuantity quantity : options.quantities()) {
            ScoringMethod.Option option = method.option(quantity.option()).orElseThrow();
            Step amount = Step.offered(
                    option.unit().name(),
                    Ratio.of(quantity.amount()),
                    response,
                    "options/" + quantity.index() + "/amount");
            Step cap = caps.get(option.id());
            Step counted = cap == null
                    ? amount
                    : Step.computed(Operation.SMALLEST, option.unit() + " that count", List.of(amount, cap));
            parts.add(Step.computed(
                    Operation.PRODUCT,
                    currency + " for " + option.title(),
                    List.of(counted, unitValues.get(option.id()))));
        }
        if (options.pounds().signum() != 0) {
            parts.add(Step.offered("pounds, at face value", Ratio.of(options.pounds()), response, "pounds"));
        }
        return Step.computed(Operation.SUM, currency + " in all", parts);
    }

    /** What is scored; empty where the price it needs is not known. */
    Optional<Step> basis(Step total, Optional<BigDecimal> tenderedPrice) {
        return switch (method.scoredOn()) {
            case TOTAL -> Optional.of(total);
            case SHARE_OF_ESTIMATED_VALUE ->
                Optional.of(Step.computed(
                        Operation.SHARE, "per cent of the estimated value", List.of(total, hundred, estimatedValue)));
            case SHARE_OF_TENDERED_PRICE ->
                tenderedPrice.map(price -> Step.computed(
                        Operation.SHARE,
                        "per cent of the tendered price",
                        List.of(
                                total,
                                hundred,
                                Step.taken(
                                        Operation.IMPORTED,
                                        "the supplier's tendered price, pounds",
                                        Ratio.of(price),
                                        ""))));
        };
    }
}
