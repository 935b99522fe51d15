package socialvalue.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.model.Measure;
import socialvalue.model.ModelEdition;
import socialvalue.procurement.LotId;

/**
 * What a variation may not change, and what holds of promises that are new. Places are those of the agreement as it is
 * sent.
 */
public final class VariationRules {
    private final Optional<Agreement> before;
    private final Agreement next;
    private final Findings findings;

    private VariationRules(Optional<Agreement> before, Agreement next, Findings findings) {
        this.before = before;
        this.next = next;
        this.findings = findings;
    }

    /** The promises that deliveries cannot be recorded for as before: left out, or counted otherwise. */
    public static Set<String> changed(Agreement before, Agreement next) {
        return before.promises().stream()
                .filter(promise -> next.promise(promise.id())
                        .filter(kept -> isCountedAlike(promise, kept))
                        .isEmpty())
                .map(Promise::id)
                .collect(Collectors.toSet());
    }

    private static boolean isCountedAlike(Promise one, Promise other) {
        return one.unit().equals(other.unit())
                && one.direction() == other.direction()
                && one.aggregation() == other.aggregation()
                && one.contribution() == other.contribution()
                && one.measured().equals(other.measured());
    }

    /**
     * Finds what is wrong with a variation, or with what is recorded first.
     *
     * @param before the version it varies; empty for the first
     * @param recorded which of the {@link #changed} promises have records
     * @param edition the edition its measures are from
     */
    public static void check(
            Optional<Agreement> before, Agreement next, Set<String> recorded, ModelEdition edition, Findings findings) {
        VariationRules rules = new VariationRules(before, next, findings);
        before.ifPresent(rules::identity);
        before.ifPresent(old -> rules.records(old, recorded));
        if (edition.example() && !next.example()) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    Location.at("/example"),
                    "false, with an invented authority's model",
                    "true, or a model that is not invented");
        }
        for (int i = 0; i < next.promises().size(); i++) {
            Promise promise = next.promises().get(i);
            if (before.flatMap(old -> old.promise(promise.id())).isEmpty()) {
                rules.newPromise(promise, edition, Location.at("/promises").element(i));
            }
        }
    }

    private void identity(Agreement old) {
        same("/id", old.id(), next.id());
        same("/kind", old.kind().words(), next.kind().words());
        same("/example", old.example(), next.example());
        same("/owner", old.owner(), next.owner());
        same("/model", old.model(), next.model());
        same("/regime", words(old.regime()), words(next.regime()));
        same("/counterparty/id", party(old), party(next));
        if (!old.lot().equals(next.lot())) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    Location.at("/lot"),
                    next.lot().map(SignedLot::lot).map(LotId::toString).orElse("none"),
                    "the lot, frame and bids as they stand, which no variation changes");
        }
    }

    private static String words(Optional<? extends Enum<?>> value) {
        return value.map(Enum::toString).orElse("none");
    }

    private static String party(Agreement agreement) {
        return agreement.counterparty().map(party -> party.supplier().id()).orElse("none");
    }

    private void same(String pointer, Object before, Object now) {
        if (!Objects.equals(before, now)) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    Location.at(pointer),
                    now.toString(),
                    before + ", which no variation changes");
        }
    }

    private void records(Agreement old, Set<String> recorded) {
        for (String id : recorded.stream().sorted().toList()) {
            int index = IntStream.range(0, next.promises().size())
                    .filter(i -> next.promises().get(i).id().equals(id))
                    .findFirst()
                    .orElse(-1);
            if (index < 0) {
                findings.add(Finding.of(
                                FindingCode.MISSING_KEY,
                                Location.at("/promises"),
                                "no promise " + id,
                                "that promise, as deliveries are recorded for it")
                        .remediedBy("Keep it; what is due of it may be changed."));
            } else {
                Promise was = old.promise(id).orElseThrow();
                findings.add(
                        FindingCode.UNUSABLE_VALUE,
                        Location.at("/promises").element(index),
                        "what is counted otherwise than before",
                        "the same measure, in " + was.unit() + ", put together as before, as deliveries are recorded");
            }
        }
    }

    /** What a measure says of itself holds wherever it is promised as such. */
    private void newPromise(Promise promise, ModelEdition edition, Location place) {
        Optional<Measure> measure = promise.measured().flatMap(measured -> edition.measure(measured.measure()));
        if (measure.isEmpty()) {
            return;
        }
        boolean indicator = measure.get().kind().orElseThrow() == Measure.Kind.POPULATION_INDICATOR;
        if (promise.contribution() != indicator) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    place.member("contribution"),
                    Boolean.toString(promise.contribution()),
                    indicator + ", as " + measure.get().id() + (indicator ? " is" : " is not")
                            + " an indicator of the population");
        }
        if (indicator || next.lot().isPresent()) {
            return;
        }
        if (measure.get().unit().filter(unit -> !unit.equals(promise.unit())).isPresent()) {
            findings.add(Finding.of(
                            FindingCode.WRONG_UNIT,
                            place.member("unit"),
                            promise.unit().name(),
                            measure.get().unit().get() + ", as the measure is counted")
                    .as(Severity.REFUSED)
                    .remediedBy("Promise it in the measure's own unit."));
        }
        List<String> otherwise = otherwise(promise, measure.get());
        if (!otherwise.isEmpty()) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    place,
                    String.join(" and ", otherwise) + " of its own",
                    "what the measure says of itself");
        }
    }

    private static List<String> otherwise(Promise promise, Measure measure) {
        List<String> keys = new ArrayList<>();
        if (measure.direction()
                .filter(direction -> direction != promise.direction())
                .isPresent()) {
            keys.add("a direction");
        }
        if (measure.aggregation()
                .filter(aggregation -> aggregation != promise.aggregation())
                .isPresent()) {
            keys.add("an aggregation");
        }
        return keys;
    }
}
