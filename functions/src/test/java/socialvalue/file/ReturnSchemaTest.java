package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader describe one form. */
class ReturnSchemaTest {
    static Stream<String> names() {
        return ReturnCorpus.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void schema_and_reader_agree_with_what_the_corpus_says_of_its_form(String name) {
        boolean valid = ReturnCorpus.expected(name).getFirst().equals("form: valid");
        assertThat(ReturnSchema.readerAccepts(ReturnCorpus.bytes(name)))
                .as("the reader on " + name)
                .isEqualTo(valid);
        assertThat(ReturnSchema.accepts(ReturnCorpus.bytes(name)))
                .as("the schema on " + name)
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "-0", "1.5", "1e3", "12E-2", "999999999999999", "999999999999999.9999999999", "1000000000000000",
                "-999999999999999", "-1000000000000000", "0.0000000001", "0.00000000001", "1e-10", "1e-11", "1e14",
                        "1e15",
                "0.10000000000000000", "\"5\"", "null", "true", "[]", "{}"
            })
    void schema_and_reader_agree_on_numbers(String number) {
        agree("{\"criterion\": \"A\", \"quantity\": {\"unit\": \"hours\", \"amount\": %s}}".formatted(number));
    }

    @ParameterizedTest
    @CsvSource({"criterion, 200", "change, 200", "place, 200", "activity, 200", "beneficiaries, 200", "statement, 20000"
    })
    void schema_and_reader_agree_on_the_length_of_texts(String field, int most) {
        for (int length : List.of(most - 1, most, most + 1)) {
            for (String character : List.of("x", "\u00e9", "\ud835\udd4f")) {
                String more = field.equals("criterion") ? "" : "\"criterion\": \"A\", ";
                byte[] document = bytes("{%s\"%s\": \"%s\"}".formatted(more, field, character.repeat(length)));
                assertThat(ReturnSchema.readerAccepts(document)).isEqualTo(length <= most);
                assertThat(ReturnSchema.accepts(document)).isEqualTo(length <= most);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evidence | {\"name\": \"Example\"} | 50",
                "delivery | {\"by\": \"own-staff\"} | 50",
                "options | {\"option\": \"E\", \"unit\": \"hours\"} | 200"
            })
    void schema_and_reader_agree_on_the_length_of_lists(String field, String element, int most) {
        for (int length : List.of(0, most, most + 1)) {
            String list = String.join(",", Collections.nCopies(length, element));
            byte[] document = bytes("{\"criterion\": \"A\", \"%s\": [%s]}".formatted(field, list));
            assertThat(ReturnSchema.readerAccepts(document)).isEqualTo(length <= most);
            assertThat(ReturnSchema.accepts(document)).isEqualTo(length <= most);
        }
    }

    @Test
    void schema_and_reader_agree_on_periods_members_and_responses() {
        for (int length : List.of(120, 121)) {
            String periods = String.join(",", Collections.nCopies(length, "{\"period\": \"Y\"}"));
            agree("{\"criterion\": \"A\", \"quantity\": {\"unit\": \"hours\", \"periods\": [%s]}}".formatted(periods));
        }
        for (int length : List.of(500, 501)) {
            agree(String.join(",", Collections.nCopies(length, "{\"criterion\": \"A\"}")));
        }
        for (int length : List.of(100, 101)) {
            String members =
                    String.join(",", Collections.nCopies(length, "{\"name\": \"Example\", \"capacity\": \"lead\"}"));
            agreeOn(CheckedExample.document("")
                    .replace("\"sector\": \"social\"", "\"members\": [%s]".formatted(members)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public",
                "private",
                "social",
                "lead",
                "consortium-member",
                "subcontractor",
                "own-staff",
                "Social",
                "OWN_STAFF",
                ""
            })
    void schema_and_reader_agree_on_every_choice(String word) {
        agree("{\"criterion\": \"A\", \"delivery\": [{\"by\": \"%s\"}]}".formatted(word));
        agree("{\"criterion\": \"A\", \"delivery\": [{\"by\": \"own-staff\", \"sector\": \"%s\"}]}".formatted(word));
        agreeOn(CheckedExample.document("").replace("\"sector\": \"social\"", "\"sector\": \"%s\"".formatted(word)));
        agreeOn(CheckedExample.document("")
                .replace(
                        "\"sector\": \"social\"",
                        "\"members\": [{\"name\": \"Example\", \"capacity\": \"%s\"}]".formatted(word)));
    }

    @Test
    void schema_and_reader_agree_on_every_field_left_out_or_misspelt() {
        String document = new String(ReturnCorpus.bytes("VALID_every-kind.json"), StandardCharsets.UTF_8);
        Matcher field = Pattern.compile("\"([a-zA-Z]+)\":").matcher(document);
        int fields = 0;
        while (field.find()) {
            fields++;
            agreeOn(document.substring(0, field.start(1)) + "x" + document.substring(field.start(1)));
        }
        assertThat(fields).isGreaterThan(80);
    }

    @Test
    void every_part_of_the_schema_is_described_and_closed() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/schemas/return.v1.schema.json")) {
            assertThat(file).isNotNull();
        }
        List<String> open = new ArrayList<>();
        walk("", ReturnSchema.document(), open);
        assertThat(open).isEmpty();
    }

    private static void walk(String path, JsonNode node, List<String> open) {
        if ("object".equals(node.path("type").asText())
                && !node.path("additionalProperties").isBoolean()) {
            open.add(path + " may have any field");
        }
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            JsonNode described = property.getValue().has("$ref")
                    ? ReturnSchema.document()
                            .at(property.getValue().get("$ref").asText().substring(1))
                    : property.getValue();
            if (!described.has("description") && !property.getValue().has("description")) {
                open.add(path + "/" + property.getKey() + " is not described");
            }
            walk(path + "/" + property.getKey(), property.getValue(), open);
        }
        for (Map.Entry<String, JsonNode> definition : node.path("$defs").properties()) {
            walk(definition.getKey(), definition.getValue(), open);
        }
    }

    @Test
    void the_schema_is_one_of_the_2020_12_draft() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(ReturnSchema.document()))
                .isEmpty();
    }

    private static byte[] bytes(String response) {
        return CheckedExample.document(response).getBytes(StandardCharsets.UTF_8);
    }

    private static void agree(String response) {
        agreeOn(CheckedExample.document(response));
    }

    private static void agreeOn(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        assertThat(ReturnSchema.readerAccepts(bytes)).as(document).isEqualTo(ReturnSchema.accepts(bytes));
    }
}
