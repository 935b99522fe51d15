package socialvalue.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV text (RFC 4180), one after the other. Any of CRLF, LF and CR ends a line. A record whose
 * quotation marks are broken, or that is too wide, is told with what is wrong; reading goes on with the line after the
 * broken cell's, so that one bad row costs no other.
 *
 * <p>Bounded in time and memory whatever the text: a quoted cell is looked through for {@link #LONGEST_CELL} characters
 * and no further.
 */
final class CsvCursor {
    /** The longest cell, in UTF-16 units. */
    static final int LONGEST_CELL = 10_000;

    /** The most cells in a record. */
    static final int MOST_CELLS = 100;

    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    CsvCursor(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /**
     * A record.
     *
     * @param line the line it begins on, from 1
     * @param cells as written, without the quotation marks around them; empty where something is wrong
     * @param fault what is wrong
     */
    record Record(int line, List<String> cells, Optional<Fault> fault) {
        /** Whether it says nothing. */
        boolean isBlank() {
            return fault.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /** What can be wrong with a record. */
    enum Fault {
        QUOTE_NOT_CLOSED("a quotation mark that is not closed within " + LONGEST_CELL + " characters"),
        TEXT_AFTER_QUOTE("text after a closing quotation mark"),
        QUOTE_WITHIN("a quotation mark within a cell that does not begin with one"),
        CELL_TOO_LONG("a cell of more than " + LONGEST_CELL + " characters"),
        TOO_MANY_CELLS("more than " + MOST_CELLS + " cells");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /** As a finding says it. */
        String words() {
            return words;
        }

        /** Whether it is the quotation marks. */
        boolean isOfQuotes() {
            return this == QUOTE_NOT_CLOSED || this == TEXT_AFTER_QUOTE || this == QUOTE_WITHIN;
        }
    }

    /** A cell that is none. */
    private static final class BrokenCell extends Exception {
        private static final long serialVersionUID = 1L;
        private final Fault fault;

        BrokenCell(Fault fault) {
            super(fault.words(), null, false, false);
            this.fault = fault;
        }
    }

    /** The next record; empty after the last. */
    Optional<Record> next() {
        if (at >= text.length()) {
            return Optional.empty();
        }
        int begun = line;
        List<String> cells = new ArrayList<>();
        int cellAt = at;
        int cellLine = line;
        try {
            while (true) {
                cellAt = at;
                cellLine = line;
                String cell = at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain();
                if (cells.size() == MOST_CELLS) {
                    throw new BrokenCell(Fault.TOO_MANY_CELLS);
                }
                cells.add(cell);
                if (at >= text.length() || text.charAt(at) != delimiter) {
                    endLine();
                    return Optional.of(new Record(begun, List.copyOf(cells), Optional.empty()));
                }
                at++;
            }
        } catch (BrokenCell broken) {
            at = cellAt;
            line = cellLine;
            skipLine();
            return Optional.of(new Record(begun, List.of(), Optional.of(broken.fault)));
        }
    }

    private String plain() throws BrokenCell {
        int from = at;
        boolean quote = false;
        while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
            quote |= text.charAt(at) == QUOTE;
            at++;
        }
        if (quote) {
            throw new BrokenCell(Fault.QUOTE_WITHIN);
        }
        if (at - from > LONGEST_CELL) {
            throw new BrokenCell(Fault.CELL_TOO_LONG);
        }
        return text.substring(from, at);
    }

    private String quoted() throws BrokenCell {
        StringBuilder cell = new StringBuilder();
        int most = Math.min(text.length(), at + LONGEST_CELL);
        at++;
        while (at < most) {
            char c = text.charAt(at);
            if (isLineEnd(c)) {
                int from = at;
                endLine();
                cell.append(text, from, at);
            } else if (c != QUOTE) {
                cell.append(c);
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                cell.append(QUOTE);
                at += 2;
            } else {
                at++;
                requireEnd();
                return cell.toString();
            }
        }
        throw new BrokenCell(Fault.QUOTE_NOT_CLOSED);
    }

    private void requireEnd() throws BrokenCell {
        if (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
            throw new BrokenCell(Fault.TEXT_AFTER_QUOTE);
        }
    }

    private void skipLine() {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
        endLine();
    }

    private void endLine() {
        if (at >= text.length()) {
            return;
        }
        boolean two = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        at += two ? 2 : 1;
        line++;
    }

    private static boolean isLineEnd(char c) {
        return c == '\r' || c == '\n';
    }
}
