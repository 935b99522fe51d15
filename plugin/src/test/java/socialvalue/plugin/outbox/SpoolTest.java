package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    private Path folder;

    private final FailingDataSource database = new FailingDataSource(Stage.database(""));
    private final Stage stage = new Stage(database);

    private Path file() {
        return folder.resolve("spool");
    }

    @Test
    void whatIsPutWhileTheDatabaseIsDownIsDeliveredInOrderWhenItIsUp() {
        SpooledOutbox outbox = new SpooledOutbox(stage.outbox, file());
        outbox.put(Stage.event("a1", "s"));
        database.fails(true);
        outbox.put(Stage.event("a2", "s"));
        outbox.put(Stage.event("a2", "s"));
        outbox.put(Stage.event("b1", "t"));
        assertThatThrownBy(outbox::takeUp).isInstanceOf(OutboxFailure.class);
        database.fails(false);
        // It does not overtake what is in the file.
        outbox.put(Stage.event("a3", "s"));

        assertThat(outbox.takeUp()).isEqualTo(4);
        assertThat(outbox.put(Stage.event("a2", "s"))).isFalse();
        stage.pass();

        assertThat(stage.farSide.handled(Stage.SOURCE, "s")).containsExactly("a1", "a2", "a3");
        assertThat(stage.farSide.handled(Stage.SOURCE, "t")).containsExactly("b1");
        assertThat(outbox.takeUp()).isZero();
    }

    @Test
    void aProcessKilledWhileItTookUpTakesUpAgain() throws IOException {
        Spool spool = new Spool(file());
        spool.append(Stage.event("a1", "s"));
        spool.append(Stage.event("a2", "s"));
        List<String> taken = new ArrayList<>();
        assertThatThrownBy(() -> spool.takeAll(message -> {
                    if (!taken.isEmpty()) {
                        throw new OutboxFailure("down", null);
                    }
                    taken.add(message.id());
                }))
                .isInstanceOf(OutboxFailure.class);
        spool.append(Stage.event("a3", "s"));

        Spool restarted = new Spool(file());
        assertThat(restarted.isEmpty()).isFalse();
        taken.clear();
        restarted.takeAll(message -> taken.add(message.id()));

        assertThat(taken).containsExactly("a1", "a2", "a3");
        assertThat(restarted.isEmpty()).isTrue();
    }

    @Test
    void aRecordTornAtAnyByteIsPassedOverAndTheOthersAreWhole() throws IOException {
        Spool spool = new Spool(file());
        spool.append(Stage.event("first", "s"));
        int whole = (int) Files.size(file());
        spool.append(Stage.event("second", "s"));
        byte[] both = Files.readAllBytes(file());
        byte[] first = Arrays.copyOf(both, whole);

        for (int length = whole; length < both.length; length++) {
            Files.write(file(), Arrays.copyOf(both, length));
            assertThat(ids()).as("torn after %d bytes", length).containsExactly("first");

            // The process that wrote it was killed; the next one goes on after it.
            Files.write(file(), Arrays.copyOf(both, length));
            Files.write(file(), first, StandardOpenOption.APPEND);
            assertThat(ids()).as("torn after %d bytes, and more", length).containsExactly("first", "first");
        }
    }

    @Test
    void damageInTheMiddleCostsThatRecordOnly() throws IOException {
        Spool spool = new Spool(file());
        List<Integer> ends = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            spool.append(Stage.event(id, "s"));
            ends.add((int) Files.size(file()));
        }
        byte[] all = Files.readAllBytes(file());
        for (int at = ends.get(0); at < ends.get(1); at++) {
            byte[] damaged = all.clone();
            damaged[at] ^= 0x40;
            Files.write(file(), damaged);
            assertThat(ids()).as("damaged at %d", at).containsExactly("a", "c");
        }
    }

    @Test
    void everyPartOfAMessageIsReadAsItWasWritten() throws IOException {
        byte[] body = new byte[70_000];
        new SplittableRandom(7).nextBytes(body);
        Message message = new Message("/portals/é/x", "id ✓", Message.Kind.HELD_RETURN, "lot/β", body);
        Spool spool = new Spool(file());
        spool.append(message);

        List<Message> taken = new ArrayList<>();
        spool.takeAll(taken::add);

        assertThat(taken).singleElement().satisfies(each -> {
            assertThat(each.source()).isEqualTo(message.source());
            assertThat(each.id()).isEqualTo(message.id());
            assertThat(each.kind()).isEqualTo(message.kind());
            assertThat(each.subject()).isEqualTo(message.subject());
            assertThat(each.body()).isEqualTo(body);
        });
    }

    @Test
    void whileOneTakesUpAnotherAppendsAndTakesNothingTwice() throws IOException {
        Spool spool = new Spool(file());
        Spool other = new Spool(file());
        spool.append(Stage.event("a1", "s"));
        List<String> taken = new ArrayList<>();

        spool.takeAll(message -> {
            taken.add(message.id());
            if (taken.size() == 1) {
                append(other, "a2");
                assertThat(takeAll(other, taken)).isZero();
            }
        });

        assertThat(taken).containsExactly("a1", "a2");
    }

    @Test
    void theFilesAreForTheirOwnerAlone() throws IOException {
        new Spool(file()).append(Stage.event("a", "s"));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void whereNeitherCanKeepItThatIsSaid() throws IOException {
        database.fails(true);
        Path inTheWay = Files.createFile(folder.resolve("file"));
        SpooledOutbox outbox = new SpooledOutbox(stage.outbox, inTheWay.resolve("spool"));

        assertThatThrownBy(() -> outbox.put(Stage.event("a", "s"))).isInstanceOf(OutboxFailure.class);
    }

    private List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        new Spool(file()).takeAll(message -> ids.add(message.id()));
        return ids;
    }

    private static void append(Spool spool, String id) {
        try {
            spool.append(Stage.event(id, "s"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int takeAll(Spool spool, List<String> taken) {
        try {
            return spool.takeAll(message -> taken.add(message.id()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
