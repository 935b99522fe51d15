package socialvalue.report;

import java.util.List;

/** Plain text of a fixed width, put together paragraph by paragraph; lines end in a line feed everywhere. */
final class Paragraphs {
    /** The widest line; a single longer word, such as an address, is left whole. */
    static final int WIDTH = 92;

    private final StringBuilder text = new StringBuilder();

    /** The text so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** A line underlined, with an empty line before it unless it is the first. */
    void heading(String words, char underline) {
        space();
        paragraph("", words);
        text.repeat(underline, Math.min(WIDTH, words.codePointCount(0, words.length())))
                .append("\n\n");
    }

    /** An empty line, unless one is there. */
    void space() {
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }

    /** A line as it is, never wrapped. */
    void raw(String line) {
        text.append(line).append('\n');
    }

    /** A wrapped paragraph whose first line begins with the lead and whose others are indented as far. */
    void paragraph(String lead, String words) {
        paragraph(lead, " ".repeat(lead.length()), words);
    }

    /** A wrapped paragraph with one lead for its first line and another for the rest. */
    void paragraph(String firstLead, String restLead, String words) {
        StringBuilder line = new StringBuilder(firstLead);
        boolean begun = false;
        for (String word : List.of(words.strip().split("\\s+"))) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line.setLength(0);
                line.append(restLead);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
