package socialvalue.plugin.prozorro;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.portal.AwardDecided;
import socialvalue.plugin.portal.ContractSigned;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.LotNotice;
import socialvalue.plugin.portal.Occurrence;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.ReturnSubmitted;
import socialvalue.plugin.portal.ReturnWithdrawn;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPublished;
import socialvalue.plugin.prozorro.ProzorroTender.Decision;
import socialvalue.plugin.prozorro.ProzorroTender.SignedContract;

/**
 * Makes events of what was read. A version, and so an event's identifier, comes from the platform's own words alone:
 *
 * <ul>
 *   <li>published and amended: a digest of what matters of the tender ({@link Canonical#version}), not the time of its
 *       last change, which moves with every question asked. The same state gives the same identifier to any follower,
 *       also to one that has lost its checkpoints; if the tender was amended before that one saw it first, it tells the
 *       state it finds as published, under an identifier of its own, so that no change is lost.
 *   <li>submitted, withdrawn and opened: the deadline. A bid is shown only after it, and cannot be replaced then; its
 *       dates are no version, since the platform hides them during pre-qualification and moves one after an auction.
 *       Opening also has the frame in its version, so that a lot bound only after its opening is told again.
 *   <li>decided: the outcome, which a decision has once; signed: the time of signing.
 * </ul>
 */
final class Events {
    private final Portal portal;

    Events(Portal portal) {
        this.portal = portal;
    }

    TenderPublished published(PortalTender tender, String version, OffsetDateTime at, List<LotNotice> lots) {
        return new TenderPublished(occurrence(version, at, 0), tender.id(), tender.reference(), lots);
    }

    TenderAmended amended(PortalTender tender, String version, OffsetDateTime at, List<LotNotice> lots) {
        return new TenderAmended(occurrence(version, at, 1), tender.id(), tender.reference(), lots);
    }

    /** The time is the bid's own where it is shown, and else the last moment at which it can have been submitted. */
    ReturnSubmitted submitted(
            PortalTender tender, String lot, PortalReturn submitted, OffsetDateTime opened, String digest) {
        OffsetDateTime last = tender.deadline().orElse(opened);
        OffsetDateTime at =
                submitted.submittedAt().filter(each -> !each.isAfter(last)).orElse(last);
        return new ReturnSubmitted(
                new Occurrence(portal, closing(tender), sequence(last, 0), at),
                tender.id(),
                lot,
                submitted.id(),
                Optional.of(digest));
    }

    /** The platform does not say when; it is known at the latest once returns are opened. */
    ReturnWithdrawn withdrawn(PortalTender tender, String lot, PortalReturn withdrawn, OffsetDateTime opened) {
        OffsetDateTime last = tender.deadline().orElse(opened);
        return new ReturnWithdrawn(
                new Occurrence(portal, closing(tender), sequence(last, 1), opened), tender.id(), lot, withdrawn.id());
    }

    ReturnsOpened opened(
            PortalTender tender, String lot, Optional<FrameReference> frame, OffsetDateTime opened, int returns) {
        String version = closing(tender) + frame.map(each -> " for " + each).orElse("");
        return new ReturnsOpened(
                occurrence(version, opened, frame.isPresent() ? 1 : 0), tender.id(), lot, frame, returns);
    }

    AwardDecided decided(PortalTender tender, Decision decision, OffsetDateTime at) {
        return new AwardDecided(
                occurrence(
                        switch (decision.outcome()) {
                            case AWARDED -> "awarded";
                            case UNSUCCESSFUL -> "unsuccessful";
                            case CANCELLED -> "cancelled";
                        },
                        at,
                        decision.outcome().ordinal()),
                tender.id(),
                decision.lot(),
                decision.id(),
                decision.submitted(),
                decision.outcome());
    }

    ContractSigned signed(SignedContract contract) {
        return new ContractSigned(
                occurrence(contract.signedAt().toInstant().toString(), contract.signedAt(), 0),
                contract.id(),
                contract.tender(),
                contract.award(),
                contract.starts(),
                contract.ends());
    }

    private static String closing(PortalTender tender) {
        return tender.deadline().map(each -> each.toInstant().toString()).orElse("closed");
    }

    private Occurrence occurrence(String version, OffsetDateTime at, int among) {
        return new Occurrence(portal, version, sequence(at, among), at);
    }

    /**
     * @param among orders what the platform dates alike
     * @return microseconds, as the platform writes them, so that {@code among} never reaches the next time but one
     */
    private static long sequence(OffsetDateTime at, int among) {
        return Math.max(0, ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant())) + among;
    }
}
