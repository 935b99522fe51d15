package socialvalue.model;

/**
 * Something inferred, not published; numbered so that a reader can challenge it.
 *
 * @param number from 1, unique within the edition
 * @param statement what is assumed and why
 */
public record Assumption(int number, String statement) implements Source {
    public Assumption {
        if (number < 1 || statement.isBlank()) {
            throw new IllegalArgumentException("an assumption has a number from 1 and says what is assumed");
        }
    }

    @Override
    public String text() {
        return "assumption " + number + ": " + statement;
    }
}
