package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed at the worst moments and started again on the same folder. */
@Tag("slow")
class KilledProcessTest {
    private static final int MESSAGES = 40;
    private static final int SUBJECTS = 4;

    @TempDir
    private Path folder;

    private HttpFarSide farSide;

    @BeforeEach
    void open() throws IOException {
        farSide = new HttpFarSide();
    }

    @AfterEach
    void close() {
        farSide.close();
    }

    @Test
    void killedBetweenCommitAndSendItSendsEverythingWhenItIsStartedAgain() throws Exception {
        run("wait", () -> {});
        assertThat(farSide.requests()).isEmpty();

        run("send", this::awaitAll);

        assertAllInOrder();
    }

    @Test
    void killedBetweenSendAndAnswerItSendsAgainAndEachIsHandledOnce() throws Exception {
        CountDownLatch reached = new CountDownLatch(10);
        CountDownLatch killed = new CountDownLatch(1);
        farSide.answers(request -> {
            reached.countDown();
            if (reached.getCount() == 0 && killed.getCount() > 0) {
                // It is taken here, but its answer never leaves before the process is dead.
                killed.await(60, TimeUnit.SECONDS);
            }
            return new HttpFarSide.Answer(202);
        });
        run("send", () -> assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue());
        killed.countDown();

        run("send", this::awaitAll);

        assertAllInOrder();
        assertThat(farSide.requests().size()).isGreaterThan(MESSAGES);
    }

    private interface Until {
        void happened() throws Exception;
    }

    private void run(String task, Until until) throws Exception {
        ChildProcess process = ChildProcess.start(
                SendingProcess.class, folder.toString(), farSide.base().toString(), Integer.toString(MESSAGES), task);
        try {
            process.awaitLine("committed");
            until.happened();
        } finally {
            process.kill();
        }
    }

    private void awaitAll() throws InterruptedException {
        assertThat(farSide.awaitHandled(MESSAGES)).isTrue();
    }

    private void assertAllInOrder() {
        for (int subject = 0; subject < SUBJECTS; subject++) {
            List<String> expected = IntStream.iterate(subject, each -> each < MESSAGES, each -> each + SUBJECTS)
                    .mapToObj(each -> "{\"id\":\"m" + each + "\"}")
                    .toList();
            assertThat(farSide.handledBodies()).containsSubsequence(expected);
        }
        assertThat(farSide.handledBodies()).hasSize(MESSAGES).doesNotHaveDuplicates();
    }
}
