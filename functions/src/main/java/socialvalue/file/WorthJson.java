package socialvalue.file;

import java.util.Map;
import socialvalue.agreement.Worth;
import socialvalue.quantity.Ratio;
import socialvalue.summary.Attainment;
import socialvalue.summary.Benefit;
import socialvalue.summary.Rating;
import socialvalue.summary.WorthTotal;

/** What promises are worth, and other parts that summaries and portfolios share, as they are sent. */
final class WorthJson {
    private WorthJson() {}

    /** Pounds to the penny, or points; which of them, the kind says. */
    static void total(JsonText json, WorthTotal total) {
        of(json, total.of());
        json.decimal("promised", total.promised().pounds())
                .decimal("delivered", total.delivered().pounds());
    }

    static void benefit(JsonText json, Benefit benefit) {
        of(json, benefit.of());
        json.optional("beneficiary", benefit.beneficiary(), JsonText::text)
                .choice("cashable", benefit.cashable())
                .decimal("promised", benefit.promised().pounds())
                .decimal("delivered", benefit.delivered().pounds());
    }

    static void worth(JsonText json, Worth worth) {
        json.choice("kind", worth.kind())
                .optional("unitValue", worth.unitValue(), JsonText::text)
                .optional("priceYear", worth.priceYear(), JsonText::text)
                .optional("beneficiary", worth.beneficiary(), JsonText::text)
                .choice("cashable", worth.cashable())
                .truth("transfer", worth.transfer())
                .decimal("promised", worth.promised().pounds())
                .decimal("delivered", worth.delivered().pounds());
    }

    private static void of(JsonText json, WorthTotal.Of of) {
        json.choice("kind", of.kind())
                .optional("priceYear", of.priceYear(), JsonText::text)
                .truth("transfer", of.transfer())
                .truth("contribution", of.contribution());
    }

    /** An exact quantity: a decimal or a fraction, as text. */
    static void exact(JsonText json, String name, Ratio quantity) {
        json.text(name, quantity.toString());
    }

    /** A share, exactly and as it is printed. */
    static void share(JsonText json, String name, Ratio share) {
        json.text(name, share.toString()).decimal("percent", Attainment.percent(share));
    }

    /** How many promises there are of each rating. */
    static void ratings(JsonText json, Map<Rating, Integer> ratings) {
        json.object("ratings", each -> {
            for (Rating rating : Rating.values()) {
                each.integer(Reading.spelling(rating), ratings.getOrDefault(rating, 0));
            }
        });
    }
}
