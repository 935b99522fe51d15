package socialvalue.agreement;

/** What the model is used for in an agreement. */
public enum AgreementKind {
    /** A contract that came of a procurement. */
    CONTRACT("contract"),
    ASSET_TRANSFER("asset transfer"),
    LAND_SALE("land sale"),
    /** A service of the council's own, with benchmarks in place of a supplier. */
    SERVICE_PERFORMANCE("service performance framework");

    private final String words;

    AgreementKind(String words) {
        this.words = words;
    }

    /** As it is printed. */
    public String words() {
        return words;
    }

    /** Whether land or a building passes on. */
    public boolean isDisposal() {
        return this == ASSET_TRANSFER || this == LAND_SALE;
    }
}
