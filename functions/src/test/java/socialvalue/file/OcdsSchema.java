package socialvalue.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The release schema as it is published, with extensions laid over it. */
final class OcdsSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;
    private final Schema schema;

    private OcdsSchema(ObjectNode document) {
        this.document = document;
        this.schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(document);
    }

    /** @param folder where schema and extensions lie */
    static OcdsSchema of(Path folder, List<String> extensions) throws IOException {
        ObjectNode base = (ObjectNode)
                JSON.readTree(folder.resolve("schema/release-schema-1.1.5.json").toFile());
        for (String extension : extensions) {
            Path laidOver = folder.resolve("extensions").resolve(extension).resolve("release-schema.json");
            patch(base, JSON.readTree(laidOver.toFile()));
        }
        base.remove("id");
        return new OcdsSchema(base);
    }

    /** What is wrong with a release, and which of its members nothing declares. */
    List<String> faults(JsonNode release) {
        List<String> faults = new ArrayList<>();
        schema.validate(release).forEach(fault -> faults.add(fault.toString()));
        undeclared(release, document, "", faults);
        return faults;
    }

    private void undeclared(JsonNode value, JsonNode declared, String path, List<String> faults) {
        JsonNode resolved = resolved(declared);
        if (value.isArray()) {
            value.forEach(element -> undeclared(element, resolved.path("items"), path + "[]", faults));
        } else if (value.isObject() && !resolved.has("patternProperties") | resolved.has("properties")) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                JsonNode known = resolved.path("properties").path(member.getKey());
                String at = path + "/" + member.getKey();
                if (known.isMissingNode()) {
                    faults.add(at + " is not declared");
                } else {
                    undeclared(member.getValue(), known, at, faults);
                }
            }
        }
    }

    private JsonNode resolved(JsonNode declared) {
        String reference = declared.path("$ref").asText("");
        return reference.startsWith("#") ? document.at(reference.substring(1)) : declared;
    }

    /** JSON Merge Patch (RFC 7396), by which extensions are laid over the schema. */
    private static void patch(ObjectNode target, JsonNode patch) {
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value.isObject()) {
                JsonNode before = target.get(member.getKey());
                ObjectNode object = before instanceof ObjectNode known ? known : target.objectNode();
                target.set(member.getKey(), object);
                patch(object, value);
            } else {
                target.set(member.getKey(), value);
            }
        }
    }
}
