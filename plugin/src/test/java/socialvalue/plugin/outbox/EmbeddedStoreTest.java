package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
    @TempDir
    private Path folder;

    private final SteppedClock clock = new SteppedClock();

    @Test
    void whatWasPutIsThereAfterARestart() throws InterruptedException {
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("new"))) {
            JdbcOutbox outbox = store.outbox(clock);
            outbox.put(Stage.event("a", "s"));
            outbox.write("feed", "17");
        }
        FarSide farSide = new FarSide();
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("new"))) {
            JdbcOutbox outbox = store.outbox(clock);
            assertThat(outbox.put(Stage.event("a", "s"))).isFalse();
            assertThat(outbox.read("feed")).contains("17");
            new Sender(outbox, Map.of(Message.Kind.EVENT, farSide), clock, Stage.withoutChance(), Sender.Settings.USUAL)
                    .deliverDue();
        }
        assertThat(farSide.arrivals()).containsExactly("a");
    }

    @Test
    void itsFilesAreForTheirOwnerAlone() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews())
                .as("this system knows no owners of files")
                .contains("posix");
        Path own = folder.resolve("new");
        try (EmbeddedStore store = EmbeddedStore.open(own)) {
            store.outbox(clock).put(Stage.event("a", "s"));
            assertThat(Files.getPosixFilePermissions(own)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            try (Stream<Path> files = Files.list(own)) {
                assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            }
        }
    }

    @Test
    void anInterruptedThreadDoesNotBreakTheStore() {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            JdbcOutbox outbox = store.outbox(clock);
            Thread.currentThread().interrupt();
            outbox.put(Stage.event("a", "s"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(outbox.put(Stage.event("b", "s"))).isTrue();
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.outbox(clock).waiting(1).count(State.PENDING)).isEqualTo(2);
        }
    }

    @Test
    void aSecondProcessIsToldThatTheStoreIsInUse() throws Exception {
        EmbeddedStore store = EmbeddedStore.open(folder);
        try {
            ChildProcess second = ChildProcess.start(OutboxCommand.class, "list", "--folder", folder.toString());
            assertThat(second.exitCode()).isEqualTo(OutboxCommand.UNUSABLE);
            assertThat(second.output()).contains("is in use by another process");
        } finally {
            store.close();
        }
    }

    @Test
    void aFolderThatWouldChangeTheAddressOfTheDatabaseIsRefused() {
        assertThatThrownBy(() -> EmbeddedStore.open(folder.resolve("x;INIT=DROP ALL OBJECTS")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderThatCannotBeMadeIsAFailure() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedStore.open(file.resolve("below"))).isInstanceOf(OutboxFailure.class);
    }
}
