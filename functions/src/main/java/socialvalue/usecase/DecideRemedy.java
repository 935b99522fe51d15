package socialvalue.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.RemedyDecision;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.port.Agreements;
import socialvalue.quantity.Money;

/** Records that the agreed remedy for a shortfall was applied, or waived. */
public final class DecideRemedy {
    private static final int ATTEMPTS = 4;

    /** The most decisions of one agreement: they are read whole. */
    static final int MOST = 200;

    private final Agreements agreements;
    private final InstantSource clock;

    public DecideRemedy(Agreements agreements, InstantSource clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What was decided; see {@link RemedyDecision}, which adds who decided and when. */
    public record Request(
            RemedyDecision.Choice choice, Optional<String> promise, Optional<Money> amount, String reason) {}

    /**
     * Records a decision.
     *
     * @throws Refusal if there is no such agreement, it has no agreed remedy, or no such promise
     */
    public RemedyDecision decide(Caller caller, AgreementId id, Request request) {
        caller.require(Role.CONTRACT_OFFICER);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Agreements.Kept kept = AgreementsRead.kept(agreements, id);
            check(kept.current().agreement(), request);
            if (kept.remedies().size() >= MOST) {
                throw Refusal.conflict("too-many-decisions", "an agreement has at most " + MOST + " of them");
            }
            RemedyDecision decision = new RemedyDecision(
                    kept.remedies().size() + 1,
                    request.choice(),
                    request.promise(),
                    request.amount(),
                    request.reason(),
                    caller.subject(),
                    clock.instant());
            if (agreements.decide(kept, decision)) {
                return decision;
            }
        }
        throw Refusal.unavailable("agreement-busy", "the agreement is being changed; send it again later");
    }

    private static void check(Agreement agreement, Request request) {
        if (agreement.remedy().isEmpty()) {
            throw Refusal.conflict("no-remedy-agreed", "no remedy was agreed; a variation records one");
        }
        Optional<String> unknown =
                request.promise().filter(promise -> agreement.promise(promise).isEmpty());
        if (unknown.isPresent()) {
            throw Refusal.unprocessable(
                    "decision-not-accepted",
                    "nothing was recorded",
                    List.of(Finding.of(
                            FindingCode.UNKNOWN_REFERENCE,
                            Location.at("/promise"),
                            unknown.get(),
                            "the identifier of a promise of the agreement")));
        }
    }
}
