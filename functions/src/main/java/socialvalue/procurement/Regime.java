package socialvalue.procurement;

/** The law a procurement runs under. It is stated by the frame and never guessed. */
public enum Regime {
    PUBLIC_CONTRACTS_REGULATIONS_2015("Public Contracts Regulations 2015"),
    PROCUREMENT_ACT_2023("Procurement Act 2023"),
    PROCUREMENT_ACT_2023_LIGHT_TOUCH("Procurement Act 2023, light touch"),
    PROCUREMENT_ACT_2023_FRAMEWORK_CALL_OFF("Procurement Act 2023, framework call-off"),
    PROCUREMENT_ACT_2023_CONCESSION("Procurement Act 2023, concession"),
    PROVIDER_SELECTION_REGIME("Provider Selection Regime"),
    BELOW_THRESHOLD("below threshold"),
    NOT_A_PROCUREMENT("not a procurement");

    private final String words;

    Regime(String words) {
        this.words = words;
    }

    /** As it is printed. */
    public String words() {
        return words;
    }
}
