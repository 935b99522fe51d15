package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static socialvalue.access.Role.CONTRACT_OFFICER;
import static socialvalue.access.Role.MODERATOR;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.awardTo;
import static socialvalue.usecase.ExampleCouncil.refusal;
import static socialvalue.usecase.ExampleCouncil.supplier;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.access.NotPermitted;
import socialvalue.access.Role;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.Due;
import socialvalue.agreement.Promise;
import socialvalue.agreement.SigningDetails;
import socialvalue.agreement.Undertaking;
import socialvalue.audit.Event;
import socialvalue.file.AgreementJson;
import socialvalue.file.AgreementReader;
import socialvalue.file.EditionSource;
import socialvalue.file.Fields;
import socialvalue.file.JsonDocument;
import socialvalue.file.SigningReader;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.procurement.LotPhase;
import socialvalue.procurement.Regime;
import socialvalue.procurement.Supplier.Sector;
import socialvalue.quantity.Money;

/** From the successful return of a lot to the agreement that was signed. */
@ExtendWith(EmbeddedEngine.class)
class SignContractTest {
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";
    private static final Instant SIGNED = Instant.parse("2027-03-20T10:00:00Z");
    private static final SigningDetails PLAIN = SigningDetails.only(LocalDate.parse("2027-03-19"));

    private final ExampleCouncil council;

    SignContractTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void issued() {
        council.publish();
        council.locked(CARE, TOGETHER);
        issue(council, CARE, TOGETHER);
    }

    private static void issue(ExampleCouncil council, String... suppliers) {
        for (String supplier : suppliers) {
            council.imported("quality", supplier.equals(CARE) ? "50" : "5", supplier);
        }
        council.imported("price", "25", suppliers);
        council.done(council.scoring.start(as(MODERATOR), LOT, Optional.empty()));
        council.done(council.issuing.issue(as(MODERATOR), LOT, awardTo(CARE, suppliers)));
        council.now = SIGNED;
    }

    private SignContract.Signed sign(SigningDetails details) {
        return council.contracts.sign(as(CONTRACT_OFFICER), LOT, details);
    }

    private static SigningDetails details(String kind, String more) {
        Findings findings = new Findings();
        byte[] json = ("{\"signed-on\":\"2027-03-19\",\"kind\":\"" + kind + "\"" + more + "}")
                .getBytes(StandardCharsets.UTF_8);
        return JsonDocument.read(json, findings)
                .flatMap(root -> SigningReader.read(Fields.of(root, findings)))
                .orElseThrow(() -> new AssertionError(findings.inOrder().toString()));
    }

    private static Agreement read(byte[] json) {
        Findings findings = new Findings();
        return JsonDocument.read(json, findings)
                .flatMap(root -> AgreementReader.read(Fields.of(root, findings), EditionSource.SHIPPED))
                .orElseThrow(() -> new AssertionError(findings.inOrder().toString()));
    }

    private static Promise promise(Agreement agreement, String id) {
        return agreement.promise(id).orElseThrow();
    }

