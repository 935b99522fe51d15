package socialvalue.agreement;

/** How often deliveries are reported. Its periods divide the financial year, so that none lies in two. */
public enum Reporting {
    MONTHLY("M", 12),
    QUARTERLY("Q", 4),
    HALF_YEARLY("H", 2),
    YEARLY("Y", 1);

    private final String letter;
    private final int periods;

    Reporting(String letter, int periods) {
        this.letter = letter;
        this.periods = periods;
    }

    /** What its periods are written with. */
    String letter() {
        return letter;
    }

    /** How many there are in a financial year. */
    public int periods() {
        return periods;
    }
}
