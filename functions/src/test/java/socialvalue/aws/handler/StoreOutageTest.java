package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.aws.Wiring;
import socialvalue.aws.seal.JoseSeal;
import socialvalue.aws.seal.WrappingKey;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** A table that does not answer, as callers and the log are told of it. */
class StoreOutageTest {
    private static final String SAID = "forty volunteers of Example Care";

    private final Logged context = new Logged();
    private Supplier<RuntimeException> failure;
    private Wiring wiring;

    @BeforeEach
    void wire() {
        wiring = new Wiring(
                new FailingTable(),
                "table",
                new JoseSeal(WrappingKey.NONE),
                null,
                null,
                run -> {},
                new Wiring.Portals(event -> {}, () -> "{}"),
                null,
                null,
                InstantSource.fixed(Sent.RECEIVED));
    }

    /** A client of which every call fails. */
    private final class FailingTable implements DynamoDbClient {
        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            throw failure.get();
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            throw failure.get();
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            throw failure.get();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder().errorCode(code).errorMessage(SAID).build();
    }

    static Stream<Arguments> outages() {
        return Stream.<Arguments>of(
                arguments(
                        (Supplier<RuntimeException>) () -> ProvisionedThroughputExceededException.builder()
                                .statusCode(400)
                                .awsErrorDetails(details("ProvisionedThroughputExceededException"))
                                .message(SAID)
                                .build(),
                        "ProvisionedThroughputExceededException"),
                arguments(
                        (Supplier<RuntimeException>) () -> InternalServerErrorException.builder()
                                .statusCode(500)
                                .awsErrorDetails(details("InternalServerError"))
                                .message(SAID)
                                .build(),
                        "InternalServerError"),
                arguments(
                        (Supplier<RuntimeException>) () -> ApiCallTimeoutException.create(10_000),
                        "ApiCallTimeoutException"),
                arguments(
                        (Supplier<RuntimeException>)
                                () -> SdkClientException.create(SAID, new SocketTimeoutException(SAID)),
                        "SdkClientException"));
    }

    private void isUnavailable(String route, Sent.Received received, String code) {
        assertThat(received.status()).isEqualTo(503);
        assertThat(received.problem()).isEqualTo("unavailable");
        assertThat(received.header("retry-after")).isEqualTo("5");
        assertThat(received.text()).doesNotContain(code).doesNotContain("volunteers");
        assertThat(OpenApi.PUBLISHED.faults(route, received)).isEmpty();
        assertThat(context.lines).containsExactly("outage in request request-1: " + code);
        context.lines.clear();
    }

    @ParameterizedTest
    @MethodSource("outages")
    void reading_and_writing_are_answered_by_when_to_come_again_and_logged_by_code(
            Supplier<RuntimeException> outage, String code) {
        failure = outage;
        String frame = "GET /tenders/{tender}/lots/{lot}/frame";
        String scores = "GET /tenders/{tender}/lots/{lot}/scores";
        String marks = "POST /tenders/{tender}/lots/{lot}/marking/lock";

        isUnavailable(
                frame,
                Sent.to(frame)
                        .lot("EXAMPLE-1", "1")
                        .as("somebody", "moderator")
                        .through(new FrameHandler(wiring), context),
                code);
        isUnavailable(
                scores,
                Sent.to(scores)
                        .lot("EXAMPLE-1", "1")
                        .as("somebody", "moderator")
                        .through(new ReadScoresHandler(wiring), context),
                code);
        isUnavailable(
                marks,
                Sent.to(marks)
                        .lot("EXAMPLE-1", "1")
                        .as("somebody", "moderator")
                        .key("key-1")
                        .through(new MarksHandler(wiring), context),
                code);
    }

    @Test
    void a_table_that_is_not_there_is_a_fault_and_says_not_when_to_come_again() {
        failure = () -> ResourceNotFoundException.builder()
                .statusCode(400)
                .awsErrorDetails(details("ResourceNotFoundException"))
                .message(SAID)
                .build();
        Sent.Received received = Sent.to("GET /tenders/{tender}/lots/{lot}/frame")
                .lot("EXAMPLE-1", "1")
                .as("somebody", "moderator")
                .through(new FrameHandler(wiring), context);

        assertThat(received.status()).isEqualTo(500);
        assertThat(received.problem()).isEqualTo("fault");
        assertThat(received.header("retry-after")).isEmpty();
        assertThat(context.lines).singleElement().satisfies(line -> assertThat(line)
                .contains("ResourceNotFoundException")
                .doesNotContain("volunteers"));
    }
}
