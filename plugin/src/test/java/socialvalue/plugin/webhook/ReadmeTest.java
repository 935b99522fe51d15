package socialvalue.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socialvalue.plugin.outbox.WebhookSecrets;
import socialvalue.plugin.portal.EventType;

class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void theHookedEventsAreThere() throws IOException {
        List<String> types = Pattern.compile("^\\| .* \\| `(socialvalue\\.[a-z.]+\\.v1)` \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();

        assertThat(types)
                .containsExactlyElementsOf(
                        Stream.of(EventType.values()).map(EventType::versioned).toList());
    }

    @Test
    void theExampleOfAnEventIsAccepted() throws IOException {
        String readme = Files.readString(README);
        String example = readme.substring(
                readme.indexOf("```json") + "```json".length(), readme.indexOf("```", readme.indexOf("```json") + 3));
        KeptMessages outbox = new KeptMessages();
        WebhookReceiver receiver = new WebhookReceiver(
                Sender.PORTAL,
                WebhookSecrets.of(List.of(Sender.secret(Sender.KEY))),
                outbox,
                () -> Instant.ofEpochSecond(Sender.NOW));

        assertThat(receiver.receive(Sender.signed(Sender.SINGLE, example)).status())
                .isEqualTo(202);
        assertThat(outbox.messages).hasSize(1);
    }
}
