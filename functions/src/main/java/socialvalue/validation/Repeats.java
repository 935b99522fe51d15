package socialvalue.validation;

import static socialvalue.finding.FindingCode.REPEATED_IDENTIFIER;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.model.Located;

/** Finds identifiers that are used a second time. */
final class Repeats {
    private Repeats() {}

    /** Adds a finding at every use after the first; what is absent is null. */
    static <T> void of(String what, Stream<Located<T>> identifiers, Findings findings) {
        Map<T, Location> first = new HashMap<>();
        identifiers.filter(Objects::nonNull).forEach(each -> {
            Location earlier = first.putIfAbsent(each.value(), each.location());
            if (earlier != null) {
                findings.add(
                        REPEATED_IDENTIFIER,
                        each.location(),
                        what + " " + each.value() + ", already " + said(earlier),
                        "an identifier no other " + what + " has");
            }
        });
    }

    private static String said(Location earlier) {
        return earlier.line() > 0 ? "on line " + earlier.line() : "at " + earlier.pointer();
    }
}
