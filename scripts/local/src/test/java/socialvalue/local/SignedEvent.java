package socialvalue.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import socialvalue.procurement.PortalId;

/** An event of a portal on its way to the system on this machine, signed as Standard Webhooks describes it. */
final class SignedEvent {
    static final String ROUTE = "POST /portals/{portal}/{tenant}/events";
    static final String MEDIA_TYPE = "application/cloudevents+json";
    static final PortalId PORTAL = new PortalId("example-portal", "exampleshire");

    private SignedEvent() {}

    /** The headers of a new attempt, each line with its end; without the media type. */
    static String lines(LocalSystem system, byte[] body) {
        return lines(
                system.portalSecret(PORTAL),
                "msg_" + UUID.randomUUID(),
                system.clock().instant().getEpochSecond(),
                body);
    }

    static String lines(String secret, String message, long attempt, byte[] body) {
        return "webhook-id: " + message + "\r\nwebhook-timestamp: " + attempt + "\r\nwebhook-signature: "
                + signature(secret, message, attempt, body) + "\r\n";
    }

    private static String signature(String secret, String message, long attempt, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update((message + "." + attempt + ".").getBytes(StandardCharsets.US_ASCII));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That a tender of that number was published, with one lot bound to one here. */
    static byte[] tender(int number, String tenderHere) {
        return """
                {"specversion":"1.0","id":"tender.published:tender/t%1$d@1","source":"%2$s",\
                "type":"socialvalue.tender.published.v1","datacontenttype":"application/json","subject":"tender/t%1$d",\
                "time":"2026-12-01T09:00:00Z","sequence":"0000000000000000001",\
                "data":{"tender":"t%1$d","lots":[{"lot":"b7","frame":{"tender":"%3$s","lot":"1"}}]}}""".formatted(number, PORTAL.source(), tenderHere).getBytes(StandardCharsets.UTF_8);
    }
}
