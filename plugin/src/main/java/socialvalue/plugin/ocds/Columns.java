package socialvalue.plugin.ocds;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a fixed width, where a Chinese character is as wide as two Latin ones and an accent set above has no width.
 */
final class Columns {
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private Columns() {}

    /** How many columns of a terminal a text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (point >= range[0] && point <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** A text with blanks after it up to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /**
     * A text in lines of at most some width, broken at blanks, and within a word only where it is wider than a line.
     */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
            while (width(line.toString()) > width) {
                int end = fitting(line, width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static int fitting(CharSequence text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int point = Character.codePointAt(text, end);
            used += width(point);
            if (used > width && end > 0) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
