package socialvalue.model;

import socialvalue.finding.Location;

/**
 * A value as it was read, and where it stands.
 *
 * @param <T> what it is
 * @param value never null; what a document does not have is not {@code Located} at all
 * @param location its place
 */
public record Located<T>(T value, Location location) {}
