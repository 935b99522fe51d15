package socialvalue.model;

/**
 * A published source.
 *
 * @param text what was published, by whom, when and where in it; never blank
 */
public record Citation(String text) implements Source {
    public Citation {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a citation names a source");
        }
    }
}
