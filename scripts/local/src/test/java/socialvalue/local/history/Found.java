package socialvalue.local.history;

/** A value that is there in the end, and where. */
public record Found(String place, String value) {}
