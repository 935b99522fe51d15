package socialvalue.plugin.service;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How a portal wants the gate to be. Both have to be stated: what becomes of a supplier's section when nobody can check
 * it is for the authority to decide.
 *
 * @param timeOut the longest a supplier is kept waiting, above nought
 * @param whenUnavailable what becomes of a section that could not be checked
 */
public record GateSettings(Duration timeOut, WhenUnavailable whenUnavailable) {
    private static final String PREFIX = "gate.";
    private static final String TIME_OUT = "gate.timeout";
    private static final String WHEN_UNAVAILABLE = "gate.when-unavailable";

    public GateSettings {
        Objects.requireNonNull(whenUnavailable);
        if (timeOut.isNegative() || timeOut.isZero()) {
            throw new IllegalArgumentException(TIME_OUT + " is above nought");
        }
    }

    /** What becomes of a section that could not be checked. */
    public enum WhenUnavailable {
        /** The portal accepts it. */
        ACCEPT,
        /** The portal refuses it. */
        REFUSE
    }

    /**
     * The settings among a plugin's properties: {@code gate.timeout}, a duration such as {@code PT2.5S}, and
     * {@code gate.when-unavailable}, {@code accept} or {@code refuse}.
     *
     * @throws IllegalArgumentException if one is missing or cannot be used, or there is another; it names each
     */
    public static GateSettings of(Properties properties) {
        List<String> faults = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeIf(key -> !key.startsWith(PREFIX) || key.equals(TIME_OUT) || key.equals(WHEN_UNAVAILABLE));
        if (!unknown.isEmpty()) {
            faults.add("the gate has no setting " + String.join(", ", unknown) + "; it has " + TIME_OUT + " and "
                    + WHEN_UNAVAILABLE);
        }
        Optional<Duration> timeOut =
                stated(properties, TIME_OUT, "a duration above nought such as PT2.5S", GateSettings::timeOut, faults);
        Optional<WhenUnavailable> whenUnavailable =
                stated(properties, WHEN_UNAVAILABLE, "accept or refuse", GateSettings::whenUnavailable, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return new GateSettings(timeOut.orElseThrow(), whenUnavailable.orElseThrow());
    }

    private static <T> Optional<T> stated(
            Properties properties,
            String key,
            String expected,
            Function<String, Optional<T>> reading,
            List<String> faults) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            faults.add(key + " is not set: " + expected + "; it has no default");
            return Optional.empty();
        }
        Optional<T> read = reading.apply(value);
        if (read.isEmpty()) {
            faults.add(key + " is " + expected);
        }
        return read;
    }

    private static Optional<Duration> timeOut(String value) {
        try {
            return Optional.of(Duration.parse(value)).filter(given -> !given.isNegative() && !given.isZero());
        } catch (DateTimeParseException e) {
            // Told as what was expected
            return Optional.empty();
        }
    }

    private static Optional<WhenUnavailable> whenUnavailable(String value) {
        return switch (value) {
            case "accept" -> Optional.of(WhenUnavailable.ACCEPT);
            case "refuse" -> Optional.of(WhenUnavailable.REFUSE);
            default -> Optional.empty();
        };
    }
}
