package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.local.Asks.Ask;
import socialvalue.local.RawHttp.Reply;

/**
 * Before opening no answer tells whether others have submitted: lots that are alike but for others' returns are asked
 * everything by everybody, and status, headers, body and what the table was asked for each answer are the same.
 *
 * <p>What the table consumes is counted in steps of 1 and 4 KiB; items that all lots have differ by a few bytes (a key,
 * a compressed digest), and lie a hundred and more from the next step.
 */
@Tag("slow")
@Timeout(900)
class NothingTellsOfOthersTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final int WITHDRAWN = 12;
    private static final int REPLACED = 13;
    private static final int LATE = 17;

    /** What differs between any two answers. */
    private static final Set<String> OWN_TO_AN_ANSWER = Set.of("date", "apigw-requestid");

    /** What reads who did what. */
    private static final Set<String> TRAIL = Set.of("readAudit", "verifyAudit");

    private final WatchedTable watched = new WatchedTable();
    private final WhoMayDoWhat table = WhoMayDoWhat.published();
    private final PublishedApi published = PublishedApi.read();
    private final SoftAssertions softly = new SoftAssertions();

    @TempDir
    Path folder;

    private LocalSystem system;
    private Api api;
    private Wire wire;
    private Asks asks;
    private Instant deadline;
    /** Whether the late return was admitted. */
    private boolean admitted;
    /** Nobody has submitted. */
    private WalkedLot nobody;
    /** One supplier has, and no other. */
    private WalkedLot alone;
    /** So has one other. */
    private WalkedLot two;
    /** So have seven others: one withdrew, one replaced its return, one came late. */
    private WalkedLot many;

    @BeforeEach
    void start() throws InterruptedException {
        system = LocalSystem.start(
                HOME.resolve("template.yaml"),
                folder,
                0,
                false,
                new Deployment(HOME, watched::watching),
                new PrintStream(OutputStream.nullOutputStream()));
        api = new Api(system.address(), system.tokens());
        wire = new Wire(system);
        asks = new Asks(system, published, "none");
        deadline =
                Instant.ofEpochSecond(system.clock().instant().getEpochSecond()).plus(Duration.ofHours(1));
        nobody = published("a");
        alone = published("b");
        two = published("c");
        many = published("d");
        for (WalkedLot lot : List.of(alone, two, many)) {
            lot.submit(WalkedLot.SUPPLIER).expecting(201);
        }
        two.submit(11).expecting(201);
        for (int number = 11; number < LATE; number++) {
            many.submit(number).expecting(201);
        }
        many.replace(REPLACED, 2).expecting(200);
        many.withdraw(WITHDRAWN).expecting(204);
    }

    private WalkedLot published(String letter) throws InterruptedException {
        WalkedLot lot =
                new WalkedLot(api, ExampleLot.publish(api, "EXAMPLE-alike-" + letter, deadline, ExampleLot.WITH_MARKS));
        lot.namePanel();
        return lot;
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void everybody_is_answered_everything_the_same_whether_others_have_submitted_or_not() throws InterruptedException {
        assertAlike("before the deadline", false);
        system.clock().moveTo(deadline.plusSeconds(1));
        many.submit(LATE).expecting(202);
        assertAlike("just after the deadline", false);
        system.clock().moveTo(deadline.plus(Duration.ofMinutes(2)));
        assertAlike("once it can be opened", true);
        softly.assertAll();
        assertTellsWhatThereIsToTell();
    }

    private void assertAlike(String when, boolean settled) throws InterruptedException {
        for (String operation : readingFirst()) {
            if (!published.operations().get(operation).isAboutALot()) {
                continue;
            }
            for (Asker asker : Asker.values()) {
                boolean opens = operation.equals("openLot") && asker == Asker.OPENING_OFFICER && settled;
                if (!opens) {
                    assertAlike(operation + " asked by " + asker.words() + " " + when, operation, asker);
                }
            }
        }
    }

    /** What only reads comes first: it finds no trace of what is written here. */
    private List<String> readingFirst() {
        return table.operations().stream()
                .sorted(Comparator.comparing(
                        operation -> published.operations().get(operation).writes()))
                .toList();
    }

    private void assertAlike(String what, String operation, Asker asker) throws InterruptedException {
        Told expected = told(operation, asker, alone);
        softly.assertThat(told(operation, asker, two)).as(what + ", one other").isEqualTo(expected);
        // That a return came late is told to the officer who decides on it
        boolean lateIsTold = Set.of("listLateReturns", "admitLateReturn").contains(operation)
                && asker == Asker.OPENING_OFFICER
                && system.clock().instant().isAfter(deadline);
        Told amongMany = told(operation, asker, many);
        // That it was admitted is what an officer did, and stands in the trail; where nobody came late, nobody was
        boolean admissionIsTold = admitted && TRAIL.contains(operation) && asker == Asker.AUDITOR;
        admitted |= lateIsTold && operation.equals("admitLateReturn");
        if (!lateIsTold && !admissionIsTold) {
            softly.assertThat(amongMany).as(what + ", many others").isEqualTo(expected);
        }
        // The supplier that submitted to the others is told of its own; asking here, it would submit
        if (asker != Asker.SUPPLIER) {
            Told amongNobody = told(operation, asker, nobody);
            if (!lateIsTold && !admissionIsTold) {
                softly.assertThat(amongNobody).as(what + ", nobody").isEqualTo(expected);
            }
        }
    }

    /**
     * What an answer tells.
     *
     * @param operations what the table was asked for it, and what that consumed
     */
    private record Told(int status, Map<String, String> headers, String body, List<String> operations) {}

    /** What an answer tells but for what differs between any two lots or moments. */
    private Told told(String operation, Asker asker, WalkedLot lot) throws InterruptedException {
        Ask ask = asks.of(operation, asker, lot);
        watched.operations();
        Reply reply = wire.send(asker, ask);
        List<String> operations = watched.operations();
        String body = alike(reply.text(), lot);
        Map<String, String> headers = new TreeMap<>();
        reply.headers().forEach((name, value) -> headers.put(name, alike(value, lot)));
        headers.keySet().removeAll(OWN_TO_AN_ANSWER);
        if (body.contains("TIME")) {
            headers.remove("content-length");
        }
        return new Told(reply.status(), headers, body, operations);
    }

    private static String alike(String text, WalkedLot lot) {
        return text.replace(lot.lot().tender(), "TENDER")
                .replaceAll("sha256:[0-9a-f]{64}|\"([0-9a-f]{60}|[0-9a-f]{64})\"|\"[A-Za-z0-9_-]{43}\"", "DIGEST")
                .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME");
    }

    /** What is compared does differ where there is something to tell. */
    private void assertTellsWhatThereIsToTell() throws InterruptedException {
        Told read = told("readLot", Asker.MODERATOR, alone);
        assertThat(read.operations()).isNotEmpty().allMatch(each -> each.matches("[a-zA-Z]+ [0-9.]+"));
        assertThat(told("listLateReturns", Asker.OPENING_OFFICER, many).body())
                .isNotEqualTo(
                        told("listLateReturns", Asker.OPENING_OFFICER, nobody).body());
        for (WalkedLot lot : List.of(nobody, many)) {
            Officers officers = new Officers(api, lot.lot());
            assertThat(officers.awaitEnd(officers.open()).state()).isEqualTo("done");
        }
        Told none = told("listReturns", Asker.MODERATOR, nobody);
        Told several = told("listReturns", Asker.MODERATOR, many);
        assertThat(none.status()).isEqualTo(200);
        assertThat(several.status()).isEqualTo(200);
        assertThat(several.body()).isNotEqualTo(none.body());
        assertThat(several.operations()).isNotEqualTo(none.operations());
    }
}
