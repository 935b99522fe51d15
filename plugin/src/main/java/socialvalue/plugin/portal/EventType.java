package socialvalue.plugin.portal;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of events, in the order in which a tender goes through them. */
public enum EventType {
    TENDER_PUBLISHED("tender.published"),
    TENDER_AMENDED("tender.amended"),
    RETURN_SUBMITTED("return.submitted"),
    RETURN_WITHDRAWN("return.withdrawn"),
    RETURNS_OPENED("returns.opened"),
    AWARD_DECIDED("award.decided"),
    CONTRACT_SIGNED("contract.signed"),
    PERFORMANCE_REPORTED("performance.reported");

    private final String kind;

    EventType(String kind) {
        this.kind = kind;
    }

    /** Such as {@code return.submitted}. */
    public String kind() {
        return kind;
    }

    /** The CloudEvents type with the version of its contents, such as {@code socialvalue.return.submitted.v1}. */
    public String versioned() {
        return "socialvalue." + kind + ".v1";
    }

    /** The kind with that CloudEvents type; empty for a type or a version not known here. */
    public static Optional<EventType> of(String versioned) {
        return Arrays.stream(values())
                .filter(each -> each.versioned().equals(versioned))
                .findFirst();
    }
}
