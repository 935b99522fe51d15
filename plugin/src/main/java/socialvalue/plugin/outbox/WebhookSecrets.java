package socialvalue.plugin.outbox;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The secrets that both sides share. There can be two at a time, so that one can be replaced without a message being
 * refused: what is sent is signed with both, what is received may be signed with either.
 */
public final class WebhookSecrets {
    private static final String PREFIX = "whsec_";
    private static final int MOST = 2;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final List<Webhook> live;

    private WebhookSecrets(List<Webhook> live) {
        this.live = List.copyOf(live);
    }

    /**
     * Takes one or two secrets.
     *
     * @param secrets in the form of Standard Webhooks: base64 of 24 to 64 bytes, with or without {@code whsec_} before
     * @throws IllegalArgumentException if there are none or more than two, or one is something else; it is not quoted
     */
    public static WebhookSecrets of(List<String> secrets) {
        if (secrets.isEmpty() || secrets.size() > MOST) {
            throw new IllegalArgumentException("there are one or two live secrets, not " + secrets.size());
        }
        List<Webhook> live = new ArrayList<>();
        for (String secret : secrets) {
            live.add(webhook(secret));
        }
        return new WebhookSecrets(live);
    }

    private static Webhook webhook(String secret) {
        String text = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("a secret of a webhook is base64, after " + PREFIX);
        }
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException("a secret of a webhook has 24 to 64 bytes, not " + key.length);
        }
        try {
            return new Webhook(key);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalStateException("a key of " + key.length + " bytes is not empty", e);
        }
    }

    /**
     * The header {@code webhook-signature} of a message that is sent: one signature for each live secret.
     *
     * @param id the message's identifier, without full stops
     * @param timestamp when this attempt is made, in seconds since 1970
     * @param body the whole body
     */
    public String sign(String id, long timestamp, String body) {
        return live.stream().map(each -> sign(each, id, timestamp, body)).collect(Collectors.joining(" "));
    }

    /**
     * Whether one of the signatures in a header was made with one of the live secrets; takes the same time for all.
     *
     * @param id the message's identifier, without full stops
     * @param timestamp as the message states it, in seconds since 1970
     * @param body the whole body
     * @param header {@code webhook-signature}, of signatures with a space between
     */
    public boolean signed(String id, long timestamp, String body, String header) {
        List<byte[]> given = Arrays.stream(header.split(" "))
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .collect(Collectors.toList());
        boolean signed = false;
        for (Webhook each : live) {
            byte[] expected = sign(each, id, timestamp, body).getBytes(StandardCharsets.UTF_8);
            for (byte[] signature : given) {
                signed |= MessageDigest.isEqual(expected, signature);
            }
        }
        return signed;
    }

    // The library's own verify reads the system's clock; its sign does not
    private static String sign(Webhook webhook, String id, long timestamp, String body) {
        try {
            return webhook.sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "secrets: " + live.size();
    }
}
