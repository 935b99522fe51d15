package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.local.Asks.Ask;
import socialvalue.local.RawHttp.Reply;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every cell of the table of who may do what, asked over HTTP: role by operation by phase, the forbidden ones first.
 */
@Tag("slow")
@Timeout(900)
class EveryCellTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final String SIGNED = "receivePortalEvent";

    /** Writes that take nothing from whoever asks after them. */
    private static final Set<String> SPARING = Set.of(
            "saveDraft",
            "declareConflict",
            "submitReturn",
            "deliverHeldReturn",
            "askSupplier",
            "answerQuestion",
            "withdrawQuestion",
            "decideFlag");

    /** The last phase in which they change anything: afterwards they only find what was done. */
    private static final Map<String, LotPhase> DONE_ONCE = Map.of(
            "openLot",
            LotPhase.CLOSED,
            "lockMarks",
            LotPhase.OPENED,
            "issueSummaries",
            LotPhase.SCORED,
            "signContract",
            LotPhase.SUMMARIES_ISSUED);

    private final WhoMayDoWhat table = WhoMayDoWhat.published();
    private final PublishedApi published = PublishedApi.read();
    private final SoftAssertions softly = new SoftAssertions();
    /** What a forbidden request was answered, which is the same for each operation whatever stands there. */
    private final Map<String, String> refusals = new HashMap<>();

    @TempDir
    Path folder;

    private LocalSystem system;
    private Wire wire;
    private WalkedLots lots;
    private Asks asks;
    private int asked;

    private record Cell(String operation, Asker asker, LotPhase phase, Optional<String> expected) {
        @Override
        public String toString() {
            return operation + " asked by " + asker.words() + " of a lot that is " + phase.words();
        }
    }

    @Test
    void every_role_is_answered_every_operation_in_every_phase_as_the_table_says() throws InterruptedException {
        system = LocalSystem.start(
                HOME.resolve("template.yaml"),
                folder,
                0,
                false,
                new Deployment(HOME),
                new PrintStream(OutputStream.nullOutputStream()));
        try {
            lots = new WalkedLots(system);
            List<Cell> cells = cells();
            Map<LotPhase, Integer> wanted = new EnumMap<>(LotPhase.class);
            for (LotPhase phase : LotPhase.values()) {
                wanted.put(phase, 1);
            }
            cells.stream().filter(this::takesALot).forEach(cell -> wanted.merge(cell.phase(), 1, Integer::sum));
            lots.make(wanted);
            asks = new Asks(system, published, lots.run());
            wire = new Wire(system);
            walk(cells);
        } finally {
            system.close();
        }
        softly.assertAll();
        assertThat(asked).isEqualTo(table.operations().size() * Asker.values().length * LotPhase.values().length);
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (LotPhase phase : LotPhase.values()) {
            for (String operation : table.operations()) {
                for (Asker asker : Asker.values()) {
                    cells.add(new Cell(operation, asker, phase, table.cell(operation, asker, phase)));
                }
            }
        }
        return cells;
    }

    /** Whether it changes what others would ask about. */
    private boolean takesALot(Cell cell) {
        PublishedApi.Operation operation = published.operations().get(cell.operation());
        return operation.writes()
                && operation.isAboutALot()
                && !SPARING.contains(cell.operation())
                && cell.phase().compareTo(DONE_ONCE.getOrDefault(cell.operation(), cell.phase())) <= 0
                && cell.expected()
                        .filter(Set.of(WhoMayDoWhat.YES, WhoMayDoWhat.LATE)::contains)
                        .isPresent();
    }

    private void walk(List<Cell> cells) throws InterruptedException {
        Set<Map<String, AttributeValue>> before = everythingKept();
        for (Cell cell : cells) {
            if (cell.expected().isEmpty() && !cell.operation().equals(SIGNED)) {
                assertForbidden(cell);
            }
        }
        assertThat(everythingKept()).as("what is kept after forbidden requests").isEqualTo(before);
        for (Cell cell : cells) {
            if (cell.expected().isPresent() && !takesALot(cell)) {
                boolean held = cell.operation().equals("deliverHeldReturn");
                assertAnswered(cell, held ? lots.held(cell.phase()) : lots.shared(cell.phase()));
            }
            if (cell.operation().equals(SIGNED)) {
                assertSigned(cell);
            }
        }
        for (Cell cell : cells) {
            if (takesALot(cell)) {
                assertAnswered(cell, lots.own(cell.phase()));
            }
        }
    }

    private Reply answer(Cell cell, WalkedLot lot) throws InterruptedException {
        asked++;
        return wire.send(cell.asker(), asks.of(cell.operation(), cell.asker(), lot));
    }

    private void assertForbidden(Cell cell) throws InterruptedException {
        Reply answer = answer(cell, lots.shared(cell.phase()));
        boolean signedIn = cell.asker().caller().isPresent();
        softly.assertThat(answer.status()).as(cell + ": " + answer.text()).isEqualTo(signedIn ? 403 : 401);
        if (signedIn) {
            softly.assertThat(Wire.problem(answer)).as(cell.toString()).isEqualTo("not-permitted");
            String first = refusals.computeIfAbsent(cell.operation(), _ -> answer.text());
            softly.assertThat(answer.text()).as(cell.toString()).isEqualTo(first);
        }
    }

    private void assertAnswered(Cell cell, WalkedLot lot) throws InterruptedException {
        asks.prepare(cell.operation(), cell.asker(), lot, cell.phase());
        Reply answer = answer(cell, lot);
        String expected = cell.expected().orElseThrow();
        softly.assertThat(Asks.is(expected, answer))
                .as(cell + ": expected " + expected + ", but was " + answer.status() + " " + shortened(answer.text()))
                .isTrue();
    }

    /** A signature is what counts, and no token helps or harms. */
    private void assertSigned(Cell cell) throws InterruptedException {
        Ask ask = asks.of(cell.operation(), cell.asker(), lots.shared(cell.phase()));
        asked++;
        softly.assertThat(wire.send(cell.asker(), ask).status())
                .as(cell + ", signed")
                .isEqualTo(202);
        Ask unsigned =
                new Ask(ask.method(), ask.target(), new String[] {"Content-Type", SignedEvent.MEDIA_TYPE}, ask.body());
        Reply answer = wire.send(cell.asker(), unsigned);
        softly.assertThat(answer.status()).as(cell + ", not signed").isEqualTo(401);
        softly.assertThat(Wire.problem(answer)).as(cell + ", not signed").isEqualTo("not-signed");
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }

    private Set<Map<String, AttributeValue>> everythingKept() {
        Set<Map<String, AttributeValue>> all = new HashSet<>();
        system.table()
                .client()
                .scanPaginator(scan -> scan.tableName(LocalSystem.TABLE))
                .items()
                .forEach(all::add);
        return all;
    }
}
