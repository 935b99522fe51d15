package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.finding.Findings;

class JsonTextTest {
    @Test
    void members_stand_in_the_order_written_without_white_space() {
        byte[] bytes = JsonText.object(json -> json.text("z", "é \"\n/ ")
                .integer("a", -7)
                .truth("m", true)
                .choice("c", ExampleEdition.Status.IN_FORCE)
                .date("d", LocalDate.of(2026, 1, 2))
                .offsetDateTime("t", OffsetDateTime.parse("2026-11-30T12:00+00:00"))
                .object("o", inner -> inner.texts("l", List.of("x", "y")))
                .list("e", List.of(1, 2), (each, number) -> each.integer("n", number))
                .optional("here", Optional.of("yes"), JsonText::text)
                .optional("gone", Optional.<String>empty(), JsonText::text));

        assertThat(text(bytes))
                .isEqualTo("{\"z\":\"é \\\"\\n/ \",\"a\":-7,\"m\":true,\"c\":\"in-force\",\"d\":\"2026-01-02\","
                        + "\"t\":\"2026-11-30T12:00:00Z\",\"o\":{\"l\":[\"x\",\"y\"]},\"e\":[{\"n\":1},{\"n\":2}],"
                        + "\"here\":\"yes\"}");
    }

    @ParameterizedTest
    @CsvSource({"0E+3,0", "0.000,0", "-0.0,0", "1E3,1000", "12.50,12.5", "1E-10,0.0000000001", "100,100", "-1.0E+2,-100"
    })
    void a_decimal_is_plain_and_without_trailing_noughts(BigDecimal value, String written) {
        assertThat(text(JsonText.object(json -> json.decimal("n", value)))).isEqualTo("{\"n\":" + written + "}");
    }

    @Property
    void equal_decimals_have_equal_bytes_and_are_read_again(
            @ForAll @BigRange(min = "-1e20", max = "1e20") @Scale(15) BigDecimal value) {
        byte[] bytes = JsonText.object(json -> json.decimal("n", value));

        assertThat(JsonText.object(json -> json.decimal("n", value.setScale(18))))
                .isEqualTo(bytes);
        Node root = JsonDocument.read(bytes, new Findings()).orElseThrow();
        assertThat(root.members().get("n").number()).isEqualByComparingTo(value);
    }

    @Test
    void a_number_that_would_fill_the_memory_is_not_written() {
        assertThatThrownBy(() -> JsonText.object(json -> json.decimal("n", new BigDecimal("1e999999999"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonText.object(json -> json.decimal("n", new BigDecimal("1e-999999999"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_tree_has_the_same_digest_however_it_was_written() {
        Node yaml = Fixture.yaml("a: 1.50\nb: [x, true, ~]\n");
        Node json = JsonDocument.read(
                        "{ \"a\": 1.5, \"b\": [\"\\u0078\", true, null] }".getBytes(StandardCharsets.UTF_8),
                        new Findings())
                .orElseThrow();

        assertThat(Digests.sha256(JsonText.of(yaml))).isEqualTo(Digests.sha256(JsonText.of(json)));
        assertThat(text(JsonText.object(out -> out.node("tree", yaml))))
                .isEqualTo("{\"tree\":{\"a\":1.5,\"b\":[\"x\",true,null]}}");
    }

    @Test
    void a_digest_is_spelled_with_its_algorithm() {
        // FIPS 180-4 example: "abc"
        assertThat(Digests.sha256("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
