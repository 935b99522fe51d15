package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.agreement.AgreementSamples.decided;
import static socialvalue.agreement.AgreementSamples.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import socialvalue.GoldenFile;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.Totals;
import socialvalue.file.OcdsAgreementJson.PartyIdentifier;
import socialvalue.file.OcdsAgreementJson.Publication;
import socialvalue.summary.ContractPerformance;

class OcdsAgreementJsonTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path GOLDEN = Path.of("src/test/resources/ocds/example-home-care.json");
    private static final Publication PUBLICATION =
            new Publication("ocds-exampl-home-care", Optional.of(new PartyIdentifier("GB-PPON", "EXAMPLE-0001")));
    private static final LocalDate IN_THE_THIRD_QUARTER = LocalDate.of(2027, 11, 3);

    @Test
    void aContractIsToldAsItAlwaysWas() throws IOException {
        String made = JSON.writeValueAsString(release(IN_THE_THIRD_QUARTER)) + "\n";
        GoldenFile.assertSame(GOLDEN, made);
    }

    @Test
    void aReleaseIsValidByThePublishedSchemasAndHasNoMemberOfItsOwn() throws IOException {
        Optional<Path> shared = Fixture.besideTheRepository("shared");
        Assumptions.assumeTrue(shared.isPresent(), "not validated: ../shared does not stand beside the repository");
        OcdsSchema schema = OcdsSchema.of(
                shared.orElseThrow().resolve("data/ocds"),
                List.of("ocds_lots_extension", "ocds_metrics_extension", "ocds_uk_extension"));
        // Of the extension for the scale of parties, which the United Kingdom's notices use and which is not kept there
        String scale = "/parties[]/details/scale is not declared";
        assertThat(schema.faults(release(IN_THE_THIRD_QUARTER))).containsOnly(scale);
        assertThat(schema.faults(release(LocalDate.of(2027, 3, 1)))).containsOnly(scale);
        assertThat(schema.faults(release(LocalDate.of(2031, 1, 1)))).containsOnly(scale);
        assertThat(schema.faults(JSON.readTree("{\"ocid\": 1, \"agreedMetric\": []}")))
                .as("a schema that finds something")
                .hasSizeGreaterThan(3);
    }

    @Test
    void beforeTheTermNothingIsObservedAndAfterItTheContractHasEnded() throws IOException {
        JsonNode before = release(LocalDate.of(2027, 4, 1));
        assertThat(before.at("/tag")).hasToString("[\"contract\"]");
        assertThat(before.at("/contracts/0/status").asText()).isEqualTo("active");
        assertThat(before.at("/contracts/0/implementation").isMissingNode()).isTrue();
        JsonNode after = release(LocalDate.of(2030, 4, 1));
        assertThat(after.at("/contracts/0/status").asText()).isEqualTo("terminated");
        assertThat(release(LocalDate.of(2027, 3, 31)).at("/contracts/0/status").asText())
                .isEqualTo("pending");
    }

    @Test
    void onlyWhatIsVerifiedIsObservedAndOnlyInPeriodsThatAreOver() throws IOException {
        JsonNode jobs = metric(release(IN_THE_THIRD_QUARTER), AgreementSamples.JOBS);
        assertThat(jobs.findValuesAsText("id"))
                .contains("jobs/2027/28-Q1", "jobs/2027/28-Q2", "jobs/since-the-start")
                .doesNotContain("jobs/2027/28-Q3");
        assertThat(observation(jobs, 0).at("/measure").asText()).isEqualTo("3");
        assertThat(observation(jobs, 0).at("/measureClassification/id").asText())
                .isEqualTo("met");
        assertThat(observation(jobs, 0).at("/measureClassification/description").asText())
                .isEqualTo("Good");
        // 3 and 2.5 of 6
        assertThat(observation(jobs, 1).at("/measure").asText()).isEqualTo("2.5");
        assertThat(observation(jobs, 1).at("/measureClassification/id").asText())
                .isEqualTo("slightlyBelow");
        // With one of the third quarter that is not over
        assertThat(observation(jobs, 2).at("/measure").asText()).isEqualTo("6.5");
        assertThat(observation(jobs, 2).at("/measureClassification/id").asText())
                .isEqualTo("met");
    }

    @Test
    void poundsAreAValueAndWhatWasNeverDeliveredIsTold() throws IOException {
        JsonNode release = release(IN_THE_THIRD_QUARTER);
        JsonNode spend = observation(metric(release, AgreementSamples.LOCAL_SPEND), 0);
        assertThat(spend.at("/value/amount").asText()).isEqualTo("12000.25");
        assertThat(spend.at("/value/currency").asText()).isEqualTo("GBP");
        assertThat(spend.has("measure")).isFalse();
        JsonNode visits = observation(metric(release, AgreementSamples.LONELINESS), 2);
        assertThat(visits.at("/measure").asText()).isEqualTo("0");
        assertThat(visits.at("/measureClassification/id").asText()).isEqualTo("significantlyBelow");
        assertThat(visits.at("/notes").asText())
                .isEqualTo("Nothing is verified by the last day of this period, 80 was due by then.");
    }

    @Test
    void nobodyIsInItButThePartiesAndNoEvidence() throws IOException {
        assertThat(release(IN_THE_THIRD_QUARTER).toString())
                .contains("Example Carers CIC", "GB-COH-EX000017")
                .doesNotContain("officer", "example-file", "Example Nurses", "Seen by", "Example job fair");
    }

    private static JsonNode release(LocalDate at) throws IOException {
        ContractPerformance told =
                ContractPerformance.of(AgreementSamples.first(AgreementSamples.homeCare()), totals(), at);
        byte[] json = JsonText.object(release ->
                OcdsAgreementJson.write(release, told, PUBLICATION, Instant.parse("2027-11-03T09:00:00.123Z")));
        return JSON.readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static Totals totals() {
        return Totals.of(Stream.of(
                verified("d1", AgreementSamples.JOBS, "2027/28-Q1", "3"),
                verified("d2", AgreementSamples.JOBS, "2027/28-Q2", "2.5"),
                verified("d3", AgreementSamples.JOBS, "2027/28-Q3", "1"),
                recorded("d4", AgreementSamples.JOBS, "2027/28-Q2", "4"),
                decided(recorded("d5", AgreementSamples.JOBS, "2027/28-Q2", "5"), Verdict.QUERIED),
                verified("d6", AgreementSamples.LOCAL_SPEND, "2027/28-Q1", "12000.25"),
                verified("d7", AgreementSamples.LIVING_WAGE, "2027/28-Q1", "95"),
                verified("d8", AgreementSamples.LIVING_WAGE, "2027/28-Q2", "93")));
    }

    private static Delivery verified(String reference, String promise, String period, String quantity) {
        return decided(recorded(reference, promise, period, quantity), Verdict.VERIFIED);
    }

    private static JsonNode metric(JsonNode release, String promise) {
        for (JsonNode metric : release.at("/contracts/0/implementation/metrics")) {
            if (metric.path("id").asText().equals(promise)) {
                return metric;
            }
        }
        throw new AssertionError("no metric " + promise);
    }

    private static JsonNode observation(JsonNode metric, int number) {
        return metric.path("observations").path(number);
    }
}
