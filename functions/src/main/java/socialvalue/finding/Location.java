package socialvalue.finding;

/**
 * A place in a document as it was read.
 *
 * @param file the file's name, or empty where the document came over the wire
 * @param line the line, from 1; 0 where lines say nothing, as in JSON on the wire
 * @param pointer the JSON Pointer (RFC 6901) from the document's root; empty for the root itself
 */
public record Location(String file, int line, String pointer) implements Comparable<Location> {
    /** The root of a document without a name. */
    public static final Location ROOT = new Location("", 0, "");

    /** A place in a document from the wire. */
    public static Location at(String pointer) {
        return new Location("", 0, pointer);
    }

    /** The place of a member of the object at this place. */
    public Location member(String name) {
        return new Location(file, line, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The place of an element of the array at this place, from 0. */
    public Location element(int index) {
        return new Location(file, line, pointer + "/" + index);
    }

    /** By file, then line, then pointer. */
    @Override
    public int compareTo(Location that) {
        int byFile = file.compareTo(that.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, that.line);
        return byLine != 0 ? byLine : pointer.compareTo(that.pointer);
    }

    /** {@code file:line pointer}, leaving out what is not known. */
    @Override
    public String toString() {
        String shown = pointer.isEmpty() ? "(whole document)" : pointer;
        if (file.isEmpty()) {
            return shown;
        }
        return file + (line > 0 ? ":" + line : "") + " " + shown;
    }
}
