package socialvalue.aws.handler;

import socialvalue.access.Role;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.aws.Wiring;
import socialvalue.file.DeliveryJson;
import socialvalue.file.DeliveryReader;
import socialvalue.file.FindingsJson;
import socialvalue.file.JsonText;
import socialvalue.port.Page;
import socialvalue.usecase.DecideDelivery;
import socialvalue.usecase.ReadDeliveries;
import socialvalue.usecase.RecordDelivery;

/** Deliveries of an agreement: they are recorded, decided about and read. */
public final class DeliveriesHandler extends HttpHandler {
    private static final String DELIVERIES = "/agreements/{agreement}/deliveries";
    private static final String DELIVERY = DELIVERIES + "/{delivery}";

    private final RecordDelivery recording;
    private final DecideDelivery deciding;
    private final ReadDeliveries reading;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public DeliveriesHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public DeliveriesHandler(Wiring wiring) {
        recording = new RecordDelivery(wiring.agreements(), wiring.clock());
        deciding = new DecideDelivery(wiring.agreements(), wiring.clock());
        reading = new ReadDeliveries(wiring.agreements());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "GET " + DELIVERIES -> page(request);
            case "GET " + DELIVERY -> one(request);
            case "PUT " + DELIVERY -> idempotent.once(request, () -> record(request));
            case "PUT " + DELIVERY + "/decision" -> idempotent.once(request, () -> decide(request));
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse page(HttpRequest request) {
        Page<Delivery> page = reading.page(request.caller(), request.agreement(), request.after(), request.limit());
        return HttpResponse.json(200, json -> json.list("deliveries", page.items(), DeliveryJson::write)
                .optional("next", page.next(), JsonText::text));
    }

    private HttpResponse one(HttpRequest request) {
        Delivery delivery = reading.read(request.caller(), request.agreement(), request.identifier("delivery"));
        return tagged(HttpResponse.json(200, json -> DeliveryJson.write(json, delivery)), delivery);
    }

    private HttpResponse record(HttpRequest request) {
        request.caller().require(Role.CONTRACT_OFFICER);
        String reference = request.identifier("delivery");
        ReportedDelivery reported = Contents.read(request, in -> DeliveryReader.read(reference, in));
        RecordDelivery.Recorded recorded = recording.record(request.caller(), request.agreement(), reported);
        HttpResponse response = HttpResponse.json(recorded.added() ? 201 : 200, json -> {
            DeliveryJson.write(json, recorded.delivery());
            json.list("findings", recorded.findings(), FindingsJson::write);
        });
        return tagged(response, recorded.delivery());
    }

    private record Said(Verdict verdict, String reason) {}

    private HttpResponse decide(HttpRequest request) {
        request.caller().require(Role.CONTRACT_OFFICER);
        Said said = Contents.read(request, in -> {
            Verdict verdict = in.choice("verdict", Verdict.class);
            String reason = in.text("reason");
            return in.done(() -> new Said(verdict, reason));
        });
        Delivery delivery = deciding.decide(
                request.caller(),
                request.agreement(),
                request.identifier("delivery"),
                said.verdict(),
                said.reason(),
                Preconditions.stated(request).orElse(0));
        return tagged(HttpResponse.json(200, json -> DeliveryJson.write(json, delivery)), delivery);
    }

    /** With how many decisions there are, which another one replaces; there is no tag while there is none. */
    private static HttpResponse tagged(HttpResponse response, Delivery delivery) {
        int decisions = delivery.decisions().size();
        return decisions == 0 ? response : response.with("etag", EntityTags.quoted(decisions));
    }
}
