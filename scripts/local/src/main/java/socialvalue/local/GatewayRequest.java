package socialvalue.local;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came over the wire.
 *
 * @param method as sent
 * @param protocol such as {@code HTTP/1.1}
 * @param rawPath not decoded
 * @param rawQuery not decoded; empty where there is none
 * @param headers names in lower case
 * @param body empty where there is none
 * @param sourceIp who sent it
 * @param receivedAt when its head had been read
 */
record GatewayRequest(
        String method,
        String protocol,
        String rawPath,
        String rawQuery,
        Map<String, List<String>> headers,
        byte[] body,
        String sourceIp,
        Instant receivedAt) {
    /** Percent-encoding that means nothing, or does not stand for UTF-8. */
    static final class Undecodable extends Exception {
        private Undecodable(Throwable cause) {
            super(cause);
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
    }

    /** The parameters of the query, decoded; several of one name are joined by commas. */
    Map<String, String> queryParameters() throws Undecodable {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : rawQuery.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters.merge(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "", (a, b) -> a + "," + b);
            }
        }
        return parameters;
    }

    /** Text from a path, decoded; a plus sign stands for itself there. */
    static String decodedFromPath(String encoded) throws Undecodable {
        return decoded(encoded.replace("+", "%2B"));
    }

    private static String decoded(String encoded) throws Undecodable {
        String decoded;
        try {
            decoded = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Undecodable(e);
        }
        if (decoded.indexOf('\uFFFD') >= 0) {
            throw new Undecodable(null);
        }
        return decoded;
    }
}
