package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Promises;
import socialvalue.agreement.SignedLot;
import socialvalue.agreement.SigningDetails;
import socialvalue.agreement.Totals;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.frame.Exercise;
import socialvalue.port.Agreements;
import socialvalue.port.CanonicalForm;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.SupplierLetters;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.procurement.Supplier;
import socialvalue.scoring.ScoringRow;
import socialvalue.submission.TenderReturn;

/** Makes an agreement of the successful return of a lot, once its contract is signed. */
public final class SignContract {
    private final Frames frames;
    private final OpenedReturns returns;
    private final SupplierLetters letters;
    private final Agreements agreements;
    private final CanonicalForm form;
    private final InstantSource clock;

    public SignContract(
            Frames frames,
            OpenedReturns returns,
            SupplierLetters letters,
            Agreements agreements,
            CanonicalForm form,
            InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.letters = letters;
        this.agreements = agreements;
        this.form = form;
        this.clock = clock;
    }

    /**
     * What came of a signature.
     *
     * @param version the agreement's first version
     * @param findings what is worth a look
     * @param before whether it had been signed before, with the same details
     */
    public record Signed(AgreementVersion version, List<Finding> findings, boolean before) {
        public Signed {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Makes the agreement, and moves the lot on; the same again changes nothing.
     *
     * @throws Refusal if the lot's summaries have not been issued, the details have findings, or it was signed with
     *     other details
     */
    public Signed sign(Caller caller, LotId id, SigningDetails details) {
        caller.require(Role.CONTRACT_OFFICER);
        return sign(caller, Role.CONTRACT_OFFICER, id, details, "The contract was signed.");
    }

    /**
     * The same at the word of a portal, which knows nothing but the day.
     *
     * @throws Refusal as {@link #sign}, or where the agreement needs more than the day
     */
    Signed signAtPortalsWord(Caller caller, LotId id, LocalDate signedOn) {
        caller.require(Role.PORTAL);
        return sign(
                caller, Role.PORTAL, id, SigningDetails.only(signedOn), "A portal told that the contract was signed.");
    }

    private Signed sign(Caller caller, Role role, LotId id, SigningDetails details, String reason) {
        Lot lot = Lots.inPhase(frames, id, LotPhase.SUMMARIES_ISSUED, LotPhase.SIGNED);
        Findings findings = new Findings();
        Agreement agreement = made(lot, details, findings);
        if (lot.phase() == LotPhase.SIGNED) {
            return same(agreement, findings);
        }
        Instant now = clock.instant();
        AcceptedAgreement.require(agreement, Totals.NONE, form, now, findings);
        AgreementVersion first = new AgreementVersion(1, agreement, reason, caller.subject(), now);
        Act act =
                Act.of(caller, role, now, Event.CONTRACT_SIGNED, agreement.id().value());
        if (agreements.sign(lot, lot.in(LotPhase.SIGNED), first, act)) {
            return new Signed(first, findings.inOrder(), false);
        }
        if (Lots.published(frames, id).phase() == LotPhase.SIGNED) {
            return same(agreement, findings);
        }
        throw Refusal.conflict("lot-changed", "the lot has changed meanwhile; try again");
    }

    private Signed same(Agreement agreement, Findings findings) {
        AgreementVersion first = agreements.versions(agreement.id()).getFirst();
        if (!first.agreement().equals(agreement)) {
            throw Refusal.conflict("signed-otherwise", "it was signed with other details; vary the agreement instead");
        }
        return new Signed(first, findings.inOrder(), true);
    }

    private Agreement made(Lot lot, SigningDetails details, Findings findings) {
        FrameVersion frame = Lots.currentFrame(frames, lot);
        Exercise exercise = frame.frame().exercise();
        String successful = lot.issuingRun()
                .flatMap(letters::decision)
                .orElseThrow(() -> new IllegalStateException("lot " + lot.id() + " was issued without a decision"))
                .supplier();
        List<TenderReturn> opened =
                returns.scoringRows(lot.id()).stream().map(ScoringRow::checked).toList();
        TenderReturn winning = opened.stream()
                .filter(each -> each.supplier().id().equals(successful))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the successful return of " + lot.id() + " is missing"));
        Promises promises = Promises.of(frame.frame(), winning, details.schedule(), details.cashable(), findings);
        return new Agreement(
                AgreementId.of(lot.id()),
                details.kind(),
                details.title().orElse(exercise.title()),
                exercise.example() || frame.frame().model().example(),
                exercise.buyer(),
                frame.frame().edition(),
                frame.frame().modelTitle(),
                Optional.of(signed(lot, frame, opened)),
                Optional.of(exercise.regime()),
                Optional.of(details.party().of(winning.supplier())),
                details.references(),
                details.value(),
                details.signedOn(),
                exercise.term().from(),
                exercise.term().to(),
                details.reporting(),
                promises.promises(),
                promises.undertakings(),
                promises.pairs(),
                details.bands(),
                details.remedy(),
                details.disposal(),
                details.endedOn());
    }

    private static SignedLot signed(Lot lot, FrameVersion frame, List<TenderReturn> opened) {
        Map<Supplier.Sector, Integer> bids = new EnumMap<>(Supplier.Sector.class);
        int unstated = 0;
        for (TenderReturn each : opened) {
            Optional<Supplier.Sector> sector = each.supplier().sector();
            if (sector.isPresent()) {
                bids.merge(sector.get(), 1, Integer::sum);
            } else {
                unstated++;
            }
        }
        return new SignedLot(lot.id(), frame.version(), frame.digest(), bids, unstated);
    }
}
