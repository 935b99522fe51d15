package socialvalue.file;

import socialvalue.finding.Location;

/**
 * Where a node stands: a step from its parent's place, so that a pointer is put together only when somebody asks for
 * it.
 */
final class Place {
    private final Place parent;
    private final String file;
    private final String name;
    private final int index;
    private final int line;

    private Place(Place parent, String file, String name, int index, int line) {
        this.parent = parent;
        this.file = file;
        this.name = name;
        this.index = index;
        this.line = line;
    }

    /** The root of a document; an empty file name where it came over the wire. */
    static Place root(String file, int line) {
        return new Place(null, file, null, 0, line);
    }

    Place member(String key, int atLine) {
        return new Place(this, file, key, 0, atLine);
    }

    Place element(int position, int atLine) {
        return new Place(this, file, null, position, atLine);
    }

    int line() {
        return line;
    }

    Location location() {
        return locationAt(line);
    }

    private Location locationAt(int atLine) {
        if (parent == null) {
            return new Location(file, atLine, "");
        }
        Location above = parent.locationAt(atLine);
        return name == null ? above.element(index) : above.member(name);
    }
}
