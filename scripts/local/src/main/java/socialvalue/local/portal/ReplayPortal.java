package socialvalue.local.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Answers on this machine as the platform's reading API does: feeds of tenders and of contracts, and what is in them.
 * Bids are refused with 403 until the replay is {@link Stage#OPENED}. Time passes only by {@link #advance()}.
 */
public final class ReplayPortal implements AutoCloseable {
    /** The API's path, with its version. */
    public static final String BASE = "/api/2.5";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final UnaryOperator<String> dated;
    private final Mischief mischief = new Mischief();
    private volatile Said said;

    /** What is said at a stage. */
    private record Said(Stage stage, Dialogues dialogues) {}

    private ReplayPortal(HttpServer server, UnaryOperator<String> dated) {
        this.server = server;
        this.dated = dated;
    }

    /**
     * Starts the portal.
     *
     * @param stage where it starts
     * @param dated moves the dates in the text of a dialogue to when the replay takes place
     * @throws UncheckedIOException if no port of this machine can be had
     */
    public static ReplayPortal start(Stage stage, UnaryOperator<String> dated) {
        try {
            InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            ReplayPortal portal = new ReplayPortal(HttpServer.create(new InetSocketAddress(here, 0), 0), dated);
            portal.show(stage);
            portal.server.setExecutor(portal.threads);
            portal.server.createContext("/", portal::serve);
            portal.server.start();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers, without {@link #BASE}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How far it has come. */
    public Stage stage() {
        return said.stage();
    }

    /** When, by the portal's clock, the last change it tells of was made. */
    public Instant lastChange() {
        return Stream.of("tenders", "contracts")
                .flatMap(kind -> said.dialogues().changes(kind).stream())
                .map(Change::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Goes on to the next stage.
     *
     * @throws IllegalStateException if the replay has come to its end
     */
    public void advance() {
        int next = said.stage().ordinal() + 1;
        if (next == Stage.values().length) {
            throw new IllegalStateException("the replay has come to its end");
        }
        show(Stage.values()[next]);
    }

    /** What it can be made to do to those who follow it. */
    public Mischief mischief() {
        return mischief;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void show(Stage stage) {
        said = new Said(stage, Dialogues.upTo(stage, dated));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            boolean feed = path.equals(BASE + "/tenders") || path.equals(BASE + "/contracts");
            Answer answer = answer(exchange.getRequestMethod(), path, feed, query);
            boolean whole = !feed || answer.status() != Answer.OK || !mischief.breaksOffNow();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body(), 0, answer.body().length / (whole ? 1 : 2));
            // Else a client of which nothing was heard yet would ask again by itself
            exchange.getResponseBody().flush();
        }
    }

    private Answer answer(String method, String path, boolean feed, Map<String, String> query) {
        if (mischief.failsNow()) {
            return Answer.unavailable();
        }
        if (!method.equals("GET")) {
            return Answer.onlyRead();
        }
        if (!path.startsWith(BASE + "/")) {
            return Answer.notFound();
        }
        Dialogues dialogues = said.dialogues();
        if (feed) {
            List<Change> changes = dialogues.changes(path.substring(BASE.length() + 1));
            return new ChangeFeed(path, mischief.listed(changes)).page(address(), query);
        }
        return dialogues.answer(path.substring(BASE.length()));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = part.split("=", 2);
            query.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
