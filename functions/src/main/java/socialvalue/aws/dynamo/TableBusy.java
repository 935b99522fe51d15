package socialvalue.aws.dynamo;

/** The table takes no more for now, though it was asked several times. */
public final class TableBusy extends RuntimeException {
    TableBusy() {
        super("the table takes no more for now");
    }

    TableBusy(Throwable cause) {
        super("the table takes no more for now", cause);
    }
}
