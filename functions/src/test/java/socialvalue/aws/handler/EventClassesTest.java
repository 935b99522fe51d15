package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class EventClassesTest {
    @Test
    void receiving_an_event_loads_nothing_but_what_verifying_and_remembering_it_needs() throws Exception {
        List<String> loaded = OwnClasses.loadedBy(ReceivePortalEventHandler.class, loader -> {
            Callable<?> receiving = (Callable<?>) loader.loadClass(EventInside.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(receiving.call()).isEqualTo(202);
        });

        // The request itself is made with databind, by the tests
        assertThat(loaded)
                .contains("socialvalue.aws.dynamo.WebhookItem")
                .noneMatch(name -> name.startsWith("org.snakeyaml")
                        || name.startsWith("com.nimbusds")
                        || name.startsWith("socialvalue.frame")
                        || name.startsWith("socialvalue.scoring")
                        || name.startsWith("socialvalue.report")
                        || name.matches("socialvalue\\.aws\\.dynamo\\.(?!Webhook).+Item")
                        || name.startsWith("software.amazon.awssdk.services.sqs")
                        || name.startsWith("software.amazon.awssdk.services.secretsmanager")
                        || name.startsWith("software.amazon.awssdk.services.kms"));
    }
}
