package socialvalue.plugin.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import socialvalue.plugin.portal.Occurrence;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEventJson;
import socialvalue.plugin.portal.ReturnSubmitted;

/** What a portal sends, signed by its own arithmetic and not by the library that is checked with it. */
final class Sender {
    static final Portal PORTAL = new Portal("example-portal", "exampleshire");
    static final String SINGLE = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final byte[] KEY = "an example key of 32 bytes, shown".getBytes(StandardCharsets.UTF_8);
    static final byte[] OTHER_KEY = "another example key of some bytes".getBytes(StandardCharsets.UTF_8);
    static final long NOW = 1_800_007_200L;

    private Sender() {}

    static String secret(byte[] key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    static String event(String submitted) {
        Occurrence occurrence = new Occurrence(
                PORTAL, "2027-01-15T11:00:00Z", 1_800_003_600_000_000L, OffsetDateTime.parse("2027-01-15T11:00:01Z"));
        return new String(
                PortalEventJson.write(new ReturnSubmitted(occurrence, "a1", "b7", submitted, Optional.empty())),
                StandardCharsets.UTF_8);
    }

    static WebhookRequest signed(String contentType, String body) {
        return signed(contentType, "msg_1", NOW, body, KEY);
    }

    static WebhookRequest signed(String contentType, String id, long timestamp, String body, byte[] key) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new WebhookRequest(
                contentType, id, Long.toString(timestamp), signature(id, timestamp, bytes, key), bytes);
    }

    static String signature(String id, long timestamp, byte[] body, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
