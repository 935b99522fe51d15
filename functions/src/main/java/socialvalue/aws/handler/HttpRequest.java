package socialvalue.aws.handler;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import socialvalue.access.Caller;
import socialvalue.agreement.AgreementId;
import socialvalue.procurement.LotId;

/**
 * A request as the gateway hands it on.
 *
 * @param route the route it took, as the template spells it, such as {@code GET /runs/{run}}
 * @param path as sent
 * @param pathParameters decoded
 * @param query decoded
 * @param headers names in lower case
 * @param body the bytes sent; empty where there were none; not to be changed by anybody who holds them
 * @param requestId names the request
 * @param receivedAt when the gateway received it, to the millisecond
 * @param authenticated who asks; empty where no authorizer stands before the route
 */
record HttpRequest(
        String route,
        String path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        String requestId,
        Instant receivedAt,
        Optional<Caller> authenticated) {
    private static final int MOST_ON_A_PAGE = 100;
    // A supplier's identifier, behind its place where the list is in order of places
    private static final Pattern CURSOR = Pattern.compile("([0-9]{6}#)?[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    HttpRequest {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /**
     * Who asks.
     *
     * @throws Refused if nobody is signed in
     */
    Caller caller() {
        return authenticated.orElseThrow(
                () -> new Refused(ProblemType.UNAUTHENTICATED, "Send a token of the identity provider."));
    }

    /** A header's value, without white space around it. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(String::strip);
    }

    /**
     * A parameter of the path that names something.
     *
     * @throws Refused if it cannot name anything
     */
    String identifier(String parameter) {
        String value = pathParameters.getOrDefault(parameter, "");
        if (!LotId.isIdentifier(value)) {
            throw new Refused(
                    ProblemType.NOT_FOUND,
                    "Nothing is named so: a " + parameter
                            + " is named by letters, digits, full stops, hyphens and underscores.");
        }
        return value;
    }

    /**
     * A parameter of the path that names a person, as the subject of their token does.
     *
     * @throws Refused if no subject is such a text (OpenID Connect Core 1.0, section 2: at most 255 ASCII characters)
     */
    String subject(String parameter) {
        String value = pathParameters.getOrDefault(parameter, "");
        if (!value.matches("[!-~]([ -~]{0,253}[!-~])?")) {
            throw new Refused(ProblemType.NOT_FOUND, "No " + parameter + " is named so.");
        }
        return value;
    }

    /**
     * The lot that the path names.
     *
     * @throws Refused if it cannot name one
     */
    LotId lot() {
        return new LotId(identifier("tender"), identifier("lot"));
    }

    /**
     * The agreement that the path names; {@code ~}, which RFC 3986 reserves for nothing, stands in it as it is.
     *
     * @throws Refused if it cannot name one
     */
    AgreementId agreement() {
        String value = pathParameters.getOrDefault("agreement", "");
        if (!AgreementId.isOne(value)) {
            throw new Refused(
                    ProblemType.NOT_FOUND,
                    "Nothing is named so: an agreement is named by letters, digits, full stops, hyphens and"
                            + " underscores, that of a lot by two such names with ~ between them.");
        }
        return new AgreementId(value);
    }

    /**
     * Where the page of agreements wanted begins: {@code after}, as the page before gave it; empty for the first.
     *
     * @throws Refused if no page gives such a thing
     */
    Optional<String> afterAgreement() {
        Optional<String> after = Optional.ofNullable(query.get("after")).filter(value -> !value.isEmpty());
        if (after.isPresent() && !AgreementId.isOne(after.get())) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST, "The parameter after is what the page before gave as next.");
        }
        return after;
    }

    /**
     * A parameter of the query that counts versions; empty where it is not given.
     *
     * @throws Refused if it is not a whole number from 1
     */
    Optional<Integer> queryNumber(String parameter) {
        Optional<String> value = Optional.ofNullable(query.get(parameter));
        if (value.isPresent() && !value.get().matches("[1-9][0-9]{0,8}")) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The " + parameter + " is a whole number from 1.");
        }
        return value.map(Integer::valueOf);
    }

    /**
     * A parameter of the path that counts versions.
     *
     * @throws Refused if it is not a whole number from 1
     */
    int number(String parameter) {
        String value = pathParameters.getOrDefault(parameter, "");
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new Refused(ProblemType.NOT_FOUND, "There is no " + parameter + " but whole numbers from 1.");
        }
        return Integer.parseInt(value);
    }

    /**
     * How many are wanted on a page: {@code limit}, from 1 to 100; all 100 where it is not said.
     *
     * @throws Refused if it is another number or none
     */
    int limit() {
        String value = query.getOrDefault("limit", Integer.toString(MOST_ON_A_PAGE));
        if (!value.matches("[1-9][0-9]{0,2}") || Integer.parseInt(value) > MOST_ON_A_PAGE) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST, "The limit is a whole number from 1 to " + MOST_ON_A_PAGE + ".");
        }
        return Integer.parseInt(value);
    }

    /**
     * Where the page wanted begins: {@code after}, as the page before gave it; empty for the first.
     *
     * @throws Refused if no page gives such a thing
     */
    Optional<String> after() {
        Optional<String> after = Optional.ofNullable(query.get("after")).filter(value -> !value.isEmpty());
        if (after.isPresent() && !CURSOR.matcher(after.get()).matches()) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST, "The parameter after is what the page before gave as next.");
        }
        return after;
    }

    /** Says nothing of the contents. */
    @Override
    public String toString() {
        return route + " (request " + requestId + ")";
    }
}
