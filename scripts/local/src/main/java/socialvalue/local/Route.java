package socialvalue.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One route of the HTTP API.
 *
 * @param function the logical identifier of the function behind it
 * @param handler the class name of its handler
 * @param method upper case, or {@code ANY}
 * @param path with parameters such as {@code /lots/{lot}}; the last may be greedy, as in {@code /{rest+}}
 * @param needsToken whether the authorizer stands before it
 */
public record Route(String function, String handler, String method, String path, boolean needsToken) {
    private static final String ANY = "ANY";

    /** The route's name in events, such as {@code GET /lots/{lot}}. */
    String key() {
        return method + " " + path;
    }

    /**
     * The parameters of a request that takes this route, as they stand in its path, not yet decoded; empty if it does
     * not take it.
     */
    Optional<Map<String, String>> match(String requestMethod, String requestPath) {
        if (!method.equals(ANY) && !method.equals(requestMethod)) {
            return Optional.empty();
        }
        List<String> expected = segments(path);
        List<String> given = segments(requestPath);
        boolean greedy = greedy();
        if (greedy ? given.size() < expected.size() : given.size() != expected.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i < expected.size(); i++) {
            String wanted = expected.get(i);
            boolean last = i == expected.size() - 1;
            String found = greedy && last ? String.join("/", given.subList(i, given.size())) : given.get(i);
            if (!isParameter(wanted)) {
                if (!wanted.equals(found)) {
                    return Optional.empty();
                }
            } else if (found.isEmpty()) {
                return Optional.empty();
            } else {
                parameters.put(wanted.replaceAll("[{}+]", ""), found);
            }
        }
        return Optional.of(parameters);
    }

    /** How much of the path is literal: of several routes a request could take, it takes the most literal one. */
    int precedence() {
        int literal = 0;
        for (String segment : segments(path)) {
            literal = literal * 2 + (isParameter(segment) ? 0 : 1);
        }
        return (greedy() ? 0 : 1 << 24) + literal * 2 + (method.equals(ANY) ? 0 : 1);
    }

    private boolean greedy() {
        return path.endsWith("+}");
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
