package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.outbox.RetryAfter;
import socialvalue.plugin.outbox.RetrySchedule;
import socialvalue.plugin.prozorro.PortalFailure.Kind;

/**
 * The reading side of openprocurement.api 2.5. Each method asks once (twice after 412, by which the platform hands out
 * a new cookie) and leaves it to the caller when to ask again.
 *
 * <p>By the platform's documentation: 403 closed to this reader, such as bids before they are opened; 404 and 410 there
 * is no such thing (any more), and for a feed that its offset is not valid any more; 429 too many requests; 401, 409,
 * 5xx and everything undocumented: ask again later. Half an answer counts as none.
 */
public final class ProzorroPortal {
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int PAGE = 100;

    private final Transport transport;
    private final InstantSource clock;

    /**
     * @param base such as {@code https://public-api.example/api/2.5}; plain HTTP on this machine only
     * @param token a broker's token, for tenders that are not open to everybody; never needed for those that are
     * @param clock to understand until when a platform wants to be left alone
     */
    public ProzorroPortal(URI base, Optional<String> token, InstantSource clock) {
        this(new HttpTransport(base, token, LONGEST, LARGEST), clock);
    }

    ProzorroPortal(Transport transport, InstantSource clock) {
        this.transport = transport;
        this.clock = clock;
    }

    /** @param offset as the platform gave it; empty for the beginning */
    FeedPage page(Feed feed, Optional<String> offset) throws PortalFailure, InterruptedException {
        String shown = "/" + feed.path();
        Transport.Answer answer = answer(
                shown + "?feed=changes&limit=" + PAGE + "&opt_fields=" + encoded(feed.fields())
                        + offset.map(each -> "&offset=" + encoded(each)).orElse(""),
                shown);
        if (offset.isPresent() && refusesOffset(answer)) {
            throw new PortalFailure(Kind.OFFSET, answer.status() + " " + shown + " with its offset", Optional.empty());
        }
        if (answer.status() != 200) {
            throw failure(answer, shown);
        }
        JsonNode body = parsed(answer.body(), shown);
        if (!body.path("data").isArray()) {
            throw new PortalFailure(Kind.TEMPORARY, "no list from " + shown, Optional.empty());
        }
        return FeedPage.of(body);
    }

    /** A 404 that does not name the offset, such as one of a server in between, says nothing about it. */
    private static boolean refusesOffset(Transport.Answer answer) {
        if (answer.status() == 404) {
            try {
                return Json.objects(Json.parse(answer.body()), "errors").stream()
                        .anyMatch(each -> Json.text(each, "name").equals(Optional.of("offset")));
            } catch (IOException e) {
                return false;
            }
        }
        return answer.status() == 410;
    }

    /** A tender; empty where there is none any more. */
    Optional<JsonNode> tender(String tender) throws PortalFailure, InterruptedException {
        return object("/tenders/" + name(tender));
    }

    /** A contract; empty where there is none any more. */
    Optional<JsonNode> contract(String contract) throws PortalFailure, InterruptedException {
        return object("/contracts/" + name(contract));
    }

    /**
     * A bid; empty where there is none any more.
     *
     * @throws PortalFailure also while bids are closed
     */
    Optional<JsonNode> bid(String tender, String bid) throws PortalFailure, InterruptedException {
        return object("/tenders/" + name(tender) + "/bids/" + name(bid));
    }

    /** All bids of a tender; empty while they are closed, or where there is no such tender any more. */
    Optional<List<JsonNode>> bids(String tender) throws PortalFailure, InterruptedException {
        String path = "/tenders/" + name(tender) + "/bids";
        try {
            Optional<JsonNode> body = body(path);
            if (body.isPresent() && !body.get().path("data").isArray()) {
                throw new PortalFailure(Kind.TEMPORARY, "no list from " + path, Optional.empty());
            }
            return body.map(each -> Json.objects(each, "data"));
        } catch (PortalFailure e) {
            if (e.kind() == Kind.CLOSED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<JsonNode> object(String path) throws PortalFailure, InterruptedException {
        Optional<JsonNode> body = body(path);
        if (body.isPresent() && !body.get().path("data").isObject()) {
            throw new PortalFailure(Kind.TEMPORARY, "no object from " + path, Optional.empty());
        }
        return body.map(each -> each.path("data"));
    }

    /** A body; empty where the platform says that there is no such thing. */
    private Optional<JsonNode> body(String path) throws PortalFailure, InterruptedException {
        Transport.Answer answer = answer(path, path);
        return switch (answer.status()) {
            case 200 -> Optional.of(parsed(answer.body(), path));
            case 404, 410 -> Optional.empty();
            default -> throw failure(answer, path);
        };
    }

    private Transport.Answer answer(String path, String shown) throws PortalFailure, InterruptedException {
        try {
            Transport.Answer answer = transport.get(path);
            return answer.status() == 412 ? transport.get(path) : answer;
        } catch (IOException e) {
            throw new PortalFailure("no whole answer from " + shown, e);
        }
    }

    private PortalFailure failure(Transport.Answer answer, String shown) {
        Kind kind =
                switch (answer.status()) {
                    case 403 -> Kind.CLOSED;
                    case 429 -> Kind.BUSY;
                    default -> Kind.TEMPORARY;
                };
        Optional<Duration> wanted = answer.retryAfter()
                .flatMap(value -> RetryAfter.read(value, clock.instant()))
                .map(RetrySchedule::followed);
        return new PortalFailure(kind, answer.status() + " " + shown, wanted);
    }

    /** What a parser complains of can be part of a return, so its words go no further. */
    private static JsonNode parsed(byte[] text, String shown) throws PortalFailure {
        try {
            return Json.parse(text);
        } catch (IOException e) {
            throw new PortalFailure(Kind.TEMPORARY, "not one whole JSON text from " + shown, Optional.empty());
        }
    }

    private static String name(String id) {
        if (!Json.isIdentifier(id)) {
            throw new IllegalArgumentException("not an identifier of the platform");
        }
        return id;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
