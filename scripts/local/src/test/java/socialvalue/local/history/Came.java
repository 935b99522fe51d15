package socialvalue.local.history;

/** What came of a request to write something. */
public enum Came {
    /** It was answered that it is done. */
    ACKNOWLEDGED,
    /** It was answered that it is not done. */
    REFUSED,
    /** No answer came: it is done wholly or not at all. */
    UNKNOWN
}
