package socialvalue.finding;

/** What a finding means for the document it stands against, gravest first. */
public enum Severity {
    /** A return that cannot be received: unreadable, for another lot, not entitled, or after the deadline. */
    CANNOT_BE_RECEIVED("cannot be received"),
    /** An edition, frame or other officer's document that is refused until it is put right. */
    REFUSED("refused"),
    /** A return that may be disregarded under the frame's published rule; an officer decides. */
    MAY_BE_DISREGARDED("may be disregarded"),
    /** What was offered earns no points under the frame's published rule. */
    EARNS_NO_POINTS("earns no points"),
    /** Nothing is lost by it; a person should look. */
    WORTH_A_LOOK("worth a look"),
    /** For information, such as an aim that is not reached. */
    NOTE("note");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /** The severity in plain English, as it is printed and sent. */
    public String words() {
        return words;
    }

    /** Whether a document with such a finding is not accepted as it stands. */
    public boolean refuses() {
        return this == CANNOT_BE_RECEIVED || this == REFUSED;
    }
}
