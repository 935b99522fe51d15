package socialvalue.aws.dynamo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The store over DynamoDB Local in this process. */
class EmbeddedStoreTest {
    private static AmazonDynamoDBLocal local;
    private static DynamoDbClient client;

    @BeforeAll
    static void start() {
        local = DynamoDBEmbedded.create();
        client = local.dynamoDbClient();
    }

    /** Its threads would keep the process alive for ever. */
    @AfterAll
    static void stop() {
        local.shutdown();
    }

    @Nested
    class Frames extends FramesContract {
        Frames() {
            super(client);
        }
    }

    @Nested
    class SealedReturns extends SealedReturnsContract {
        SealedReturns() {
            super(client);
        }
    }

    @Nested
    class Runs extends RunsContract {
        Runs() {
            super(client);
        }
    }

    @Nested
    class OpenedReturns extends OpenedReturnsContract {
        OpenedReturns() {
            super(client);
        }
    }

    @Nested
    class Sheets extends SheetsContract {
        Sheets() {
            super(client);
        }
    }

    @Nested
    class Answers extends AnswersContract {
        Answers() {
            super(client);
        }
    }

    @Nested
    class Editions extends EditionsContract {
        Editions() {
            super(client);
        }
    }

    @Nested
    class SealedUntilOpened extends SealedUntilOpenedContract {
        SealedUntilOpened() {
            super(client);
        }
    }
}
