package socialvalue.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What API Gateway does between the wire and the functions: finds the route, asks the authorizer, calls the function
 * and answers for it where it cannot.
 */
final class Gateway {
    /** The longest a function may take behind the gateway. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(29);

    /** The largest event that Lambda takes, in bytes. */
    static final int LARGEST_EVENT = 6 << 20;

    /**
     * How many functions run at once; as on Lambda there is a most. Without it everybody who waits for the one database
     * of this machine would keep everybody else waiting until all of them are too slow.
     */
    static final int MOST_AT_ONCE = 64;

    static final GatewayAnswer TOO_LARGE = GatewayAnswer.message(413, "Request Entity Too Large");
    static final GatewayAnswer BAD_REQUEST = GatewayAnswer.message(400, "Bad Request");
    static final GatewayAnswer INTERNAL_ERROR = GatewayAnswer.message(500, "Internal Server Error");

    private static final GatewayAnswer NOT_FOUND = GatewayAnswer.message(404, "Not Found");
    private static final GatewayAnswer UNAUTHORISED =
            GatewayAnswer.message(401, "Unauthorized").with("www-authenticate", "Bearer");
    private static final GatewayAnswer UNAVAILABLE = GatewayAnswer.message(503, "Service Unavailable");
    private static final Pattern BEARER = Pattern.compile("(?:bearer\\s+)?(\\S+)", Pattern.CASE_INSENSITIVE);

    private final List<Route> routes;
    private final Map<String, RequestStreamHandler> handlers = new HashMap<>();
    private final Tokens tokens;
    private final Duration longestCall;
    private final PrintStream faults;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE, true);

    /**
     * Makes each route's handler.
     *
     * @param faults where faults are reported, without anything of the request
     */
    Gateway(List<Route> routes, HandlerFactory factory, Tokens tokens, Duration longestCall, PrintStream faults) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(Route::precedence).reversed())
                .toList();
        this.routes.forEach(route -> handlers.computeIfAbsent(route.handler(), factory::handler));
        this.tokens = tokens;
        this.longestCall = longestCall;
        this.faults = faults;
    }

    /** Answers a request, whatever becomes of it on the way. */
    GatewayAnswer answer(GatewayRequest request) throws InterruptedException {
        String requestId = UUID.randomUUID().toString();
        GatewayAnswer answer;
        try {
            answer = routed(request, requestId);
        } catch (GatewayRequest.Undecodable e) {
            answer = BAD_REQUEST;
        } catch (Invocation.TooSlow e) {
            faults.println(e.getMessage());
            answer = UNAVAILABLE;
        } catch (Invocation.Fault e) {
            faults.println(e.getMessage());
            answer = INTERNAL_ERROR;
        } catch (GatewayAnswer.Unintelligible e) {
            faults.println("The answer to request " + requestId + " is " + e.getMessage());
            answer = INTERNAL_ERROR;
        } catch (IOException e) {
            faults.println("The event of request " + requestId + " cannot be written: "
                    + e.getClass().getName());
            answer = INTERNAL_ERROR;
        }
        return answer.with("apigw-requestid", requestId);
    }

    private GatewayAnswer routed(GatewayRequest request, String requestId)
            throws GatewayRequest.Undecodable, Invocation.TooSlow, Invocation.Fault, GatewayAnswer.Unintelligible,
                    IOException, InterruptedException {
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(request.method(), request.rawPath());
            if (parameters.isEmpty()) {
                continue;
            }
            Optional<Map<String, String>> claims = Optional.empty();
            if (route.needsToken()) {
                claims = request.header("authorization").flatMap(this::verified);
                if (claims.isEmpty()) {
                    return UNAUTHORISED;
                }
            }
            Map<String, String> decoded = new TreeMap<>();
            for (Map.Entry<String, String> parameter : parameters.get().entrySet()) {
                decoded.put(parameter.getKey(), GatewayRequest.decodedFromPath(parameter.getValue()));
            }
            byte[] event =
                    new GatewayEvent(request, route, decoded, request.queryParameters(), claims, requestId).json();
            if (event.length > LARGEST_EVENT) {
                return TOO_LARGE;
            }
            RequestStreamHandler handler = handlers.get(route.handler());
            return called(new Invocation(route.function(), handler, requestId), event);
        }
        return NOT_FOUND;
    }

    /** What a function answers once it is its turn; one that waits too long for it is not called at all. */
    private GatewayAnswer called(Invocation function, byte[] event)
            throws Invocation.TooSlow, Invocation.Fault, GatewayAnswer.Unintelligible, InterruptedException {
        if (!free.tryAcquire(longestCall.toNanos(), TimeUnit.NANOSECONDS)) {
            return UNAVAILABLE;
        }
        try {
            return GatewayAnswer.of(function.of(event, longestCall));
        } finally {
            free.release();
        }
    }

    private Optional<Map<String, String>> verified(String authorization) {
        Matcher token = BEARER.matcher(authorization.strip());
        return token.matches() ? tokens.verify(token.group(1)) : Optional.empty();
    }
}
