package socialvalue.plugin.ocds;

/** Published text made safe to print: one line, and nothing that a terminal obeys. */
final class SafeText {
    private SafeText() {}

    /** White space runs become one blank; control, formatting and unpaired characters become {@code <U+001B>}. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                blank = safe.length() > 0;
                continue;
            }
            if (blank) {
                safe.append(' ');
                blank = false;
            }
            if (obeyed(point)) {
                safe.append(String.format("<U+%04X>", point));
            } else {
                safe.appendCodePoint(point);
            }
        }
        return safe.toString();
    }

    /** JSON as it was, with what a terminal would obey written as escapes; such characters stand only in strings. */
    static String json(String line) {
        StringBuilder safe = new StringBuilder(line.length());
        line.codePoints().forEach(point -> {
            if (obeyed(point)) {
                for (char unit : Character.toChars(point)) {
                    safe.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** Controls of both sets, directions of writing, line and paragraph separators, and what is no character. */
    private static boolean obeyed(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
