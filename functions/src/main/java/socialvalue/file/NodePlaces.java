package socialvalue.file;

import java.util.ArrayList;
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
        List<String> steps = new ArrayList<>();
        int from = 0;
        while (from < pointer.length()) {
            int next = pointer.indexOf('/', from + 1);
            int to = next < 0 ? pointer.length() : next;
            steps.add(pointer.substring(from + 1, to).replace("~1", "/").replace("~0", "~"));
            from = to;
        }
        return steps;
    }

    private static Node within(Node node, String step) {
        return switch (node.kind()) {
            case OBJECT -> node.members().get(step);
            case ARRAY -> {
                int at = index(step);
                yield at >= 0 && at < node.elements().size() ? node.elements().get(at) : null;
            }
            default -> null;
        };
    }

    /** The whole number of at most eight digits that a step writes; else -1. */
    private static int index(String step) {
        if (step.isEmpty() || step.length() > 8) {
            return -1;
        }
        for (int i = 0; i < step.length(); i++) {
            if (step.charAt(i) < '0' || step.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(step);
    }
}
