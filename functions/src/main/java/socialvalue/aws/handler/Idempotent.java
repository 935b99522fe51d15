package socialvalue.aws.handler;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import socialvalue.file.Digests;
import socialvalue.port.Answers;
import socialvalue.port.Conflict;

/**
 * Carries a request out once, however often it is sent under the same {@code Idempotency-Key}.
 *
 * <p>What succeeded is answered again as it was. What was refused or failed changed nothing, so it is not remembered:
 * sent again, it is tried again.
 */
final class Idempotent {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final String[] WHAT_IS_MEANT = {"if-match", "if-none-match"};

    private final Answers answers;
    private final InstantSource clock;

    Idempotent(Answers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The key a request carries.
     *
     * @throws Refused if it carries none, or one that is not of 1 to 128 visible ASCII characters
     */
    static String key(HttpRequest request) {
        return request.header(HEADER)
                .filter(key -> KEY.matcher(key).matches())
                .orElseThrow(() -> new Refused(
                        ProblemType.MALFORMED_REQUEST,
                        HEADER + " is needed: 1 to 128 visible ASCII characters, new for each request meant anew."));
    }

    /** Carries the request out, or answers as it was answered before. */
    HttpResponse once(HttpRequest request, Supplier<HttpResponse> work) {
        String key = digest(Map.of("caller", request.caller().subject(), "key", key(request)), new byte[0]);
        Optional<String> before = claim(key, digest(request));
        if (before.isPresent()) {
            return HttpResponse.of(before.get());
        }
        HttpResponse response;
        try {
            response = work.get();
        } catch (RuntimeException e) {
            release(key, e);
            throw e;
        }
        answers.keep(key, response.kept(), clock.instant());
        return response;
    }

    private Optional<String> claim(String key, String digest) {
        try {
            return answers.claim(key, digest, clock.instant());
        } catch (Answers.KeyReused e) {
            throw new Refused(ProblemType.KEY_REUSED, HEADER + " came with another request before.");
        } catch (Conflict e) {
            throw new Refused(ProblemType.BEING_CARRIED_OUT, "It is not answered yet; ask again in a moment.");
        }
    }

    private void release(String key, RuntimeException why) {
        try {
            answers.release(key);
        } catch (RuntimeException e) {
            // The claim lapses by itself; why the request failed matters more
            why.addSuppressed(e);
        }
    }

    private static String digest(HttpRequest request) {
        Map<String, String> parts = new TreeMap<>();
        request.query().forEach((name, value) -> parts.put("query " + name, value));
        parts.put("route", request.route());
        parts.put("path", request.path());
        for (String header : WHAT_IS_MEANT) {
            request.header(header).ifPresent(value -> parts.put("header " + header, value));
        }
        return digest(parts, request.body());
    }

    private static String digest(Map<String, String> parts, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
                writeBehindLength(out, part.getKey());
                writeBehindLength(out, part.getValue());
            }
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused to be written to", e);
        }
        return Digests.sha256(bytes.toByteArray());
    }

    private static void writeBehindLength(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
