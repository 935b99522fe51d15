package socialvalue.aws;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import socialvalue.aws.dynamo.TableBusy;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * That a service this stands on, most often the table, does not answer or takes no more for now. It is no fault of
 * ours, and the same request can succeed a little later.
 *
 * @param code what the service or its client calls it; nothing of what was being worked on
 */
public record Outage(String code) {
    private static final int DEEPEST = 5;
    private static final int SERVER_FAILURES = 500;
    /** Besides those the SDK knows as throttling, the table's among them. */
    private static final Set<String> OVERLOADED = Set.of("LimitExceededException");

    /** The outage that a failure tells of; empty where it tells of something else. */
    public static Optional<Outage> of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<Outage> outage =
                    switch (cause) {
                        case TableBusy busy -> named(busy);
                        case AwsServiceException service -> ofService(service);
                        case SdkClientException client -> ofClient(client);
                        default -> Optional.empty();
                    };
            if (outage.isPresent()) {
                return outage;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Outage> ofService(AwsServiceException service) {
        Optional<String> code = Optional.ofNullable(service.awsErrorDetails()).map(AwsErrorDetails::errorCode);
        boolean passing = service.isThrottlingException()
                || service.statusCode() >= SERVER_FAILURES
                || code.filter(OVERLOADED::contains).isPresent();
        return passing ? code.map(Outage::new).or(() -> named(service)) : Optional.empty();
    }

    /** A client that has no region or no credentials fails too, and will tomorrow. */
    private static Optional<Outage> ofClient(SdkClientException client) {
        boolean passing = client.retryable()
                || client instanceof ApiCallTimeoutException
                || client instanceof ApiCallAttemptTimeoutException
                || client.getCause() instanceof IOException;
        return passing ? named(client) : Optional.empty();
    }

    private static Optional<Outage> named(Throwable failure) {
        return Optional.of(new Outage(failure.getClass().getSimpleName()));
    }
}
