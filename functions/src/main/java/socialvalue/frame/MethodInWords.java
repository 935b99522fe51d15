package socialvalue.frame;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import socialvalue.frame.ScoringMethod.Bands;
import socialvalue.frame.ScoringMethod.Marks;
import socialvalue.frame.ScoringMethod.PassOrFail;
import socialvalue.frame.ScoringMethod.RelativeToBest;
import socialvalue.frame.ScoringMethod.Target;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.model.Measure.Direction;

/** A scoring method in one phrase, such as {@code marks from 0 to 5}. */
public final class MethodInWords {
    private MethodInWords() {}

    /** The phrase. */
    public static String of(ScoringMethod method) {
        return switch (method) {
            case RelativeToBest relative ->
                "comparison with the best figure, " + words(relative.direction()) + " is better";
            case Target target -> "the share reached of a target of " + plain(target.target());
            case Bands bands ->
                "bands from "
                        + bands.bands().stream()
                                .map(band -> plain(band.from()) + " (" + band.share() + ")")
                                .collect(Collectors.joining(", "));
            case PassOrFail passOrFail ->
                "pass or fail"
                        + passOrFail
                                .minimum()
                                .map(minimum -> ", from " + plain(minimum))
                                .orElse("");
            case Marks marks ->
                "marks from " + plain(marks.scale().getFirst().mark()) + " to " + plain(marks.highest());
            case Value value ->
                "value in " + value.currency().name().toLowerCase(Locale.ROOT) + ", "
                        + switch (value.scoredOn()) {
                            case TOTAL -> "its total";
                            case SHARE_OF_ESTIMATED_VALUE -> "its share of the contract's estimated value";
                            case SHARE_OF_TENDERED_PRICE -> "its share of the tendered price";
                        }
                        + " scored by " + of(value.then());
        };
    }

    private static String words(Direction direction) {
        return direction == Direction.MORE_IS_BETTER ? "more" : "less";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
