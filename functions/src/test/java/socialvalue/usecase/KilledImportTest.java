package socialvalue.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.access.Role.CONTRACT_OFFICER;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ImportDeliveriesTest.HEADER;
import static socialvalue.usecase.ImportDeliveriesTest.ID;
import static socialvalue.usecase.ImportDeliveriesTest.assertRecomputed;
import static socialvalue.usecase.ImportDeliveriesTest.counted;
import static socialvalue.usecase.ImportDeliveriesTest.importing;
import static socialvalue.usecase.ImportDeliveriesTest.rows;
import static socialvalue.usecase.ImportDeliveriesTest.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialvalue.access.Caller;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.DeliveryImport.Mode;
import socialvalue.agreement.DeliveryImport.State;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whoever imports is killed before any one of its writes: all rows count or none, and taken up again all do. */
@Tag("slow")
@ExtendWith(EmbeddedEngine.class)
class KilledImportTest {
    private static final Set<String> WRITES =
            Set.of("putItem", "updateItem", "deleteItem", "transactWriteItems", "batchWriteItem");
    private static final Caller OFFICER = as(CONTRACT_OFFICER);
    /** More than are kept at once. */
    private static final int ROWS = 120;

    private static final byte[] FILE = (HEADER + rows(1, ROWS)).getBytes(UTF_8);

    private final DynamoDbClient engine;
    private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);

    KilledImportTest(ExampleCouncil council) {
        engine = council.client;
    }

    /** Nothing that is written catches it, as nothing catches a power cut. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private ExampleCouncil council() {
        writesLeft.set(Integer.MAX_VALUE);
        ExampleCouncil council = new ExampleCouncil((DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    if (WRITES.contains(method.getName()) && writesLeft.getAndDecrement() <= 0) {
                        throw new Killed();
                    }
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
        council.now = Instant.parse("2028-06-01T10:00:00Z");
        council.ports.agreements().record(AgreementSamples.first(AgreementSamples.neighbourhood("North")));
        return council;
    }

    private boolean isKilledAfter(int writes, Runnable importing) {
        writesLeft.set(writes);
        try {
            importing.run();
            return false;
        } catch (Killed killed) {
            return true;
        } finally {
            writesLeft.set(Integer.MAX_VALUE);
        }
    }

    private static void imported(ExampleCouncil council, Mode mode) {
        importing(council).start(OFFICER, ID, "I-1", mode, FILE);
        work(council);
    }

    /** What a start does about what an earlier process left. */
    private static void restart(ExampleCouncil council) {
        council.queue.clear();
        new UnfinishedRuns(council.ports.runs(), council.ports.deliveryImports(), council.ports.work()).resume();
        work(council);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void all_rows_count_or_none_wherever_the_import_is_killed(Mode mode) {
        int kills = 0;
        boolean killed = true;
        while (killed) {
            ExampleCouncil council = council();
            killed = isKilledAfter(kills, () -> imported(council, mode));
            assertThat(counted(council)).hasSize(killed ? 0 : ROWS);
            assertRecomputed(council);
            if (killed) {
                kills++;
                restart(council);
                boolean begun = !importing(council).all(OFFICER, ID).isEmpty();
                assertThat(counted(council)).hasSize(begun ? ROWS : 0);
                imported(council, mode);
            }
            assertThat(counted(council)).hasSize(ROWS);
            assertThat(importing(council).read(OFFICER, ID, "I-1").run().state())
                    .isEqualTo(State.DONE);
            assertThat(council.ports.deliveryImports().unfinished()).isEmpty();
            assertRecomputed(council);
        }
        assertThat(kills).as("writes between which it was killed").isGreaterThanOrEqualTo(8);
    }
}
