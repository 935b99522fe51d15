package socialvalue.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Plays Social Value on loopback, after the contract and with nothing of the plugin: checks signatures by its own
 * arithmetic, handles each event and each return once, publishes the example frame for every lot, and remembers all it
 * was sent.
 */
final class ExampleService implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern EVENTS = Pattern.compile("(/portals/[^/]+/[^/]+)/events");
    private static final Pattern LOT = Pattern.compile("/tenders/([^/]+)/lots/([^/]+)(/frame|/held-returns)?");
    private static final long FIVE_MINUTES = 300;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final InstantSource clock;
    private final Map<String, byte[]> keys;
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Event> handled = new LinkedHashMap<>();
    private final Map<String, Delivered> delivered = new LinkedHashMap<>();
    private final Set<String> signed = new HashSet<>();
    private final List<String> journal = new ArrayList<>();
    private final Map<String, String> phases = new HashMap<>();
    private volatile Going going = request -> Going.Way.WELL;

    /** What was sent. */
    record Request(String method, String path, Headers headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    /** An event that was handled. */
    record Event(String source, String id, String type, String subject, JsonNode data) {}

    /** A return that was taken. */
    record Delivered(String lot, String supplier, String token) {}

    /** How a request goes. */
    interface Going {
        /** In which way. */
        enum Way {
            WELL,
            /** Nothing is done: 503. */
            FAILS,
            /** It is done, and the connection ends without an answer. */
            ANSWER_LOST,
            /** It is done, and the answer comes late. */
            LATE
        }

        Way of(Request request);
    }

    /** @param secrets of each source, in the form of Standard Webhooks */
    ExampleService(Map<String, String> secrets, InstantSource clock) {
        this.clock = clock;
        this.keys = new HashMap<>();
        secrets.forEach(
                (source, secret) -> keys.put(source, Base64.getDecoder().decode(secret.substring("whsec_".length()))));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    void goes(Going way) {
        going = way;
    }

    /** How far a lot, named as tender/lot, has come. */
    synchronized void stands(String lot, String phase) {
        phases.put(lot, phase);
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Request> requestsTo(String ending) {
        return requests().stream().filter(each -> each.path().endsWith(ending)).toList();
    }

    synchronized List<Event> handled() {
        return List.copyOf(handled.values());
    }

    /** The kinds of the events about a subject, in the order in which they were handled. */
    List<String> kinds(String source, String subject) {
        return handled().stream()
                .filter(each -> each.source().equals(source) && each.subject().equals(subject))
                .map(Event::type)
                .toList();
    }

    /** What was done, each once, in its order: events by type and subject, and returns. */
    synchronized List<String> journal() {
        return List.copyOf(journal);
    }

    synchronized List<Delivered> delivered() {
        return List.copyOf(delivered.values());
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            Going.Way way = going.of(request);
            ExampleAnswer answer;
            synchronized (this) {
                requests.add(request);
                answer = way == Going.Way.FAILS ? ExampleAnswer.problem(503, "unavailable") : answer(request);
            }
            if (way == Going.Way.ANSWER_LOST) {
                return;
            }
            if (way == Going.Way.LATE) {
                Thread.sleep(200);
            }
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (!answer.tag().isEmpty()) {
                exchange.getResponseHeaders().set("ETag", answer.tag());
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ExampleAnswer answer(Request request) throws IOException {
        Matcher events = EVENTS.matcher(request.path());
        if (events.matches() && request.method().equals("POST")) {
            return event(events.group(1), request);
        }
        if (!request.header("Authorization").startsWith("Bearer ")) {
            return ExampleAnswer.problem(401, "unauthorised");
        }
        Matcher lot = LOT.matcher(request.path());
        if (lot.matches()) {
            String name = lot.group(1) + "/" + lot.group(2);
            return switch (request.method() + String.valueOf(lot.group(3))) {
                case "GETnull" ->
                    ExampleAnswer.json("{\"tender\":\"" + lot.group(1) + "\",\"lot\":\"" + lot.group(2)
                            + "\",\"phase\":\"" + phases.getOrDefault(name, "published")
                            + "\",\"custody\":\"held-by-portal\"}");
                case "GET/frame" -> ExampleAnswer.frame(lot.group(1), lot.group(2));
                case "POST/held-returns" -> held(name, request);
                default -> ExampleAnswer.problem(405, "method");
            };
        }
        return request.path().equals("/checks")
                ? ExampleAnswer.json("{\"canBeReceived\":true,\"findings\":[],\"criteria\":[]}")
                : ExampleAnswer.problem(404, "nothing-here");
    }

    /** As functions' ReceivePortalEvent documents it. */
    private ExampleAnswer event(String source, Request request) throws IOException {
        String message = request.header("webhook-id") + "." + request.header("webhook-timestamp");
        long off = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(request.header("webhook-timestamp")));
        if (!request.header("Content-Type").equals("application/cloudevents+json")) {
            return ExampleAnswer.problem(415, "content-type");
        }
        if (!keys.containsKey(source)
                || off > FIVE_MINUTES
                || !Arrays.asList(request.header("webhook-signature").split(" "))
                        .contains(signature(keys.get(source), message + ".", request.body()))) {
            return ExampleAnswer.problem(401, "not-signed");
        }
        if (!signed.add(message)) {
            return ExampleAnswer.problem(409, "replayed");
        }
        JsonNode event = JSON.readTree(request.body());
        if (!event.path("source").asText().equals(source)) {
            return ExampleAnswer.problem(403, "another-source");
        }
        String id = event.path("id").asText();
        Event given = new Event(
                source, id, event.path("type").asText(), event.path("subject").asText(), event.path("data"));
        if (handled.putIfAbsent(source + "\n" + id, given) == null) {
            journal.add(given.type() + " " + given.subject());
        }
        return ExampleAnswer.accepted();
    }

    /** By Standard Webhooks: over the identifier, the time and the body. */
    static String signature(byte[] key, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private ExampleAnswer held(String lot, Request request) throws IOException {
        String key = request.header("Idempotency-Key");
        String supplier = JSON.readTree(request.body()).path("supplier").asText();
        Delivered given = new Delivered(lot, supplier, request.header("Authorization"));
        Delivered before = delivered.putIfAbsent(key, given);
        if (before == null) {
            journal.add("return of " + lot + " by " + supplier);
        }
        return before == null || before.equals(given)
                ? ExampleAnswer.json("{\"receipt\":\"r\",\"findings\":[]}")
                : ExampleAnswer.problem(409, "delivered-before");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
