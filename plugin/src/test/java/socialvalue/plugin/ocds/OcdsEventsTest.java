package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.plugin.portal.AwardDecided;
import socialvalue.plugin.portal.ContractSigned;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.PerformanceReported;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.Requirement;
import socialvalue.plugin.portal.RequirementResponse;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPublished;

class OcdsEventsTest {
    private static final FrameReference FRAME = new FrameReference("EX-2027-001", "1");
    private static final OcdsEvents EVENTS = new OcdsEvents(
            new Portal("example-portal", "exampleshire"),
            (tender, lot) -> lot.equals("1") ? Optional.of(FRAME) : Optional.empty());

    @Test
    void aTenderReleaseTellsThatItWasPublishedAndAnUpdateThatItWasAmended() throws IOException {
        List<Published> releases = fixture("example-releases.json");
        TenderPublished published = (TenderPublished) events(releases.get(0)).get(0);
        assertThat(published.tender()).isEqualTo("ocds-example-0001");
        assertThat(published.reference()).contains("DN700001");
        assertThat(published.lots())
                .extracting(lot -> lot.lot() + " " + lot.deadline().orElseThrow())
                .containsExactly("1 2027-04-01T12:00+01:00", "2 2027-04-02T12:00+01:00");
        assertThat(published.lots().get(0).frame()).contains(FRAME);
        assertThat(published.lots().get(1).frame()).isEmpty();
        assertThat(published.occurrence().version()).isEqualTo("0001-1/2027-03-01T09:00Z");
        assertThat(published.occurrence().sequence()).isEqualTo(1_803_891_600_000_000L);
        assertThat(published.id()).isEqualTo("tender.published:tender/ocds-example-0001@0001-1/2027-03-01T09:00Z");
        assertThat(events(releases.get(1))).hasSize(1).first().isInstanceOf(TenderAmended.class);
        assertThat(events(releases.get(2))).isEmpty();
    }

    @Test
    void aRecordTellsWhatTheTagsOfItsReleasesSay() throws IOException {
        List<PortalEvent> events = events(fixture("example-record.json").get(0));
        assertThat(events)
                .extracting(PortalEvent::type)
                .extracting(Enum::name)
                .containsExactly("TENDER_PUBLISHED", "AWARD_DECIDED", "AWARD_DECIDED", "CONTRACT_SIGNED");
        AwardDecided awarded = (AwardDecided) events.get(1);
        assertThat(awarded.outcome()).isEqualTo(AwardDecided.Outcome.AWARDED);
        assertThat(awarded.lot()).contains("1");
        assertThat(awarded.submitted()).contains("b1");
        assertThat(awarded.occurrence().at()).isEqualTo(OffsetDateTime.parse("2027-04-20T00:00:00+01:00"));
        AwardDecided lost = (AwardDecided) events.get(2);
        assertThat(lost.outcome()).isEqualTo(AwardDecided.Outcome.UNSUCCESSFUL);
        assertThat(lost.lot()).isEmpty();
        ContractSigned signed = (ContractSigned) events.get(3);
        assertThat(signed.contract()).isEqualTo("ocds-example-0003:1");
        assertThat(signed.award()).contains("a1");
        assertThat(signed.occurrence().at()).isEqualTo(OffsetDateTime.parse("2027-04-30T00:00:00+01:00"));
        assertThat(signed.ends()).contains(OffsetDateTime.parse("2028-05-04T23:59:59+01:00"));
    }

    @Test
    void aReportOfTheImplementationIsNamedByItsRelease() throws IOException {
        List<PortalEvent> events = events(release("""
                {"ocid": "ocds-example-5", "id": "9", "date": "2027-06-01T00:00:00Z", "tag": ["implementation"],
                 "contracts": [{"id": "1", "implementation": {}}, {"id": "2"}, {"implementation": {}}]}
                """));
        assertThat(events).hasSize(1);
        PerformanceReported reported = (PerformanceReported) events.get(0);
        assertThat(reported.contract()).isEqualTo("ocds-example-5:1");
        assertThat(reported.report()).isEqualTo("9");
    }

    @Test
    void whatWasNotDecidedOrSignedTellsNothing() throws IOException {
        assertThat(events(release("""
                        {"ocid": "ocds-example-5", "id": "9", "date": "2027-06-01T00:00:00Z", "tag": ["award", "contract"],
                         "awards": [{"id": "1"}, {"id": "2", "status": "pending"}, {"status": "active"}],
                         "contracts": [{"id": "1"}, {"id": "2", "status": "pending", "dateSigned": "2027-01-01T00:00:00Z"},
                           {"id": "3", "status": "cancelled", "dateSigned": "2027-01-01T00:00:00Z"}]}
                        """))).isEmpty();
    }

