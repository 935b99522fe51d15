package socialvalue.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.frame.DraftSettings;
import socialvalue.frame.Settings;
import socialvalue.quantity.Rounding;

/** Reads the section {@code settings}. */
final class SettingsReader {
    /** Ties nobody decides. */
    static final String REPORT_AS_TIED = "report-as-tied";
    /** The one way words are counted: a word is a run of characters between spaces. */
    static final String BETWEEN_SPACES = "between-spaces";

    /** Modes that leave nothing to chance or sign. */
    private enum Mode {
        HALF_UP,
        HALF_DOWN,
        HALF_EVEN,
        UP,
        DOWN
    }

    private static final Reading<Integer> PLACES = new Reading<>(
            "0 to 10 decimal places",
            node -> Reading.INTEGER.value().apply(node).filter(places -> places >= 0 && places <= 10));
    private static final Reading<String> WORDS = new Reading<>(
            BETWEEN_SPACES, node -> Reading.TEXT.value().apply(node).filter(BETWEEN_SPACES::equals));

    private SettingsReader() {}

    static DraftSettings read(Fields in) {
        Integer points = in.required("points", FrameReadings.COUNT).orElse(null);
        Fields at = in.fields("rounding");
        Settings.RoundedAt roundedAt =
                at.required("at", Reading.choiceOf(Settings.RoundedAt.class)).orElse(null);
        Rounding rounding = rounding(at).orElse(null);
        List<String> ties = ties(in);
        Settings.NotApplicable notApplicable = in.required(
                        "not-applicable", Reading.choiceOf(Settings.NotApplicable.class))
                .orElse(null);
        Settings.Missing missing = in.required("unanswered", Reading.choiceOf(Settings.Missing.class))
                .orElse(null);
        in.required("words-counted", WORDS);
        List<Fields> pairs = in.list("activity-pairs");
        List<Settings.ActivityPair> usable = pairs.stream()
                .map(SettingsReader::pair)
                .flatMap(Optional::stream)
                .toList();
        Optional<BigDecimal> factor = FrameReadings.objectOrNone(in, "full-time-equivalent", SettingsReader::factor);
        Optional<BigDecimal> outOfProportion = in.required(
                        "out-of-proportion", FrameReadings.orNone(FrameReadings.AMOUNT))
                .orElse(null);
        in.done(() -> true);
        return new DraftSettings(
                points,
                rounding,
                roundedAt,
                ties,
                notApplicable,
                usable.size() == pairs.size() ? usable : null,
                factor,
                outOfProportion,
                missing);
    }

    /** The decimal places and the mode of an object; other keys must have been asked for before. */
    static Optional<Rounding> rounding(Fields in) {
        Integer places = in.required("decimal-places", PLACES).orElse(null);
        Mode mode = in.choice("mode", Mode.class);
        return in.done(() -> new Rounding(places, RoundingMode.valueOf(mode.name())));
    }

    private static List<String> ties(Fields in) {
        Optional<Node> node = in.node("ties");
        if (node.isPresent()
                && node.get().is(Node.Kind.TEXT)
                && node.get().text().equals(REPORT_AS_TIED)) {
            return List.of();
        }
        List<String> chain = in.values("ties", Reading.TEXT);
        if (node.isPresent() && node.get().is(Node.Kind.ARRAY) && chain.isEmpty()) {
            in.report(
                    FindingCode.UNUSABLE_VALUE,
                    "ties",
                    "an empty list",
                    "identifiers of criteria in order, or " + REPORT_AS_TIED);
        }
        return chain;
    }

    private static Optional<Settings.ActivityPair> pair(Fields in) {
        String first = in.text("first");
        String second = in.text("second");
        return in.done(() -> new Settings.ActivityPair(first, second));
    }

    private static Optional<BigDecimal> factor(Fields in) {
        BigDecimal factor =
                in.required("part-time-factor", FrameReadings.AMOUNT).orElse(null);
        return in.done(() -> factor);
    }
}
