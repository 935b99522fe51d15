package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.file.Node;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.prozorro.Progress;
import socialvalue.plugin.service.HeldReturn;

@Timeout(20)
class PortalToldTest {
    private static final String TYPE = "socialvalue.tender.published.v1";
    private static final Portal PORTAL = new Portal("prozorro", "example-city");

    @TempDir
    Path folder;

    @Test
    void what_was_told_is_known_after_a_restart_and_once() {
        PortalTold told = new PortalTold(file());
        told.accepted(event("a"));
        told.accepted(event("b"));
        told.accepted(event("a"));
        told.delivered(
                new HeldReturn(PORTAL, "t1", "l1", "r1", FrameReference.parse("EX-1/1")), 2, List.of("requirement-1"));

        PortalTold after = new PortalTold(file());
        after.accepted(event("b"));
        assertThat(after.events()).isEqualTo(2);
        assertThat(after.all(TYPE))
                .extracting(each -> PortalTold.text(each, "id"))
                .containsExactly("a", "b");
        assertThat(after.all(PortalTold.DELIVERED))
                .extracting(PortalLines::delivered)
                .containsExactly("return r1: 2 findings; bound to no criterion: requirement requirem");
    }

    @Test
    void a_line_that_was_cut_off_is_told_again_on_a_line_of_its_own() throws IOException {
        new PortalTold(file()).accepted(event("a"));
        Files.writeString(file(), "{\"type\":\"socialva", StandardOpenOption.APPEND);

        PortalTold after = new PortalTold(file());
        after.accepted(event("b"));
        assertThat(new PortalTold(file()).all(TYPE))
                .extracting(each -> PortalTold.text(each, "id"))
                .containsExactly("a", "b");
    }

    @Test
    void it_waits_for_what_is_told_and_for_the_end_of_a_pass_that_began_later() throws InterruptedException {
        PortalTold told = new PortalTold(file());
        Thread telling = Thread.ofVirtual().start(() -> {
            told.accepted(event("a"));
            told.accepted(event("b"));
        });
        Node found = told.await(TYPE, each -> PortalTold.text(each, "id").equals("b"));
        telling.join();
        assertThat(PortalTold.text(found, "type")).isEqualTo(TYPE);

        Thread passing = Thread.ofVirtual().start(() -> {
            try {
                told.awaitPass();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (passing.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        told.read(Progress.Step.PAGE, "contracts", "0");
        told.read(Progress.Step.PAGE, "contracts", "1");
        told.read(Progress.Step.PAGE, "tenders", "0");
        assertThat(passing.join(Duration.ofMillis(100))).isFalse();
        told.read(Progress.Step.PAGE, "contracts", "0");
        passing.join();
    }

    @Test
    void messages_that_are_put_again_are_counted_once() {
        PortalTold told = new PortalTold(file());
        told.kept(event("a"), true);
        told.kept(event("b"), false);
        told.kept(event("b"), false);

        assertThat(told.toldAgain()).containsExactly("b");
    }

    private Path file() {
        return folder.resolve("told");
    }

    private static Message event(String id) {
        String body = "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"type\":\"" + TYPE + "\"}";
        return new Message(
                PORTAL.source().toString(), id, Message.Kind.EVENT, "tender/t1", body.getBytes(StandardCharsets.UTF_8));
    }
}
