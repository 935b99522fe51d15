package socialvalue.local;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/**
 * Listens on this machine only, and hands what it hears to the {@link Gateway}.
 *
 * <p>A request that is malformed or does not arrive in time is refused here, with a status from 400 to 499 or by
 * closing the connection; nobody can hold it up.
 */
final class HttpFront implements AutoCloseable {
    private static final Duration LONGEST_BODY = Duration.ofSeconds(15);
    private static final int REQUEST_SECONDS = 20;
    private static final int ANSWER_SECONDS = 60;
    private static final int LARGEST_HEAD = 16 << 10;
    private static final int LAST_ANSWERS_SECONDS = 1;

    static {
        // The server reads these once, when its classes load; nothing else sets its time limits
        limit("sun.net.httpserver.maxReqTime", REQUEST_SECONDS);
        limit("sun.net.httpserver.maxRspTime", ANSWER_SECONDS);
        limit("sun.net.httpserver.maxReqHeaderSize", LARGEST_HEAD);
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration longestBody;

    private HttpFront(HttpServer server, Duration longestBody) {
        this.server = server;
        this.longestBody = longestBody;
    }

    /**
     * Takes a port of this machine's loopback address; nothing is answered before {@link #serve}.
     *
     * @param port 0 for any that is free
     * @throws CannotRun if it is taken
     */
    static HttpFront bind(int port) {
        return bind(port, LONGEST_BODY);
    }

    static HttpFront bind(int port, Duration longestBody) {
        try {
            InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            return new HttpFront(HttpServer.create(new InetSocketAddress(here, port), 0), longestBody);
        } catch (IOException e) {
            throw CannotRun.because(
                    "Port " + port + " cannot be used, most likely because it is taken; choose another with --port.",
                    e);
        }
    }

    /** The port taken. */
    int port() {
        return server.getAddress().getPort();
    }

    /** Starts answering. */
    void serve(Gateway gateway, InstantSource clock, PrintStream faults) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, answer(exchange, gateway, clock.instant()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                faults.println("The front failed: " + Invocation.classesOf(e));
                throw e;
            }
        });
        server.start();
    }

    /** Stops listening, gives running requests a moment and ends them. */
    @Override
    public void close() {
        server.stop(LAST_ANSWERS_SECONDS);
        threads.shutdownNow();
    }

    private GatewayAnswer answer(HttpExchange exchange, Gateway gateway, Instant receivedAt)
            throws IOException, InterruptedException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        try {
            // Its form was checked by the server
            long declared = headers.containsKey("content-length")
                    ? Long.parseLong(headers.get("content-length").getFirst())
                    : -1;
            Optional<byte[]> body = RequestBody.read(exchange.getRequestBody(), declared, longestBody);
            if (body.isEmpty()) {
                return Gateway.TOO_LARGE;
            }
            String query = exchange.getRequestURI().getRawQuery();
            return gateway.answer(new GatewayRequest(
                    exchange.getRequestMethod(),
                    exchange.getProtocol(),
                    exchange.getRequestURI().getRawPath(),
                    query == null ? "" : query,
                    headers,
                    body.get(),
                    exchange.getRemoteAddress().getAddress().getHostAddress(),
                    receivedAt));
        } catch (TimeoutException e) {
            return GatewayAnswer.message(408, "Request Timeout").with("connection", "close");
        } catch (IOException malformed) {
            return Gateway.BAD_REQUEST;
        }
    }

    private static void send(HttpExchange exchange, GatewayAnswer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.putAll(answer.headers());
        boolean noBody = exchange.getRequestMethod().equals("HEAD")
                || answer.status() == 204
                || answer.status() == 304
                || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), noBody ? -1 : answer.body().length);
        if (!noBody) {
            exchange.getResponseBody().write(answer.body());
            exchange.getResponseBody().flush();
        }
    }

    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }
}
