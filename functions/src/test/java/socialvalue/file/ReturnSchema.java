package socialvalue.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;

/** The published schema of a return, asked by somebody else's validator. */
final class ReturnSchema {
    /** What only the form of a document can cause. */
    static final Set<FindingCode> FORM = EnumSet.range(FindingCode.UNREADABLE, FindingCode.NUMBER_OUT_OF_RANGE);

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Schema SCHEMA = schema();

    private ReturnSchema() {}

    private static Schema schema() {
        try {
            JsonNode node = EXACT.readTree(ReturnSchema.class.getResourceAsStream("/schemas/return.v1.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(node);
        } catch (IOException e) {
            throw new IllegalStateException("the published schema cannot be read", e);
        }
    }

    static JsonNode document() {
        return SCHEMA.getSchemaNode();
    }

    /** Whether it is JSON within the limits, no field twice, and as the schema describes it. */
    static boolean accepts(byte[] bytes) {
        try (JsonParser parser = JsonLimits.RETURN.open(bytes)) {
            JsonNode node = EXACT.readerFor(JsonNode.class).readValue(parser);
            return node != null && SCHEMA.validate(node).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the reader finds nothing to say of the form. */
    static boolean readerAccepts(byte[] bytes) {
        Findings findings = new Findings();
        new ReturnReader().read(bytes, 0, bytes.length, findings);
        for (Finding finding : findings.inOrder()) {
            if (!FORM.contains(finding.code())) {
                throw new AssertionError("the reader knows no rule, and found " + finding.code());
            }
        }
        return findings.isEmpty();
    }
}
