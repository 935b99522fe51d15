package socialvalue.plugin.portal;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing a supplier is asked; what the portal does not say is empty.
 *
 * @param id the portal's identifier
 * @param title the question
 * @param status in the portal's own word
 * @param dataType in the portal's own word, such as {@code integer}
 * @param unit what is counted
 * @param least the least that meets it
 * @param most the most that meets it
 */
public record Requirement(
        String id,
        Optional<String> title,
        Optional<String> status,
        Optional<String> dataType,
        Optional<PortalUnit> unit,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most) {
    public Requirement {
        Objects.requireNonNull(id);
    }
}
