package socialvalue.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays openprocurement.api on loopback: what is shown is listed in its feeds, last what was shown last. */
final class ExamplePlatform implements AutoCloseable {
    /** The tender of the dialogues that ship with the project, and its lots. */
    static final String TENDER = "00000000000000000000000000001a01";

    static final String NORTH = "00000000000000000000000000002b01";
    static final String SOUTH = "00000000000000000000000000002b02";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BASE = "/api/2.5/";
    private static final Pattern OFFSET = Pattern.compile("offset=at-(\\d+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Map<String, JsonNode>> feeds =
            Map.of("tenders", new LinkedHashMap<>(), "contracts", new LinkedHashMap<>());
    private final Map<String, Long> places = new HashMap<>();
    private JsonNode bids;
    private long place;
    private volatile Going going = path -> Going.Way.WELL;

    /** How a request goes. */
    interface Going {
        /** In which way. */
        enum Way {
            WELL,
            /** 503. */
            FAILS,
            /** The connection ends in the middle of the answer. */
            HALF,
            /** The answer is the one before any of it was shown. */
            EMPTY
        }

        Way of(String path);
    }

    ExamplePlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    /** What a recorded answer says of a thing, or of several. */
    static JsonNode example(String name) {
        return parsed(recorded(name)).path("data");
    }

    /** The body of a recorded answer. */
    static String recorded(String name) {
        try {
            String text = Files.readString(Path.of("src/test/resources/prozorro/social-value", name));
            int answer = text.indexOf("\nHTTP/1.0 ");
            return text.substring(text.indexOf("\n\n", answer)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return address(port());
    }

    static String address(int port) {
        return "http://127.0.0.1:" + port + "/api/2.5";
    }

    void goes(Going way) {
        going = way;
    }

    /** Shows a tender or contract as it is from now on. */
    synchronized void show(String feed, JsonNode thing) {
        String id = thing.path("id").asText();
        feeds.get(feed).remove(id);
        feeds.get(feed).put(id, thing);
        place++;
        places.put(id, place);
    }

    /** Opens the bids of the tender. */
    synchronized void open(JsonNode list) {
        bids = list;
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String asked = exchange.getRequestURI().toString().substring(BASE.length());
            Going.Way way = going.of(asked);
            ObjectNode answer = JSON.createObjectNode();
            int status = way == Going.Way.FAILS ? 503 : answer(asked, answer, way == Going.Way.EMPTY);
            byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body, 0, way == Going.Way.HALF ? body.length / 2 : body.length);
            exchange.getResponseBody().flush();
        }
    }

    private synchronized int answer(String asked, ObjectNode answer, boolean empty) {
        String[] steps = asked.split("[/?]");
        if (asked.contains("?")) {
            Matcher offset = OFFSET.matcher(asked);
            page(steps[0], offset.find() ? Long.parseLong(offset.group(1)) : 0, answer, empty);
            return 200;
        }
        JsonNode thing = feeds.get(steps[0]).get(steps[1]);
        if (steps.length == 2) {
            return shown(answer, thing);
        }
        if (bids == null) {
            return 403;
        }
        if (steps.length == 3) {
            return shown(answer, bids);
        }
        for (JsonNode each : bids) {
            if (each.path("id").asText().equals(steps[3])) {
                return shown(answer, each);
            }
        }
        return 404;
    }

    private static int shown(ObjectNode answer, JsonNode thing) {
        answer.set("data", thing);
        return thing == null ? 404 : 200;
    }

    private void page(String feed, long after, ObjectNode answer, boolean empty) {
        ArrayNode list = answer.putArray("data");
        long last = after;
        for (JsonNode each : feeds.get(feed).values()) {
            long at = places.get(each.path("id").asText());
            if (at > after && !empty) {
                list.addObject()
                        .put("id", each.path("id").asText())
                        .put("dateModified", each.path("dateModified").asText())
                        .put("status", each.path("status").asText());
                last = at;
            }
        }
        answer.putObject("next_page").put("offset", "at-" + last);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
