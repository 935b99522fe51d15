package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import socialvalue.procurement.PortalId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class DeliveriesContract extends StoreContract {
    private static final PortalId PORTAL = new PortalId("example-portal", "exampleshire");

    private final DynamoDeliveries deliveries = new DynamoDeliveries(table);

    DeliveriesContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void an_attempt_is_seen_for_the_first_time_once() {
        assertThat(deliveries.first(PORTAL, "m-1", "7", NOON)).isTrue();
        assertThat(deliveries.first(PORTAL, "m-1", "7", NOON)).isFalse();
    }

    @Test
    void another_attempt_message_or_portal_is_another_one() {
        deliveries.first(PORTAL, "m-1", "7", NOON);

        assertThat(deliveries.first(PORTAL, "m-1", "8", NOON)).isTrue();
        assertThat(deliveries.first(PORTAL, "m-2", "7", NOON)).isTrue();
        assertThat(deliveries.first(new PortalId("example-portal", "elsewhere"), "m-1", "7", NOON))
                .isTrue();
    }

    @Test
    void an_attempt_is_remembered_for_ten_minutes_whether_or_not_it_is_deleted_in_time() {
        deliveries.first(PORTAL, "m-1", "7", NOON);

        assertThat(deliveries.first(PORTAL, "m-1", "7", NOON.plus(DynamoDeliveries.REMEMBERED)))
                .isFalse();
        assertThat(deliveries.first(
                        PORTAL,
                        "m-1",
                        "7",
                        NOON.plus(DynamoDeliveries.REMEMBERED).plusSeconds(1)))
                .isTrue();
    }

    @Test
    void an_attempt_that_came_to_nothing_is_forgotten() {
        deliveries.first(PORTAL, "m-1", "7", NOON);
        deliveries.forget(PORTAL, "m-1", "7");

        assertThat(deliveries.first(PORTAL, "m-1", "7", NOON)).isTrue();
    }

    @Test
    void an_attempt_whose_answer_was_lost_on_the_way_from_the_table_is_still_the_first() {
        meter.loseNextAnswer();

        assertThat(deliveries.first(PORTAL, "m-1", "7", NOON)).isTrue();
    }

    @Test
    void of_many_with_the_same_attempt_one_is_first() throws Exception {
        List<Boolean> first = atOnce(6, () -> deliveries.first(PORTAL, "m-1", "7", NOON));

        assertThat(first).containsOnlyOnce(true);
    }
}
