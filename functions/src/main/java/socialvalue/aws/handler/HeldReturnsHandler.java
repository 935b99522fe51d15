package socialvalue.aws.handler;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.access.Role;
import socialvalue.aws.Wiring;
import socialvalue.file.FindingsJson;
import socialvalue.file.JsonDocument;
import socialvalue.file.JsonParts;
import socialvalue.file.Reading;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.port.ReturnDocument;
import socialvalue.procurement.LotId;
import socialvalue.usecase.DeliverHeldReturn;

/**
 * Takes over returns that a portal held closed until the deadline. The same return again changes nothing and is
 * answered as before without an answer being kept: it would quote the return before its lot is opened.
 */
public final class HeldReturnsHandler extends HttpHandler {
    private static final String SUPPLIER = "supplier";
    private static final String RECEIVED_AT = "receivedAt";
    private static final String RETURN = "return";

    private final DeliverHeldReturn delivery;

    /** As Lambda makes it. */
    public HeldReturnsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public HeldReturnsHandler(Wiring wiring) {
        delivery = new DeliverHeldReturn(
                wiring.frames(),
                wiring.sealedReturns(),
                wiring.closingSeal(),
                wiring.pseudonyms(),
                new ReturnReader(),
                wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("POST /tenders/{tender}/lots/{lot}/held-returns")) {
            throw noSuchRoute(request);
        }
        return deliver(request);
    }

    private HttpResponse deliver(HttpRequest request) {
        request.caller().require(Role.PORTAL);
        Idempotent.key(request);
        Findings findings = new Findings();
        Map<String, byte[]> parts = Contents.accepted(
                JsonParts.of(request.body(), List.of(SUPPLIER, RECEIVED_AT, RETURN), findings), findings);
        Reading<String> identifier = new Reading<>(
                "the supplier's identifier",
                node -> Reading.TEXT.value().apply(node).filter(LotId::isIdentifier));
        Optional<String> supplier = value(parts, SUPPLIER, identifier, findings);
        Optional<OffsetDateTime> receivedAt = value(parts, RECEIVED_AT, Reading.OFFSET_DATE_TIME, findings);
        List<Finding> open = delivery.deliver(
                request.caller(),
                request.lot(),
                Contents.accepted(supplier, findings),
                Contents.accepted(receivedAt, findings).toInstant(),
                new ReturnDocument(parts.get(RETURN)));
        return HttpResponse.json(200, json -> json.list("findings", open, FindingsJson::write));
    }

    private static <T> Optional<T> value(
            Map<String, byte[]> parts, String name, Reading<T> reading, Findings findings) {
        Optional<T> value = JsonDocument.read(parts.get(name), findings)
                .flatMap(node -> reading.value().apply(node));
        if (value.isEmpty()) {
            findings.add(FindingCode.UNUSABLE_VALUE, Location.ROOT.member(name), "something else", reading.expected());
        }
        return value;
    }
}
