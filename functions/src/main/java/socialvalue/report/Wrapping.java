package socialvalue.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width, broken between words. */
final class Wrapping {
    private Wrapping() {}

    /** In lines no longer than so many characters; a word that is longer alone is broken. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                String rest = word;
                if (!line.isEmpty() && length(line) + 1 + length(rest) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (length(rest) > width) {
                    int end = rest.offsetByCodePoints(0, width);
                    lines.add(rest.substring(0, end));
                    rest = rest.substring(end);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** In characters, as people count them. */
    static int length(CharSequence words) {
        return Character.codePointCount(words, 0, words.length());
    }
}
