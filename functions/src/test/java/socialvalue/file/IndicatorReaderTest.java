package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.agreement.Indicator;
import socialvalue.finding.Findings;
import socialvalue.model.Measure.Direction;
import socialvalue.usecase.KeepIndicators;

/** What somebody says of an indicator is held against the edition it follows; what was written is read back. */
class IndicatorReaderTest {
    private static final String SAID = """
            {"title": "Example: recycling", "edition": "knowsley/2014", "measure": "KNW-RECYCLING",
             "baseline": {"value": 40.5, "period": "2024/25", "source": "Example statistics, table 1"},
             "target": {"value": 50, "by": "2029-03-31"},
             "period": {"from": "2025-04-01", "to": "2029-03-31"},
             "statistic": {"publisher": "Example office", "series": "Example", "geography": "Exampleshire"},
             "owner": {"directorate": "Example directorate", "post": "Example head of waste"},
             "reason": "Example plan."}""";

    private static Optional<KeepIndicators.Defined> read(String json, Findings findings) {
        return JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(root -> IndicatorReader.defined(Fields.of(root, findings), EditionSource.SHIPPED));
    }

    private static List<String> found(String json) {
        Findings findings = new Findings();
        assertThat(read(json, findings)).isEmpty();
        return findings.inOrder().stream()
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    @Test
    void unit_and_direction_are_those_of_the_measure_it_follows() {
        Indicator.Follows follows =
                read(SAID, new Findings()).orElseThrow().definition().follows();

        assertThat(follows.unit().name()).isEqualTo("percent of household waste");
        assertThat(follows.direction()).isEqualTo(Direction.MORE_IS_BETTER);
    }

    @Test
    void what_is_stored_is_read_back_as_it_was() {
        KeepIndicators.Defined said = read(SAID, new Findings()).orElseThrow();
        Indicator indicator = new Indicator(
                "recycling", said.definition(), 2, said.reason(), "officer-1", Instant.parse("2026-11-30T12:00:00Z"));
        byte[] written = JsonText.object(json -> IndicatorJson.write(json, indicator));

        Findings findings = new Findings();
        assertThat(JsonDocument.read(written, findings)
                        .flatMap(root -> IndicatorReader.stored(Fields.of(root, findings))))
                .contains(indicator);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "knowsley/2014 | knowsley/1914 | unknown-reference /edition",
                "KNW-RECYCLING | KNW-99 | unknown-reference /measure",
                "KNW-RECYCLING | KNW-09 | unknown-reference /measure",
                "40.5 | 100.5 | unusable-value /baseline/value",
                "\"value\": 50 | \"value\": 40.4 | unusable-value /target/value",
                "\"value\": 50 | \"value\": \"50\" | unusable-value /target/value",
                "\"to\": \"2029-03-31\" | \"to\": \"2025-03-31\" | unusable-value /period/to",
                "\"post\" | \"person\" | missing-key /owner/post",
                "Example plan. | ' ' | unusable-value /reason"
            })
    void what_is_wrong_is_found_where_it_stands(String was, String becomes, String finding) {
        assertThat(SAID).contains(was);

        assertThat(found(SAID.replace(was, becomes))).contains(finding);
    }

    @Test
    void everything_is_found_at_once_and_nothing_twice() {
        assertThat(found("{\"edition\": \"knowsley/2014\", \"measure\": \"KNW-RECYCLING\"}"))
                .containsExactlyInAnyOrder(
                        "missing-key /title",
                        "missing-key /baseline",
                        "missing-key /target",
                        "missing-key /period",
                        "missing-key /statistic",
                        "missing-key /owner",
                        "missing-key /reason");
    }

    @Test
    void a_text_is_of_at_most_two_thousand_characters() {
        assertThat(read(SAID.replace("Example plan.", "x".repeat(2000)), new Findings()))
                .isPresent();
        assertThat(found(SAID.replace("Example plan.", "x".repeat(2001)))).containsExactly("unusable-value /reason");
    }
}
