package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Optional;
import socialvalue.port.Conflict;
import socialvalue.port.Lot;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.procurement.LotId;

/**
 * {@link Runs} in the table. Runs that have not ended stand in a short list of their own, kept in step by transactions.
 */
public final class DynamoRuns implements Runs {
    private final Table table;

    /** Over that table. */
    public DynamoRuns(Table table) {
        this.table = table;
    }

    @Override
    public void start(Run run, Lot from, Lot to) {
        var refusals = new Transaction(table)
                .put(RunItem.SCHEMA, RunItem.of(run), Condition.absent())
                .put(OpenRunItem.SCHEMA, OpenRunItem.of(run), Condition.absent())
                .put(OpenRunItem.SCHEMA, OpenRunItem.ofLot(run), Condition.absent())
                .put(LotItem.SCHEMA, LotItem.of(to), LotItem.unchanged(from))
                .commit();
        if (!refusals.isEmpty()) {
            throw new Conflict("the lot was moved on, or a run of it started, by somebody else");
        }
    }

    @Override
    public Optional<Run> find(String id) {
        return table.get(RunItem.SCHEMA, Keys.run(id), Keys.RUN).map(RunItem::run);
    }

    @Override
    public boolean advance(Run run) {
        return table.put(RunItem.SCHEMA, RunItem.of(run), RunItem.before(run)).kept();
    }

    @Override
    public boolean end(Run run, Lot from, Lot to) {
        OpenRunItem open = OpenRunItem.of(run);
        return new Transaction(table)
                .put(RunItem.SCHEMA, RunItem.of(run), RunItem.before(run))
                .delete(open.pk, open.sk)
                .put(LotItem.SCHEMA, LotItem.of(to), LotItem.unchanged(from))
                .commit()
                .isEmpty();
    }

    @Override
    public List<Run> of(LotId lot, Run.Kind kind) {
        return table.beginning(OpenRunItem.SCHEMA, Keys.runs(lot), Keys.runsOf(kind)).stream()
                .flatMap(started -> find(started.run).stream())
                .toList();
    }

    @Override
    public List<Run> unfinished() {
        return table.all(OpenRunItem.SCHEMA, Keys.OPEN_RUNS).stream()
                .flatMap(open -> find(open.run).stream())
                .filter(run -> run.state() == Run.State.RUNNING)
                .toList();
    }
}
