package socialvalue.plugin.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read here is what the published schema allows. */
class ReturnShapeTest {
    private static final Path SCHEMA = Path.of("../functions/src/main/resources/schemas/return.v1.schema.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path RETURNS = Path.of("../functions/src/test/resources/returns");

    static Stream<Path> returns() throws IOException {
        try (Stream<Path> files = Files.list(RETURNS)) {
            return files.filter(each -> each.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @Test
    void thereAreExamplesOfBothKinds() throws IOException {
        assertThat(returns()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("returns")
    void aReturnIsReadWhereTheSchemaAllowsIt(Path file) throws IOException {
        String name = file.getFileName().toString();
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Findings findings = new Findings(name);
        boolean read = JsonReturn.read(text, findings).isPresent();

        if (name.startsWith("INVALID_unreadable") || name.startsWith("INVALID_duplicate-field")) {
            assertThat(read).isFalse();
        } else {
            assertThat(read).as(findings.inOrder().toString()).isEqualTo(isAllowed(text));
        }
    }

    /** Whether the schema allows it once the import has filled in what it knows. */
    private static boolean isAllowed(String text) throws IOException {
        ObjectNode filled = JSON.readValue(text, ObjectNode.class);
        List.of("schema", "tender", "lot", "frame").stream()
                .filter(each -> !filled.has(each))
                .forEach(each -> filled.put(each, "socialvalue.return.v1"));
        ObjectNode supplier = filled.withObjectProperty("supplier");
        List.of("id", "name").stream()
                .filter(each -> !supplier.has(each))
                .forEach(each -> supplier.put(each, "example"));
        return SchemaOf.RETURN.validate(filled.toString(), InputFormat.JSON).isEmpty();
    }

    private static final class SchemaOf {
        private static final Schema RETURN;

        static {
            try {
                RETURN = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void everyFieldOfAResponseHasItsColumn() throws IOException {
        JsonNode schema = JSON.readTree(SCHEMA.toFile());
        List<String> columns = List.copyOf(ReturnColumn.titles());
        schema.at("/$defs/response/properties").fieldNames().forEachRemaining(field -> {
            switch (field) {
                case "quantity" ->
                    assertThat(columns)
                            .contains(
                                    "unit",
                                    "amount",
                                    "period",
                                    "total",
                                    "full-time-heads",
                                    "full-time-years",
                                    "part-time-heads",
                                    "part-time-years");
                case "options" -> assertThat(columns).contains("option", "unit", "amount");
                case "delivery" ->
                    assertThat(columns).contains("delivery-by", "delivery-name", "delivery-sector", "delivery-share");
                default -> assertThat(columns).contains(field);
            }
        });
    }

    @Test
    void everyColumnStandsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String columns = readme.substring(readme.indexOf("| columns |"));

        assertThat(ReturnColumn.titles()).allSatisfy(each -> assertThat(columns).contains("`" + each + "`"));
    }
}
