package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseReadingTest {
    @Test
    void knowsleysSocialValueIsTwentyPerCentOfTheFortyOfQuality() throws IOException {
        CriterionReading socialValue = criterion(excerpt("ocds-b5fd17-bd02c6f9-59a3-45cb-82cd-9f4bdbcdee57"), 2);
        assertThat(socialValue.name()).contains("Social Value");
        assertThat(socialValue.weight()).isInstanceOfSatisfying(Weight.Stated.class, stated -> {
            assertThat(stated.number()).isEqualTo("20");
            assertThat(stated.basis()).isEqualTo(Weight.Basis.PERCENT_OF_PARENT);
            assertThat(stated.parent()).contains("Quality");
        });
        assertThat(socialValue.parentShare()).contains(new BigDecimal("40"));
        assertThat(socialValue.derivedShare()).contains(new BigDecimal("8"));
        assertThat(socialValue.place()).isEqualTo("tender.description");
    }

    @Test
    void herefordshiresTwelveIsANumberWhoseUnitIsNotStatedInAListThatAddsUpTo100() throws IOException {
        CriterionReading socialValue = criterion(excerpt("ocds-h6vhtk-03b37b"), 1);
        assertThat(socialValue.name()).contains("social value");
        assertThat(socialValue.weight())
                .isEqualTo(Weight.Stated.of(new BigDecimal("12"), Weight.Basis.UNIT_NOT_STATED, "12"));
        assertThat(socialValue.addsUpTo100()).isTrue();
    }

    @Test
    void theOtherExcerptsAreReadAsTheyStand() throws IOException {
        assertThat(weights("ocds-h6vhtk-02d745"))
                .containsExactly("Quality 70 UNIT_NOT_STATED true", "price 30 UNIT_NOT_STATED true");
        assertThat(weights("ocds-h6vhtk-029df6"))
                .containsExactly(
                        "Technical 70 PERCENT_OF_WHOLE false",
                        "Environmental Sustainability 10 PERCENT_OF_WHOLE false",
                        "price 20 PERCENT_OF_WHOLE false");
        assertThat(weights("ocds-h6vhtk-02ead1"))
                .containsExactly(
                        "Quality 90% Price 10% 90 UNIT_NOT_STATED true",
                        "Quality 90 PERCENT_OF_WHOLE false",
                        "Price 10 PERCENT_OF_WHOLE false",
                        "price 10 UNIT_NOT_STATED true");
        assertThat(criterion(excerpt("ocds-h6vhtk-03243f"), 0).weight()).isEqualTo(Weight.NOT_STATED);
    }

    @Test
    void bareNumbersThatDoNotComeTo100AreNotSaidToDoSo() {
        ReleaseReading reading = of("""
                {"tender": {"lots": [{"id": "1", "awardCriteria": {"criteria": [
                  {"name": "Quality", "description": "70"}, {"name": "Price", "description": "29"}]}}]}}
                """);
        assertThat(reading.criteria()).hasSize(2).noneMatch(CriterionReading::addsUpTo100);
    }

    @Test
    void numbersOfTheAwardCriteriaExtensionKeepTheirCode() {
        ReleaseReading reading = of("""
                {"tender": {"lotGroups": [{"id": "G", "awardCriteria": {"criteria": [
                  {"name": "a", "numbers": [{"number": 12.5, "weight": "percentageExact"}]},
                  {"name": "b", "numbers": [{"number": 0.25, "weight": "decimalExact"}]},
                  {"name": "c", "numbers": [{"number": 30, "weight": "pointsExact"}]},
                  {"name": "d", "numbers": [{"number": 35, "weight": "percentageRangeMiddle"}]},
                  {"name": "e", "numbers": [{"number": 1, "weight": "order"}]},
                  {"name": "f", "numbers": [{"number": 5}]},
                  {"name": "g", "numbers": [{"number": 20, "threshold": "minimumScore"}, {"number": 9, "fixed": "total"}]},
                  {"name": "h", "numbers": [{"number": 7, "weight": "unheardOf"}, {"weight": "order"}]}
                ]}}]}}
                """);
        assertThat(reading.criteria())
                .extracting(ReleaseReadingTest::said)
                .containsExactly(
                        "a 12.5 PERCENT_OF_WHOLE false",
                        "b 0.25 FRACTION_OF_WHOLE false",
                        "c 30 POINTS false",
                        "d 35 PERCENT_OF_WHOLE_MIDDLE_OF_RANGE false",
                        "e 1 ORDER_OF_IMPORTANCE false",
                        "f 5 UNIT_NOT_STATED false",
                        "g not stated",
                        "h not stated");
        assertThat(reading.criteria()).allMatch(each -> each.lot().equals(Optional.of("G")));
    }

    @Test
    void anEmptyReleaseStatesNothingAtAll() {
        ReleaseReading reading = of("{}");
        assertThat(List.of(
                        reading.ocid(),
                        reading.id(),
                        reading.date(),
                        reading.buyer(),
                        reading.title(),
                        reading.award()))
                .allMatch(Optional::isEmpty);
        assertThat(reading.reference()).isEmpty();
        assertThat(List.of(reading.amounts(), reading.criteria(), reading.suitability(), reading.suppliers()))
                .allMatch(List::isEmpty);
        assertThat(List.of(reading.classifications(), reading.dates(), reading.lots()))
                .allMatch(List::isEmpty);
    }

    @Test
    void membersOfAnotherTypeThanTheStandardSaysAreAsGoodAsNotStated() {
        ReleaseReading reading = of("""
                {"ocid": 7, "id": 12, "date": [], "tag": "tender", "buyer": "Example Council",
                 "tender": {"title": {}, "value": {"amount": "1000", "currency": "GBP"}, "lots": {"id": "1"},
                  "suitability": {"sme": "yes", "vcse": null}, "items": [1, null, "x", []], "tenderPeriod": []},
                 "parties": [null, {"roles": "supplier"}], "awards": "none"}
                """);
        assertThat(reading.id()).contains("12");
        assertThat(reading.tags()).isEmpty();
        assertThat(List.of(reading.ocid(), reading.date(), reading.buyer(), reading.title()))
                .allMatch(Optional::isEmpty);
        assertThat(List.of(reading.amounts(), reading.suitability(), reading.lots(), reading.suppliers()))
                .allMatch(List::isEmpty);
    }

    @Test
    void theReferenceIsTheProContractNumberWhereverItStands() {
        assertThat(reference("{\"tender\": {\"id\": \"KNOWS001-DN717460-99805702\"}}"))
                .isEqualTo("DN717460 tender.id true");
        assertThat(reference("{\"tender\": {\"id\": \"42\", \"title\": \"Example works DN593207\"}}"))
                .isEqualTo("DN593207 tender.title true");
        assertThat(reference("{\"tender\": {\"id\": \"42\", \"description\": \"see (DN503278).\"}}"))
                .isEqualTo("DN503278 tender.description true");
        assertThat(reference("{\"tender\": {\"id\": \"IT-230\", \"title\": \"Pipes DN450 and XDN123456\"}}"))
                .isEqualTo("IT-230 tender.id false");
    }

    @Test
    void theRecordOfFindATenderIsRead() throws IOException {
        Path file = Shared.data("uk-releases/fts_record_ocds-h6vhtk-0525b3.json");
        ReleaseReading reading = readings(file).get(0);
        assertThat(reading.buyer()).contains("Durham County Council");
        assertThat(reading.merged()).isEqualTo(2);
        assertThat(reading.tags()).containsExactly("award", "compiled", "contract", "planning");
        assertThat(reading.suppliers())
                .containsExactly(new SupplierReading(
                        Optional.of("Dinsdale Moorland Specialists Ltd"), Optional.of("sme"), Optional.of(false)));
        assertThat(reading.amounts())
                .containsExactly(new ReleaseReading.Amount(
                        "contracts[0].value",
                        Optional.of(new BigDecimal("395493")),
                        Optional.of(new BigDecimal("438981")),
                        Optional.of("GBP")));
        assertThat(reading.dates())
                .containsExactly(
                        new ReleaseReading.Dated(
                                "signed",
                                "contracts[0].dateSigned",
                                Optional.of("2026-09-30T00:00:00+01:00"),
                                Optional.empty()),
                        new ReleaseReading.Dated(
                                "contract",
                                "contracts[0].period",
                                Optional.of("2026-10-05T00:00:00+01:00"),
                                Optional.of("2027-03-31T23:59:59+01:00")));
        assertThat(reading.criteria()).isEmpty();
        assertThat(reading.reference()).isEmpty();
    }

    private static String reference(String release) {
        PortalReference reference = of(release).reference().orElseThrow();
        return reference.reference() + " " + reference.place() + " " + reference.procontract();
    }

    private static ReleaseReading of(String release) {
        try {
            return ReleaseReading.of(Published.of((ObjectNode) Shared.JSON.readTree(release)));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ReleaseReading excerpt(String ocid) throws IOException {
        return readings(Shared.fixture("excerpts.json")).stream()
                .filter(each -> each.ocid().equals(Optional.of(ocid)))
                .findFirst()
                .orElseThrow();
    }

    private static List<ReleaseReading> readings(Path file) throws IOException {
        List<ReleaseReading> readings = new ArrayList<>();
        OcdsReader.read(OcdsFile.of(file), published -> readings.add(ReleaseReading.of(published)));
        return readings;
    }

    private static List<String> weights(String ocid) throws IOException {
        return excerpt(ocid).criteria().stream().map(ReleaseReadingTest::said).toList();
    }

    private static String said(CriterionReading criterion) {
        String name = criterion.name().or(criterion::type).orElseThrow();
        if (!(criterion.weight() instanceof Weight.Stated)) {
            return name + " not stated";
        }
        Weight.Stated stated = (Weight.Stated) criterion.weight();
        return name + " " + stated.number().toPlainString() + " " + stated.basis() + " " + criterion.addsUpTo100();
    }

    private static CriterionReading criterion(ReleaseReading reading, int at) {
        return reading.criteria().get(at);
    }
}
