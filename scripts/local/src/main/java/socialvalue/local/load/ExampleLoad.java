package socialvalue.local.load;

import java.io.PrintStream;
import java.time.InstantSource;
import socialvalue.aws.dynamo.DynamoAgreements;
import socialvalue.aws.dynamo.DynamoDeliveryImports;
import socialvalue.aws.dynamo.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Loads invented agreements into a table and tells what reading them costs. */
public final class ExampleLoad {
    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream progress;

    /** Into that table, which there is. */
    public ExampleLoad(
            DynamoDbClient client, String table, InstantSource clock, PrintStream out, PrintStream progress) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Loads them, finds what an earlier run with the same numbers loaded, and measures.
     *
     * @param deliveries of all agreements together; three more agreements with 10, 100 and 1,000 are loaded besides
     * @return whether the portfolio of every year is right to the penny, and a summary costs the same however many
     *     deliveries it is of
     */
    public boolean run(int agreements, int deliveries) {
        ExampleAgreements examples = new ExampleAgreements(agreements, deliveries);
        Table store = new Table(client, table);
        new Loading(new DynamoAgreements(store), new DynamoDeliveryImports(store), clock, progress).load(examples);
        PlainSum plain = new PlainSum();
        examples.all().forEach(plain::add);
        LoadReport report = new LoadReport(new CountedReads(client), table, out);
        boolean same = report.summaries();
        out.println(same ? "They cost the same." : "They do NOT cost the same.");
        return report.portfolios(plain) & same;
    }
}
