package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import socialvalue.file.ShippedEditions;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class EditionsContract extends StoreContract {
    private static final EditionId ID = new EditionId("knowsley", "2014");
    private final DynamoEditions editions = new DynamoEditions(table);

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

    /** One that ships, under another title. */
    private static ModelEdition edition(String title) {
        ModelEdition shipped = ShippedEditions.model(ID).orElseThrow();
        return new ModelEdition(
                ID,
                title,
                shipped.owner(),
                shipped.example(),
                shipped.definition(),
                shipped.definitionSource(),
                shipped.provenance(),
                shipped.uses(),
                shipped.outcomes(),
                shipped.measures(),
                shipped.limits(),
                shipped.assumptions());
    }
}
