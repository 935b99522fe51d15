package socialvalue.plugin.file;

/** A few words of what was found, safe to print at a terminal: whatever would move a cursor is not passed on. */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder("“");
        text.codePoints()
                .limit(LONGEST)
                .map(each -> isPrintable(each) ? each : '?')
                .forEach(shown::appendCodePoint);
        boolean shortened = text.codePointCount(0, text.length()) > LONGEST;
        return shown.append(shortened ? " ...”" : "”").toString();
    }

    static boolean isPrintable(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE;
    }
}
