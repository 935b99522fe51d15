package socialvalue.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.plugin.file.Delivery;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.service.ApiAnswer;
import socialvalue.plugin.service.PublishedFrame;
import socialvalue.plugin.service.SocialValueApi;

/** Delivers exported returns through the API. */
final class ApiDelivery implements Delivery {
    private static final int NOT_FOUND = 404;
    private static final int FIRST_FAULT = 500;
    /** What is of the token or of the moment, and not of the return. */
    private static final Set<Integer> NOT_OF_THE_RETURN = Set.of(401, 403, 408, 425, 429);

    /** What a terminal would take for an order, or a reader for another line. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

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
        throw new IOException(answer.reason());
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
                && !NOT_OF_THE_RETURN.contains(refused.status())) {
            return Answer.refused(Stream.concat(
                            Stream.of(refused.reason(), refused.detail()),
                            refused.findings().stream().map(each -> each.code() + " at " + each.pointer()))
                    .filter(part -> !part.isEmpty())
                    .map(part -> CONTROLS.matcher(part).replaceAll(" "))
                    .collect(Collectors.joining("; ")));
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
