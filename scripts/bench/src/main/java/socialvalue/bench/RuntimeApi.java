package socialvalue.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lambda's Runtime API, on loopback and for one process: hands out one event, takes its response, and holds the process
 * at its next question.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final String REQUEST = "example-request-1";
    private static final long LONGEST_SECONDS = 60;

    private final byte[] event;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean given = new AtomicBoolean();
    private final CompletableFuture<Long> asked = new CompletableFuture<>();
    private final CompletableFuture<Response> response = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * What a process answered.
     *
     * @param at when, by {@link System#nanoTime}
     * @param body the whole answer
     */
    record Response(long at, String body) {}

    RuntimeApi(byte[] event) throws IOException {
        this.event = event;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(ROOT + "invocation/next", this::next);
        server.createContext(ROOT + "invocation/" + REQUEST + "/response", this::respond);
        server.createContext(ROOT + "invocation/" + REQUEST + "/error", exchange -> fail("invocation", exchange));
        server.createContext(ROOT + "init/error", exchange -> fail("initialisation", exchange));
        server.start();
    }

    /** What the process is told by AWS_LAMBDA_RUNTIME_API. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** When the process was ready for its first event. */
    long asked() throws InterruptedException {
        return answer(asked);
    }

    /** What it made of the event. */
    Response response() throws InterruptedException {
        return answer(response);
    }

    private static <T> T answer(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the function did not answer", e);
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        if (given.getAndSet(true)) {
            hold();
            exchange.close();
            return;
        }
        asked.complete(System.nanoTime());
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", REQUEST);
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 30_000));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-2:000000000000:function:example");
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
        exchange.close();
    }

    private void hold() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        response.complete(new Response(System.nanoTime(), new String(body, StandardCharsets.UTF_8)));
        accept(exchange);
    }

    private void fail(String what, HttpExchange exchange) throws IOException {
        String error = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        IllegalStateException failure = new IllegalStateException(what + " failed: " + error);
        asked.completeExceptionally(failure);
        response.completeExceptionally(failure);
        accept(exchange);
    }

    private static void accept(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
