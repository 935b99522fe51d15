package socialvalue.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import socialvalue.procurement.LotId;

/** Has a running system verify a lot's audit trail, a step at a time. */
final class AskedAudit {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI address;
    private final LotId lot;
    private final String token;

    AskedAudit(URI address, LotId lot, String token) {
        this.address = address;
        this.lot = lot;
        this.token = token;
    }

    /** The answer's JSON. */
    byte[] step(Optional<String> after) {
        String query = after.map(next -> "?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .orElse("");
        URI asked =
                URI.create(address + "/tenders/" + lot.tender() + "/lots/" + lot.lot() + "/audit/verification" + query);
        try {
            HttpRequest request = HttpRequest.newBuilder(asked)
                    .timeout(LONGEST)
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw CannotRun.because("The system at " + address + " answered " + answer.statusCode()
                        + (answer.statusCode() == 404 ? ": it has no lot " + lot + "." : "."));
            }
            return answer.body();
        } catch (IOException | IllegalArgumentException e) {
            throw CannotRun.because("The system at " + address + " cannot be asked.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotRun.because("It was interrupted.", e);
        }
    }
}
