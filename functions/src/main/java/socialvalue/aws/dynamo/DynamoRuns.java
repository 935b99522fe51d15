package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.port.Conflict;
import socialvalue.port.Lot;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Signing;
import socialvalue.procurement.LotId;

/**
 * {@link Runs} in the table. Runs that have not ended stand in a short list of their own, kept in step by transactions.
 */
public final class DynamoRuns implements Runs {
    private final Table table;
    private final Trail trail;
    private final Optional<Signing> signing;

    /** Over that table, for whoever starts runs and reads them: no run that has done its work is ended here. */
    public DynamoRuns(Table table) {
        this(table, Optional.empty());
    }

    /** Over that table, for whoever ends runs too. */
    public DynamoRuns(Table table, Signing signing) {
        this(table, Optional.of(signing));
    }

    private DynamoRuns(Table table, Optional<Signing> signing) {
        this.table = table;
        this.trail = new Trail(table);
        this.signing = signing;
    }

    /** Until a run has ended its progress is no record: the entry holds the rest. */
    @Override
    public void start(Run run, Lot from, Lot to, Act act) {
        Transaction start = new Transaction(table)
                .put(RunItem.SCHEMA, RunItem.of(run), Condition.absent(), RunItem.PROGRESS)
                .putUnaudited(OpenRunItem.SCHEMA, OpenRunItem.of(run), Condition.absent())
                .putUnaudited(OpenRunItem.SCHEMA, OpenRunItem.ofLot(run), Condition.absent())
                .put(LotItem.SCHEMA, LotItem.of(to), LotItem.unchanged(from));
        if (!trail.commit(run.lot(), start, act).isEmpty()) {
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
    public boolean end(Run run, Lot from, Lot to, Act act, List<Content> sealed) {
        OpenRunItem open = OpenRunItem.of(run);
        Transaction end = new Transaction(table)
                .put(RunItem.SCHEMA, RunItem.of(run), RunItem.before(run))
                .delete(open.pk, open.sk)
                .put(LotItem.SCHEMA, LotItem.of(to), LotItem.unchanged(from));
        return trail.commitEnd(run.lot(), end, act, sealed, signing).isEmpty();
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
