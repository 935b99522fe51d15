package socialvalue.aws.dynamo;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The client that functions use, at another address than AWS's. */
final class RemoteEngine {
    private RemoteEngine() {}

    static DynamoDbClient at(URI address) {
        return DynamoDbClient.builder()
                .endpointOverride(address)
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("example", "example")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }
}