    @Test
    void what_the_successful_return_offers_becomes_the_agreement() {
        SignContract.Signed signed = sign(PLAIN);
        Agreement agreement = signed.version().agreement();

        assertThat(signed.before()).isFalse();
        assertThat(signed.findings()).isEmpty();
        assertThat(agreement.id()).isEqualTo(new AgreementId("EXAMPLE-2026-017~1"));
        assertThat(agreement.example()).isTrue();
        assertThat(agreement.counterparty().orElseThrow().supplier().id()).isEqualTo(CARE);
        assertThat(agreement.lot().orElseThrow().bids()).isEqualTo(Map.of(Sector.PRIVATE, 1, Sector.SOCIAL, 1));
        assertThat(agreement.promises())
                .extracting(Promise::id)
                .containsExactly(
                        "independent-living",
                        "residents-into-work.claimants",
                        "new-volunteers",
                        "community-businesses");
        assertThat(agreement.undertakings())
                .extracting(Undertaking::criterion, Undertaking::form)
                .containsExactly(tuple("independent-living-method", Undertaking.Form.STATEMENT));
        LocalDate from = agreement.from();
        LocalDate to = agreement.to();
        assertThat(promise(agreement, "independent-living").schedule())
                .containsExactly(new Due(from, to, new BigDecimal(180)));
        assertThat(promise(agreement, "new-volunteers").schedule())
                .containsExactly(new Due(from, to, new BigDecimal(30)));
        assertThat(promise(agreement, "new-volunteers").measured().orElseThrow().wording())
                .isEqualTo("No. of new volunteers");
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SIGNED);
        assertThat(council.trail
                        .page(as(Role.AUDITOR), LOT, Optional.empty(), 100)
                        .items())
                .anyMatch(entry -> entry.act().what() == Event.CONTRACT_SIGNED);
    }

    @Test
    void a_contribution_is_valued_as_the_frame_values_it() {
        Promise claimants = promise(
                sign(details("contract", ",\"cashable\":[{\"unit-value\":\"E&E1.0.2\",\"cashable\":\"not-cashable\"}]"))
                        .version()
                        .agreement(),
                "residents-into-work.claimants");

        assertThat(claimants.contribution()).isTrue();
        assertThat(claimants.isValued()).isTrue();
        assertThat(claimants.values())
                .extracting(value -> value.id() + " " + value.kind() + " " + value.cashable())
                .containsExactly("E&E1.0 ECONOMIC NOT_STATED", "E&E1.0.2 FISCAL NOT_CASHABLE");
        assertThat(claimants.values().getFirst().amount()).isEqualTo(new BigDecimal(14044));
        assertThat(claimants.values().getFirst().priceYear()).contains("2012/13");
        assertThat(claimants.values().getFirst().source()).contains("Unit Cost Database v1.4");
    }

    @Test
    void a_schedule_divides_what_was_offered() {
        Agreement agreement = sign(details("contract", """
                        ,"periods":[{"name":"2027/28","from":"2027-04-01","to":"2028-03-31"},
                          {"name":"2028/29","from":"2028-04-01","to":"2029-03-31"},
                          {"name":"2029/30","from":"2029-04-01","to":"2030-03-31"}],
                        "schedules":[{"promise":"independent-living","parts":[
                          {"from":"2027-04-01","to":"2028-03-31","quantity":160},
                          {"from":"2028-04-01","to":"2030-03-31","quantity":200.0}]}]""")).version().agreement();

        assertThat(promise(agreement, "independent-living").schedule())
                .extracting(Due::quantity)
                .containsExactly(new BigDecimal(160), new BigDecimal(200));
        assertThat(promise(agreement, "new-volunteers").schedule())
                .extracting(due -> due.to() + " " + due.quantity())
                .containsExactly("2028-03-31 10", "2029-03-31 10", "2030-03-31 10");
        assertThat(read(AgreementJson.write(agreement))).isEqualTo(agreement);
    }

    @Test
    void everything_wrong_with_the_details_is_said_at_once() {
        Refusal refused = refusal(() -> sign(details("contract", """
                ,"title":"Home care",
                "periods":[{"name":"2027/28","from":"2027-04-01","to":"2028-03-31"},
                  {"name":"2031/32","from":"2031-04-01","to":"2032-03-31"}],
                "schedules":[{"promise":"independent-living","parts":[
                  {"from":"2027-04-01","to":"2028-03-31","quantity":80}]},
                  {"promise":"something-else","parts":[
                  {"from":"2028-04-01","to":"2029-03-31","quantity":80},
                  {"from":"2027-04-01","to":"2028-03-31","quantity":80}]}],
                "cashable":[{"unit-value":"X1","cashable":"cashable"}]""")));

        assertThat(refused.slug()).isEqualTo("agreement-not-accepted");
        assertThat(refused.findings())
                .extracting(finding -> finding.code() + " " + finding.location().pointer())
                .containsExactly(
                        "UNKNOWN_REFERENCE /cashable/0/unit-value",
                        "PERIODS_MISSING /periods",
                        "UNKNOWN_REFERENCE /periods/1/name",
                        "PARTS_DO_NOT_ADD_UP /schedules/0/parts",
                        "UNUSABLE_VALUE /schedules/1/parts/1/to",
                        "UNKNOWN_REFERENCE /schedules/1/promise",
                        "UNUSABLE_VALUE /title",
                        "PERIOD_OUTSIDE_CONTRACT /periods/1");
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SUMMARIES_ISSUED);
        assertThat(council.ports.agreements().names(Optional.empty(), 10).items())
                .isEmpty();
    }

    @Test
    void the_same_again_answers_what_stands_and_other_details_are_a_variation() {
        SignContract.Signed first = sign(PLAIN);
        var stored = council.stored();
        council.now = SIGNED.plusSeconds(60);

        assertThat(sign(PLAIN)).isEqualTo(new SignContract.Signed(first.version(), List.of(), true));
        assertThat(refusal(() -> sign(SigningDetails.only(LocalDate.parse("2027-03-18"))))
                        .slug())
                .isEqualTo("signed-otherwise");
        assertThat(council.stored()).isEqualTo(stored);
    }

    @Test
    void a_signature_is_of_today_or_before_as_london_counts_days() {
        council.now = Instant.parse("2027-03-29T23:30:00Z");

        assertThat(refusal(() -> sign(SigningDetails.only(LocalDate.parse("2027-03-31"))))
                        .findings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/signed-on");
        assertThat(sign(SigningDetails.only(LocalDate.parse("2027-03-30"))).before())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asset-transfer", "land-sale", "service-performance"})
    void a_procured_contract_is_no_disposal_and_no_service_of_the_councils_own(String kind) {
        assertThat(refusal(() -> sign(details(kind, ""))).findings())
                .extracting(finding -> finding.location().pointer())
                .contains("/kind");
    }

    @Test
    void bids_for_a_building_are_scored_like_tenders_and_the_best_becomes_its_transfer() {
        ExampleCouncil other = new ExampleCouncil(council.client);
        other.publish(
                "nature: services",
                "nature: nothing-bought",
                "estimated-value: {pounds: 8000000, vat: excluded}",
                "estimated-value: none",
                "applies: true",
                "applies: false",
                "out-of-proportion: 0.5",
                "out-of-proportion: none",
                "regime: procurement-act-2023-light-touch",
                "regime: not-a-procurement");
        other.locked(CARE, TOGETHER);
        issue(other, CARE, TOGETHER);
        assertThat(other.letters
                        .read(supplier(TOGETHER), LOT, TOGETHER)
                        .letter()
                        .title())
                .isEqualTo("How your tender was assessed");

        SigningDetails details = details("asset-transfer", """
                , "disposal": {
                  "unrestricted-value": 250000, "valued-by": "Example Surveyors, 3 March 2027", "rent": 0,
                  "undervalue": 250000, "consent": "General Disposal Consent (England) 2003", "lease-years": 30,
                  "non-delivery": "The lease can be ended.", "subsidy-control": "Considered by an Example officer."
                }""");
        Agreement transfer = other.contracts
                .sign(as(CONTRACT_OFFICER), LOT, details)
                .version()
                .agreement();

        assertThat(transfer.kind()).isEqualTo(AgreementKind.ASSET_TRANSFER);
        assertThat(transfer.regime()).contains(Regime.NOT_A_PROCUREMENT);
        assertThat(transfer.disposal().orElseThrow().rent()).contains(new Money(BigDecimal.ZERO));
        assertThat(transfer.counterparty().orElseThrow().supplier().id()).isEqualTo(CARE);
        assertThat(transfer.promises()).extracting(Promise::id).contains("new-volunteers", "community-businesses");
    }

    @Test
    void only_a_contract_officer_signs_and_only_once_summaries_are_issued() {
        assertThatThrownBy(() -> council.contracts.sign(as(Role.FINANCE), LOT, PLAIN))
                .isInstanceOf(NotPermitted.class);
        ExampleCouncil other = new ExampleCouncil(council.client);
        other.publish();

        assertThat(refusal(() -> other.contracts.sign(as(CONTRACT_OFFICER), LOT, PLAIN))
                        .slug())
                .isEqualTo("not-in-this-phase");
    }

    @Test
    void what_could_be_read_before_the_signature_can_be_read_after_it() {
        sign(PLAIN);

        assertThat(council.letters.read(supplier(CARE), LOT, CARE).issuedAt()).isPresent();
        assertThat(council.awardSteps
                        .read(as(MODERATOR), LOT, LocalDate.parse("2027-03-20"), Optional.empty())
                        .summariesIssued())
                .isBefore(SIGNED);
        assertThat(council.returns
                        .one(as(MODERATOR), LOT, CARE)
                        .checked()
                        .supplier()
                        .id())
                .isEqualTo(CARE);
    }

    @Test
    void an_offer_in_another_unit_is_no_promise_and_is_pointed_out() {
        ExampleCouncil other = new ExampleCouncil(council.client);
        other.publish();
        HomeCareReturn odd = other.returnOf(CARE).with("\"unit\": \"community businesses\"", "\"unit\": \"hours\"");
        other.submission.submit(
                supplier(CARE), odd.key("odd").withFindingsAccepted().request());
        other.opened();
        other.marked(3, CARE);
        other.locking.lock(as(MODERATOR), LOT);
        issue(other, CARE);

        SignContract.Signed signed = other.contracts.sign(as(CONTRACT_OFFICER), LOT, PLAIN);
        assertThat(signed.version().agreement().promise("community-businesses")).isEmpty();
        assertThat(signed.findings()).singleElement().satisfies(finding -> assertThat(finding.code())
                .isEqualTo(FindingCode.WRONG_UNIT));
    }
}
