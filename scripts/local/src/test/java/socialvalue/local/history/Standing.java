package socialvalue.local.history;

/**
 * What is there in the end.
 *
 * @param place of what
 * @param version which version of it
 * @param receipt as {@link Version#receipt}
 */
public record Standing(String place, int version, String value, String receipt) {}
