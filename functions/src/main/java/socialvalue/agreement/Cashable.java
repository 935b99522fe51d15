package socialvalue.agreement;

/** Whether somebody's gain could be taken out of a budget, as the agreement's authority says; nothing is inferred. */
public enum Cashable {
    CASHABLE("cashable"),
    NOT_CASHABLE("not cashable"),
    NOT_STATED("not stated");

    private final String words;

    Cashable(String words) {
        this.words = words;
    }

    /** As it is printed. */
    public String words() {
        return words;
    }
}
