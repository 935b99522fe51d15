package socialvalue.plugin.service;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

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
     * @throws IllegalArgumentException if one is missing or cannot be used, or there is another; it names it
     */
    public static GateSettings of(Properties properties) {
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeIf(key -> !key.startsWith(PREFIX) || key.equals(TIME_OUT) || key.equals(WHEN_UNAVAILABLE));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the gate has no setting " + String.join(", ", unknown) + "; it has "
                    + TIME_OUT + " and " + WHEN_UNAVAILABLE);
        }
        return new GateSettings(
                timeOut(stated(properties, TIME_OUT, "a duration such as PT2.5S")),
                whenUnavailable(stated(properties, WHEN_UNAVAILABLE, "accept or refuse")));
    }

    private static String stated(Properties properties, String key, String expected) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(key + " is not set: " + expected + "; it has no default");
        }
        return value;
    }

    private static Duration timeOut(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(TIME_OUT + " is a duration such as PT2.5S", e);
        }
    }

    private static WhenUnavailable whenUnavailable(String value) {
        return switch (value) {
            case "accept" -> WhenUnavailable.ACCEPT;
            case "refuse" -> WhenUnavailable.REFUSE;
            default -> throw new IllegalArgumentException(WHEN_UNAVAILABLE + " is accept or refuse");
        };
    }
}
