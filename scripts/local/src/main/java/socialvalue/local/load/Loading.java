package socialvalue.local.load;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.file.CanonicalJson;
import socialvalue.file.DeliveryCsv;
import socialvalue.file.ShippedEditions;
import socialvalue.local.CannotRun;
import socialvalue.local.load.Planned.PlannedDelivery;
import socialvalue.port.Agreements;
import socialvalue.port.DeliveryImports;
import socialvalue.port.Work;
import socialvalue.usecase.ContinueImport;
import socialvalue.usecase.DecideDelivery;
import socialvalue.usecase.ImportDeliveries;
import socialvalue.usecase.KeepAgreement;
import socialvalue.usecase.RecordDelivery;

/**
 * Brings invented agreements into a store: recorded, their deliveries imported as a file, decided about one by one, and
 * some corrected, all by the use cases that do so for officers. What an earlier run did is found and not done again.
 */
final class Loading {
    private static final String IMPORT = "load";
    private static final String REASON = "Example load.";
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(3);
    private static final Caller OFFICER =
            new Caller("example-contract-officer", Set.of(Role.CONTRACT_OFFICER), Optional.empty());

    private final Agreements agreements;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final KeepAgreement keeping;
    private final ImportDeliveries importing;
    private final ContinueImport continuing;
    private final DecideDelivery deciding;
    private final RecordDelivery recording;
    private final PrintStream progress;
    private final long began = System.nanoTime();
    private long lastWord = began;
    private int done;
    private int deliveries;
    private int foundDone;

    Loading(Agreements agreements, DeliveryImports imports, InstantSource clock, PrintStream progress) {
        this.agreements = agreements;
        this.progress = progress;
        Work work = waiting::add;
        keeping = new KeepAgreement(agreements, ShippedEditions::model, new CanonicalJson(), clock);
        importing = new ImportDeliveries(agreements, imports, work, clock);
        continuing = new ContinueImport(agreements, imports, new DeliveryCsv(), work, clock);
        deciding = new DecideDelivery(agreements, clock);
        recording = new RecordDelivery(agreements, clock);
    }

    /** Loads all of them, with a word every few seconds. */
    void load(ExampleAgreements examples) {
        examples.all().forEach(planned -> {
            load(planned);
            done++;
            tell(examples, false);
        });
        tell(examples, true);
    }

    private void load(Planned planned) {
        AgreementId id = planned.agreement().id();
        if (agreements.find(id).isEmpty()) {
            keeping.keep(OFFICER, id, 0, new KeepAgreement.Request(REASON, planned.agreement()));
        }
        Map<String, Delivery> recorded = new HashMap<>();
        agreements.each(id, each -> recorded.put(each.reference(), each));
        List<PlannedDelivery> imported =
                planned.deliveries().stream().filter(each -> !each.corrects()).toList();
        if (recorded.isEmpty() && !imported.isEmpty()) {
            bring(planned.agreement(), imported);
        }
        int before = deliveries;
        imported.forEach(each -> decide(id, each, recorded));
        planned.deliveries().stream().filter(PlannedDelivery::corrects).forEach(each -> {
            if (!recorded.containsKey(each.reported().reference())) {
                recording.record(OFFICER, id, each.reported());
            }
            decide(id, each, recorded);
        });
        if (deliveries == before && !planned.deliveries().isEmpty()) {
            foundDone++;
        }
    }

    private void bring(Agreement agreement, List<PlannedDelivery> planned) {
        List<ReportedDelivery> reported =
                planned.stream().map(PlannedDelivery::reported).toList();
        importing.start(
                OFFICER, agreement.id(), IMPORT, DeliveryImport.Mode.ALL_OR_NOTHING, DeliveriesCsv.of(reported));
        while (!waiting.isEmpty()) {
            continuing.proceed(waiting.remove(), () -> true);
        }
        ImportDeliveries.Seen seen = importing.read(OFFICER, agreement.id(), IMPORT);
        if (seen.run().state() != DeliveryImport.State.DONE) {
            throw CannotRun.because("The example deliveries of " + agreement.id() + " were not imported: "
                    + seen.run().state() + " " + seen.findings().stream().findFirst());
        }
    }

    private void decide(AgreementId id, PlannedDelivery planned, Map<String, Delivery> recorded) {
        Optional<Delivery> before =
                Optional.ofNullable(recorded.get(planned.reported().reference()));
        boolean isNew = before.isEmpty();
        Optional<Verdict> verdict = planned.verdict()
                .filter(each ->
                        before.map(Delivery::decisions).map(List::isEmpty).orElse(true))
                .filter(each -> before.flatMap(Delivery::correctedBy).isEmpty());
        verdict.ifPresent(
                each -> deciding.decide(OFFICER, id, planned.reported().reference(), each, REASON, 0));
        if (isNew || verdict.isPresent()) {
            deliveries++;
        }
    }

    private void tell(ExampleAgreements examples, boolean atTheEnd) {
        long now = System.nanoTime();
        if (atTheEnd || now - lastWord > BETWEEN_WORDS.toNanos()) {
            lastWord = now;
            long seconds = Math.max(1, Duration.ofNanos(now - began).toSeconds());
            progress.println(done + " of " + examples.count() + " agreements, " + deliveries + " deliveries ("
                    + deliveries / seconds + " a second, " + seconds + " s)"
                    + (foundDone > 0 ? ", " + foundDone + " found as an earlier run left them" : ""));
        }
    }
}
