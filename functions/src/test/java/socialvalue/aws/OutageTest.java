package socialvalue.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class OutageTest {
    private static AwsServiceException table(String code, int status) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("something of a return")
                        .build())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ProvisionedThroughputExceededException",
                "RequestLimitExceeded",
                "ThrottlingException",
                "LimitExceededException",
                "TransactionInProgressException"
            })
    void a_table_that_takes_no_more_for_now_is_an_outage(String code) {
        assertThat(Outage.of(table(code, 400))).contains(new Outage(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"InternalServerError", "InternalServerErrorException", "ServiceUnavailable"})
    void a_service_that_fails_itself_is_an_outage(String code) {
        assertThat(Outage.of(table(code, 500))).contains(new Outage(code));
        assertThat(Outage.of(table(code, 503))).contains(new Outage(code));
    }

    @Test
    void a_failure_without_a_code_is_called_by_its_class() {
        assertThat(Outage.of(SqsException.builder().statusCode(502).build())).contains(new Outage("SqsException"));
        assertThat(Outage.of(SqsException.builder().statusCode(429).build())).contains(new Outage("SqsException"));
    }

    static Stream<Arguments> ofTheClient() {
        return Stream.of(
                arguments(ApiCallTimeoutException.create(10_000), "ApiCallTimeoutException"),
                arguments(ApiCallAttemptTimeoutException.create(3_000), "ApiCallAttemptTimeoutException"),
                arguments(SdkClientException.create("no answer", new SocketTimeoutException()), "SdkClientException"),
                arguments(SdkClientException.create("no way", new UnknownHostException()), "SdkClientException"));
    }

    @ParameterizedTest
    @MethodSource("ofTheClient")
    void a_service_that_does_not_answer_is_an_outage_wherever_it_was_met(RuntimeException failure, String code) {
        assertThat(Outage.of(failure)).contains(new Outage(code));
        assertThat(Outage.of(new IllegalStateException(failure))).contains(new Outage(code));
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                table("ValidationException", 400),
                table("AccessDeniedException", 400),
                table("ResourceNotFoundException", 400),
                table("ConditionalCheckFailedException", 400),
                table("UnrecognizedClientException", 400),
                SdkClientException.create("Unable to load credentials"),
                new IllegalStateException("ours"),
                new IOException("ours"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_will_fail_again_is_none(Throwable fault) {
        assertThat(Outage.of(fault)).isEmpty();
        assertThat(Outage.of(new IllegalStateException(fault))).isEmpty();
    }
}
