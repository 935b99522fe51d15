package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.aws.Yaml.at;
import static socialvalue.aws.Yaml.list;
import static socialvalue.aws.Yaml.map;
import static socialvalue.aws.Yaml.text;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.aws.Template;
import socialvalue.file.PortalEventReader;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Severity;
import socialvalue.procurement.PortalNews;

class OpenApiTest {
    private static final OpenApi API = OpenApi.PUBLISHED;
    private static final Template TEMPLATE = new Template();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern REFUSAL =
            Pattern.compile("Refusal\\s*\\.\\s*(?:notFound|conflict|unprocessable|unavailable)\\(\\s*\"([a-z-]+)\"");

    static Stream<String> routes() {
        return API.operations().keySet().stream();
    }

    @Test
    void what_is_described_is_what_is_deployed() {
        List<String> deployed = TEMPLATE.functions().stream()
                .flatMap(function -> function.routes().stream())
                .toList();

        assertThat(API.operations().keySet()).containsExactlyInAnyOrderElementsOf(deployed);
    }

    @Test
    void every_problem_is_listed_and_every_listed_problem_can_happen() throws IOException {
        Set<String> types = new TreeSet<>();
        for (ProblemType type : ProblemType.values()) {
            types.add(type.slug());
        }
        Set<String> general = Set.of("version-changed", "version-not-said", "too-large");
        types.addAll(general);
        try (Stream<Path> files = Files.list(Path.of("src/main/java/socialvalue/usecase"))) {
            for (Path file : files.toList()) {
                Matcher refusal = REFUSAL.matcher(Files.readString(file));
                while (refusal.find()) {
                    types.add(refusal.group(1));
                }
            }
        }

        assertThat(API.problemTypes())
                .containsExactlyInAnyOrderElementsOf(types.stream()
                        .map(slug -> "urn:socialvalue:problem:" + slug)
                        .toList());
    }

    @Test
    void every_severity_and_kind_is_listed() {
        assertThat(list(at(schema("Finding"), "properties", "severity", "enum")))
                .containsExactlyElementsOf(
                        Stream.of(Severity.values()).map(Severity::words).toList());
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::code))
                .allMatch(code -> code.matches(text(at(schema("Finding"), "properties", "code", "pattern"))));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void an_operation_names_the_parameters_of_its_path_and_says_when_it_is_refused(String route) {
        Map<String, Object> operation = API.operations().get(route);
        Set<String> inPath = new HashSet<>();
        Set<String> headers = new HashSet<>();
        for (Object reference : list(operation.get("parameters"))) {
            Object parameter =
                    at(API.root(), text(at(reference, "$ref")).substring(2).split("/"));
            (at(parameter, "in").equals("path") ? inPath : headers).add(text(at(parameter, "name")));
        }
        Set<String> expected = new HashSet<>();
        Matcher parameter = PARAMETER.matcher(route);
        while (parameter.find()) {
            expected.add(parameter.group(1));
        }

        assertThat(inPath).isEqualTo(expected);
        assertThat(API.statuses(route)).contains("400", "401", "403", "500", "503");
        assertThat(text(operation.get("operationId"))).matches("[a-z]+[A-Za-z]*");
        boolean signed = route.equals(ExamplePortal.ROUTE);
        boolean write = !route.startsWith("GET ") && !route.equals("POST /checks") && !signed;
        assertThat(headers.contains("Idempotency-Key")).as("needs a key").isEqualTo(write);
        assertThat(operation.get("security"))
                .as("signed instead of carrying a token")
                .isEqualTo(signed ? List.of(Map.of("portalSignature", List.of())) : null);
    }

    @Test
    void the_examples_of_events_are_as_their_schema_says_and_are_understood() throws IOException {
        Map<String, Object> examples = map(at(
                API.root(),
                "paths",
                "/portals/{portal}/{tenant}/events",
                "post",
                "requestBody",
                "content",
                "application/cloudevents+json",
                "examples"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("src/main/resources/schemas/portal-event.v1.schema.json")),
                        InputFormat.JSON);

        assertThat(examples).hasSize(2);
        examples.forEach((name, example) -> {
            String text = OpenApi.json(at(example, "value")).toString();
            assertThat(schema.validate(text, InputFormat.JSON)).as(name).isEmpty();
            assertThat(new PortalEventReader()
                            .read(text.getBytes(StandardCharsets.UTF_8))
                            .news())
                    .isInstanceOf(PortalNews.Understood.class);
        });
    }

    @Test
    void no_two_operations_have_one_name() {
        List<String> names = API.operations().values().stream()
                .map(operation -> text(operation.get("operationId")))
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void every_reference_leads_somewhere_and_every_component_is_referred_to() {
        Set<String> references = new TreeSet<>();
        collect(API.root(), references);
        for (String reference : references) {
            if (reference.startsWith("#/")) {
                assertThat(at(API.root(), reference.substring(2).split("/")))
                        .as(reference)
                        .isNotNull();
            } else {
                assertThat(Path.of("src/main/resources").resolve(reference)).exists();
            }
        }
        List<String> components = new ArrayList<>();
        for (String kind : List.of("headers", "parameters", "responses", "schemas")) {
            map(at(API.root(), "components", kind))
                    .keySet()
                    .forEach(name -> components.add("#/components/" + kind + "/" + name));
        }
        assertThat(references).containsAll(components);
    }

    private static void collect(Object value, Set<String> references) {
        switch (value) {
            case Map<?, ?> members -> {
                if (members.get("$ref") instanceof String reference) {
                    references.add(reference);
                }
                members.values().forEach(member -> collect(member, references));
            }
            case List<?> elements -> elements.forEach(element -> collect(element, references));
            default -> {
                // A text refers to nothing
            }
        }
    }

    private static Object schema(String name) {
        return at(API.root(), "components", "schemas", name);
    }
}
