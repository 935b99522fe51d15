package socialvalue.local.history;

/** A run that somebody was shown as the current one. */
public record SeenRun(String run, Span span) {}
