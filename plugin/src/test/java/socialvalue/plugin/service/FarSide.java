package socialvalue.plugin.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import socialvalue.plugin.portal.FrameReference;

/** A double of the HTTP API on loopback that behaves as a test tells it to, and remembers what it was sent. */
final class FarSide implements AutoCloseable {
    static final FrameReference FRAME = new FrameReference("EX-2027-001", "1");
    static final String DIGEST = "sha256:bdf53e4007fa63e7b1dbc0813a15f6dbed98e42cb8f09349a48a6426651306bd";
    static final String FRAME_PATH = "/tenders/EX-2027-001/lots/1/frame";
    static final ApiLimits LIMITS = new ApiLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 100_000);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    final List<Request> requests = new CopyOnWriteArrayList<>();

    /** What a path does. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** What was sent. */
    record Request(String method, String path, Headers headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    FarSide() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(new Request(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes()));
        try (exchange) {
            behaviours
                    .getOrDefault(path, json(404, problem("no-such-lot", 404)))
                    .answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    FarSide on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** Publishes the example frame. */
    FarSide withFrame() {
        return on(FRAME_PATH, exchange -> {
            String tag = "\"" + DIGEST + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                answer(200, "application/json", frame()).answer(exchange);
            }
        });
    }

    static Behaviour json(int status, String body) {
        String type = status / 100 == 2 ? "application/json" : "application/problem+json; charset=utf-8";
        return answer(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Behaviour answer(int status, String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Does not answer before the test is over. */
    Behaviour never() {
        return exchange -> closing.await();
    }

    /** Answers all but the last byte, and that not before the test is over. */
    Behaviour drips(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            for (int i = 0; i < bytes.length - 1; i++) {
                exchange.getResponseBody().write(bytes[i]);
                exchange.getResponseBody().flush();
            }
            closing.await();
        };
    }

    /** Promises a body and breaks off in its middle. */
    static Behaviour half(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    static String problem(String code, int status) {
        return "{\"type\":\"urn:socialvalue:problem:" + code + "\",\"title\":\"A title\",\"status\":" + status
                + ",\"detail\":\"A detail.\"}";
    }

    static byte[] frame() {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/service/example-frame.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    SocialValueApi api() {
        return SocialValueApi.at(address(), () -> "a-token", LIMITS);
    }

    List<Request> requestsTo(String path) {
        return requests.stream().filter(each -> each.path().equals(path)).toList();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
