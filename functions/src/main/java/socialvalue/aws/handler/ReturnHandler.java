package socialvalue.aws.handler;

import java.util.Optional;
import socialvalue.aws.Wiring;
import socialvalue.file.FindingsJson;
import socialvalue.file.ReceiptJson;
import socialvalue.file.ReturnReader;
import socialvalue.port.ReturnDocument;
import socialvalue.submission.Receipt;
import socialvalue.usecase.SubmitReturn;
import socialvalue.usecase.WithdrawReturn;

/**
 * A supplier's own return: received, replaced, withdrawn, receipted. Whose it is, the token says. It has a way of its
 * own to answer the same request as before: nothing that tells of a return stands among the answers kept for other
 * requests.
 */
public final class ReturnHandler extends HttpHandler {
    private static final String RETURN = "/tenders/{tender}/lots/{lot}/return";

    private final SubmitReturn returns;
    private final WithdrawReturn withdrawal;

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
        withdrawal = new WithdrawReturn(wiring.frames(), wiring.sealedReturns(), wiring.pseudonyms(), wiring.clock());
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
        Optional<Integer> replaces = Preconditions.stated(request);
        SubmitReturn.Received received = returns.submit(
                request.caller(),
                new SubmitReturn.Request(
                        request.lot(),
                        new ReturnDocument(request.body()),
                        request.receivedAt(),
                        Idempotent.key(request),
                        replaces,
                        findingsAccepted(request)));
        Receipt receipt = received.receipt();
        if (receipt.standing() == Receipt.Standing.LATE) {
            return answer(202, received);
        }
        boolean replaced = replaces.orElse(0) > 0;
        return answer(replaced ? 200 : 201, received).with("etag", EntityTags.quoted(receipt.version()));
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
        withdrawal.withdraw(request.caller(), request.lot(), request.receivedAt(), Preconditions.version(request));
        return HttpResponse.empty(204);
    }

    private HttpResponse receipt(HttpRequest request) {
        Receipt receipt = returns.receipt(request.caller(), request.lot());
        return HttpResponse.json(200, json -> ReceiptJson.write(json, receipt))
                .with("etag", EntityTags.quoted(receipt.version()));
    }
}
