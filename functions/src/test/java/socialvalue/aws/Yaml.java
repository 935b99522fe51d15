package socialvalue.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file as maps, lists and texts; an intrinsic function stands as its text, such as {@code !Ref Table}. */
public final class Yaml {
    private Yaml() {}

    public static Map<String, Object> read(Path file) {
        try {
            return map(plain(new Compose(LoadSettings.builder().build())
                    .composeString(Files.readString(file))
                    .orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Object> members = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(member -> members.put(
                                ((ScalarNode) member.getKeyNode()).getValue(), plain(member.getValueNode())));
                yield members;
            }
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Yaml::plain).toList();
            case ScalarNode scalar -> {
                String tag = scalar.getTag().getValue();
                yield (tag.startsWith("!") ? tag + " " : "") + scalar.getValue();
            }
            default -> throw new IllegalStateException("no plain value: " + node.getNodeType());
        };
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    public static List<Object> list(Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> (List<Object>) list;
            default -> List.of(value);
        };
    }

    public static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** What stands at a path of keys. */
    public static Object at(Object value, String... path) {
        Object found = value;
        for (String key : path) {
            found = map(found).get(key);
        }
        return found;
    }
}
