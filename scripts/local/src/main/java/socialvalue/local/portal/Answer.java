package socialvalue.local.portal;

import java.util.List;
import socialvalue.file.JsonText;

/**
 * What the portal answers.
 *
 * @param status the HTTP status
 * @param body JSON
 */
record Answer(int status, byte[] body) {
    static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int UNAVAILABLE = 503;

    static Answer notFound() {
        return error(NOT_FOUND, "url", "id", "Not Found");
    }

    static Answer unknownOffset() {
        return error(NOT_FOUND, "querystring", "offset", "No place in this feed");
    }

    static Answer onlyRead() {
        return error(WRONG_METHOD, "request", "method", "Only reading is replayed");
    }

    static Answer unavailable() {
        return error(UNAVAILABLE, "request", "service", "Try again later");
    }

    /** In the platform's form for errors. */
    private static Answer error(int status, String location, String name, String description) {
        return new Answer(status, JsonText.object(json -> json.text("status", "error")
                .list("errors", List.of(name), (each, named) -> each.text("location", location)
                        .text("name", named)
                        .text("description", description))));
    }
}
