package socialvalue.aws.handler;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A portal that signs its events.
 *
 * @param portal its name
 * @param tenant the authority's name in it
 * @param key what it signs with
 */
record ExamplePortal(String portal, String tenant, byte[] key) {
    static final String ROUTE = "POST /portals/{portal}/{tenant}/events";

    /** A portal whose key is made of that number. */
    static ExamplePortal named(String portal, int number) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) number);
        return new ExamplePortal(portal, "exampleshire", key);
    }

    /** The same with another key. */
    ExamplePortal withKey(int number) {
        return new ExamplePortal(portal, tenant, named(portal, number).key());
    }

    /** Another of that name, with the same tenant and key. */
    ExamplePortal of(String name) {
        return new ExamplePortal(name, tenant, key);
    }

    String source() {
        return "/portals/" + portal + "/" + tenant;
    }

    /** Its secret as Standard Webhooks writes it. */
    String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    /** A document of secrets in which it alone has this one. */
    String secrets() {
        return "{\"" + portal + "/" + tenant + "\":[\"" + secret() + "\"]}";
    }

    /** A signed event on its way, at that time. */
    Sent sent(String id, Instant at, String body) {
        return sent(id, at, body.getBytes(StandardCharsets.UTF_8));
    }

    Sent sent(String id, Instant at, byte[] body) {
        String attempt = Long.toString(at.getEpochSecond());
        return unsigned(body)
                .header("webhook-id", id)
                .header("webhook-timestamp", attempt)
                .header("webhook-signature", signature(id, attempt, body));
    }

    Sent unsigned(byte[] body) {
        return Sent.to(ROUTE)
                .path("portal", portal)
                .path("tenant", tenant)
                .header("content-type", "application/cloudevents+json")
                .body(body);
    }

    String signature(String id, String attempt, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + attempt + ".").getBytes(StandardCharsets.US_ASCII));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event of that kind and version, such as {@code tender.published.v1}. */
    String event(String kind, String subject, long sequence, String data) {
        return """
                {"specversion":"1.0","id":"%s:%s@%d","source":"%s","type":"socialvalue.%s",\
                "datacontenttype":"application/json","subject":"%s","time":"2026-12-01T09:00:00+00:00",\
                "sequence":"%019d","data":%s}""".formatted(kind, subject, sequence, source(), kind, subject, sequence, data);
    }

    /** A tender of one lot, bound to one here. */
    String tender(String tender, long sequence, String deadline, String lotHere) {
        return event("tender.published.v1", "tender/" + tender, sequence, """
                {"tender":"%s","lots":[{"lot":"b7","deadline":"%s",\
                "frame":{"tender":"EXAMPLE-2026-017","lot":"%s"}}]}""".formatted(tender, deadline, lotHere));
    }

    /** That it has opened a lot's returns. */
    String opened(String tender, long sequence, String lotHere, int returns) {
        return event(
                "returns.opened.v1", "tender/" + tender + "/lot/b7", sequence, """
                {"tender":"%s","lot":"b7","frame":{"tender":"EXAMPLE-2026-017","lot":"%s"},"returns":%d}""".formatted(tender, lotHere, returns));
    }
}
