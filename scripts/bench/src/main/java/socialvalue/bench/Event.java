package socialvalue.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import socialvalue.file.JsonText;

/** Events as API Gateway sends them, in payload format 2.0. */
final class Event {
    private Event() {}

    /** A bidder checks a return against the frame: the request of a cold start. */
    static byte[] check(ExampleLot lot) {
        String body = "{\"frame\":" + new String(lot.published(), StandardCharsets.UTF_8) + ",\"return\":"
                + new String(lot.returnOf(1), StandardCharsets.UTF_8) + "}";
        return of("POST", "/checks", "/checks", Map.of(), body);
    }

    /** A bidder asks for the receipt of a return that it never made. */
    static byte[] receipt() {
        return of(
                "GET",
                "/tenders/{tender}/lots/{lot}/return/receipt",
                "/tenders/" + ExampleFrame.TENDER + "/lots/" + ExampleFrame.LOT + "/return/receipt",
                Map.of("tender", ExampleFrame.TENDER, "lot", ExampleFrame.LOT),
                "");
    }

    private static byte[] of(
            String method, String route, String path, Map<String, String> pathParameters, String body) {
        String supplier = ExampleReturn.id(1);
        return JsonText.object(event -> event.text("version", "2.0")
                .text("routeKey", method + " " + route)
                .text("rawPath", path)
                .text("rawQueryString", "")
                .object("headers", headers -> headers.text("content-type", "application/json")
                        .text("user-agent", "example-portal"))
                .object("pathParameters", parameters -> pathParameters.forEach(parameters::text))
                .object("requestContext", context -> context.text("requestId", "example-request-1")
                        .integer("timeEpoch", 1_800_000_000)
                        .object(
                                "authorizer",
                                authorizer -> authorizer.object(
                                        "jwt",
                                        jwt -> jwt.object("claims", claims -> claims.text("sub", supplier)
                                                .text("role", "[supplier]")
                                                .text("supplier", supplier)))))
                .text("body", body)
                .truth("isBase64Encoded", false));
    }
}
