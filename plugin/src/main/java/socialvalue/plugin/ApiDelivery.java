package socialvalue.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import socialvalue.plugin.file.Delivery;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.service.ApiAnswer;
import socialvalue.plugin.service.PublishedFrame;
import socialvalue.plugin.service.SocialValueApi;

/** Delivers exported returns through the API. */
final class ApiDelivery implements Delivery {
    private static final int NOT_FOUND = 404;
    private static final int FIRST_FAULT = 500;
    private static final int TOO_MANY = 429;

    private final SocialValueApi api;

    ApiDelivery(SocialValueApi api) {
        this.api = api;
    }

    @Override
    public Optional<FrameOfLot> frame(FrameReference lot) throws IOException, InterruptedException {
        ApiAnswer<PublishedFrame> answer = api.frame(lot);
        if (answer.value().isPresent()) {
            return Optional.of(new FrameOfLot(answer.value().get().digest()));
        }
        if (answer instanceof ApiAnswer.Refused<PublishedFrame> refused && refused.status() == NOT_FOUND) {
            return Optional.empty();
        }
        throw new IOException("lot " + lot + ": " + answer.reason());
    }

    @Override
    public Answer deliver(FrameReference lot, String supplier, OffsetDateTime receivedAt, byte[] document)
            throws IOException, InterruptedException {
        ApiAnswer<Integer> answer = api.deliver(lot, supplier, receivedAt, document, key(lot, supplier, document));
        if (answer.value().isPresent()) {
            return Answer.taken(answer.value().get());
        }
        if (answer instanceof ApiAnswer.Refused<Integer> refused
                && refused.status() < FIRST_FAULT
                && refused.status() != TOO_MANY) {
            String findings = refused.findings().stream().map(Object::toString).collect(Collectors.joining("; "));
            return Answer.refused(refused.reason()
                    + (refused.detail().isEmpty() ? "" : ", " + refused.detail())
                    + (findings.isEmpty() ? "" : ": " + findings));
        }
        throw new IOException(answer.reason());
    }

    /** The same each time for the same return. */
    private static String key(FrameReference lot, String supplier, byte[] document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((lot + "\n" + supplier + "\n").getBytes(StandardCharsets.UTF_8));
            return "file_" + HexFormat.of().formatHex(digest.digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
