package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.finding.FindingCode.DUPLICATE_FIELD;
import static socialvalue.finding.FindingCode.TEXT_TOO_LONG;
import static socialvalue.finding.FindingCode.UNKNOWN_FIELD;
import static socialvalue.finding.FindingCode.UNREADABLE;
import static socialvalue.finding.FindingCode.WRONG_TYPE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.port.ReturnDocument;
import socialvalue.procurement.Supplier;
import socialvalue.submission.DraftResponse;
import socialvalue.submission.DraftResponse.DraftOption;
import socialvalue.submission.DraftResponse.DraftQuantity;
import socialvalue.submission.DraftReturn;
import socialvalue.submission.MethodStatement;

class ReturnReaderTest {
    private final Findings findings = new Findings();

    private Optional<DraftReturn> read(String document) {
        return new ReturnReader().read(new ReturnDocument(document.getBytes(StandardCharsets.UTF_8)), findings);
    }

    private DraftResponse response(String response) {
        return read(CheckedExample.document(response)).orElseThrow().responses().getFirst();
    }

    private List<FindingCode> codes() {
        return findings.inOrder().stream().map(Finding::code).toList();
    }

    private List<String> pointers() {
        return findings.inOrder().stream()
                .map(finding -> finding.location().pointer())
                .toList();
    }

