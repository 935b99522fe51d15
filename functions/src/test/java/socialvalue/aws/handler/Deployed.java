package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import socialvalue.aws.Template;
import socialvalue.aws.Wiring;
import socialvalue.aws.dynamo.TableDefinition;
import socialvalue.aws.seal.JoseSeal;
import socialvalue.aws.seal.KeyFile;
import socialvalue.aws.seal.KeyedPseudonyms;
import socialvalue.aws.seal.LocalSigning;
import socialvalue.aws.seal.LocalWrappingKey;
import socialvalue.aws.seal.SecretKey256;
import socialvalue.port.PortalEvents;
import socialvalue.usecase.BenchmarkRule;
import socialvalue.usecase.OpeningRule;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What the template deploys, over a table in this process: each handler with the rights its function has, each answer
 * held against the description of the API.
 */
final class Deployed {
    private static final Template TEMPLATE = new Template();
    private static final AtomicInteger TABLES = new AtomicInteger();

    final Map<String, Allowed> clients = new HashMap<>();
    final Deque<String> queue = new ArrayDeque<>();
    final Deque<byte[]> events = new ArrayDeque<>();
    String portalSecrets = "{}";
    boolean queueIsDown;
    final String tableName = "handlers-" + TABLES.incrementAndGet();
    Instant now;

    /** Those that need no table. */
    private static final Set<Class<?>> ON_THEIR_OWN = Set.of(CheckHandler.class, PublishedPortfoliosHandler.class);

    private final Map<String, RequestStreamHandler> byRoute = new HashMap<>();
    private final Map<Class<?>, RequestStreamHandler> byClass = new HashMap<>();

    Deployed(DynamoDbClient table, Path keys, Instant now) {
        this.now = now;
        table.createTable(TableDefinition.named(tableName));
        table.waiter().waitUntilTableExists(request -> request.tableName(tableName));
        Supplier<SecretKey256> secret = keyIn(keys.resolve("wrapping.key"));
        JoseSeal seal = new JoseSeal(new LocalWrappingKey(secret));
        KeyedPseudonyms pseudonyms = new KeyedPseudonyms(keyIn(keys.resolve("pseudonym.key")));
        LocalSigning signing = LocalSigning.readOrCreate(keys.resolve("signing.key"));
        for (Template.Function function : TEMPLATE.functions()) {
            Allowed client = new Allowed(table, function);
            clients.put(function.name(), client);
            Wiring wiring = new Wiring(
                    client,
                    tableName,
                    seal,
                    signing,
                    pseudonyms,
                    queue::add,
                    new Wiring.Portals(this::queued, () -> portalSecrets),
                    new OpeningRule(2, Duration.ofMinutes(30)),
                    new BenchmarkRule(3),
                    () -> this.now);
            RequestStreamHandler handler = handler(function.handler(), wiring);
            byClass.put(handler.getClass(), handler);
            function.routes().forEach(route -> byRoute.put(route, handler));
        }
    }

    private static Supplier<SecretKey256> keyIn(Path file) {
        SecretKey256 key = KeyFile.readOrCreate(file);
        return () -> key;
    }

    private static RequestStreamHandler handler(String className, Wiring wiring) {
        try {
            Class<? extends RequestStreamHandler> type =
                    Class.forName(className).asSubclass(RequestStreamHandler.class);
            return ON_THEIR_OWN.contains(type)
                    ? type.getConstructor().newInstance()
                    : type.getConstructor(Wiring.class).newInstance(wiring);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes back; received at the time it now is, unless the request says otherwise. */
    Sent.Received send(Sent sent) {
        Logged context = new Logged();
        Sent.Received received = sendThrough(sent, context);
        assertThat(context.lines)
                .as("faults of %s", sent.event.get("routeKey").asText())
                .isEmpty();
        return received;
    }

    /** The same, whatever is logged of it. */
    Sent.Received sendThrough(Sent sent, Logged context) {
        String route = sent.event.get("routeKey").asText();
        Sent.Received received = sent.through(byRoute.get(route), context);
        assertThat(OpenApi.PUBLISHED.faults(route, received)).isEmpty();
        return received;
    }

    /** Delivers what waits in the queue until nothing does; returns how many deliveries that took. */
    int work(int millisLeft) {
        int deliveries = 0;
        for (Optional<String> run = next(); run.isPresent(); run = next()) {
            deliveries++;
            Logged context = new Logged();
            context.millisLeft = millisLeft;
            String event = "{\"Records\":[{\"messageId\":\"m" + deliveries
                    + "\",\"attributes\":{\"a\":\"b\"},\"body\":\"" + run.get() + "\"}]}";
            assertThat(call(RunWorker.class, event, context)).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(context.lines).isEmpty();
        }
        return deliveries;
    }

    private void queued(byte[] event) {
        if (queueIsDown) {
            throw new PortalEvents.Unavailable(new IllegalStateException("the queue is down"));
        }
        events.add(event);
    }

    /** Delivers the events that wait, ten at a time, once; those of them that are to come again wait on. */
    void handleEvents() {
        List<byte[]> waiting = new ArrayList<>(events);
        events.clear();
        for (int from = 0; from < waiting.size(); from += 10) {
            List<byte[]> batch = waiting.subList(from, Math.min(from + 10, waiting.size()));
            ObjectNode event = new ObjectMapper().createObjectNode();
            for (int i = 0; i < batch.size(); i++) {
                event.withArray("Records")
                        .addObject()
                        .put("messageId", "m" + i)
                        .put("body", new String(batch.get(i), StandardCharsets.UTF_8));
            }
            Logged context = new Logged();
            String answer = call(PortalEventWorker.class, event.toString(), context);
            assertThat(context.lines).isEmpty();
            for (int i = 0; i < batch.size(); i++) {
                if (answer.contains("\"itemIdentifier\":\"m" + i + "\"")) {
                    events.add(batch.get(i));
                }
            }
        }
    }

    private Optional<String> next() {
        return Optional.ofNullable(queue.poll());
    }

    String call(Class<? extends RequestStreamHandler> handler, String event, Logged context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            byClass.get(handler)
                    .handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
