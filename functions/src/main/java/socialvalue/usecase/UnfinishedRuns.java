package socialvalue.usecase;

import java.util.List;
import java.util.stream.Stream;
import socialvalue.port.DeliveryImports;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Work;

/** Takes up again the runs and imports that have started and not ended, whatever became of those who worked on them. */
public final class UnfinishedRuns {
    private final Runs runs;
    private final DeliveryImports imports;
    private final Work work;

    public UnfinishedRuns(Runs runs, DeliveryImports imports, Work work) {
        this.runs = runs;
        this.imports = imports;
        this.work = work;
    }

    /**
     * Asks for the next steps of each; one that is being worked on anyway takes no harm. Returns how many those are.
     */
    public int resume() {
        List<String> unfinished = Stream.concat(
                        runs.unfinished().stream().map(Run::id),
                        imports.unfinished().stream().map(ContinueImport::name))
                .toList();
        unfinished.forEach(work::request);
        return unfinished.size();
    }
}
