package socialvalue.aws.dynamo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The store over LocalStack's DynamoDB, where a Docker engine answers and has the image already. */
@Tag("slow")
class LocalStackStoreTest extends StoreSuite {
    private static LocalStackContainer container;
    private static DynamoDbClient client;

    @BeforeAll
    static void start() {
        String image = System.getProperty("localstack.image");
        LocalImage.whyNot(image).ifPresent(reason -> {
            System.out.println("LocalStack: skipped, " + reason);
            Assumptions.abort(reason);
        });
        container = new LocalStackContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack"))
                .withServices("dynamodb")
                .withImagePullPolicy(name -> false);
        container.start();
        client = RemoteEngine.at(container.getEndpoint());
    }

    @AfterAll
    static void stop() {
        if (client != null) {
            client.close();
        }
        if (container != null) {
            container.stop();
        }
    }

    @Override
    DynamoDbClient client() {
        return client;
    }
}
