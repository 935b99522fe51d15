package socialvalue.plugin.service;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import socialvalue.plugin.outbox.RetryAfter;
import socialvalue.plugin.outbox.SecureAddress;
import socialvalue.plugin.portal.FrameReference;

/**
 * Calls the HTTP API of Social Value, as its OpenAPI document describes it, with a token of the role {@code portal}. A
 * far side that fails, answers late or answers nonsense never makes a call throw. Nothing of a section is kept or
 * logged. Safe for use by several threads.
 */
public final class SocialValueApi {
    private static final int FRAMES_REMEMBERED = 64;

    private final SecureAddress base;
    private final Exchange exchange;
    private final ApiLimits limits;
    private final InstantSource clock;
    private final Map<FrameReference, PublishedFrame> frames = Collections.synchronizedMap(new RecentFrames());

    /**
     * A client with connections of its own.
     *
     * @param base where the API is; https, or http on this machine
     * @param tokens a token of the role {@code portal}
     * @param clock for answers that name a time to come back at
     * @throws IllegalArgumentException if the address is another
     */
    public static SocialValueApi at(URI base, AccessTokens tokens, ApiLimits limits, InstantSource clock) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connecting())
                .build();
        return new SocialValueApi(base, tokens, limits, client, clock);
    }

    /**
     * A client over connections that are given.
     *
     * @param client one that follows no redirects: a token goes nowhere but to the base address
     * @param clock for answers that name a time to come back at
     * @throws IllegalArgumentException if the address or the client is another
     */
    public SocialValueApi(URI base, AccessTokens tokens, ApiLimits limits, HttpClient client, InstantSource clock) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("Social Value is called without following redirects");
        }
        this.base = SecureAddress.base(base);
        this.exchange = new Exchange(client, tokens, limits.answer());
        this.limits = limits;
        this.clock = clock;
    }

    /** The current frame of a lot; one that has not changed is not sent again. */
    public ApiAnswer<PublishedFrame> frame(FrameReference lot) throws InterruptedException {
        return frame(lot, limit());
    }

    /** Checks a section against a frame; it is told what is found, and nothing is kept there either. */
    public ApiAnswer<CheckedSection> check(PublishedFrame frame, byte[] section) throws InterruptedException {
        return check(frame, section, limit());
    }

    /**
     * Hands over a return that the portal held until the deadline.
     *
     * @param supplier the supplier's identifier, as the section states it
     * @param receivedAt when the portal received it, sent in that offset
     * @param section the section as {@code socialvalue.return.v1}
     * @param key the same each time for the same return: 1 to 128 visible ASCII characters
     * @return how many findings it has
     */
    public ApiAnswer<Integer> deliver(
            FrameReference lot, String supplier, OffsetDateTime receivedAt, byte[] section, String key)
            throws InterruptedException {
        if (!SupplierIdentifier.isIdentifier(supplier)) {
            throw new IllegalArgumentException("a supplier is named by letters, digits, '.', '-' and '_'");
        }
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(receivedAt);
        byte[] body =
                joined("{\"supplier\":\"" + supplier + "\",\"receivedAt\":\"" + time + "\",\"return\":", section, "}");
        HttpRequest.Builder request = post(lot.path() + "/held-returns", body).setHeader("Idempotency-Key", key);
        return answered(request, limit()).read(response -> AnswerReading.delivered(response.body()));
    }

    /** How far a lot has come. */
    public ApiAnswer<LotState> lot(FrameReference lot) throws InterruptedException {
        return answered(get(lot.path()), limit()).read(response -> AnswerReading.lot(lot, response.body()));
    }

    ApiAnswer<PublishedFrame> frame(FrameReference lot, TimeLimit limit) throws InterruptedException {
        Optional<PublishedFrame> known = Optional.ofNullable(frames.get(lot));
        HttpRequest.Builder request = get(lot.path() + "/frame");
        known.ifPresent(each -> request.setHeader("If-None-Match", "\"" + each.digest() + "\""));
        ApiAnswer<HttpResponse<byte[]>> answer = answered(request, limit);
        return answer.read(response -> {
            if (response.statusCode() == 304) {
                return known;
            }
            Optional<PublishedFrame> read =
                    FrameReading.read(lot, response.headers().firstValue("ETag").orElse(""), response.body());
            read.ifPresent(frame -> frames.put(lot, frame));
            return read;
        });
    }

    ApiAnswer<CheckedSection> check(PublishedFrame frame, byte[] section, TimeLimit limit) throws InterruptedException {
        // The far side takes exactly these two members, so a section cannot say more than itself
        byte[] body =
                joined("{\"frame\":" + new String(frame.json(), StandardCharsets.UTF_8) + ",\"return\":", section, "}");
        return answered(post("/checks", body), limit).read(response -> AnswerReading.checked(response.body()));
    }

    private TimeLimit limit() {
        LongSupplier clockOfThisMachine = System::nanoTime;
        return TimeLimit.of(limits.call(), clockOfThisMachine);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(base.at(path)).GET().setHeader("Accept", "application/json");
    }

    private HttpRequest.Builder post(String path, byte[] body) {
        return HttpRequest.newBuilder(base.at(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .setHeader("Content-Type", "application/json")
                .setHeader("Accept", "application/json");
    }

    /** An answer in JSON, or that what is known still holds; anything else is a refusal or not understood. */
    private ApiAnswer<HttpResponse<byte[]>> answered(HttpRequest.Builder request, TimeLimit limit)
            throws InterruptedException {
        ApiAnswer<HttpResponse<byte[]>> answer = exchange.send(request, limit);
        if (answer.value().isEmpty()) {
            return answer;
        }
        HttpResponse<byte[]> response = answer.value().get();
        int status = response.statusCode();
        if (status == 304 || status == 200 && isOfType(response, "application/json")) {
            return answer;
        }
        if (status / 100 == 2) {
            return new ApiAnswer.Unanswered<>(ApiAnswer.Trouble.NOT_UNDERSTOOD);
        }
        return AnswerReading.refused(
                status,
                isOfType(response, "application/problem+json"),
                response.body(),
                response.headers()
                        .firstValue("Retry-After")
                        .flatMap(header -> RetryAfter.read(header, clock.instant())));
    }

    private static boolean isOfType(HttpResponse<byte[]> response, String type) {
        String given = response.headers().firstValue("Content-Type").orElse("");
        return given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type);
    }

    private static byte[] joined(String before, byte[] document, String after) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(before.length() + document.length + after.length());
        body.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(document);
        body.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** The frames that were first asked for last. */
    private static final class RecentFrames extends LinkedHashMap<FrameReference, PublishedFrame> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FrameReference, PublishedFrame> eldest) {
            return size() > FRAMES_REMEMBERED;
        }
    }
}
