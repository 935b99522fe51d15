package socialvalue.file;

/**
 * The members an object of the wire may have, the required ones first.
 *
 * @param required how many of the names must be there
 * @param names at most 32, so that one number can say which were seen
 */
record Shape(int required, String[] names) {
    private static final int NONE = -1;

    Shape {
        if (names.length > Integer.SIZE || required > names.length) {
            throw new IllegalArgumentException("a shape has at most " + Integer.SIZE + " names");
        }
    }

    /** A shape whose first names must be there. */
    static Shape of(int required, String... names) {
        return new Shape(required, names);
    }

    /**
     * The place of a name among them, looked for from the given one on, as documents mostly keep the order; else -1.
     */
    int position(String name, int from) {
        for (int i = from; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        for (int i = 0; i < from; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return NONE;
    }
}
