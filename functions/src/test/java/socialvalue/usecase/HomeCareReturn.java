package socialvalue.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import socialvalue.port.ReturnDocument;

/**
 * A return for the worked example's lot and the request that submits it, said as far as they differ from one that is
 * received without a question.
 *
 * @param text the document
 * @param receivedAt when the gateway received it
 * @param key the request's idempotency key
 * @param replaces the version it replaces
 * @param accepted whether its findings are accepted
 */
record HomeCareReturn(String text, Instant receivedAt, String key, Optional<Integer> replaces, boolean accepted) {
    private static final Path RETURNS = Path.of("../scripts/scenarios/home-care/returns");

    /** The supplier's own where it made one in the worked example, else Example Care's under its identifier. */
    static HomeCareReturn of(String supplier, String frameDigest) {
        Path own = RETURNS.resolve(supplier + ".json");
        String text = Files.exists(own)
                ? read(own)
                : read(RETURNS.resolve("example-care.json")).replace("\"example-care\"", "\"" + supplier + "\"");
        return new HomeCareReturn(text, ExampleCouncil.BEFORE, "example-key", Optional.empty(), false)
                .stating(frameDigest);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made against the frame of that digest. */
    HomeCareReturn stating(String frameDigest) {
        return text(text.replaceAll("\"frame\": \"[^\"]*\"", "\"frame\": \"" + frameDigest + "\""));
    }

    HomeCareReturn with(String before, String after) {
        if (!text.contains(before)) {
            throw new AssertionError("the return does not say " + before);
        }
        return text(text.replace(before, after));
    }

    HomeCareReturn text(String document) {
        return new HomeCareReturn(document, receivedAt, key, replaces, accepted);
    }

    HomeCareReturn at(Instant gateway) {
        return new HomeCareReturn(text, gateway, key, replaces, accepted);
    }

    HomeCareReturn key(String idempotencyKey) {
        return new HomeCareReturn(text, receivedAt, idempotencyKey, replaces, accepted);
    }

    HomeCareReturn replacing(int version) {
        return new HomeCareReturn(text, receivedAt, key, Optional.of(version), accepted);
    }

    HomeCareReturn withFindingsAccepted() {
        return new HomeCareReturn(text, receivedAt, key, replaces, true);
    }

    ReturnDocument document() {
        return new ReturnDocument(text.getBytes(StandardCharsets.UTF_8));
    }

    SubmitReturn.Request request() {
        return new SubmitReturn.Request(ExampleCouncil.LOT, document(), receivedAt, key, replaces, accepted);
    }
}
