package socialvalue.aws;

import static socialvalue.aws.Yaml.at;
import static socialvalue.aws.Yaml.list;
import static socialvalue.aws.Yaml.map;
import static socialvalue.aws.Yaml.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code template.yaml} deploys. */
public final class Template {
    private final Map<String, Object> root = Yaml.read(Path.of("../template.yaml"));

    /** A function with everything it inherits. */
    public record Function(String name, Map<String, Object> properties) {
        public String handler() {
            return text(properties.get("Handler"));
        }

        public Set<String> variables() {
            return new TreeSet<>(map(at(properties, "Environment", "Variables")).keySet());
        }

        public List<Map<String, Object>> events() {
            return map(properties.get("Events")).values().stream()
                    .map(Yaml::map)
                    .toList();
        }

        /** Such as {@code GET /runs/{run}}. */
        public List<String> routes() {
            return events().stream()
                    .filter(event -> event.get("Type").equals("HttpApi"))
                    .map(event -> at(event, "Properties", "Method") + " " + at(event, "Properties", "Path"))
                    .toList();
        }

        public List<Statement> statements() {
            List<Statement> statements = new ArrayList<>();
            for (Object policy : list(properties.get("Policies"))) {
                for (Object statement : list(map(policy).get("Statement"))) {
                    statements.add(new Statement(map(statement)));
                }
            }
            return statements;
        }

        /** The same for those attributes of the item; of all of them where none are named. */
        public boolean allows(String action, String key, Set<String> attributes) {
            return statements().stream().anyMatch(each -> each.is("Allow") && each.covers(action, key))
                    && statements().stream()
                            .noneMatch(each -> each.is("Deny") && each.covers(action, key) && each.isAbout(attributes));
        }

        /** Whether an operation on an item of that partition key is allowed, and by no statement denied. */
        public boolean allows(String action, String key) {
            return statements().stream().anyMatch(each -> each.is("Allow") && each.covers(action, key))
                    && statements().stream().noneMatch(each -> each.is("Deny") && each.covers(action, key));
        }
    }

    /** A statement of a policy. */
    public record Statement(Map<String, Object> members) {
        boolean is(String effect) {
            return members.get("Effect").equals(effect);
        }

        /** A query that may only count is an action of its own. */
        public List<String> actions() {
            String counting = text(at(members, "Condition", "StringEquals", "dynamodb:Select"))
                    .replace("COUNT", " COUNT");
            return list(members.get("Action")).stream()
                    .map(action -> text(action) + counting)
                    .toList();
        }

        public String resource() {
            return text(members.get("Resource"));
        }

        /** The partition keys it is about, {@code *} standing for anything. */
        public List<String> keys() {
            Object condition = members.get("Condition");
            Object matching = at(condition, is("Allow") ? "ForAllValues:StringLike" : "ForAnyValue:StringLike");
            return list(at(matching, "dynamodb:LeadingKeys")).stream()
                    .map(Yaml::text)
                    .toList();
        }

        /** Whether it is about any of these attributes, as far as it is about some only. */
        boolean isAbout(Set<String> attributes) {
            Object condition = members.get("Condition");
            Object equal = at(condition, "ForAnyValue:StringEquals");
            boolean named = list(at(equal, "dynamodb:Attributes")).stream()
                    .map(Yaml::text)
                    .anyMatch(attributes::contains);
            boolean ofAll = !text(at(condition, "Null", "dynamodb:Attributes")).isEmpty()
                    || !list(at(equal, "dynamodb:Select")).isEmpty();
            boolean ofSome = ofAll || !list(at(equal, "dynamodb:Attributes")).isEmpty();
            return !ofSome || named || ofAll && attributes.isEmpty();
        }

        public boolean covers(String action, String key) {
            return actions().contains(action) && keys().stream().anyMatch(pattern -> matches(pattern, key));
        }
    }

    /** Whether a key is of those that a pattern stands for. */
    public static boolean matches(String pattern, String key) {
        String expression = Pattern.compile("\\*")
                .splitAsStream(pattern + "$")
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return (key + "$").matches(expression);
    }

    public Map<String, Object> root() {
        return root;
    }

    public Map<String, Object> globals() {
        return map(at(root, "Globals", "Function"));
    }

    public Map<String, Object> properties(String resource) {
        return map(at(root, "Resources", resource, "Properties"));
    }

    public Set<String> resources(String type) {
        return map(root.get("Resources")).entrySet().stream()
                .filter(resource -> at(resource.getValue(), "Type").equals(type))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Function> functions() {
        return resources("AWS::Serverless::Function").stream()
                .map(name -> new Function(name, properties(name)))
                .toList();
    }

    /** The function whose handler is that class. */
    public Function functionOf(Class<?> handler) {
        return functions().stream()
                .filter(function -> function.handler().equals(handler.getName()))
                .findFirst()
                .orElseThrow();
    }
}
