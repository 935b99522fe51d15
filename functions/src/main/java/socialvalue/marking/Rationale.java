package socialvalue.marking;

/**
 * Why a mark was given, by reference to the return.
 *
 * @param text never blank
 */
public record Rationale(String text) {
    public Rationale {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a mark has a reason");
        }
    }
}
