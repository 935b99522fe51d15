package socialvalue.file;

/** How much one document may hold, whatever its format: what is read as YAML can be sent on as JSON. */
final class Limits {
    /** In bytes. */
    static final int LONGEST_DOCUMENT = 1 << 20;
    /** In UTF-16 units. */
    static final int LONGEST_TEXT = 20_000;
    /** In UTF-16 units. */
    static final int LONGEST_KEY = 200;
    /** Objects and lists within one another, in frames, editions and other trees. */
    static final int DEEPEST_TREE = 32;
    /** Objects and lists within one another, in a return. */
    static final int DEEPEST_RETURN = 16;
    /** Keys, values, and beginnings and ends of objects and lists. */
    static final int MOST_TOKENS = 100_000;

    private Limits() {}
}
