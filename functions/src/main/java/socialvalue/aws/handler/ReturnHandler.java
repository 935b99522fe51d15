package socialvalue.aws.handler;

import socialvalue.aws.Wiring;
import socialvalue.file.FindingsJson;
import socialvalue.file.ReceiptJson;
import socialvalue.file.ReturnReader;
import socialvalue.port.ReturnDocument;
import socialvalue.submission.Receipt;
import socialvalue.usecase.SubmitReturn;

/**
 * A supplier's own return: received, replaced, withdrawn, receipted. Whose it is, the token says. It has a way of its
 * own to answer the same request as before: nothing that tells of a return stands among the answers kept for other
 * requests.
 */
public final class ReturnHandler extends HttpHandler {
    private static final String RETURN = "/tenders/{tender}/lots/{lot}/return";

    private final SubmitReturn returns;

    /** As Lambda makes it. */
    public ReturnHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public ReturnHandler(Wiring wiring) {
        returns = new SubmitReturn(
                wiring.frames(),
                wiring.sealedReturns(),
                wiring.closingSeal(),
                wiring.pseudonyms(),
                new ReturnReader(),
                wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "PUT " + RETURN -> submit(request);
            case "DELETE " + RETURN -> withdraw(request);
            case "GET " + RETURN + "/receipt" -> receipt(request);
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse submit(HttpRequest request) {
        SubmitReturn.Received received = returns.submit(
                request.caller(),
                new SubmitReturn.Request(
                        request.lot(),
                        new ReturnDocument(request.body()),
                        request.receivedAt(),
                        Idempotent.key(request),
                        Preconditions.stated(request),
                        findingsAccepted(request)));
        Receipt receipt = received.receipt();
        if (receipt.standing() == Receipt.Standing.LATE) {
            return answer(202, received);
        }
        return answer(receipt.version() == 1 ? 201 : 200, received).with("etag", EntityTags.quoted(receipt.version()));
    }

    private static boolean findingsAccepted(HttpRequest request) {
        String findings = request.query().getOrDefault("findings", "");
        if (!findings.isEmpty() && !findings.equals("accepted")) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The parameter findings is left out, or says: accepted.");
        }
        return !findings.isEmpty();
    }

    private static HttpResponse answer(int status, SubmitReturn.Received received) {
        return HttpResponse.json(status, json -> {
            ReceiptJson.write(json, received.receipt());
            json.list("findings", received.findings(), FindingsJson::write);
            if (received.findingsNotShown() > 0) {
                json.integer("findingsNotShown", received.findingsNotShown());
            }
        });
    }

    private HttpResponse withdraw(HttpRequest request) {
        Idempotent.key(request);
        returns.withdraw(request.caller(), request.lot(), request.receivedAt(), Preconditions.version(request));
        return HttpResponse.empty(204);
    }

    private HttpResponse receipt(HttpRequest request) {
        Receipt receipt = returns.receipt(request.caller(), request.lot());
        return HttpResponse.json(200, json -> ReceiptJson.write(json, receipt))
                .with("etag", EntityTags.quoted(receipt.version()));
    }
}
