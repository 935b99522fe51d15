package socialvalue.validation;

/** Where in a response an amount can stand. */
enum AmountPlace {
    SINGLE_FIGURE("quantity/amount"),
    PERIOD("quantity/periods/#/amount"),
    TOTAL("quantity/total"),
    FULL_TIME_HEADS("quantity/fullTime/heads"),
    FULL_TIME_YEARS("quantity/fullTime/years"),
    PART_TIME_HEADS("quantity/partTime/heads"),
    PART_TIME_YEARS("quantity/partTime/years"),
    OPTION("options/#/amount"),
    POUNDS("pounds");

    private final String path;

    AmountPlace(String path) {
        this.path = path;
    }

    /** The path within the response; the index says which of several, and nothing where there is only one. */
    String path(int index) {
        return path.replace("#", Integer.toString(index));
    }
}
