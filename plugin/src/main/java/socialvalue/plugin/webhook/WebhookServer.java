package socialvalue.plugin.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Listens at {@code /events} for what is posted to a {@link WebhookReceiver}. Plain HTTP: where it does not stay on one
 * machine, something in front of it ends TLS.
 */
public final class WebhookServer implements AutoCloseable {
    /** Where events are posted. */
    public static final String PATH = "/events";

    private static final int THREADS = 8;
    private static final int BACKLOG = 64;
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    private final ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor();
    private final WebhookReceiver receiver;
    private final Duration longest;

    private WebhookServer(HttpServer server, WebhookReceiver receiver, Duration longest) {
        this.server = server;
        this.receiver = receiver;
        this.longest = longest;
    }

    /**
     * Starts listening on this machine only.
     *
     * @param port 0 for any that is free
     */
    public static WebhookServer start(int port, WebhookReceiver receiver) throws IOException {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), receiver);
    }

    /** Starts listening at an address. */
    public static WebhookServer start(InetSocketAddress address, WebhookReceiver receiver) throws IOException {
        return start(address, receiver, LONGEST_REQUEST);
    }

    static WebhookServer start(InetSocketAddress address, WebhookReceiver receiver, Duration longest)
            throws IOException {
        HttpServer http = HttpServer.create(address, BACKLOG);
        WebhookServer started = new WebhookServer(http, receiver, longest);
        http.setExecutor(started.workers);
        http.createContext("/", started::handle);
        http.start();
        return started;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        // Somebody who sends a byte a minute must not hold a thread
        ScheduledFuture<?> end = patience.schedule(exchange::close, longest.toMillis(), TimeUnit.MILLISECONDS);
        try (exchange) {
            WebhookAnswer answer = answer(exchange);
            if (answer.status() == 405) {
                exchange.getResponseHeaders().set("Allow", "POST");
            }
            byte[] body = answer.body();
            if (body.length == 0) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", WebhookAnswer.PROBLEM);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } finally {
            end.cancel(false);
        }
    }

    private WebhookAnswer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            return new Refused(Refused.Reason.NOT_FOUND, "Events are posted to " + PATH + ".").answer();
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Refused(Refused.Reason.NOT_ALLOWED, "Events are posted.").answer();
        }
        byte[] body = exchange.getRequestBody().readNBytes(WebhookReceiver.LONGEST_BATCH + 1);
        try {
            return receiver.receive(new WebhookRequest(
                    header(exchange, "Content-Type"),
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    body));
        } catch (RuntimeException fault) {
            System.getLogger(WebhookServer.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "a posted event met " + fault.getClass().getName());
            return new Refused(Refused.Reason.FAULT, "It can be posted again later.").answer();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    /** Stops listening. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        patience.shutdownNow();
    }
}
