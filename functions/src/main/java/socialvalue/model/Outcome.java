package socialvalue.model;

/**
 * One outcome the authority wants.
 *
 * @param id unique within the edition
 * @param wording in the authority's words
 * @param source where they stand
 */
public record Outcome(String id, String wording, Source source) {}
