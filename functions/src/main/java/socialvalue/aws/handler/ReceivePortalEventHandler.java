package socialvalue.aws.handler;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import socialvalue.aws.Wiring;
import socialvalue.file.PortalEnvelope;
import socialvalue.file.PortalEventReader;
import socialvalue.finding.Findings;
import socialvalue.procurement.PortalId;
import socialvalue.usecase.ReceivePortalEvent;

/**
 * Takes over events of portals. Nobody is signed in: each event is signed, and nothing in it is read before its
 * signature has been verified over the bytes as they came. Whether a portal is known at all is not told.
 */
public final class ReceivePortalEventHandler extends HttpHandler {
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("application/cloudevents\\+json *(; *charset=\"?utf-8\"?)?");

    private final PortalSecrets secrets;
    private final ReceivePortalEvent receiving;
    private final InstantSource clock;

    /** As Lambda makes it. */
    public ReceivePortalEventHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public ReceivePortalEventHandler(Wiring wiring) {
        secrets = new PortalSecrets(wiring.portalSecrets());
        receiving = new ReceivePortalEvent(wiring.deliveries(), wiring.portalEvents(), wiring.clock());
        clock = wiring.clock();
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("POST /portals/{portal}/{tenant}/events")) {
            throw noSuchRoute(request);
        }
        requireForm(request);
        WebhookSignature signature = WebhookSignature.of(request)
                .orElseThrow(() -> new Refused(
                        ProblemType.NOT_SIGNED,
                        "The headers webhook-id, webhook-timestamp and webhook-signature are needed, as Standard"
                                + " Webhooks describes them."));
        PortalId portal = verified(request, signature);
        Findings findings = new Findings();
        Optional<PortalEnvelope> read = PortalEventReader.envelope(request.body(), findings);
        PortalEnvelope event = read.filter(envelope -> !findings.refuse())
                .orElseThrow(
                        () -> new Refused(ProblemType.NOT_AN_EVENT, "It is no CloudEvent of a known form.", findings));
        if (!event.source().equals(portal.source())) {
            throw new Refused(ProblemType.ANOTHER_SOURCE, "Events sent here have the source " + portal.source() + ".");
        }
        receiving.receive(portal, signature.message(), signature.attempt(), request.body());
        return HttpResponse.empty(202);
    }

    private static void requireForm(HttpRequest request) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPE.matcher(type).matches()) {
            throw new Refused(
                    ProblemType.ANOTHER_MEDIA_TYPE, "Events are sent as application/cloudevents+json in UTF-8.");
        }
        if (request.body().length > PortalEventReader.LONGEST) {
            throw new Refused(ProblemType.TOO_LARGE, "An event has at most " + PortalEventReader.LONGEST + " bytes.");
        }
    }

    /**
     * The portal that the path names, if it signed the body just now; the same is done where there is no such portal.
     */
    private PortalId verified(HttpRequest request, WebhookSignature signature) {
        if (!signature.isInTime(clock.instant())) {
            throw new Refused(
                    ProblemType.OUT_OF_TIME,
                    "The time of the attempt is more than " + WebhookSignature.TOLERANCE.toMinutes()
                            + " minutes from ours.");
        }
        Optional<PortalId> named = PortalId.of(
                request.pathParameters().getOrDefault("portal", ""),
                request.pathParameters().getOrDefault("tenant", ""));
        List<PortalSecrets.Secret> tried = secrets.of(named);
        if (!signature.isMadeWith(tried, request.body())) {
            throw new Refused(ProblemType.NOT_SIGNED, "No signature is of a secret that this portal has here.");
        }
        return named.orElseThrow();
    }
}
