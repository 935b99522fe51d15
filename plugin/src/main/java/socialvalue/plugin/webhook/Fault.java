package socialvalue.plugin.webhook;

/**
 * Something in an event that is not as it has to be.
 *
 * @param pointer where, as a JSON Pointer from the root of the body
 * @param expected what has to stand there
 */
record Fault(String pointer, String expected) {
    private static final int LONGEST_NAME = 60;

    /** The pointer to a member; a name nobody would give one is shortened. */
    static String pointer(String parent, String member) {
        StringBuilder shown = new StringBuilder();
        member.codePoints()
                .limit(LONGEST_NAME)
                .map(each -> PlainText.isPlain(each) ? each : '?')
                .forEach(shown::appendCodePoint);
        return parent + "/" + shown.toString().replace("~", "~0").replace("/", "~1");
    }
}
