package socialvalue.aws.dynamo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The store over DynamoDB Local in this process. */
class EmbeddedStoreTest extends StoreSuite {
    private static AmazonDynamoDBLocal local;

    @BeforeAll
    static void start() {
        local = DynamoDBEmbedded.create();
    }

    /** Its threads would keep the process alive for ever. */
    @AfterAll
    static void stop() {
        local.shutdown();
    }

    @Override
    DynamoDbClient client() {
        return local.dynamoDbClient();
    }
}
