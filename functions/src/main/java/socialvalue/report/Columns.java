package socialvalue.report;

/** Lines with something at the left and a figure at the right, as wide as the text. */
final class Columns {
    private final Paragraphs text;

    Columns(Paragraphs text) {
        this.text = text;
    }

    void line(String left, String right) {
        int room = Paragraphs.WIDTH - right.codePointCount(0, right.length()) - 2;
        if (left.codePointCount(0, left.length()) > room) {
            text.raw(left);
            text.raw(padded("", right));
        } else {
            text.raw(padded(left, right));
        }
    }

    private static String padded(String left, String right) {
        int gap = Paragraphs.WIDTH - left.codePointCount(0, left.length()) - right.codePointCount(0, right.length());
        return (left + " ".repeat(gap) + right).stripTrailing();
    }
}
