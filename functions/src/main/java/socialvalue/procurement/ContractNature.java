package socialvalue.procurement;

/** What is bought. The Public Services (Social Value) Act 2012 applies to services, alone or with goods or works. */
public enum ContractNature {
    SERVICES("services"),
    SERVICES_WITH_GOODS_OR_WORKS("services with goods or works"),
    GOODS("goods"),
    WORKS("works"),
    /** An asset transfer, a land sale or another use of the model that buys nothing. */
    NOTHING_BOUGHT("nothing bought");

    private final String words;

    ContractNature(String words) {
        this.words = words;
    }

    /** As it is printed. */
    public String words() {
        return words;
    }

    /** Whether services are among what is bought. */
    public boolean includesServices() {
        return this == SERVICES || this == SERVICES_WITH_GOODS_OR_WORKS;
    }
}
