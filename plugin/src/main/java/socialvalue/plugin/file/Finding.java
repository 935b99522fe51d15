package socialvalue.plugin.file;

/**
 * Something in an exported file that has to be put right.
 *
 * @param file the file's name within its folder
 * @param line its line, from 1; 0 where it is about the whole file
 * @param column the column of a CSV file, or the JSON Pointer of a value; empty where it is about a whole line
 * @param found what stands there, shortened
 * @param expected what has to stand there, or what to do
 */
public record Finding(String file, int line, String column, String found, String expected) {
    /** The finding as one line of plain English. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column.startsWith("/")) {
            text.append(", at ").append(column);
        } else if (!column.isEmpty()) {
            text.append(", column ").append(column);
        }
        return text.append(": found ")
                .append(found)
                .append("; expected ")
                .append(expected)
                .append('.')
                .toString();
    }
}
