package socialvalue.aws.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import socialvalue.access.NotPermitted;
import socialvalue.aws.Outage;
import socialvalue.port.Conflict;
import socialvalue.usecase.Refusal;

/**
 * What all functions behind the gateway have in common: whatever arrives is answered, a refusal by a problem document
 * that says why, a service that does not answer by one that says when to come again, a fault of ours by one that says
 * nothing.
 */
abstract class HttpHandler implements RequestStreamHandler {
    /**
     * Answers a request; a thrown {@link Refused}, {@link Refusal}, {@link NotPermitted} or {@link Conflict} is one
     * too.
     */
    abstract HttpResponse answer(HttpRequest request);

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        response(in, context).writeTo(out);
    }

    private HttpResponse response(InputStream in, Context context) throws IOException {
        String requestId = context.getAwsRequestId();
        try {
            HttpRequest request = GatewayEvent.read(in);
            requestId = request.requestId();
            return answer(request);
        } catch (Refused e) {
            return HttpResponse.problem(e.problem());
        } catch (Refusal e) {
            return HttpResponse.problem(Problem.of(e));
        } catch (NotPermitted e) {
            return HttpResponse.problem(Problem.of(ProblemType.NOT_PERMITTED, e.getMessage()));
        } catch (Conflict e) {
            return HttpResponse.problem(Problem.of(ProblemType.CONFLICT, e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return HttpResponse.problem(failed(e, requestId, context.getLogger()));
        }
    }

    private static Problem failed(Throwable failure, String requestId, LambdaLogger log) {
        Optional<Outage> outage = Outage.of(failure);
        if (outage.isPresent()) {
            log.log(Faults.report(outage.get(), requestId), LogLevel.WARN);
            return Problem.of(ProblemType.UNAVAILABLE, "A service that is needed does not answer now; ask again soon.");
        }
        log.log(Faults.report(failure, requestId), LogLevel.ERROR);
        return Problem.of(ProblemType.FAULT, "It was recorded; please try again.");
    }

    /** The refusal of a route that this handler does not answer: the template and it have parted. */
    static Refused noSuchRoute(HttpRequest request) {
        return new Refused(ProblemType.NOT_FOUND, "Nothing answers " + request.route() + ".");
    }
}
