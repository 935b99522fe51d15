package socialvalue.aws.handler;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialvalue.access.Role;
import socialvalue.aws.Wiring;
import socialvalue.file.OcdsAgreementJson;
import socialvalue.file.OcdsAgreementJson.PartyIdentifier;
import socialvalue.file.OcdsAgreementJson.Publication;
import socialvalue.summary.ContractPerformance;
import socialvalue.usecase.ReadContractPerformance;

/** Tells how a contract is performed, in the Open Contracting Data Standard. */
public final class OcdsHandler extends HttpHandler {
    private static final Pattern OCID = Pattern.compile("ocds-[a-z0-9]{6}-[A-Za-z0-9._-]{1,100}");
    private static final Pattern PARTY = Pattern.compile("([A-Z]{2}-[A-Z]{2,10})-([A-Za-z0-9][A-Za-z0-9-]{0,40})");

    private final ReadContractPerformance performance;
    private final InstantSource clock;

    /** As Lambda makes it. */
    public OcdsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public OcdsHandler(Wiring wiring) {
        performance = new ReadContractPerformance(wiring.agreements(), wiring.clock());
        clock = wiring.clock();
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("GET /agreements/{agreement}/ocds")) {
            throw noSuchRoute(request);
        }
        // Who may not ask is not told what is wrong with the question
        request.caller().require(Role.CONTRACT_OFFICER, Role.FINANCE, Role.COMMISSIONER, Role.AUDITOR);
        Publication publication = new Publication(ocid(request), buyer(request));
        ContractPerformance told = performance.read(request.caller(), request.agreement());
        return HttpResponse.json(200, json -> OcdsAgreementJson.write(json, told, publication, clock.instant()));
    }

    private static String ocid(HttpRequest request) {
        return Optional.ofNullable(request.query().get("ocid"))
                .filter(OCID.asMatchPredicate())
                .orElseThrow(() -> new Refused(
                        ProblemType.MALFORMED_REQUEST,
                        "The parameter ocid is the identifier that the contract's notices are published under, such as"
                                + " ocds-abc123-0042; it is not known here."));
    }

    private static Optional<PartyIdentifier> buyer(HttpRequest request) {
        return Optional.ofNullable(request.query().get("buyer")).map(text -> {
            Matcher parts = PARTY.matcher(text);
            if (!parts.matches()) {
                throw new Refused(
                        ProblemType.MALFORMED_REQUEST,
                        "The parameter buyer is the authority's identifier with its scheme, such as GB-PPON-EXAMPLE.");
            }
            return new PartyIdentifier(parts.group(1), parts.group(2));
        });
    }
}
