package socialvalue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What the deployment's template (AWS SAM) says about events: which function answers which route, and which reads which
 * queue.
 *
 * <p>Reads the nodes of the YAML document, so that the short forms of intrinsic functions ({@code !Ref}, {@code !Sub},
 * {@code !GetAtt}) need no special treatment: only their text is looked at.
 *
 * @param routes in the order of the template
 * @param queues by the queue's logical identifier, the function that reads it
 */
public record TemplateRoutes(List<Route> routes, Map<String, QueueReader> queues) {
    /**
     * A function that reads a queue.
     *
     * @param function its logical identifier
     * @param handler the class name of its handler
     * @param mostReceives how often a message is handed to it before it is set aside
     */
    public record QueueReader(String function, String handler, int mostReceives) {}

    /** Where the template does not say how often. */
    private static final String MOST_RECEIVES = "5";

    /**
     * Reads the template.
     *
     * @throws CannotRun if it cannot be read or is not a template
     */
    public static TemplateRoutes read(Path template) {
        try {
            Node root = new Compose(LoadSettings.builder().build())
                    .composeString(Files.readString(template))
                    .orElseThrow(() -> CannotRun.because("The template " + template + " is empty."));
            List<Route> routes = new ArrayList<>();
            Map<String, QueueReader> queues = new LinkedHashMap<>();
            Node resources = member(root, "Resources");
            for (Map.Entry<String, Node> resource : members(resources)) {
                if (text(member(resource.getValue(), "Type")).orElse("").equals("AWS::Serverless::Function")) {
                    Node properties = member(resource.getValue(), "Properties");
                    readFunction(resource.getKey(), properties, resources, routes, queues);
                }
            }
            return new TemplateRoutes(List.copyOf(routes), Map.copyOf(queues));
        } catch (IOException | YamlEngineException e) {
            throw CannotRun.because(
                    "The template " + template + " cannot be read ("
                            + e.getClass().getSimpleName() + ").",
                    e);
        }
    }

    private static void readFunction(
            String function, Node properties, Node resources, List<Route> routes, Map<String, QueueReader> queues) {
        String handler =
                required(member(properties, "Handler"), function, "Handler").split("::", 2)[0];
        for (Map.Entry<String, Node> event : members(member(properties, "Events"))) {
            Node details = member(event.getValue(), "Properties");
            switch (text(member(event.getValue(), "Type")).orElse("")) {
                case "HttpApi" -> {
                    String authorizer =
                            text(member(member(details, "Auth"), "Authorizer")).orElse("");
                    routes.add(new Route(
                            function,
                            handler,
                            required(member(details, "Method"), function, "Method")
                                    .toUpperCase(Locale.ROOT),
                            path(required(member(details, "Path"), function, "Path"), function),
                            !authorizer.equals("NONE")));
                }
                case "SQS" -> {
                    String queue = required(member(details, "Queue"), function, "Queue")
                            .split("\\.", 2)[0];
                    queues.put(queue, new QueueReader(function, handler, mostReceives(member(resources, queue))));
                }
                default -> {
                    // Other events have no stand-in on one machine
                }
            }
        }
    }

    private static int mostReceives(Node queue) {
        Node redrive = member(member(queue, "Properties"), "RedrivePolicy");
        return Integer.parseInt(text(member(redrive, "maxReceiveCount")).orElse(MOST_RECEIVES));
    }

    private static String path(String path, String function) {
        if (!path.startsWith("/")) {
            throw CannotRun.because("A path of the function " + function + " in the template does not start with /.");
        }
        return path;
    }

    private static String required(Node node, String function, String key) {
        return text(node)
                .orElseThrow(
                        () -> CannotRun.because("The function " + function + " in the template has no " + key + "."));
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private static Node member(Node node, String key) {
        for (Map.Entry<String, Node> member : members(node)) {
            if (member.getKey().equals(key)) {
                return member.getValue();
            }
        }
        return null;
    }

    private static List<Map.Entry<String, Node>> members(Node node) {
        List<Map.Entry<String, Node>> members = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                text(tuple.getKeyNode()).ifPresent(key -> members.add(Map.entry(key, tuple.getValueNode())));
            }
        }
        return members;
    }
}
