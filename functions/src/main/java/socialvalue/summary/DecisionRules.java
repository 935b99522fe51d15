package socialvalue.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.EvaluationFrame;
import socialvalue.scoring.LeftOut;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.ScoreRow;
import socialvalue.summary.AssessmentSummary.Place;
import socialvalue.summary.AwardDecision.Withholding;

/** Holds a decision to the frame and the score table it is about. It judges form, never who should be successful. */
public final class DecisionRules {
    private final EvaluationFrame frame;
    private final LotOutcome outcome;
    private final Map<String, ScoreRow> rows = new TreeMap<>();
    private final AwardDecision decision;

    /**
     * The rules for one decision.
     *
     * @param outcome what the scoring came to, with the returns it left out
     * @param rows the whole score table
     * @param decision completed by what follows for those returns
     */
    public DecisionRules(EvaluationFrame frame, LotOutcome outcome, List<ScoreRow> rows, AwardDecision decision) {
        this.frame = frame;
        this.outcome = outcome;
        rows.forEach(row -> this.rows.put(row.supplier(), row));
        this.decision = decision;
    }

    /**
     * The place of the successful tender among those assessed, by total.
     *
     * @return empty until everything is in: nobody is ranked before
     */
    public Optional<Place> place() {
        ScoreRow successful = rows.get(decision.supplier());
        if (!outcome.complete() || successful == null) {
            return Optional.empty();
        }
        int before = 0;
        boolean shared = false;
        for (ScoreRow row : rows.values()) {
            if (isAssessed(row.supplier()) && row != successful) {
                before += row.rank() < successful.rank() ? 1 : 0;
                shared |= row.rank() == successful.rank();
            }
        }
        return Optional.of(new Place(before + 1, shared));
    }

    private boolean isAssessed(String supplier) {
        return !decision.notAssessed().containsKey(supplier);
    }

    /**
     * Finds everything wrong with the decision.
     *
     * @param reasonsOf by supplier, the reasons recorded with its scores, by criterion
     */
    public void check(Function<String, Map<String, String>> reasonsOf, Findings findings) {
        award(findings);
        contacts(findings);
        reasons("/not-assessed", decision.notAssessed(), findings);
        reasons("/further-explanations", decision.furtherExplanations(), findings);
        explanations(findings);
        for (int i = 0; i < decision.withholdings().size(); i++) {
            withholding(decision.withholdings().get(i), Location.at("/withheld/" + i), reasonsOf, findings);
        }
    }

    private void award(Findings findings) {
        Location place = Location.at("/award/supplier");
        known(decision.supplier(), place, findings);
        if (!isAssessed(decision.supplier())) {
            findings.add(
                    FindingCode.UNKNOWN_SUPPLIER, place, decision.supplier(), "a supplier whose tender was assessed");
        } else if (outcome.leftOut(decision.supplier()).isPresent()) {
            findings.add(
                    FindingCode.UNKNOWN_SUPPLIER,
                    place,
                    decision.supplier(),
                    "a supplier whose tender is not excluded");
        }
        if (Letters.isUnderTheAct(frame.exercise().regime())
                && decision.wholeAt().isEmpty()) {
            findings.add(
                    FindingCode.MISSING_KEY,
                    Location.at("/criteria-at"),
                    "nothing",
                    "where the award criteria and the methodology stand in full");
        }
    }

    private boolean known(String supplier, Location place, Findings findings) {
        boolean known = rows.containsKey(supplier) || outcome.leftOut(supplier).isPresent();
        if (!known) {
            findings.add(FindingCode.UNKNOWN_SUPPLIER, place, supplier, "a supplier whose return was scored");
        }
        return known;
    }

    /** Whose address is printed: under the Act every assessed supplier's, under other law the successful one's. */
    private void contacts(Findings findings) {
        Location place = Location.at("/suppliers");
        new TreeSet<>(decision.contacts().keySet()).forEach(supplier -> known(supplier, place, findings));
        Set<String> needed = new TreeSet<>();
        if (Letters.isUnderTheAct(frame.exercise().regime())) {
            Stream.concat(rows.keySet().stream(), outcome.leftOut().stream().map(LeftOut::supplier))
                    .filter(this::isAssessed)
                    .forEach(needed::add);
        }
        needed.add(decision.supplier());
        needed.removeAll(decision.contacts().keySet());
        for (String supplier : needed) {
            findings.add(
                    FindingCode.MISSING_KEY,
                    place,
                    "nothing of " + supplier,
                    "its postal address, e-mail address and identifier");
        }
    }

    private void reasons(String pointer, Map<String, String> bySupplier, Findings findings) {
        new TreeMap<>(bySupplier).keySet().forEach(supplier -> known(supplier, Location.at(pointer), findings));
    }

    /** A total alone does not say why a supplier without a lower one is not successful. */
    private void explanations(Findings findings) {
        ScoreRow successful = rows.get(decision.supplier());
        if (!outcome.complete() || successful == null) {
            return;
        }
        Set<String> unexplained = new HashSet<>();
        for (ScoreRow row : rows.values()) {
            boolean needed = isAssessed(row.supplier()) && row != successful && row.rank() <= successful.rank();
            if (needed && !decision.furtherExplanations().containsKey(row.supplier())) {
                unexplained.add(row.supplier());
            }
        }
        for (String supplier : new TreeSet<>(unexplained)) {
            findings.add(
                    FindingCode.MISSING_KEY,
                    Location.at("/further-explanations"),
                    "nothing of " + supplier + ", which is not ranked below the successful supplier",
                    "why the contract is not awarded to it");
        }
    }

    private void withholding(
            Withholding each, Location place, Function<String, Map<String, String>> reasonsOf, Findings findings) {
        boolean known = known(each.of(), place.member("supplier"), findings);
        if (frame.leaf(each.criterion()).isEmpty()) {
            findings.add(
                    FindingCode.UNKNOWN_REFERENCE,
                    place.member("criterion"),
                    each.criterion(),
                    "a criterion that is scored itself");
        } else if (known && each.passage().isPresent()) {
            String recorded = reasonsOf.apply(each.of()).getOrDefault(each.criterion(), "");
            if (!recorded.contains(each.passage().get())) {
                findings.add(
                        FindingCode.UNKNOWN_REFERENCE,
                        place.member("passage"),
                        "words that the recorded reason does not hold",
                        "a passage of it, exactly as it stands there");
            }
        }
    }
}
