package socialvalue.file;

import java.util.Arrays;
import java.util.List;
import socialvalue.finding.Location;
import socialvalue.frame.Places;

/** Places of a tree: of what is there, and of what is not by what is around it. */
final class NodePlaces implements Places {
    private final Node root;

    NodePlaces(Node root) {
        this.root = root;
    }

    @Override
    public Location at(String pointer) {
        Node nearest = root;
        for (String step : steps(pointer)) {
            Node next = within(nearest, step);
            if (next == null) {
                break;
            }
            nearest = next;
        }
        Location found = nearest.location();
        return new Location(found.file(), found.line(), pointer);
    }

    @Override
    public boolean has(String pointer) {
        Node node = root;
        for (String step : steps(pointer)) {
            node = within(node, step);
            if (node == null) {
                return false;
            }
        }
        return !node.is(Node.Kind.NULL);
    }

    private static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/"))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static Node within(Node node, String step) {
        return switch (node.kind()) {
            case OBJECT -> node.members().get(step);
            case ARRAY -> {
                boolean index =
                        !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9') && step.length() < 9;
                int at = index ? Integer.parseInt(step) : -1;
                yield at >= 0 && at < node.elements().size() ? node.elements().get(at) : null;
            }
            default -> null;
        };
    }
}
