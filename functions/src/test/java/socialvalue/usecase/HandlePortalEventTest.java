package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static socialvalue.usecase.ExampleCouncil.DEADLINE;
import static socialvalue.usecase.ExampleCouncil.LOT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.SigningDetails;
import socialvalue.port.OpeningTold;
import socialvalue.port.Run;
import socialvalue.procurement.LotPhase;
import socialvalue.procurement.PortalId;

/** What comes of a portal's events. */
@ExtendWith(EmbeddedEngine.class)
class HandlePortalEventTest {
    private static final String FRAME = ",\"frame\":{\"tender\":\"EXAMPLE-2026-017\",\"lot\":\"1\"}";
    private static final Instant SETTLED =
            DEADLINE.plus(SubmitReturn.LONGEST_RUN).plusMillis(1);

    private final ExampleCouncil council;

    HandlePortalEventTest(ExampleCouncil council) {
        this.council = council;
    }

    private void publishHeld() {
        council.publish("custody: sealed-here", "custody: held-by-portal");
    }

    private static byte[] event(String kind, String subject, long sequence, String data) {
        return """
                {"specversion":"1.0","id":"%s:%s@%d","source":"/portals/example-portal/exampleshire",\
                "type":"socialvalue.%s","datacontenttype":"application/json","subject":"%s",\
                "time":"2027-01-15T12:00:00Z","sequence":"%019d","data":%s}""".formatted(kind, subject, sequence, kind, subject, sequence, data)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tender(long sequence, Instant deadline) {
        return event(
                "tender.published.v1",
                "tender/a1",
                sequence,
                "{\"tender\":\"a1\",\"lots\":[{\"lot\":\"b7\",\"deadline\":\"" + deadline + "\"" + FRAME + "}]}");
    }

    private static byte[] opened(long sequence, int returns, String frame) {
        return event(
                "returns.opened.v1",
                "tender/a1/lot/b7",
                sequence,
                "{\"tender\":\"a1\",\"lot\":\"b7\",\"returns\":" + returns + frame + "}");
    }

    private void delivered(String... suppliers) {
        for (String supplier : suppliers) {
            council.delivery.deliver(
                    ExampleCouncil.as(Role.PORTAL),
                    LOT,
                    supplier,
                    DEADLINE,
                    council.returnOf(supplier).document());
        }
    }

    private Optional<OpeningTold> notYet(byte[] event) {
        return Optional.ofNullable(
                        catchThrowableOfType(HandlePortalEvent.NotYet.class, () -> council.handling.handle(event)))
                .map(HandlePortalEvent.NotYet::why);
    }

    private ReadLot.Standing standing(Role role) {
        return council.lots.read(ExampleCouncil.as(role), LOT);
    }

    private List<String> attention() {
        return standing(Role.OPENING_OFFICER).portals().stream()
                .flatMap(told -> told.attention().stream())
                .map(Attention::code)
                .toList();
    }

    @Test
    void once_all_returns_are_delivered_the_portals_word_opens_the_lot() {
        publishHeld();
        council.now = SETTLED;
        delivered("example-care", "example-together");
        council.handling.handle(opened(1, 2, FRAME));

        Run run = council.ports
                .runs()
                .find(council.lot().openingRun().orElseThrow())
                .orElseThrow();
        assertThat(run.startedBy()).isEqualTo("portal:/portals/example-portal/exampleshire");
        assertThat(council.done(run).state()).isEqualTo(Run.State.DONE);
        assertThat(standing(Role.PORTAL).phase()).isEqualTo(LotPhase.OPENED);
        assertThat(standing(Role.PORTAL).opened()).contains(SETTLED);
        assertThat(attention()).isEmpty();
    }

    @Test
    void while_returns_are_missing_it_comes_again_and_the_officers_are_told() {
        publishHeld();
        council.now = SETTLED;
        delivered("example-care");

        assertThat(notYet(opened(1, 2, FRAME))).contains(OpeningTold.RETURNS_MISSING);
        assertThat(council.lot().openingRun()).isEmpty();
        assertThat(attention()).containsExactly("returns-missing");
        assertThat(standing(Role.PORTAL).portals()).isEmpty();
        delivered("example-together");
        assertThat(notYet(opened(1, 2, FRAME))).isEmpty();
        assertThat(council.lot().openingRun()).isPresent();
        assertThat(attention()).isEmpty();
    }

    @Test
    void what_is_missing_is_told_alike_whether_some_were_delivered_or_none() {
        publishHeld();
        council.now = SETTLED;
        notYet(opened(1, 2, FRAME));
        ReadLot.Standing none = standing(Role.OPENING_OFFICER);
        delivered("example-care");
        notYet(opened(1, 2, FRAME));

        assertThat(standing(Role.OPENING_OFFICER)).isEqualTo(none);
    }

    @Test
    void up_to_the_moment_at_which_the_lot_has_settled_it_is_too_early() {
        publishHeld();
        council.now = SETTLED.minusMillis(1);
        assertThat(notYet(opened(1, 0, FRAME))).contains(OpeningTold.TOO_EARLY);
        assertThat(attention()).containsExactly("opened-too-early");
        council.now = SETTLED;
        assertThat(notYet(opened(1, 0, FRAME))).isEmpty();
        assertThat(council.lot().openingRun()).isPresent();
    }

    @Test
    void a_lot_whose_suppliers_submit_here_is_not_opened_by_a_portal() {
        council.publish();
        council.now = SETTLED;
        council.handling.handle(opened(1, 0, FRAME));

        assertThat(council.lot().openingRun()).isEmpty();
        assertThat(attention()).containsExactly("not-held-by-portal");
    }

    @Test
    void an_opening_that_names_no_lot_here_is_kept_and_opens_nothing() {
        publishHeld();
        council.now = SETTLED;
        council.handling.handle(tender(1, DEADLINE));
        council.handling.handle(opened(2, 0, ""));

        assertThat(council.lot().openingRun()).isEmpty();
        assertThat(attention()).containsExactly("frame-not-said");
    }

    @Test
    void an_opening_of_a_lot_that_is_published_later_is_told_of_then() {
        council.handling.handle(opened(1, 0, FRAME));
        publishHeld();

        assertThat(council.lot().openingRun()).isEmpty();
        assertThat(attention()).containsExactly("opened-before-published");
    }

    @Test
    void an_opening_of_a_lot_that_an_officer_has_opened_is_kept_and_changes_nothing() {
        publishHeld();
        council.opened();
        var before = council.lot();
        council.handling.handle(opened(1, 3, FRAME));

        assertThat(council.lot()).isEqualTo(before);
        assertThat(council.queue).isEmpty();
        assertThat(attention()).isEmpty();
    }

    @Test
    void an_older_word_does_not_open_what_a_newer_one_says_is_not_complete() {
        publishHeld();
        council.now = SETTLED;
        delivered("example-care");
        assertThat(notYet(opened(2, 2, FRAME))).contains(OpeningTold.RETURNS_MISSING);
        assertThat(notYet(opened(1, 1, FRAME))).isEmpty();

        assertThat(council.lot().openingRun()).isEmpty();
        assertThat(attention()).containsExactly("returns-missing");
    }

    @Test
    void the_same_event_again_changes_nothing() {
        publishHeld();
        council.now = SETTLED;
        council.handling.handle(tender(1, DEADLINE));
        council.handling.handle(opened(2, 0, FRAME));
        council.queue.clear();
        var before = council.stored();
        council.now = SETTLED.plusSeconds(86_400 * 400L);
        council.handling.handle(tender(1, DEADLINE));
        council.handling.handle(opened(2, 0, FRAME));

        assertThat(council.stored()).isEqualTo(before);
        assertThat(council.queue).isEmpty();
    }

    @Test
    void where_it_stops_between_opening_and_remembering_it_goes_on_from_there() {
        publishHeld();
        council.now = SETTLED;
        council.opening.startHeld(ExampleCouncil.as(Role.PORTAL), LOT);
        Optional<String> run = council.lot().openingRun();
        council.handling.handle(opened(1, 0, FRAME));

        assertThat(council.lot().openingRun()).isEqualTo(run);
        assertThat(attention()).isEmpty();
    }

    @Test
    void a_deadline_that_is_not_the_frames_is_pointed_out_until_it_is() {
        publishHeld();
        council.handling.handle(tender(1, DEADLINE.plusSeconds(1)));
        assertThat(attention()).containsExactly("deadline-differs");
        council.handling.handle(tender(2, DEADLINE));
        assertThat(attention()).isEmpty();
    }

    @Test
    void a_parked_event_can_be_tried_again_and_stays_while_it_is_not_understood() {
        byte[] unknown = event("lot.renamed.v1", "tender/a1/lot/b7", 1, "{}");
        council.handling.handle(unknown);
        PortalId portal = new PortalId("example-portal", "exampleshire");

        assertThat(council.parked
                        .retry(ExampleCouncil.as(Role.COMMISSIONER), portal, Optional.empty(), 10)
                        .items())
                .hasSize(1);
        assertThat(council.events).containsExactly(unknown);
        council.handling.handle(council.events.remove());
        assertThat(council.parked
                        .page(ExampleCouncil.as(Role.COMMISSIONER), portal, Optional.empty(), 10)
                        .items())
                .hasSize(1);
    }

    private static byte[] signed(long sequence, String tender) {
        return event(
                "contract.signed.v1", "contract/c1", sequence, "{\"contract\":\"c1\",\"tender\":\"" + tender + "\"}");
    }

    private void issued(String... replacements) {
        council.publish(replacements);
        council.locked("example-care");
        council.imported("quality", "40", "example-care");
        council.imported("price", "25", "example-care");
        council.done(council.scoring.start(ExampleCouncil.as(Role.MODERATOR), LOT, Optional.empty()));
        council.done(
                council.issuing.issue(ExampleCouncil.as(Role.MODERATOR), LOT, ExampleCouncil.awardTo("example-care")));
    }

    @Test
    void a_contract_signed_there_makes_the_agreement_once_summaries_are_issued() {
        issued();
        council.handling.handle(tender(1, DEADLINE));
        council.handling.handle(signed(2, "a1"));

        assertThat(council.lot().phase()).isEqualTo(LotPhase.SIGNED);
        AgreementVersion first = council.ports
                .agreements()
                .find(AgreementId.of(LOT))
                .orElseThrow()
                .current();
        assertThat(first.recordedBy()).isEqualTo("portal:/portals/example-portal/exampleshire");
        assertThat(first.agreement().signedOn()).isEqualTo("2027-01-15");
        assertThat(attention()).isEmpty();
        var stored = council.stored();
        council.handling.handle(signed(2, "a1"));
        assertThat(council.stored()).isEqualTo(stored);
        assertThat(council.contracts
                        .sign(
                                ExampleCouncil.as(Role.CONTRACT_OFFICER),
                                LOT,
                                SigningDetails.only(first.agreement().signedOn()))
                        .before())
                .isTrue();
    }

    @Test
    void a_signature_told_too_early_or_of_another_day_is_kept_and_pointed_out() {
        council.publish();
        council.handling.handle(tender(1, DEADLINE));
        council.handling.handle(signed(2, "a1"));

        assertThat(council.lot().phase()).isEqualTo(LotPhase.PUBLISHED);
        assertThat(attention()).containsExactly("contract-signed");
        assertThat(standing(Role.PORTAL).portals()).isEmpty();
    }

    @Test
    void a_signature_of_a_tender_that_binds_several_lots_here_or_none_signs_nothing() {
        issued();
        council.handling.handle(signed(1, "a1"));
        assertThat(attention()).isEmpty();
        council.handling.handle(event(
                "tender.published.v1",
                "tender/a1",
                2,
                "{\"tender\":\"a1\",\"lots\":[{\"lot\":\"b7\"" + FRAME + "},{\"lot\":\"b8\""
                        + FRAME.replace("\"lot\":\"1\"", "\"lot\":\"2\"") + "}]}"));
        council.handling.handle(signed(3, "a1"));

        assertThat(council.lot().phase()).isEqualTo(LotPhase.SUMMARIES_ISSUED);
        assertThat(attention()).containsExactly("contract-signed");
    }

    @Test
    void what_needs_more_than_a_day_is_left_to_an_officer() {
        issued();
        council.now = Instant.parse("2027-01-14T12:00:00Z");
        council.handling.handle(tender(1, DEADLINE));
        council.handling.handle(signed(2, "a1"));

        assertThat(council.lot().phase())
                .as("the portal's clock is a day ahead")
                .isEqualTo(LotPhase.SUMMARIES_ISSUED);
        assertThat(attention()).containsExactly("contract-signed");
    }
}
