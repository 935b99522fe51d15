package socialvalue.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;

/** What contract officers do about one agreement, through the HTTP API. */
final class ContractOffice {
    static final Caller OFFICER = Council.officer(Role.CONTRACT_OFFICER);

    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(5);

    private final Api api;
    private final String agreement;

    /** @param agreement its name */
    ContractOffice(Api api, String agreement) {
        this.api = api;
        this.agreement = "/agreements/" + agreement;
    }

    /** The agreement's path in the API. */
    String agreement() {
        return agreement;
    }

    /** Every delivery that was recorded, by its name. */
    List<Map<String, Node>> deliveries() throws InterruptedException {
        List<Map<String, Node>> all = new ArrayList<>();
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String query = after.get().isEmpty() ? "" : "?after=" + after.get();
            Map<String, Node> page = api.get(OFFICER, agreement + "/deliveries" + query)
                    .expecting(200)
                    .json()
                    .members();
            page.get("deliveries").elements().forEach(each -> all.add(each.members()));
            after = Optional.ofNullable(page.get("next")).map(Node::text);
        }
        return all;
    }

    /** Has a file imported as a whole or not at all, and waits until it is; as it stands then. */
    Map<String, Node> imported(ExampleContract.Reported file) throws InterruptedException {
        String path = agreement + "/imports/" + file.name();
        api.write(OFFICER, "PUT", path + "?mode=all-or-nothing", file.bytes(), "Content-Type", "text/csv")
                .expecting(200, 202);
        Instant started = Instant.now();
        while (true) {
            Map<String, Node> stands =
                    api.get(OFFICER, path).expecting(200).json().members();
            if (!stands.get("state").text().equals("running")) {
                return stands;
            }
            if (Instant.now().isAfter(started.plus(LONGEST_IMPORT))) {
                throw CannotRun.because("The import " + file.name() + " has not been completed.");
            }
            Thread.sleep(50);
        }
    }

    Answer decide(String delivery, String verdict, String reason) throws InterruptedException {
        return api.write(
                        OFFICER,
                        "PUT",
                        agreement + "/deliveries/" + delivery + "/decision",
                        JsonText.object(json -> json.text("verdict", verdict).text("reason", reason)),
                        "If-None-Match",
                        "*")
                .expecting(200);
    }

    /** What the API answers in that format. */
    byte[] as(Caller caller, String path, String format) throws InterruptedException {
        return api.get(caller, path, "Accept", format).expecting(200).bytes();
    }

    String text(Caller caller, String path) throws InterruptedException {
        return new String(as(caller, path, "text/plain"), StandardCharsets.UTF_8);
    }
}
