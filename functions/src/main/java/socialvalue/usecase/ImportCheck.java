package socialvalue.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.agreement.Beside;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.DeliveryRules;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.port.Agreements;
import socialvalue.port.DeliveryFile;

/**
 * Holds the rows of a file against an agreement as it stands, one after the other: each as if the rows before it that
 * can be recorded were recorded already. The same file and the same records come to the same.
 */
final class ImportCheck {
    /** The most findings that are told of a file. */
    static final int MOST_FINDINGS = 500;

    private final Agreements.Kept kept;
    private final DeliveryImport run;
    private final DeliveryRules rules;
    /** What the agreement has recorded under a reference that the file has too. */
    private final Map<String, Delivery> recorded = new HashMap<>();
    /** For evidence that the file names: under which promise it stands, by reference. */
    private final Map<String, Map<String, String>> evidence = new HashMap<>();

    private final Map<String, Delivery> accepted = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<Slot, Integer> standing = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int found;
    private int refused;

    private record Slot(String promise, ReportingPeriod period) {}

    /**
     * What a check came to.
     *
     * @param rows how many rows the file has
     * @param accepted the rows that can be recorded
     * @param refused how many cannot be
     * @param findings about the file and then its rows, in order; capped
     */
    record Outcome(int rows, List<Delivery> accepted, int refused, List<Finding> findings) {}

    private ImportCheck(DeliveryFile file, Agreements.Kept kept, DeliveryImport run) {
        this.kept = kept;
        this.run = run;
        this.rules = new DeliveryRules(kept.current().agreement(), Delivering.today(run.startedAt()));
        file.rows().stream()
                .flatMap(row -> row.reported().flatMap(ReportedDelivery::evidence).stream())
                .forEach(each -> evidence.put(each, new HashMap<>()));
    }

    /**
     * Checks a file that is not refused as a whole.
     *
     * @param kept the agreement, read before its records are
     */
    static Outcome of(DeliveryFile file, Agreements.Kept kept, Agreements agreements, DeliveryImport run) {
        ImportCheck check = new ImportCheck(file, kept, run);
        Set<String> references = file.rows().stream()
                .flatMap(row -> row.reported().map(ReportedDelivery::reference).stream())
                .collect(Collectors.toSet());
        agreements.each(run.agreement(), each -> {
            if (references.contains(each.reference())) {
                check.recorded.put(each.reference(), each);
            }
            check.stands(each);
        });
        file.findings().forEach(check::tell);
        file.rows().forEach(check::row);
        return new Outcome(file.rows().size(), List.copyOf(check.accepted.values()), check.refused, check.told());
    }

    private void row(DeliveryFile.Row row) {
        List<Finding> ofRow = new ArrayList<>(row.findings());
        boolean before = false;
        if (row.reported().isPresent()) {
            ReportedDelivery reported = row.reported().get();
            Location at = new Location("", row.line(), "");
            before = isRecorded(reported, row.line(), at, ofRow);
            Optional<Delivery> corrected = reported.corrects().map(accepted::get);
            if (!before) {
                rules.check(reported, beside(reported, corrected), at)
                        .inOrder()
                        .forEach(finding -> ofRow.add(ofTheFile(finding)));
            }
            if (!before
                    && ofRow.stream().noneMatch(finding -> finding.severity().refuses())) {
                accept(reported, corrected);
            }
        }
        ofRow.forEach(this::tell);
        refused +=
                !before && ofRow.stream().anyMatch(finding -> finding.severity().refuses()) ? 1 : 0;
    }

    /** Whether the same is recorded; another row or record of that reference is found to be in the way. */
    private boolean isRecorded(ReportedDelivery reported, int line, Location at, List<Finding> ofRow) {
        Integer earlier = lines.putIfAbsent(reported.reference(), line);
        Delivery standing = recorded.get(reported.reference());
        if (earlier != null) {
            ofRow.add(Finding.of(
                    FindingCode.REPEATED_IDENTIFIER,
                    at.member("reference"),
                    reported.reference() + ", as in line " + earlier,
                    "a reference of its own"));
        } else if (standing != null && standing.reported().equals(reported)) {
            ofRow.add(Finding.of(
                    FindingCode.RECORDED_BEFORE,
                    at.member("reference"),
                    reported.reference() + ", which is recorded already",
                    "what is not recorded yet"));
            return true;
        } else if (standing != null) {
            ofRow.add(Finding.of(
                            FindingCode.REPEATED_IDENTIFIER,
                            at.member("reference"),
                            reported.reference() + ", which is recorded otherwise",
                            "a reference of its own")
                    .remediedBy("Give the row its own reference; what is recorded is corrected by a new record."));
        }
        return false;
    }

    private Beside beside(ReportedDelivery reported, Optional<Delivery> corrected) {
        Slot slot = slot(reported);
        int others = kept.totals().of(slot.promise(), slot.period()).standingRecords()
                + standing.getOrDefault(slot, 0)
                - (corrected
                                .filter(each -> stillStands(each)
                                        && slot(each.reported()).equals(slot))
                                .isPresent()
                        ? 1
                        : 0);
        Map<String, String> under = reported.evidence().map(evidence::get).orElse(Map.of());
        Set<String> promises = under.entrySet().stream()
                .filter(each -> corrected.isEmpty()
                        || !each.getKey().equals(corrected.get().reference()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return new Beside(corrected, others > 0, promises);
    }

    private static boolean stillStands(Delivery delivery) {
        return delivery.correctedBy().isEmpty();
    }

    private void accept(ReportedDelivery reported, Optional<Delivery> corrected) {
        corrected.ifPresent(before -> {
            accepted.put(before.reference(), before.correctedBy(reported.reference()));
            standing.merge(slot(before.reported()), -1, Integer::sum);
            before.reported().evidence().ifPresent(each -> evidence.get(each).remove(before.reference()));
        });
        Delivery delivery = new Delivery(
                reported,
                kept.current().agreement().isOutsideTerm(reported.period()),
                run.startedBy(),
                run.startedAt(),
                Optional.of(run.id()),
                List.of(),
                Optional.empty());
        accepted.put(delivery.reference(), delivery);
        standing.merge(slot(reported), 1, Integer::sum);
        stands(delivery);
    }

    private void stands(Delivery delivery) {
        if (delivery.isStanding()) {
            delivery.reported()
                    .evidence()
                    .map(evidence::get)
                    .ifPresent(under ->
                            under.put(delivery.reference(), delivery.reported().promise()));
        }
    }

    private static Slot slot(ReportedDelivery reported) {
        return new Slot(reported.promise(), reported.period());
    }

    /** One moment makes all rows count, and changes no record that stands already. */
    private static Finding ofTheFile(Finding finding) {
        boolean unknownCorrection = finding.code() == FindingCode.UNKNOWN_REFERENCE
                && finding.location().pointer().equals("/corrects");
        return unknownCorrection
                ? new Finding(
                        finding.code(),
                        Severity.REFUSED,
                        finding.location(),
                        finding.found(),
                        "the reference of an earlier row of the file",
                        "Correct what is recorded already by recording a delivery by itself, not by an import.",
                        finding.citation())
                : finding;
    }

    private void tell(Finding finding) {
        found++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private List<Finding> told() {
        if (found > MOST_FINDINGS) {
            findings.add(Finding.of(
                    FindingCode.MORE_FOUND,
                    Location.ROOT,
                    "and " + (found - MOST_FINDINGS) + " more",
                    "at most " + MOST_FINDINGS + " findings are listed"));
        }
        return List.copyOf(findings);
    }
}
