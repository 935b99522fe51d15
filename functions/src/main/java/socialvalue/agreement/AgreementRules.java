package socialvalue.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.frame.Settings.ActivityPair;
import socialvalue.procurement.Regime;

/** What holds of every version of an agreement, however it came about. Places are those of its one form. */
public final class AgreementRules {
    private static final String WORD = "Example";

    private final Agreement agreement;
    private final Findings findings;

    private AgreementRules(Agreement agreement, Findings findings) {
        this.agreement = agreement;
        this.findings = findings;
    }

    /**
     * Finds everything that is wrong with an agreement, or worth a look.
     *
     * @param today the day it is recorded
     */
    public static void check(Agreement agreement, LocalDate today, Findings findings) {
        AgreementRules rules = new AgreementRules(agreement, findings);
        rules.days(today);
        rules.kind();
        rules.example();
        rules.identifiers();
        rules.pairs();
        for (int i = 0; i < agreement.promises().size(); i++) {
            new PromiseRules(agreement, Location.at("/promises").element(i), findings)
                    .check(agreement.promises().get(i));
        }
    }

    private void days(LocalDate today) {
        if (agreement.signedOn().isAfter(today)) {
            refuse("/signed-on", agreement.signedOn() + ", after today", "today, " + today + ", or a day before it");
        }
        if (agreement.signedOn().isAfter(agreement.to())) {
            findings.add(Finding.of(
                            FindingCode.UNUSABLE_VALUE,
                            Location.at("/signed-on"),
                            agreement.signedOn() + ", after the term has ended",
                            "a day up to " + agreement.to())
                    .as(Severity.WORTH_A_LOOK)
                    .remediedBy("Correct it if it is not the day of the signature."));
        }
        if (!agreement.to().isBefore(agreement.from().plusYears(Agreement.LONGEST_TERM))) {
            refuse(
                    "/term/to",
                    agreement.from() + " to " + agreement.to(),
                    "a term of at most " + Agreement.LONGEST_TERM + " years");
        }
        agreement
                .endedOn()
                .filter(day -> day.isBefore(agreement.from()) || day.isAfter(agreement.to()))
                .ifPresent(day -> refuse(
                        "/ended-on",
                        day.toString(),
                        "a day of the term, " + agreement.from() + " to " + agreement.to() + ", or no such key"));
    }

    private void kind() {
        AgreementKind kind = agreement.kind();
        boolean own = kind == AgreementKind.SERVICE_PERFORMANCE;
        if (own == agreement.counterparty().isPresent()) {
            refuse(
                    "/counterparty",
                    own ? "a counterparty" : "none",
                    own ? "none: a service of the council's own has no supplier" : "who promised");
        }
        if (own && agreement.lot().isPresent()) {
            refuse("/kind", kind.words(), "another kind, as it came of a lot");
        }
        if (kind.isDisposal() != agreement.disposal().isPresent()) {
            refuse(
                    "/disposal",
                    kind.isDisposal() ? "none" : "the disposal of land or a building",
                    kind.isDisposal() ? "what is recorded of an " + kind.words() : "none under a " + kind.words());
        }
        boolean procured = agreement
                .regime()
                .filter(regime -> regime != Regime.NOT_A_PROCUREMENT)
                .isPresent();
        if (kind.isDisposal() && procured) {
            refuse(
                    "/kind",
                    kind.words() + " under the regime "
                            + agreement.regime().get().words(),
                    "a contract, or the regime " + Regime.NOT_A_PROCUREMENT.words());
        }
        agreement
                .disposal()
                .filter(disposal ->
                        disposal.consideration().isEmpty() && disposal.rent().isEmpty())
                .ifPresent(disposal -> refuse(
                        "/disposal",
                        "neither consideration nor rent",
                        "what is received; a peppercorn is a rent of 0"));
    }

    private void example() {
        if (!agreement.example()) {
            return;
        }
        if (!agreement.title().contains(WORD)) {
            refuse("/title", agreement.title(), "a title with the word " + WORD + " in it, as it is invented");
        }
        if (!agreement.owner().contains(WORD)) {
            refuse("/owner", agreement.owner(), "a name with the word " + WORD + " in it, as it is invented");
        }
    }

    private void identifiers() {
        List<Promise> promises = agreement.promises();
        if (promises.size() > Agreement.MOST_PROMISES) {
            findings.add(Finding.of(
                            FindingCode.TOO_MANY,
                            Location.at("/promises"),
                            Integer.toString(promises.size()),
                            "at most " + Agreement.MOST_PROMISES)
                    .as(Severity.REFUSED));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < promises.size(); i++) {
            String id = promises.get(i).id();
            Location place = Location.at("/promises").element(i).member("id");
            if (!Promise.isId(id)) {
                findings.add(
                        FindingCode.UNUSABLE_VALUE,
                        place,
                        id,
                        "up to " + Promise.LONGEST_ID
                                + " letters, digits, '.', '-' and '_', the first a letter or a digit");
            }
            if (!seen.add(id)) {
                findings.add(FindingCode.REPEATED_IDENTIFIER, place, id, "an identifier no other promise has");
            }
        }
    }

    private void pairs() {
        Set<String> ids = agreement.promises().stream().map(Promise::id).collect(Collectors.toSet());
        for (int i = 0; i < agreement.pairs().size(); i++) {
            ActivityPair pair = agreement.pairs().get(i);
            for (String side : List.of(pair.first(), pair.second())) {
                if (!ids.contains(side)) {
                    findings.add(
                            FindingCode.UNKNOWN_REFERENCE,
                            Location.at("/pairs").element(i),
                            side,
                            "the identifier of a promise");
                }
            }
        }
    }

    private void refuse(String pointer, String found, String expected) {
        findings.add(FindingCode.UNUSABLE_VALUE, Location.at(pointer), found, expected);
    }
}
