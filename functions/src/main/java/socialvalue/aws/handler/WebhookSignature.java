package socialvalue.aws.handler;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a request by Standard Webhooks 1.0.0, with a shared secret: HMAC with SHA-256 over the message's
 * identifier, the time of the attempt and the body, with full stops between them.
 *
 * @param message names the message; visible ASCII without full stops, which would shift the borders of what is signed,
 *     and without commas, by which a gateway joins two headers of one name
 * @param attempt the time of the attempt as it was written and signed: whole seconds of the epoch
 * @param signatures those of the version this knows, 32 bytes each; a request may carry several, for several secrets
 */
record WebhookSignature(String message, String attempt, List<byte[]> signatures) {
    /** How far the time of an attempt may be from ours, either way. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern MESSAGE = Pattern.compile("[\\x21-\\x7e&&[^.,]]{1,256}");
    private static final Pattern ATTEMPT = Pattern.compile("0|[1-9][0-9]{0,11}");
    /** Another version is passed over: a sender may sign in several ways. */
    private static final Pattern SIGNATURE = Pattern.compile("v1,([A-Za-z0-9+/]{43}=)");

    private static final int MOST_SIGNATURES = 8;
    private static final int LONGEST_HEADER = 2_000;

    /** The signature that a request carries; empty where a header is missing or not well formed. */
    static Optional<WebhookSignature> of(HttpRequest request) {
        Optional<String> message =
                request.header("webhook-id").filter(id -> MESSAGE.matcher(id).matches());
        Optional<String> attempt = request.header("webhook-timestamp")
                .filter(time -> ATTEMPT.matcher(time).matches());
        Optional<String> header =
                request.header("webhook-signature").filter(text -> !text.isEmpty() && text.length() <= LONGEST_HEADER);
        return message.isPresent() && attempt.isPresent() && header.isPresent()
                ? Optional.of(new WebhookSignature(message.get(), attempt.get(), signatures(header.get())))
                : Optional.empty();
    }

    private static List<byte[]> signatures(String header) {
        List<byte[]> signatures = new ArrayList<>();
        for (String each : header.split(" +")) {
            Matcher known = SIGNATURE.matcher(each);
            if (known.matches() && signatures.size() < MOST_SIGNATURES) {
                signatures.add(Base64.getDecoder().decode(known.group(1)));
            }
        }
        return signatures;
    }

    /** Whether the attempt was made within the tolerance, to the second. */
    boolean isInTime(Instant now) {
        long seconds = Math.abs(now.getEpochSecond() - Long.parseLong(attempt));
        return seconds <= TOLERANCE.toSeconds();
    }

    /**
     * Whether one of the signatures was made with one of the secrets. Every signature is compared with every secret's,
     * each in a time that does not depend on what it says.
     *
     * @param secrets all of which are tried, those too that cannot match
     */
    boolean isMadeWith(List<PortalSecrets.Secret> secrets, byte[] body) {
        boolean made = false;
        for (PortalSecrets.Secret secret : secrets) {
            byte[] expected = sign(secret.key(), body);
            for (byte[] signature : signatures) {
                made |= MessageDigest.isEqual(expected, signature) & secret.isLive();
            }
        }
        return made;
    }

    private byte[] sign(byte[] key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((message + "." + attempt + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