    @Test
    void everything_a_return_says_is_read() {
        DraftReturn draft = read(new String(ReturnCorpus.bytes("VALID_every-kind.json"), StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(findings.isEmpty()).isTrue();
        assertThat(draft.tender()).isEqualTo("EX-1");
        assertThat(draft.lot()).isEqualTo("1");
        assertThat(draft.frameDigest()).isEqualTo("sha256:example");
        assertThat(draft.supplier().sector()).isEqualTo(Supplier.Sector.SOCIAL);
        assertThat(draft.supplier().members())
                .containsExactly(
                        new DraftReturn.DraftMember(
                                "Example Training", Supplier.Capacity.CONSORTIUM_MEMBER, Supplier.Sector.SOCIAL),
                        new DraftReturn.DraftMember("Example Cleaning", Supplier.Capacity.SUBCONTRACTOR, null));
        assertThat(draft.responses()).extracting(DraftResponse::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

        DraftResponse first = draft.responses().getFirst();
        assertThat(first.criterion()).isEqualTo("A1");
        assertThat(first.quantity())
                .isEqualTo(new DraftQuantity(new BigDecimal(12), "people", List.of(), null, null, null, null, null));
        assertThat(first.change()).isEqualTo("gain");
        assertThat(first.place()).isEqualTo("Exampleton");
        assertThat(first.activity()).isEqualTo("ACT-1");
        assertThat(first.beneficiaries()).isEqualTo("Example residents out of work");
        assertThat(first.delivery())
                .containsExactly(
                        new DraftResponse.DraftDelivery(
                                MethodStatement.Capacity.OWN_STAFF, null, null, new BigDecimal(60)),
                        new DraftResponse.DraftDelivery(
                                MethodStatement.Capacity.SUBCONTRACTOR,
                                "Example Training",
                                Supplier.Sector.SOCIAL,
                                new BigDecimal(40)));

        assertThat(draft.responses().get(1).evidence())
                .containsExactly(new DraftResponse.DraftEvidence("Example plan.pdf", "ab".repeat(32), "example/plan"));
        DraftQuantity byPeriod = draft.responses().get(2).quantity();
        assertThat(byPeriod.periods())
                .containsExactly(
                        new DraftResponse.DraftPeriod("Year 1", new BigDecimal(100)),
                        new DraftResponse.DraftPeriod("Year 2", new BigDecimal("150.5")),
                        new DraftResponse.DraftPeriod("Year 3", new BigDecimal(200)));
        assertThat(byPeriod.total()).isEqualTo(new BigDecimal("450.5"));
        DraftQuantity byHeads = draft.responses().get(3).quantity();
        assertThat(List.of(
                        byHeads.fullTimeHeads(),
                        byHeads.fullTimeYears(),
                        byHeads.partTimeHeads(),
                        byHeads.partTimeYears()))
                .containsExactly(new BigDecimal(2), new BigDecimal("1.5"), new BigDecimal(3), new BigDecimal(2));
        assertThat(draft.responses().get(5).options())
                .containsExactly(
                        new DraftOption("E1", BigDecimal.TEN, "people"),
                        new DraftOption("E2", new BigDecimal(200), "hours"));
        assertThat(draft.responses().get(5).pounds()).isEqualTo(new BigDecimal(5000));
        assertThat(draft.responses().get(6).answer()).isTrue();
        assertThat(draft.responses().get(8).deadweight()).isEqualTo(BigDecimal.TEN);
        assertThat(draft.responses().get(8).attribution()).isEqualTo(new BigDecimal(80));
        assertThat(draft.responses().get(8).statement()).isEqualTo("Example: as we do today.");
    }

    @Test
    void a_return_is_read_from_the_middle_of_an_array() {
        byte[] own = CheckedExample.document("").getBytes(StandardCharsets.UTF_8);
        byte[] around = ("}{\u00e9" + CheckedExample.document("") + "]").getBytes(StandardCharsets.UTF_8);
        Optional<DraftReturn> draft = new ReturnReader().read(around, 4, 4 + own.length, findings);
        assertThat(findings.isEmpty()).isTrue();
        assertThat(draft).isPresent();
    }

    @Test
    void of_a_field_given_twice_the_first_is_read() {
        DraftResponse response = response(
                "{\"criterion\": \"A\", \"change\": \"gain\", \"change\": \"retain\", \"change\": [1, {\"x\": 2}]}");
        assertThat(response.change()).isEqualTo("gain");
        assertThat(codes()).containsExactly(DUPLICATE_FIELD, DUPLICATE_FIELD);
        assertThat(pointers()).containsOnly("/responses/0/change");
    }

    @Test
    void what_follows_an_unknown_field_is_still_read() {
        DraftResponse response =
                response("{\"b/a~d\": {\"criterion\": [1, [2]]}, \"criterion\": \"A\", \"place\": \"Exampleton\"}");
        assertThat(response.criterion()).isEqualTo("A");
        assertThat(response.place()).isEqualTo("Exampleton");
        assertThat(codes()).containsExactly(UNKNOWN_FIELD);
        assertThat(pointers()).containsExactly("/responses/0/b~1a~0d");
    }

    @Test
    void an_element_of_another_kind_leaves_the_places_of_those_after_it_right() {
        DraftResponse response = response(
                "{\"criterion\": \"A\", \"options\": [5, {\"option\": \"E\", \"unit\": \"u\", \"amount\": \"x\"}]}");
        assertThat(response.options())
                .containsExactly(new DraftOption(null, null, null), new DraftOption("E", null, "u"));
        assertThat(pointers()).containsExactly("/responses/0/options/0", "/responses/0/options/1/amount");
        assertThat(codes()).containsOnly(WRONG_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"12e2, 1200", "1.50, 1.50", "1E-2, 0.01", "-0, 0", "0e10, 0"})
    void a_number_is_read_exactly_and_without_exponent(String written, BigDecimal read) {
        assertThat(response("{\"criterion\": \"A\", \"pounds\": %s}".formatted(written))
                        .pounds())
                .isEqualTo(read);
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void a_text_beyond_its_limit_is_read_up_to_it_and_never_within_a_character() {
        DraftResponse response = response(
                "{\"criterion\": \"A\", \"place\": \"%s\"}".formatted("x".repeat(199) + "\ud835\udd4f" + "yz"));
        assertThat(codes()).containsExactly(TEXT_TOO_LONG);
        assertThat(response.place()).isEqualTo("x".repeat(199) + "\ud835\udd4f");
    }

    @Test
    void a_statement_as_long_as_a_document_may_be_is_found_and_not_fatal() {
        response("{\"criterion\": \"A\", \"statement\": \"%s\"}".formatted("x".repeat(1_000_000)));
        assertThat(codes()).containsExactly(TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "\"text\"",
                "[]",
                "{",
                "{\"schema\"",
                "{\"schema\": }",
                "{} {}",
                "{}x",
                "{'a': 1}",
                "{\"responses\": [{\"pounds\": 01}]}",
                "{\"responses\": [{\"pounds\": NaN}]}",
                "{\"tender\": \"\\ud800\"}",
                "{\"tender\": \"\\u0000\"}",
                "\ufeff{}"
            })
    void what_is_no_document_cannot_be_received(String document) {
        assertThat(read(document)).isEmpty();
        assertThat(codes()).contains(UNREADABLE);
        assertThat(findings.refuse()).isTrue();
    }

    @Test
    void bytes_that_are_not_utf_8_cannot_be_received() {
        byte[] latin = CheckedExample.document("{\"criterion\": \"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new ReturnReader().read(latin, 0, latin.length, findings)).isEmpty();
        assertThat(codes()).containsExactly(UNREADABLE);
    }

    @Test
    void what_was_found_before_a_document_breaks_off_is_kept() {
        assertThat(read("{\"tender\": 5, \"responses\": [{\"place\": ")).isEmpty();
        assertThat(codes()).containsExactly(UNREADABLE, WRONG_TYPE);
    }

    @Test
    void more_faults_than_can_be_listed_are_counted() {
        String element = "{\"criterion\": 5, \"x\": 1, \"y\": 2}";
        read(CheckedExample.document(String.join(",", Collections.nCopies(400, element))));
        assertThat(findings.inOrder()).hasSize(Findings.MOST);
        assertThat(findings.count()).isEqualTo(1200);
    }
}
