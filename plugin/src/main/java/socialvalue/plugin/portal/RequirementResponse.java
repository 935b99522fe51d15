package socialvalue.plugin.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a return answers to a requirement.
 *
 * @param requirement the portal's identifier of the requirement
 * @param title the requirement's title, as the return repeats it; empty where it does not
 * @param answer what was answered
 * @param unit what was counted; empty where the portal does not say
 * @param evidence titles of the documents referred to
 */
public record RequirementResponse(
        String requirement, Optional<String> title, Answer answer, Optional<PortalUnit> unit, List<String> evidence) {
    public RequirementResponse {
        Objects.requireNonNull(requirement);
        Objects.requireNonNull(answer);
        evidence = List.copyOf(evidence);
    }

    /** What was answered: a number, yes or no, or words. */
    public sealed interface Answer {}

    /** @param number exactly as the portal gave it */
    public record Amount(BigDecimal number) implements Answer {}

    /** @param yes whether the answer is yes */
    public record YesOrNo(boolean yes) implements Answer {}

    /** @param text as the portal gave it */
    public record Words(String text) implements Answer {}

    @Override
    public String toString() {
        return "response to " + requirement;
    }
}
