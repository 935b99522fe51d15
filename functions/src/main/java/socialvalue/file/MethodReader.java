package socialvalue.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.finding.FindingCode;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.ScoringMethod.Agreement;
import socialvalue.frame.ScoringMethod.Award;
import socialvalue.frame.ScoringMethod.Band;
import socialvalue.frame.ScoringMethod.Bands;
import socialvalue.frame.ScoringMethod.BestSetBy;
import socialvalue.frame.ScoringMethod.Consensus;
import socialvalue.frame.ScoringMethod.Mark;
import socialvalue.frame.ScoringMethod.Marks;
import socialvalue.frame.ScoringMethod.Mean;
import socialvalue.frame.ScoringMethod.OfAmount;
import socialvalue.frame.ScoringMethod.PassOrFail;
import socialvalue.frame.ScoringMethod.RelativeToBest;
import socialvalue.frame.ScoringMethod.Target;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Percentage;

/** Reads a scoring method: an object with one key, the method's name. */
final class MethodReader {
    private static final List<String> OF_AMOUNT = List.of("relative-to-best", "target", "bands");
    private static final List<String> ALL =
            List.of("relative-to-best", "target", "bands", "pass-or-fail", "marks", "value");
    static final String CONSENSUS = "consensus";

    private final ValueReader values;

    MethodReader(UnitValueSource unitValues) {
        this.values = new ValueReader(unitValues);
    }

    Optional<ScoringMethod> read(Fields around, String key) {
        Optional<String> name = name(around, key, ALL);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Fields in = around.fields(key);
        Optional<? extends ScoringMethod> method =
                switch (name.get()) {
                    case "pass-or-fail" -> passOrFail(in.fields("pass-or-fail"));
                    case "marks" -> marks(in.fields("marks"));
                    case "value" -> values.read(in.fields("value"));
                    default -> named(in, name.get());
                };
        return method.map(ScoringMethod.class::cast);
    }

    static Optional<OfAmount> ofAmount(Fields around, String key) {
        return name(around, key, OF_AMOUNT).flatMap(name -> named(around.fields(key), name));
    }

    private static Optional<OfAmount> named(Fields in, String name) {
        return switch (name) {
            case "target" -> target(in.fields("target"));
            case "bands" -> bands(in);
            default -> relativeToBest(in.fields("relative-to-best"));
        };
    }

    private static Optional<String> name(Fields around, String key, List<String> allowed) {
        Optional<Node> object = around.node(key).filter(node -> node.is(Node.Kind.OBJECT));
        if (object.isEmpty()) {
            // Says once that there is no object
            around.fields(key);
            return Optional.empty();
        }
        Set<String> keys = object.get().members().keySet();
        if (keys.size() == 1 && allowed.containsAll(keys)) {
            return Optional.of(keys.iterator().next());
        }
        around.report(
                FindingCode.UNUSABLE_VALUE,
                key,
                keys.isEmpty() ? "no method" : "the keys " + String.join(", ", keys),
                "exactly one of the keys " + String.join(", ", allowed));
        return Optional.empty();
    }

    private static Optional<OfAmount> relativeToBest(Fields in) {
        Direction direction =
                in.required("direction", Reading.choiceOf(Direction.class)).orElse(null);
        // A figure of nought cannot be divided by: where less is better, what it earns is declared
        Award nought = direction == Direction.LESS_IS_BETTER ? in.choice("nought", Award.class) : Award.NO_POINTS;
        Award noBest = in.choice("no-best", Award.class);
        BestSetBy setBy = in.choice("best-set-by", BestSetBy.class);
        return in.done(() -> new RelativeToBest(direction, nought, noBest, setBy));
    }

    private static Optional<OfAmount> target(Fields in) {
        BigDecimal target = in.required("amount", FrameReadings.AMOUNT).orElse(null);
        Optional<BigDecimal> minimum = minimum(in);
        return in.done(() -> new Target(target, minimum));
    }

    private static Optional<OfAmount> bands(Fields in) {
        List<Band> bands = in.list("bands", MethodReader::band);
        if (bands.isEmpty()) {
            in.report(FindingCode.BANDS_GAP_OR_OVERLAP, "bands", "no bands", "bands from 0 upwards");
        }
        return in.done(() -> new Bands(bands));
    }

    private static Optional<Band> band(Fields in) {
        BigDecimal from = in.required("from", FrameReadings.AMOUNT).orElse(null);
        Percentage share = in.required("percent", FrameReadings.PERCENTAGE).orElse(null);
        return in.done(() -> new Band(from, share));
    }

    private static Optional<PassOrFail> passOrFail(Fields in) {
        Optional<BigDecimal> minimum = minimum(in);
        boolean gate = in.truth("gate");
        return in.done(() -> new PassOrFail(minimum, gate));
    }

    private static Optional<Marks> marks(Fields in) {
        List<Mark> scale = in.list("scale", MethodReader::mark);
        Optional<BigDecimal> minimum = minimum(in);
        Agreement agreement = agreement(in);
        return in.done(() -> new Marks(scale, minimum, agreement));
    }

    private static Optional<Mark> mark(Fields in) {
        BigDecimal mark = in.required("mark", FrameReadings.NUMBER).orElse(null);
        String words = in.text("words");
        return in.done(() -> new Mark(mark, words));
    }

    private static Agreement agreement(Fields in) {
        boolean consensus = in.node("agreed-by")
                .filter(node -> node.is(Node.Kind.TEXT) && node.text().equals(CONSENSUS))
                .isPresent();
        if (consensus) {
            return new Consensus();
        }
        Fields by = in.fields("agreed-by");
        Fields mean = by.fields("mean");
        Agreement agreed = SettingsReader.rounding(mean).map(Mean::new).orElse(null);
        by.done(() -> true);
        return agreed;
    }

    private static Optional<BigDecimal> minimum(Fields in) {
        return in.required("minimum", FrameReadings.orNone(FrameReadings.AMOUNT))
                .orElse(null);
    }
}
