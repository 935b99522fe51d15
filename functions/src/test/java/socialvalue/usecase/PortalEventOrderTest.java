package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.DEADLINE;
import static socialvalue.usecase.ExampleCouncil.LOT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Role;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever the order in which events come, and however often each of them, what is kept in the end is the same. */
@ExtendWith(EmbeddedEngine.class)
class PortalEventOrderTest {
    private static final int ORDERS = 15;
    private static final String[] SOURCES = {"/portals/example-portal/exampleshire", "/portals/other/exampleshire"};

    private final ExampleCouncil council;

    PortalEventOrderTest(ExampleCouncil council) {
        this.council = council;
    }

    private static byte[] event(
            String source, String kind, String version, String subject, long sequence, String data) {
        return """
                {"specversion":"1.0","id":"%s:%s@%s","source":"%s","type":"socialvalue.%s.v1",\
                "datacontenttype":"application/json","subject":"%s","time":"2027-01-15T12:00:00Z",\
                "sequence":"%019d","data":%s}""".formatted(kind, subject, version, source, kind, subject, sequence, data)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Two portals that name everything alike, each with events of every kind, some of the same sequence. */
    private static List<byte[]> events() {
        List<byte[]> events = new ArrayList<>();
        for (String source : SOURCES) {
            boolean first = source.equals(SOURCES[0]);
            for (int version = 1; version <= 3; version++) {
                String lot = "{\"tender\":\"a1\",\"lots\":[{\"lot\":\"b7\",\"deadline\":\"2027-01-1%dT12:00:00Z\","
                                .formatted(version)
                        + "\"frame\":{\"tender\":\"EXAMPLE-2026-017\",\"lot\":\"%d\"}}]}"
                                .formatted(version == 2 ? 2 : 1);
                events.add(event(
                        source,
                        version == 1 ? "tender.published" : "tender.amended",
                        "v" + version,
                        "tender/a1",
                        Math.min(version, 2),
                        lot));
                events.add(event(
                        source,
                        version == 2 ? "return.withdrawn" : "return.submitted",
                        "v" + version,
                        "tender/a1/lot/b7/return/c3",
                        version,
                        "{\"tender\":\"a1\",\"lot\":\"b7\",\"return\":\"c3\"}"));
            }
            for (String outcome : List.of("awarded", "cancelled")) {
                events.add(event(
                        source,
                        "award.decided",
                        outcome,
                        "tender/a1/award/d9",
                        7,
                        "{\"tender\":\"a1\",\"award\":\"d9\",\"outcome\":\"" + outcome + "\"}"));
            }
            events.add(event(source, "contract.signed", "1", "contract/e5", 1, "{\"contract\":\"e5\"}"));
            events.add(event(
                    source,
                    "performance.reported",
                    "1",
                    "contract/e5/report/f6",
                    1,
                    "{\"contract\":\"e5\",\"report\":\"f6\"}"));
            events.add(event(source, "lot.renamed", "1", "tender/a1/lot/b7", 1, "{}"));
            events.add(event(source, "contract.signed", "2", "contract/e5", 2, "{\"contract\":7}"));
            events.add(event(
                    source,
                    "returns.opened",
                    "1",
                    "tender/a1/lot/b7",
                    5,
                    "{\"tender\":\"a1\",\"lot\":\"b7\",\"returns\":1,\"frame\":{\"tender\":\"EXAMPLE-2026-017\",\"lot\":\""
                            + (first ? 1 : 3) + "\"}}"));
        }
        return events;
    }

    /** What is kept of portals' events; who wrote an item last is told by nothing but its writer. */
    private Set<Map<String, AttributeValue>> kept() {
        return council.stored().stream()
                .filter(item -> item.get("pk").s().matches("(PORTAL|BOUND)#.*"))
                .map(item -> {
                    Map<String, AttributeValue> copy = new TreeMap<>(item);
                    copy.remove("w");
                    return copy;
                })
                .collect(Collectors.toSet());
    }

    private void forget() {
        council.stored().stream()
                .filter(item -> item.get("pk").s().matches("(PORTAL|BOUND)#.*"))
                .forEach(item -> council.client.deleteItem(request ->
                        request.tableName(council.table).key(Map.of("pk", item.get("pk"), "sk", item.get("sk")))));
    }

    @Test
    void any_order_with_any_repetition_comes_to_the_same() {
        council.publish("custody: sealed-here", "custody: held-by-portal");
        council.now = DEADLINE.plus(SubmitReturn.LONGEST_RUN).plusMillis(1);
        council.delivery.deliver(
                ExampleCouncil.as(Role.PORTAL),
                LOT,
                "example-care",
                DEADLINE,
                council.returnOf("example-care").document());
        long seed = Long.getLong("socialvalue.seed", System.nanoTime());
        Random random = new Random(seed);
        events().forEach(council.handling::handle);
        Set<Map<String, AttributeValue>> expected = kept();
        assertThat(expected).hasSizeGreaterThan(events().size());
        assertThat(council.lot().openingRun()).isPresent();

        for (int order = 0; order < ORDERS; order++) {
            forget();
            List<byte[]> shuffled = events();
            for (int again = random.nextInt(10); again > 0; again--) {
                shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
            }
            Collections.shuffle(shuffled, random);
            shuffled.forEach(council.handling::handle);
            assertThat(kept()).as("with -Dsocialvalue.seed=" + seed).isEqualTo(expected);
        }
        assertThat(council.lot().phase()).isEqualTo(LotPhase.PUBLISHED);
        assertThat(council.stored("RUN")).as("one run opens the lot").hasSize(1);
    }
}
