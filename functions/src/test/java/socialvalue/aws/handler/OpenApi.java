package socialvalue.aws.handler;

import static socialvalue.aws.Yaml.at;
import static socialvalue.aws.Yaml.list;
import static socialvalue.aws.Yaml.map;
import static socialvalue.aws.Yaml.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import socialvalue.aws.Yaml;

/** The published description of the API. */
final class OpenApi {
    static final OpenApi PUBLISHED = new OpenApi();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Object> root = Yaml.read(Path.of("src/main/resources/openapi.yaml"));
    private final Map<Object, Schema> schemas = new ConcurrentHashMap<>();

    Map<String, Object> root() {
        return root;
    }

    /** Every route, such as {@code GET /runs/{run}}. */
    Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> operations = new TreeMap<>();
        map(root.get("paths")).forEach((path, methods) -> map(methods)
                .forEach((method, operation) ->
                        operations.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, map(operation))));
        return operations;
    }

    Set<String> statuses(String route) {
        return new TreeSet<>(map(operations().get(route).get("responses")).keySet());
    }

    Set<String> problemTypes() {
        return new TreeSet<>(list(at(root, "components", "schemas", "ProblemType", "enum")).stream()
                .map(Yaml::text)
                .toList());
    }

    /** What is wrong with an answer by this description; empty where nothing is. */
    List<String> faults(String route, Sent.Received received) {
        Map<String, Object> operation = operations().get(route);
        if (operation == null) {
            return List.of(route + " is not described");
        }
        Object response = at(operation, "responses", Integer.toString(received.status()));
        if (response == null) {
            return List.of(route + " is not said to answer " + received.status());
        }
        Map<String, Object> content = map(map(resolved(response)).get("content"));
        String type = received.header("content-type").split(";", 2)[0];
        if (content.isEmpty() || received.text().isEmpty()) {
            return content.isEmpty() == received.text().isEmpty()
                    ? List.of()
                    : List.of(route + " " + received.status() + " has a body it should not have, or none");
        }
        if (!content.containsKey(type)) {
            return List.of(route + " is not said to answer " + received.status() + " with " + type);
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        return schema(at(content, type, "schema")).validate(received.json()).stream()
                .map(fault -> route + " " + received.status() + ": " + fault)
                .toList();
    }

    private Object resolved(Object value) {
        String reference = text(map(value).get("$ref"));
        return reference.isEmpty() ? value : at(root, reference.substring(2).split("/"));
    }

    private Schema schema(Object schema) {
        return schemas.computeIfAbsent(schema, wanted -> {
            ObjectNode document = MAPPER.createObjectNode();
            document.set("allOf", MAPPER.createArrayNode().add(json(wanted)));
            document.set("components", json(map(root.get("components"))));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(document);
        });
    }

    /** Texts of plain YAML become the numbers and truths they look like. */
    static JsonNode json(Object value) {
        return switch (value) {
            case Map<?, ?> members -> {
                ObjectNode node = MAPPER.createObjectNode();
                members.forEach((key, member) -> node.set(key.toString(), json(member)));
                yield node;
            }
            case List<?> elements -> {
                var node = MAPPER.createArrayNode();
                elements.forEach(element -> node.add(json(element)));
                yield node;
            }
            default -> {
                String text = value.toString();
                yield text.matches("true|false")
                        ? MAPPER.getNodeFactory().booleanNode(Boolean.parseBoolean(text))
                        : text.matches("-?[0-9]{1,9}")
                                ? MAPPER.getNodeFactory().numberNode(Integer.parseInt(text))
                                : MAPPER.getNodeFactory().textNode(text);
            }
        };
    }
}
