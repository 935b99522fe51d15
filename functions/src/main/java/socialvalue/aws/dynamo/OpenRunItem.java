package socialvalue.aws.dynamo;

import socialvalue.port.Run;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That a run has started: kept among all of its lot, and until it has ended among those that have not. */
final class OpenRunItem extends Item {
    static final TableSchema<OpenRunItem> SCHEMA = schema(OpenRunItem.class, OpenRunItem::new)
            .addAttribute(String.class, a -> a.name("run").getter(i -> i.run).setter((i, v) -> i.run = v))
            .build();

    /** Its identifier. */
    String run;

    static OpenRunItem of(Run run) {
        OpenRunItem item = new OpenRunItem();
        item.pk = Keys.OPEN_RUNS;
        item.sk = Keys.openRun(run.startedAt(), run.id());
        item.run = run.id();
        return item;
    }

    static OpenRunItem ofLot(Run run) {
        OpenRunItem item = new OpenRunItem();
        item.pk = Keys.runs(run.lot());
        item.sk = Keys.runsOf(run.kind()) + Keys.openRun(run.startedAt(), run.id());
        item.run = run.id();
        return item;
    }
}
