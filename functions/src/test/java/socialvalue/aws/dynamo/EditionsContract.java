package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import socialvalue.model.Citation;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class EditionsContract extends StoreContract {
    private static final EditionId ID = new EditionId("example", "2026");
    private static final Form<ModelEdition> FORM = new Form<>() {
        @Override
        public byte[] write(ModelEdition edition) {
            return edition.title().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public ModelEdition read(byte[] bytes) {
            return edition(new String(bytes, StandardCharsets.UTF_8));
        }
    };

    private final DynamoEditions editions = new DynamoEditions(table, FORM);

    EditionsContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void an_edition_is_found_as_it_was_published() {
        assertThat(editions.find(ID)).isEmpty();
        assertThat(editions.publish(edition("first"), "sha256:first")).isEqualTo("sha256:first");

        assertThat(editions.find(ID)).contains(edition("first"));
        assertThat(editions.find(new EditionId("example", "2027"))).isEmpty();
    }

    @Test
    void an_edition_never_changes() {
        editions.publish(edition("first"), "sha256:first");

        assertThat(editions.publish(edition("second"), "sha256:second")).isEqualTo("sha256:first");
        assertThat(editions.publish(edition("first"), "sha256:first")).isEqualTo("sha256:first");
        assertThat(editions.find(ID)).contains(edition("first"));
    }

    @Test
    void of_many_who_publish_at_once_all_are_told_the_same_digest() throws Exception {
        var names = new AtomicInteger();
        List<String> kept = atOnce(5, () -> editions.publish(edition("one"), "sha256:" + names.incrementAndGet()));

        assertThat(kept).containsOnly(kept.getFirst());
    }

    private static ModelEdition edition(String title) {
        return new ModelEdition(
                ID,
                title,
                "Example Council",
                true,
                "what is good",
                new Citation("Example Council, 2026"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
