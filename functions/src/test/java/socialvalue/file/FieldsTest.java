package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.quantity.Percentage;

class FieldsTest {
    private final Findings findings = new Findings();

    @Test
    void a_sound_document_is_built() {
        Node root = Fixture.read("edition-example.yaml", findings).orElseThrow();

        Optional<ExampleEdition> edition = ExampleEdition.read(Fields.of(root, findings));

        assertThat(FindingsText.lines(findings)).isEmpty();
        assertThat(edition)
                .contains(new ExampleEdition(
                        "Example Borough",
                        2026,
                        LocalDate.of(2026, 4, 1),
                        OffsetDateTime.parse("2026-04-01T00:00:00+01:00"),
                        ExampleEdition.Status.IN_FORCE,
                        true,
                        new BigDecimal("12.50"),
                        Optional.of("Two lines,\nboth kept.\n"),
                        List.of(
                                new ExampleEdition.ExampleMeasure(
                                        "1", "Example residents starting work", "people", Optional.empty()),
                                new ExampleEdition.ExampleMeasure(
                                        "2", "Example volunteers", "hours", Optional.of(new BigDecimal("0.1")))),
                        List.of("no", "2026-04-01", "1_000", "12:30", "7", "yes", "off", "1.2.3")));
    }

    @Test
    void everything_missing_is_found_at_once() {
        assertThat(ExampleEdition.read(fields("{}"))).isEmpty();

        assertThat(findings.inOrder())
                .extracting(Finding::code, finding -> finding.location().pointer())
                .containsExactlyInAnyOrder(
                        tuple(FindingCode.MISSING_KEY, "/authority"),
                        tuple(FindingCode.MISSING_KEY, "/year"),
                        tuple(FindingCode.MISSING_KEY, "/published"),
                        tuple(FindingCode.MISSING_KEY, "/in-force"),
                        tuple(FindingCode.MISSING_KEY, "/status"),
                        tuple(FindingCode.MISSING_KEY, "/core"),
                        tuple(FindingCode.MISSING_KEY, "/share"),
                        tuple(FindingCode.MISSING_KEY, "/measures"));
    }

    @Test
    void a_missing_object_is_complained_of_once_and_not_for_each_of_its_keys() {
        Fields in = fields("{}");

        Optional<ExampleEdition.ExampleMeasure> measure = ExampleEdition.ExampleMeasure.read(in.fields("measure"));

        assertThat(measure).isEmpty();
        assertThat(in.done(() -> "built")).isEmpty();
        assertThat(codes()).containsExactly(FindingCode.MISSING_KEY);
    }

    @Test
    void something_else_than_an_object_is_complained_of_once() {
        assertThat(ExampleEdition.read(fields("[1, 2]"))).isEmpty();
        assertThat(codes()).containsExactly(FindingCode.UNUSABLE_VALUE);
    }

    @Test
    void a_fault_within_keeps_what_is_around_it_from_being_built_and_nothing_beside_it() {
        Fields in = fields("{good: {a: 1}, bad: {a: x}}");

        Optional<Integer> good = one(in.fields("good"));
        Optional<Integer> bad = one(in.fields("bad"));

        assertThat(good).contains(1);
        assertThat(bad).isEmpty();
        assertThat(in.done(() -> "built")).isEmpty();
    }

    @Test
    void an_optional_key_may_be_left_out_or_null_but_not_wrong() {
        Fields in = fields("{empty: null, wrong: 5, blank: ' '}");

        assertThat(in.optionalText("absent")).isEmpty();
        assertThat(in.optionalText("empty")).isEmpty();
        assertThat(findings.isEmpty()).isTrue();
        assertThat(in.optionalText("wrong")).isEmpty();
        assertThat(in.optionalText("blank")).isEmpty();
        assertThat(codes()).containsExactly(FindingCode.UNUSABLE_VALUE, FindingCode.UNUSABLE_VALUE);
    }

    @Test
    void a_value_already_complained_of_is_not_complained_of_again_but_builds_nothing() {
        Node root =
                YamlDocument.read("x.yaml", "a: 1\na: 2".getBytes(), findings).orElseThrow();

        assertThat(one(Fields.of(root, findings))).isEmpty();
        assertThat(codes()).containsExactly(FindingCode.DUPLICATE_KEY);
    }

    @Test
    void an_unknown_key_is_named_with_its_line_and_the_keys_allowed() {
        Fields in = fields("a: 1\nb: 2\n");

        assertThat(one(in)).isEmpty();
        Finding finding = findings.inOrder().getFirst();
        assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_KEY);
        assertThat(finding.location()).isEqualTo(new Location("test.yaml", 2, "/b"));
        assertThat(finding.expected()).isEqualTo("one of the keys a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "0.5", "1e40", "'5'", "true", "[5]"})
    void what_is_no_whole_number_is_not_made_one(String written) {
        fields("a: " + written).integer("a");

        assertThat(codes()).containsExactly(FindingCode.UNUSABLE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "-2147483648", "5.0", "5e2", "-0"})
    void what_is_a_whole_number_is_taken_as_one(String written) {
        assertThat(fields("a: " + written).integer("a")).isEqualTo(new BigDecimal(written).intValueExact());
        assertThat(findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-1-1", "20260101", "+12026-01-01", "today", "2026-11-30T12:00:00Z"})
    void what_is_no_date_is_not_made_one(String written) {
        fields("a: \"" + written + '"').date("a");

        assertThat(codes()).containsExactly(FindingCode.UNUSABLE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-30", "2026-11-30T12:00:00", "2026-11-30 12:00:00Z", "+12026-11-30T12:00:00Z", "noon"})
    void a_time_without_date_or_offset_is_not_made_one(String written) {
        assertThat(fields("a: \"" + written + '"')
                        .required("a", Reading.OFFSET_DATE_TIME.reportedAs(FindingCode.DEADLINE_WITHOUT_OFFSET)))
                .isEmpty();

        assertThat(codes()).containsExactly(FindingCode.DEADLINE_WITHOUT_OFFSET);
    }

    @Test
    void a_format_reads_its_own_values_as_its_types_check_them() {
        Reading<Percentage> percentage = Reading.ofNumber("a percentage from 0 to 100", Percentage::new);
        Fields in = fields("{half: 50, much: 101, word: fifty}");

        assertThat(in.required("half", percentage)).contains(new Percentage(new BigDecimal(50)));
        assertThat(in.required("much", percentage)).isEmpty();
        assertThat(in.required("word", percentage)).isEmpty();
        assertThat(findings.inOrder()).extracting(Finding::expected).containsOnly("a percentage from 0 to 100");
    }

    @Test
    void a_finding_that_refuses_nothing_does_not_keep_a_value_from_being_built() {
        Fields in = fields("{a: 1}");

        in.report(Finding.of(FindingCode.AIM_NOT_REACHED, in.at("a"), "5%", "10%"));

        assertThat(one(in)).contains(1);
        assertThat(findings.inOrder()).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    void the_place_of_a_missing_key_is_where_it_would_stand() {
        assertThat(fields("x:\n  y: 1").fields("x").at("z")).isEqualTo(new Location("test.yaml", 1, "/x/z"));
    }

    private static Optional<Integer> one(Fields in) {
        int a = in.integer("a");
        return in.done(() -> a);
    }

    private Fields fields(String yaml) {
        return Fields.of(Fixture.yaml(yaml), findings);
    }

    private List<FindingCode> codes() {
        return findings.inOrder().stream().map(Finding::code).toList();
    }
}
