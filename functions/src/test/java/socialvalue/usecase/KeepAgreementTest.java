package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.access.Role.CONTRACT_OFFICER;
import static socialvalue.access.Role.FINANCE;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialvalue.access.NotPermitted;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.agreement.Totals;
import socialvalue.file.AgreementJson;
import socialvalue.file.AgreementReader;
import socialvalue.file.CanonicalJson;
import socialvalue.file.EditionSource;
import socialvalue.file.Fields;
import socialvalue.file.JsonDocument;
import socialvalue.finding.Findings;
import socialvalue.port.Agreements;
import socialvalue.port.AgreementsInMemory;

/** Agreements that come of no lot, variations of them, and decisions about remedies. */
class KeepAgreementTest {
    private static final AgreementId ID = new AgreementId("example-hall");
    private static final Path FILES = Path.of("src/test/resources/agreements");

    private final Agreements agreements = new AgreementsInMemory();
    private Instant now = Instant.parse("2027-05-01T09:00:00Z");
    private final KeepAgreement keeping =
            new KeepAgreement(agreements, EditionSource.SHIPPED::model, new CanonicalJson(), () -> now);
    private final DecideRemedy remedies = new DecideRemedy(agreements, () -> now);
    private final ReadAgreements reading = new ReadAgreements(agreements);
    private String text;

