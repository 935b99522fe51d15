package socialvalue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The published description of the API, as far as these tests ask it.
 *
 * @param operations by their names
 * @param problems the names of problems, without what they begin with
 */
record PublishedApi(Map<String, Operation> operations, Set<String> problems) {
    private static final Path FILE = Path.of("../../functions/src/main/resources/openapi.yaml");
    private static final String PROBLEM = "urn:socialvalue:problem:";

    /**
     * An operation.
     *
     * @param method in upper case
     * @param path with its parameters
     * @param description in words
     * @param signed whether it is signed instead of carrying a token
     */
    record Operation(String method, String path, String description, boolean signed) {
        boolean writes() {
            return !method.equals("GET");
        }

        boolean isAboutALot() {
            return path.contains("{lot}");
        }
    }

    static PublishedApi read() {
        Map<String, Operation> operations = new TreeMap<>();
        Set<String> problems = new TreeSet<>();
        try {
            Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
            member(root, "paths").forEach((path, methods) -> map(methods)
                    .forEach((method, operation) -> operations.put(
                            map(operation).get("operationId").toString(),
                            new Operation(
                                    method.toUpperCase(Locale.ROOT),
                                    path,
                                    map(operation).get("description").toString(),
                                    map(operation).containsKey("security")))));
            Map<String, Object> type = member(root, "components", "schemas", "ProblemType");
            for (Object each : (List<?>) type.get("enum")) {
                problems.add(each.toString().substring(PROBLEM.length()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PublishedApi(operations, problems);
    }

    private static Map<String, Object> member(Object value, String... names) {
        Object found = value;
        for (String name : names) {
            found = map(found).get(name);
        }
        return map(found);
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> members = new TreeMap<>();
        ((Map<?, ?>) value).forEach((name, member) -> members.put(name.toString(), member));
        return members;
    }
}
