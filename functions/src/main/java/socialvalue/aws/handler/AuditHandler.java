package socialvalue.aws.handler;

import socialvalue.audit.Entry;
import socialvalue.aws.Wiring;
import socialvalue.file.AuditJson;
import socialvalue.port.Page;
import socialvalue.usecase.ReadTrail;
import socialvalue.usecase.VerifyAudit;

/** Lists and verifies a lot's audit trail, for the auditor; it writes nothing. */
public final class AuditHandler extends HttpHandler {
    private static final String AUDIT = "GET /tenders/{tender}/lots/{lot}/audit";

    private final ReadTrail reading;
    private final VerifyAudit verifying;

    /** As Lambda makes it. */
    public AuditHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public AuditHandler(Wiring wiring) {
        reading = new ReadTrail(wiring.frames(), wiring.trails());
        verifying = new VerifyAudit(wiring.frames(), wiring.trails(), wiring.signing());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case AUDIT -> {
                Page<Entry> page = reading.page(request.caller(), request.lot(), request.after(), request.limit());
                yield HttpResponse.json(200, json -> AuditJson.write(json, page));
            }
            case AUDIT + "/verification" -> {
                VerifyAudit.Verified verified = verifying.verify(request.caller(), request.lot(), request.after());
                yield HttpResponse.json(200, json -> AuditJson.write(json, verified));
            }
            default -> throw noSuchRoute(request);
        };
    }
}