    @BeforeEach
    void read() {
        try {
            text = Files.readString(FILES.resolve("asset-transfer.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeepAgreement.Request request(String... replacements) {
        String json = text;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(json).contains(replacements[i]);
            json = json.replace(replacements[i], replacements[i + 1]);
        }
        return new KeepAgreement.Request(
                "Recorded as it was agreed.", agreement(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Agreement agreement(byte[] json) {
        Findings findings = new Findings();
        return JsonDocument.read(json, findings)
                .flatMap(root -> AgreementReader.read(Fields.of(root, findings), EditionSource.SHIPPED))
                .orElseThrow(() -> new AssertionError(findings.inOrder().toString()));
    }

    private AgreementVersion keep(int replaces, KeepAgreement.Request request) {
        return keeping.keep(as(CONTRACT_OFFICER), ID, replaces, request).version();
    }

    private List<String> found(int replaces, KeepAgreement.Request request) {
        return refusal(() -> keep(replaces, request)).findings().stream()
                .map(finding -> finding.location().pointer())
                .toList();
    }

    /** Something that stands recorded for a promise. */
    private void recorded(String promise) {
        Agreements.Kept kept = agreements.find(ID).orElseThrow();
        Delivery delivery = new Delivery(
                new ReportedDelivery(
                        "d1",
                        promise,
                        ReportingPeriod.parse("2027/28-Q1").orElseThrow(),
                        BigDecimal.TEN,
                        "people",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                false,
                "somebody",
                now,
                Optional.empty(),
                List.of(),
                Optional.empty());
        Totals totals = kept.totals().replacing(List.of(), List.of(delivery));
        assertThat(agreements.keep(kept, totals, List.of(delivery), List.of())).isTrue();
    }

    @Test
    void an_asset_transfer_is_recorded_and_read_back_as_it_was_sent() {
        AgreementVersion first = keep(0, request());

        assertThat(first.version()).isEqualTo(1);
        assertThat(reading.read(as(FINANCE), ID).kept().current()).isEqualTo(first);
        assertThat(agreement(AgreementJson.write(first.agreement()))).isEqualTo(first.agreement());
        assertThat(first.agreement()
                        .promises()
                        .getFirst()
                        .measured()
                        .orElseThrow()
                        .wording())
                .isEqualTo("No. of new volunteers");
        assertThat(refusal(() -> keep(0, request())).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
    }

    @Test
    void a_variation_is_a_version_with_a_reason_and_the_one_before_can_be_read() {
        keep(0, request());
        now = now.plusSeconds(60);
        AgreementVersion second = keep(1, request("\"quantity\": 60", "\"quantity\": 70"));

        assertThat(second.version()).isEqualTo(2);
        ReadAgreements.Read read = reading.read(as(FINANCE), ID);
        assertThat(read.versions()).extracting(AgreementVersion::version).containsExactly(1, 2);
        assertThat(reading.version(as(FINANCE), ID, 1).agreement()).isNotEqualTo(second.agreement());
        assertThat(refusal(() -> reading.version(as(FINANCE), ID, 3)).slug()).isEqualTo("no-such-version");
        assertThat(refusal(() -> keep(1, request())).kind()).isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
    }

    @Test
    void who_promised_and_by_which_model_never_changes() {
        keep(0, request());

        assertThat(found(
                        1,
                        request(
                                "\"id\": \"example-trust\"",
                                "\"id\": \"example-other\"",
                                "Example Council",
                                "Example Borough",
                                "asset-transfer",
                                "land-sale")))
                .containsExactly("/counterparty/id", "/kind", "/owner");
    }

    @Test
    void a_promise_with_records_stays_and_is_counted_as_before() {
        keep(0, request());
        recorded("volunteers");

        assertThat(found(1, request("\"id\": \"volunteers\"", "\"id\": \"helpers\"")))
                .containsExactly("/promises");
        assertThat(found(1, request("\"aggregation\": \"sum\"", "\"aggregation\": \"latest\"")))
                .containsExactly("/promises/0");
        assertThat(keep(1, request("\"quantity\": 60", "\"quantity\": 50")).version())
                .isEqualTo(2);
    }

    @Test
    void a_promise_without_records_may_go() {
        keep(0, request());

        assertThat(keep(1, request("\"id\": \"volunteers\"", "\"id\": \"helpers\""))
                        .agreement()
                        .promise("helpers"))
                .isPresent();
    }

    @Test
    void a_delivery_recorded_meanwhile_does_not_get_in_the_way_of_a_variation() {
        keep(0, request());
        boolean[] recordedOnce = {false};
        KeepAgreement meanwhile =
                new KeepAgreement(agreements, EditionSource.SHIPPED::model, new CanonicalJson(), () -> {
                    if (!recordedOnce[0]) {
                        recordedOnce[0] = true;
                        recorded("volunteers");
                    }
                    return now;
                });

        assertThat(meanwhile
                        .keep(as(CONTRACT_OFFICER), ID, 1, request("\"quantity\": 60", "\"quantity\": 70"))
                        .version()
                        .version())
                .isEqualTo(2);
        assertThat(agreements.find(ID).orElseThrow().totals().years()).hasSize(1);
    }

    @Test
    void the_agreement_of_a_lot_comes_of_its_signature_only() {
        KeepAgreement.Request request = request("\"id\": \"example-hall\"", "\"id\": \"T~1\"");

        assertThat(refusal(() -> keeping.keep(as(CONTRACT_OFFICER), new AgreementId("T~1"), 0, request))
                        .slug())
                .isEqualTo("comes-of-a-lot");
        assertThat(found(0, request("\"id\": \"example-hall\"", "\"id\": \"another\"")))
                .containsExactly("/id");
        assertThat(refusal(() -> keep(1, request())).slug()).isEqualTo("no-such-agreement");
    }

    @Test
    void a_remedy_is_applied_or_waived_with_a_reason_where_one_was_agreed() {
        keep(0, request());
        DecideRemedy.Request waived = new DecideRemedy.Request(
                RemedyDecision.Choice.WAIVED, Optional.of("volunteers"), Optional.empty(), "The hall was closed.");

        assertThat(remedies.decide(as(CONTRACT_OFFICER), ID, waived).number()).isEqualTo(1);
        assertThat(remedies.decide(as(CONTRACT_OFFICER), ID, waived).number()).isEqualTo(2);
        assertThat(reading.read(as(FINANCE), ID).kept().remedies()).hasSize(2);
        assertThat(refusal(() -> remedies.decide(
                                as(CONTRACT_OFFICER),
                                ID,
                                new DecideRemedy.Request(
                                        RemedyDecision.Choice.APPLIED,
                                        Optional.of("nothing"),
                                        Optional.empty(),
                                        "Because.")))
                        .findings())
                .hasSize(1);
        keep(1, request("\"remedy\": \"The rent is reviewed.\",", ""));
        assertThat(refusal(() -> remedies.decide(as(CONTRACT_OFFICER), ID, waived))
                        .slug())
                .isEqualTo("no-remedy-agreed");
    }

    @Test
    void who_may_not_is_refused_before_anything_is_said() {
        assertThatThrownBy(() -> keeping.keep(as(FINANCE), ID, 0, request())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> reading.page(as(socialvalue.access.Role.PORTAL), Optional.empty(), 10))
                .isInstanceOf(NotPermitted.class);
    }
}
