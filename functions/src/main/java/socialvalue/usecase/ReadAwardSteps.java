package socialvalue.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.procurement.Regime;
import socialvalue.procurement.Standstill;
import socialvalue.procurement.WorkingDays;

/**
 * The steps after the decision in their order: summaries, contract award notice, standstill, signature (Procurement Act
 * 2023, ss.50 and 51). It tells dates and does nothing.
 */
public final class ReadAwardSteps {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Frames frames;
    private final Runs runs;

    public ReadAwardSteps(Frames frames, Runs runs) {
        this.frames = frames;
        this.runs = runs;
    }

    /**
     * The steps.
     *
     * @param summariesIssued when all summaries were issued
     * @param noticePublished the day the contract award notice is, or is to be, published
     * @param standstill empty where there is none
     * @param signatureFrom the first day on which the contract may be signed
     */
    public record Steps(
            Instant summariesIssued,
            LocalDate noticePublished,
            Optional<Standstill> standstill,
            LocalDate signatureFrom) {}

    /**
     * The steps, for a notice published on that day.
     *
     * @param workingDays of a voluntary standstill, or a longer one than is mandatory
     * @throws Refusal if the summaries are not issued, the notice would come before them, the regime's rule or the
     *     year's holidays are not known, or the standstill would be too short
     */
    public Steps read(Caller caller, LotId id, LocalDate noticePublished, Optional<Integer> workingDays) {
        caller.require(Role.MODERATOR, Role.COMMISSIONER);
        Lot lot = Lots.inPhase(frames, id, LotPhase.SUMMARIES_ISSUED, LotPhase.SIGNED);
        Instant issued =
                lot.issuingRun().flatMap(runs::find).flatMap(Run::finishedAt).orElseThrow();
        if (noticePublished.isBefore(LocalDate.ofInstant(issued, LONDON))) {
            throw Refusal.conflict("notice-too-early", "summaries come before the contract award notice");
        }
        Regime regime = Lots.frame(frames, lot).exercise().regime();
        boolean mandatory = Standstill.isMandatory(regime)
                .orElseThrow(() -> Refusal.conflict(
                        "standstill-not-known",
                        "no rule is known here for " + regime.words() + ", and none is guessed"));
        Optional<Standstill> standstill = workingDays
                .or(() -> mandatory ? Optional.of(Standstill.SHORTEST) : Optional.empty())
                .map(days -> standstill(noticePublished, days, mandatory));
        return new Steps(
                issued,
                noticePublished,
                standstill,
                standstill.map(Standstill::signatureFrom).orElse(noticePublished));
    }

    private static Standstill standstill(LocalDate noticePublished, int workingDays, boolean mandatory) {
        if (workingDays < Standstill.SHORTEST) {
            throw Refusal.conflict(
                    "standstill-too-short", "a standstill has at least " + Standstill.SHORTEST + " working days");
        }
        try {
            return Standstill.from(noticePublished, workingDays, mandatory, WorkingDays.ENGLAND);
        } catch (WorkingDays.NotKnown unknown) {
            throw Refusal.conflict("working-days-not-known", unknown.getMessage());
        }
    }
}
