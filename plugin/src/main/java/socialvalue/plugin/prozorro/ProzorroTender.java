package socialvalue.plugin.prozorro;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.portal.AwardDecided;
import socialvalue.plugin.portal.PortalTender;

/**
 * A tender as the platform shows it, with what becomes events; what it does not say is empty.
 *
 * @param tender what all portals have in common
 * @param published whether it is beyond its drafts
 * @param publishedAt when it was published
 * @param opened whether its status says that returns are opened, at least to their first envelope
 * @param openedAt when they were opened: the same at every later reading
 * @param lotsOpened the lots whose returns are opened then: all that are not cancelled
 * @param decisions about its returns, without those still pending
 * @param contracts those signed, as far as the tender itself shows them
 * @param buyer the register and number of the authority, such as {@code UA-EDR-00000001}
 */
record ProzorroTender(
        PortalTender tender,
        boolean published,
        Optional<OffsetDateTime> publishedAt,
        boolean opened,
        Optional<OffsetDateTime> openedAt,
        List<String> lotsOpened,
        List<Decision> decisions,
        List<SignedContract> contracts,
        Optional<String> buyer) {
    /**
     * A decision to award.
     *
     * @param id the platform's identifier
     * @param lot the lot it is about
     * @param submitted the return it is about
     * @param outcome what was decided
     * @param at when
     */
    record Decision(
            String id,
            Optional<String> lot,
            Optional<String> submitted,
            AwardDecided.Outcome outcome,
            Optional<OffsetDateTime> at) {}

    /**
     * A contract that was signed, and may have ended since.
     *
     * @param id the platform's identifier
     * @param tender the tender it follows
     * @param award the decision it follows
     * @param signedAt when it was signed
     * @param starts when it starts
     * @param ends when it ends
     */
    record SignedContract(
            String id,
            Optional<String> tender,
            Optional<String> award,
            OffsetDateTime signedAt,
            Optional<OffsetDateTime> starts,
            Optional<OffsetDateTime> ends) {}
}
