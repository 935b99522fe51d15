package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.Findings;

class JsonPartsTest {
    private final Findings findings = new Findings();

    private Optional<Map<String, byte[]>> parts(String text) {
        return JsonParts.of(text.getBytes(StandardCharsets.UTF_8), List.of("frame", "return"), findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \"a\" : [1, {\"b\": \"}\\\"\" }] }",
                "[]",
                "\"text, with “quotes” and \\\" escapes\"",
                "\"\"",
                "12.5e3",
                "-0",
                "true",
                "null"
            })
    void every_value_comes_out_as_it_went_in(String value) {
        for (String around : new String[] {"", " ", "\n\t"}) {
            Map<String, byte[]> parts = parts("{" + around + "\"frame\"" + around + ":" + around + value + around
                            + ", \"return\":" + around + value + around + "}" + around)
                    .orElseThrow();

            assertThat(new String(parts.get("frame"), StandardCharsets.UTF_8)).isEqualTo(value);
            assertThat(new String(parts.get("return"), StandardCharsets.UTF_8)).isEqualTo(value);
        }
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void a_value_longer_than_any_buffer_comes_out_whole_and_so_does_what_follows() {
        String value = "{\"é\":\"" + "€".repeat(15_000) + "\"}";

        Map<String, byte[]> parts =
                parts("{\"return\":" + value + ",\"frame\":[" + value + "]}").orElseThrow();

        assertThat(new String(parts.get("return"), StandardCharsets.UTF_8)).isEqualTo(value);
        assertThat(new String(parts.get("frame"), StandardCharsets.UTF_8)).isEqualTo("[" + value + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | unreadable",
                "[] | unreadable",
                "7 | unreadable",
                "{ | unreadable",
                "{\"frame\":{},\"return\":{}} x | unreadable",
                "{\"frame\":{},\"return\":{},\"frame\":{}} | unreadable",
                "{\"frame\":{},\"return\":{]} | unreadable",
                "{\"frame\":{}} | missing-field",
                "{\"frame\":{},\"return\":{},\"more\":1} | unknown-field"
            })
    void anything_else_is_a_finding(String text, String code) {
        assertThat(parts(text)).isEmpty();
        assertThat(findings.inOrder().getFirst().code().code()).isEqualTo(code);
    }

    @Test
    void a_field_twice_within_a_part_is_for_its_own_reader_to_find() {
        String value = "{\"a\":1,\"a\":2}";
        Map<String, byte[]> parts =
                parts("{\"frame\":{},\"return\":" + value + "}").orElseThrow();

        assertThat(new String(parts.get("return"), StandardCharsets.UTF_8)).isEqualTo(value);
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void depth_beyond_every_limit_is_a_finding() {
        assertThat(parts("{\"frame\":" + "[".repeat(50_000))).isEmpty();
        assertThat(findings.count()).isEqualTo(1);
    }

    @Test
    void bytes_that_are_not_utf_8_are_a_finding() {
        byte[] bytes = "{\"frame\":\"x\",\"return\":{}}".getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xFF;

        assertThat(JsonParts.of(bytes, List.of("frame", "return"), findings)).isEmpty();
    }
}
