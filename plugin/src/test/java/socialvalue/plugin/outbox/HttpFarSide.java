package socialvalue.plugin.outbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on loopback that keeps every request, and handles each {@code webhook-id} once. */
final class HttpFarSide implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, String> handled = new LinkedHashMap<>();
    private Answering answering = request -> new Answer(202);

    HttpFarSide() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    /** What arrived. */
    record Request(String method, String path, Headers headers, byte[] body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** What is answered. */
    record Answer(int status, Map<String, String> headers) {
        Answer(int status) {
            this(status, Map.of());
        }
    }

    /** How it is answered. */
    interface Answering {
        Answer to(Request request) throws InterruptedException;
    }

    void answers(Answering how) {
        answering = how;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    synchronized List<String> handledBodies() {
        return List.copyOf(handled.values());
    }

    synchronized boolean awaitHandled(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (handled.size() < count && System.nanoTime() < end) {
            wait(TimeUnit.SECONDS.toMillis(1));
        }
        return handled.size() >= count;
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            synchronized (this) {
                requests.add(request);
            }
            Answer answer = answering.to(request);
            if (answer.status() / 100 == 2) {
                handle(request);
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("it is closed", e));
        }
    }

    private synchronized void handle(Request request) {
        handled.putIfAbsent(
                String.valueOf(request.header("webhook-id")), new String(request.body(), StandardCharsets.UTF_8));
        notifyAll();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
