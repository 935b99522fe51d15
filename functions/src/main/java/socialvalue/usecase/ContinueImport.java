package socialvalue.usecase;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.DeliveryImport.State;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Totals;
import socialvalue.port.Agreements;
import socialvalue.port.DeliveryFile;
import socialvalue.port.DeliveryFileReading;
import socialvalue.port.DeliveryImports;
import socialvalue.port.Work;

/**
 * Does the next steps of an import: checks its rows, keeps those that can be recorded apart, and lets them count
 * together. Whoever takes it up goes by what is kept, wherever the one before stopped; where the agreement has changed
 * since the rows were checked, they are checked again.
 */
public final class ContinueImport {
    /** Before the names of imports among the names of runs; nothing else that is worked on has a slash in its name. */
    private static final String KIND = "delivery-import/";

    private static final int ROWS_IN_A_STEP = 490;

    private final Agreements agreements;
    private final DeliveryImports imports;
    private final DeliveryFileReading reading;
    private final Work work;
    private final InstantSource clock;

    public ContinueImport(
            Agreements agreements,
            DeliveryImports imports,
            DeliveryFileReading reading,
            Work work,
            InstantSource clock) {
        this.agreements = agreements;
        this.imports = imports;
        this.reading = reading;
        this.work = work;
        this.clock = clock;
    }

    /** What work on an import is called, beside runs. */
    static String name(DeliveryImport run) {
        return KIND + run.agreement() + "/" + run.id();
    }

    /** Whether it is an import that is to be worked on. */
    public static boolean isOne(String name) {
        return name.startsWith(KIND) && name.indexOf('/', KIND.length()) > 0;
    }

    /**
     * Does an import's next steps, and asks for the rest if time runs out. One that has ended is left alone.
     *
     * @param name as {@link Work#request} was given it
     * @param timeLeft whether there is time for another step
     */
    public void proceed(String name, BooleanSupplier timeLeft) {
        String[] parts = name.substring(KIND.length()).split("/", 2);
        Optional<DeliveryImport> running =
                imports.find(new AgreementId(parts[0]), parts[1]).filter(run -> run.state() == State.RUNNING);
        if (running.isPresent() && !new Steps(running.get(), timeLeft).done()) {
            work.request(name);
        }
    }

    /** One worker's part in an import. */
    private final class Steps {
        private final BooleanSupplier timeLeft;
        /** As this worker has kept it last. */
        private DeliveryImport run;

        Steps(DeliveryImport run, BooleanSupplier timeLeft) {
            this.run = run;
            this.timeLeft = timeLeft;
        }

        /** Whether there is nothing left to do here: it has ended, or another worker has taken it over. */
        boolean done() {
            if (!advance(run.takenOver())) {
                return true;
            }
            DeliveryFile file = reading.read(imports.file(run.agreement(), run.id()));
            while (timeLeft.getAsBoolean()) {
                Agreements.Kept kept = agreements.find(run.agreement()).orElseThrow();
                ImportCheck.Outcome outcome = ImportCheck.of(file, kept, agreements, run);
                imports.found(run.agreement(), run.id(), outcome.findings());
                if (!advance(run.checked(outcome.rows(), outcome.accepted().size(), outcome.refused()))) {
                    return true;
                }
                if (isRefused(file, outcome)) {
                    return end(State.REFUSED, Optional.empty());
                }
                Totals totals = kept.totals().replacing(List.of(), outcome.accepted());
                if (PortfolioRow.years(kept.current().agreement(), totals).size() > Agreements.MOST_YEARS) {
                    return end(
                            State.FAILED,
                            Optional.of("with these rows the agreement would have more than " + Agreements.MOST_YEARS
                                    + " financial years"));
                }
                switch (stage(outcome.accepted())) {
                    case OUT_OF_TIME -> {
                        return false;
                    }
                    case TAKEN_OVER -> {
                        return true;
                    }
                    case ALL -> {
                        if (complete(kept, totals) || isTakenOver()) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private boolean isRefused(DeliveryFile file, ImportCheck.Outcome outcome) {
            boolean someRefused = outcome.refused() > 0;
            return file.isRefused()
                    || someRefused
                            && (run.mode() == DeliveryImport.Mode.ALL_OR_NOTHING
                                    || outcome.accepted().isEmpty());
        }

        private Staging stage(List<Delivery> accepted) {
            Map<String, Delivery> dropped = new HashMap<>();
            imports.eachStaged(run.agreement(), run.id(), each -> dropped.put(each.reference(), each));
            List<Delivery> missing = accepted.stream()
                    .filter(each -> !each.equals(dropped.get(each.reference())))
                    .toList();
            accepted.forEach(each -> dropped.remove(each.reference()));
            if (!imports.stage(run, List.of(), List.copyOf(dropped.values()))) {
                return Staging.TAKEN_OVER;
            }
            int before = accepted.size() - missing.size();
            for (int from = 0; from < missing.size(); from += ROWS_IN_A_STEP) {
                if (!timeLeft.getAsBoolean()) {
                    return Staging.OUT_OF_TIME;
                }
                int to = Math.min(from + ROWS_IN_A_STEP, missing.size());
                if (!imports.stage(run, missing.subList(from, to), List.of()) || !advance(run.staged(before + to))) {
                    return Staging.TAKEN_OVER;
                }
            }
            return run.staged() == accepted.size() || advance(run.staged(accepted.size()))
                    ? Staging.ALL
                    : Staging.TAKEN_OVER;
        }

        private boolean complete(Agreements.Kept kept, Totals totals) {
            return imports.complete(kept, totals, run.ended(State.DONE, clock.instant(), Optional.empty()));
        }

        private boolean isTakenOver() {
            return imports.find(run.agreement(), run.id())
                    .filter(now -> now.state() == State.RUNNING && now.revision() == run.revision())
                    .isEmpty();
        }

        private boolean end(State how, Optional<String> why) {
            advance(run.ended(how, clock.instant(), why));
            return true;
        }

        private boolean advance(DeliveryImport next) {
            boolean kept = imports.advance(next);
            run = kept ? next : run;
            return kept;
        }
    }

    /** How far keeping rows apart came. */
    private enum Staging {
        ALL,
        OUT_OF_TIME,
        TAKEN_OVER
    }
}
