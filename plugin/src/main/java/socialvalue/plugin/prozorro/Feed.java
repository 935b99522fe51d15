package socialvalue.plugin.prozorro;

/** The feeds that are followed. */
enum Feed {
    TENDERS("tenders", "status,procuringEntity,public_modified"),
    CONTRACTS("contracts", "status,public_modified");

    private final String path;
    private final String fields;

    Feed(String path, String fields) {
        this.path = path;
        this.fields = fields;
    }

    String path() {
        return path;
    }

    /** What is asked of each listed item beyond its identifier and {@code dateModified}. */
    String fields() {
        return fields;
    }
}
