package socialvalue.aws.handler;

import java.util.Optional;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.RemedyDecision;
import socialvalue.aws.Wiring;
import socialvalue.file.AgreementJson;
import socialvalue.file.AgreementReader;
import socialvalue.file.CanonicalJson;
import socialvalue.file.Fields;
import socialvalue.file.FindingsJson;
import socialvalue.file.RemedyReader;
import socialvalue.file.SigningReader;
import socialvalue.port.Page;
import socialvalue.usecase.DecideRemedy;
import socialvalue.usecase.KeepAgreement;
import socialvalue.usecase.ReadAgreements;
import socialvalue.usecase.SignContract;

/** What was agreed: signed for a lot, recorded without one, varied, and read back. */
public final class AgreementsHandler extends HttpHandler {
    private static final String AGREEMENT = "/agreements/{agreement}";

    private final KnownEditions editions;
    private final SignContract signing;
    private final KeepAgreement keeping;
    private final DecideRemedy remedies;
    private final ReadAgreements reading;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public AgreementsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public AgreementsHandler(Wiring wiring) {
        editions = new KnownEditions(wiring.editions());
        CanonicalJson form = new CanonicalJson();
        signing = new SignContract(
                wiring.frames(), wiring.openedReturns(), wiring.letters(), wiring.agreements(), form, wiring.clock());
        keeping = new KeepAgreement(wiring.agreements(), editions::model, form, wiring.clock());
        remedies = new DecideRemedy(wiring.agreements(), wiring.clock());
        reading = new ReadAgreements(wiring.agreements());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "POST /tenders/{tender}/lots/{lot}/agreement" -> idempotent.once(request, () -> sign(request));
            case "GET /agreements" -> page(request);
            case "GET " + AGREEMENT -> read(request);
            case "PUT " + AGREEMENT -> idempotent.once(request, () -> keep(request));
            case "POST " + AGREEMENT + "/remedy-decisions" -> idempotent.once(request, () -> decide(request));
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse sign(HttpRequest request) {
        // Who may not ask is not told what is wrong with the request
        request.caller().require(Role.CONTRACT_OFFICER);
        SignContract.Signed signed =
                signing.sign(request.caller(), request.lot(), Contents.read(request, SigningReader::read));
        AgreementId id = signed.version().agreement().id();
        return HttpResponse.json(signed.before() ? 200 : 201, json -> {
                    AgreementJson.write(json, signed.version());
                    json.list("findings", signed.findings(), FindingsJson::write);
                })
                .with("location", "/agreements/" + id)
                .with("etag", EntityTags.quoted(signed.version().version()));
    }

    private HttpResponse page(HttpRequest request) {
        ReadAgreements.requireReader(request.caller());
        Page<AgreementVersion> page = reading.page(request.caller(), request.afterAgreement(), request.limit());
        return HttpResponse.json(200, json -> AgreementJson.write(json, page));
    }

    private HttpResponse read(HttpRequest request) {
        ReadAgreements.requireReader(request.caller());
        Optional<Integer> version = request.queryNumber("version");
        if (version.isPresent()) {
            AgreementVersion one = reading.version(request.caller(), request.agreement(), version.get());
            return HttpResponse.json(200, json -> AgreementJson.write(json, one))
                    .with("etag", EntityTags.quoted(one.version()));
        }
        ReadAgreements.Read read = reading.read(request.caller(), request.agreement());
        return HttpResponse.json(200, json -> AgreementJson.write(json, read))
                .with("etag", EntityTags.quoted(read.kept().current().version()));
    }

    private HttpResponse keep(HttpRequest request) {
        request.caller().require(Role.CONTRACT_OFFICER);
        int replaces = Preconditions.stated(request)
                .orElseThrow(() -> new Refused(
                        ProblemType.VERSION_NOT_SAID,
                        "If-Match names the version that is varied; If-None-Match: * records a first one."));
        KeepAgreement.Recorded kept =
                keeping.keep(request.caller(), request.agreement(), replaces, Contents.read(request, this::request));
        return HttpResponse.json(replaces == 0 ? 201 : 200, json -> {
                    AgreementJson.write(json, kept.version());
                    json.list("findings", kept.findings(), FindingsJson::write);
                })
                .with("etag", EntityTags.quoted(kept.version().version()));
    }

    private Optional<KeepAgreement.Request> request(Fields in) {
        String reason = in.text("reason");
        return AgreementReader.read(in, editions).map(agreement -> new KeepAgreement.Request(reason, agreement));
    }

    private HttpResponse decide(HttpRequest request) {
        request.caller().require(Role.CONTRACT_OFFICER);
        RemedyDecision decision =
                remedies.decide(request.caller(), request.agreement(), Contents.read(request, RemedyReader::read));
        return HttpResponse.json(201, json -> AgreementJson.write(json, decision));
    }
}
