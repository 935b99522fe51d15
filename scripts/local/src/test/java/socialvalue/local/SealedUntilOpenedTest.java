package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.local.Api.Answer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Before a lot is opened nobody, whatever they may read, learns what was submitted, or by whom; what answers tell is
 * for {@link NothingTellsOfOthersTest}.
 */
@Timeout(180)
class SealedUntilOpenedTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final int SUPPLIERS = 6;

    private final ByteArrayOutputStream faults = new ByteArrayOutputStream();
    private final Set<String> submitted = new TreeSet<>();

    @TempDir
    Path folder;

    private LocalSystem system;
    private Api api;
    private Instant deadline;
    private ExampleLot lot;
    private ExampleLot held;

    @BeforeEach
    void start() throws InterruptedException {
        system = LocalSystem.start(
                HOME.resolve("template.yaml"),
                folder,
                0,
                false,
                new Deployment(HOME),
                new PrintStream(faults, true, StandardCharsets.UTF_8));
        api = new Api(system.address(), system.tokens());
        deadline =
                Instant.ofEpochSecond(system.clock().instant().getEpochSecond()).plus(Duration.ofHours(1));
        lot = ExampleLot.publish(api, "EXAMPLE-sealed-a", deadline);
        held = ExampleLot.publish(api, "EXAMPLE-held", deadline, ExampleLot.HELD_BY_PORTAL);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void no_word_of_a_return_and_no_supplier_stands_in_the_table_its_file_or_the_log() throws Exception {
        submitEverythingThereIs();
        assertThat(wordsIn(tableContents())).isEmpty();
        assertThat(wordsInFiles()).isEmpty();
        assertThat(faults.toString(StandardCharsets.UTF_8)).isEmpty();

        Officers officers = new Officers(api, lot);
        assertThat(officers.awaitEnd(officers.open()).state()).isEqualTo("done");
        assertThat(wordsIn(tableContents()))
                .as("words that this test finds once they stand in the clear")
                .contains(ExampleLot.supplier(0), ExampleLot.token(0, 2));
    }

    /** Submissions of every outcome: kept, replaced, withdrawn, refused, warned, late, and delivered by a portal. */
    private void submitEverythingThereIs() throws InterruptedException {
        for (int number = 0; number < SUPPLIERS; number++) {
            Bidder bidder = new Bidder(
                    lot,
                    number,
                    number == 1
                            ? List.of(new Bidder.Submit(1), new Bidder.Withdraw())
                            : List.of(new Bidder.Submit(1), new Bidder.Submit(2)));
            while (!bidder.finished()) {
                assertThat(bidder.proceed(api)).isTrue();
            }
            remember(number, 1);
            remember(number, 2);
        }
        submit(7, new String(lot.section(7, 1), StandardCharsets.UTF_8).replace(lot.tender(), "EXAMPLE-another"), 422);
        submit(8, new String(lot.section(8, 1), StandardCharsets.UTF_8).replace("\"people\"", "\"zqunit\""), 409);
        submit(9, new String(lot.section(9, 1), StandardCharsets.UTF_8) + "zqrest", 422);
        submitted.addAll(List.of("zqunit", "zqrest"));
        system.clock().moveTo(deadline.plus(Duration.ofMinutes(2)));
        submit(10, new String(lot.section(10, 1), StandardCharsets.UTF_8), 202);
        for (int number = 11; number < 14; number++) {
            deliver(number, number == 13 ? "\"zqunit\"" : "\"people\"");
            remember(number, 1);
        }
    }

    private void submit(int number, String section, int expected) throws InterruptedException {
        remember(number, 1);
        api.write(
                        bidder(number),
                        "PUT",
                        lot.path() + "/return",
                        section.getBytes(StandardCharsets.UTF_8),
                        "If-None-Match",
                        "*")
                .expecting(expected);
    }

    private void deliver(int number, String unit) throws InterruptedException {
        byte[] section = new String(held.section(number, 1), StandardCharsets.UTF_8)
                .replace("\"people\"", unit)
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = api.write(
                        ExampleLot.officer(Role.PORTAL),
                        "POST",
                        held.path() + "/held-returns",
                        JsonText.object(json -> json.text("supplier", ExampleLot.supplier(number))
                                .text("receivedAt", deadline.minusSeconds(5).toString())
                                .json("return", section)))
                .expecting(200);
        assertThat(answer.text().contains("zqunit")).isEqualTo(unit.contains("zqunit"));
    }

    private void remember(int number, int revision) {
        submitted.add(ExampleLot.supplier(number));
        submitted.add(ExampleLot.token(number, revision));
    }

    private static Caller bidder(int number) {
        return ExampleLot.bidder(ExampleLot.supplier(number));
    }

    /** Every key and value of the table, those that are compressed undone. */
    private List<byte[]> tableContents() {
        List<byte[]> all = new ArrayList<>();
        var pages = system.table().client().scanPaginator(scan -> scan.tableName(LocalSystem.TABLE));
        pages.items()
                .forEach(item -> item.forEach((name, value) -> {
                    all.add(name.getBytes(StandardCharsets.UTF_8));
                    add(value, all);
                }));
        assertThat(all).isNotEmpty();
        return all;
    }

    private static void add(AttributeValue value, List<byte[]> all) {
        switch (value.type()) {
            case S -> all.add(value.s().getBytes(StandardCharsets.UTF_8));
            case N -> all.add(value.n().getBytes(StandardCharsets.UTF_8));
            case B -> {
                all.add(value.b().asByteArray());
                inflated(value.b().asByteArray()).ifPresent(all::add);
            }
            case L -> value.l().forEach(element -> add(element, all));
            case M ->
                value.m().forEach((name, member) -> {
                    all.add(name.getBytes(StandardCharsets.UTF_8));
                    add(member, all);
                });
            default -> throw new AssertionError("an attribute of type " + value.type());
        }
    }

    private static Optional<byte[]> inflated(byte[] bytes) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes);
            byte[] buffer = new byte[1 << 20];
            int length = inflater.inflate(buffer);
            return length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(buffer, length));
        } catch (DataFormatException notCompressed) {
            return Optional.empty();
        }
    }

    private Set<String> wordsInFiles() throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return wordsIn(files);
    }

    private Set<String> wordsIn(List<byte[]> places) {
        Set<String> found = new TreeSet<>();
        for (byte[] bytes : places) {
            for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
                String text = new String(bytes, charset);
                submitted.stream().filter(text::contains).forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void a_supplier_sees_its_own_receipt_and_nobody_elses() throws Exception {
        assertThat(new Bidder(lot, 0, List.of(new Bidder.Submit(1))).proceed(api))
                .isTrue();
        api.get(bidder(0), lot.path() + "/return/receipt").expecting(200);
        api.get(bidder(1), lot.path() + "/return/receipt").expecting(404);
        for (Role role : Role.values()) {
            if (role != Role.SUPPLIER) {
                api.get(ExampleLot.officer(role), lot.path() + "/return/receipt")
                        .expecting(403);
            }
        }
        Caller both =
                new Caller("example-both", Set.of(Role.SUPPLIER, Role.MODERATOR), Optional.of(ExampleLot.supplier(0)));
        api.get(both, lot.path() + "/return/receipt").expecting(403);
    }
}
