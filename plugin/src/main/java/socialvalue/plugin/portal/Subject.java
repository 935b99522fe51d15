package socialvalue.plugin.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an event is about, as a path of what it lies in, such as {@code tender/T/lot/L/return/R}.
 *
 * @param path the portal's identifiers, each after the word for what it names; percent-encoded where need be
 */
public record Subject(String path) {
    /** A tender. */
    public static Subject tender(String tender) {
        return of("tender", tender);
    }

    /** A lot of a tender. */
    public static Subject lot(String tender, String lot) {
        return of("tender", tender, "lot", lot);
    }

    /** A return for a lot. */
    public static Subject submittedReturn(String tender, String lot, String submitted) {
        return of("tender", tender, "lot", lot, "return", submitted);
    }

    /** A decision to award. */
    public static Subject award(String tender, String award) {
        return of("tender", tender, "award", award);
    }

    /** A contract. */
    public static Subject contract(String contract) {
        return of("contract", contract);
    }

    /** A report about a contract's performance. */
    public static Subject report(String contract, String report) {
        return of("contract", contract, "report", report);
    }

    private static Subject of(String... segments) {
        List<String> encoded = new ArrayList<>();
        for (String segment : segments) {
            if (segment.isBlank()) {
                throw new IllegalArgumentException("what an event is about has an identifier");
            }
            encoded.add(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return new Subject(String.join("/", encoded));
    }

    @Override
    public String toString() {
        return path;
    }
}