    @Test
    void aReleaseWithoutItsProcessIdentifierOrDateTellsNothingAndSaysSo() throws IOException {
        assertThat(EVENTS.of(release("{\"id\": \"9\", \"date\": \"2027-06-01T00:00:00Z\"}")))
                .isEmpty();
        assertThat(EVENTS.of(release("{\"ocid\": \"a\", \"date\": \"2027-06-01T00:00:00Z\"}")))
                .isEmpty();
        assertThat(EVENTS.of(release("{\"ocid\": \"a\", \"id\": \"9\", \"date\": \"1st June\"}")))
                .isEmpty();
        assertThat(EVENTS.of(release("{\"ocid\": \"a\", \"id\": \"9\", \"date\": \"1900-01-01T00:00:00Z\"}")))
                .isEmpty();
    }

    @Test
    void readAgainAReleaseTellsTheSameEventsAgain() throws IOException {
        for (String name : List.of("example-releases.json", "example-record.json")) {
            List<PortalEvent> once = new ArrayList<>();
            List<PortalEvent> again = new ArrayList<>();
            fixture(name).forEach(each -> once.addAll(events(each)));
            fixture(name).forEach(each -> again.addAll(events(each)));
            assertThat(again).isEqualTo(once);
            assertThat(once).extracting(PortalEvent::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyRealReleaseTellsEventsWithoutAFault() throws IOException {
        List<PortalEvent> all = new ArrayList<>();
        OcdsReader.read(
                OcdsFile.of(Shared.data("uk-releases/contracts-finder-200.json")),
                published -> all.addAll(events(published)));
        assertThat(all).extracting(PortalEvent::id).doesNotHaveDuplicates();
        assertThat(all.stream().filter(TenderPublished.class::isInstance)).hasSize(39);
        assertThat(all.stream().filter(TenderAmended.class::isInstance)).hasSize(7);
        assertThat(all.stream().filter(AwardDecided.class::isInstance)).hasSize(147);
    }

    @Test
    void criteriaRequirementGroupsAndRequirementsKeepTheirPlaceAndTheirLots() throws IOException {
        PortalTender tender = OcdsMapper.tender(
                        fixture("example-releases.json").get(0).release())
                .orElseThrow();
        assertThat(tender.lots())
                .extracting(lot -> lot.id() + " " + lot.title().orElseThrow())
                .containsExactly("1 Example north", "2 Example south");
        assertThat(tender.deadline()).contains(OffsetDateTime.parse("2027-04-01T12:00:00+01:00"));
        assertThat(tender.version()).contains(OffsetDateTime.parse("2027-03-01T09:00:00Z"));
        assertThat(tender.criteria())
                .extracting(each -> each.id() + " " + each.lot().orElseThrow())
                .containsExactly("sv 1", "sv 2");
        List<Requirement> requirements =
                tender.criteria().get(0).groups().get(0).requirements();
        assertThat(requirements.get(0).least()).contains(new BigDecimal("1"));
        assertThat(requirements.get(0).most()).contains(new BigDecimal("40"));
        assertThat(requirements.get(1).least()).isEmpty();
        assertThat(requirements.get(2).least()).contains(new BigDecimal("12.5"));
        assertThat(requirements.get(2).most()).contains(new BigDecimal("12.5"));
        assertThat(requirements)
                .allMatch(each -> each.unit().isEmpty() && each.status().isEmpty());
    }

    @Test
    void aTenderWithoutLotsIsOneLotWithItsOwnIdentifier() throws IOException {
        PortalTender tender = OcdsMapper.tender(
                        fixture("example-record.json").get(0).release())
                .orElseThrow();
        assertThat(tender.lots()).hasSize(1);
        assertThat(tender.lots().get(0).id()).isEqualTo("ocds-example-0003");
        assertThat(tender.reference()).isEmpty();
    }

    @Test
    void aBidBecomesAReturnWithItsAnswersAsGiven() throws IOException {
        List<PortalReturn> returns =
                OcdsMapper.returns(fixture("example-record.json").get(0).release());
        assertThat(returns).hasSize(1);
        PortalReturn bid = returns.get(0);
        assertThat(bid.lots()).containsExactly("1");
        assertThat(bid.status()).contains("valid");
        assertThat(bid.submittedAt()).contains(OffsetDateTime.parse("2027-03-31T11:00:00+01:00"));
        assertThat(bid.suppliers())
                .containsExactly(new PortalSupplier(
                        "Example Works Ltd",
                        Optional.of("GB-COH"),
                        Optional.of("00000001"),
                        Optional.of("sme"),
                        Optional.of(false)));
        assertThat(bid.responses()).extracting(RequirementResponse::requirement).containsExactly("r1", "r2", "r4");
        assertThat(bid.responses())
                .extracting(RequirementResponse::answer)
                .containsExactly(
                        new RequirementResponse.Amount(new BigDecimal("12")),
                        new RequirementResponse.YesOrNo(true),
                        new RequirementResponse.Words("Example words"));
    }

    private static List<PortalEvent> events(Published published) {
        return EVENTS.of(published).orElseThrow();
    }

    private static Published release(String text) throws IOException {
        return Published.of((ObjectNode) Shared.JSON.readTree(text));
    }

    private static List<Published> fixture(String name) throws IOException {
        List<Published> read = new ArrayList<>();
        OcdsReader.read(OcdsFile.of(Shared.fixture("packages").resolve(name)), read::add);
        return read;
    }
}
