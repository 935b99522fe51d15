package socialvalue.aws.handler;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import socialvalue.agreement.Indicator;
import socialvalue.agreement.IndicatorObservation;
import socialvalue.agreement.ObservedIndicator;
import socialvalue.aws.Wiring;
import socialvalue.file.IndicatorJson;
import socialvalue.file.IndicatorReader;
import socialvalue.port.Page;
import socialvalue.procurement.LotId;
import socialvalue.usecase.KeepIndicators;

/** Corporate indicators, and what was observed of them. */
public final class IndicatorsHandler extends HttpHandler {
    private static final String INDICATOR = "/indicators/{indicator}";
    /** The year has four digits and no sign, so that periods sort as they stand. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final KnownEditions editions;
    private final KeepIndicators indicators;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public IndicatorsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public IndicatorsHandler(Wiring wiring) {
        editions = new KnownEditions(wiring.editions());
        indicators = new KeepIndicators(wiring.indicators(), wiring.clock());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "GET /indicators" -> page(request);
            case "GET " + INDICATOR -> read(request);
            case "PUT " + INDICATOR -> idempotent.once(request, () -> define(request));
            case "PUT " + INDICATOR + "/observations/{period}" -> idempotent.once(request, () -> observe(request));
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse page(HttpRequest request) {
        Optional<String> after = request.after();
        if (after.isPresent() && !LotId.isIdentifier(after.get())) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST, "The parameter after is what the page before gave as next.");
        }
        Page<ObservedIndicator> page = indicators.page(request.caller(), after, request.limit());
        return HttpResponse.json(200, json -> IndicatorJson.write(json, page));
    }

    private HttpResponse read(HttpRequest request) {
        ObservedIndicator observed = indicators.read(request.caller(), request.identifier("indicator"));
        return HttpResponse.json(200, json -> IndicatorJson.write(json, observed))
                .with("etag", EntityTags.quoted(observed.current().revision()));
    }

    private HttpResponse define(HttpRequest request) {
        KeepIndicators.Defined said = Contents.read(request, in -> IndicatorReader.defined(in, editions));
        Indicator kept = indicators.define(
                request.caller(),
                request.identifier("indicator"),
                said,
                Preconditions.stated(request).orElse(0));
        return HttpResponse.json(kept.revision() == 1 ? 201 : 200, json -> IndicatorJson.write(json, kept))
                .with("etag", EntityTags.quoted(kept.revision()));
    }

    private HttpResponse observe(HttpRequest request) {
        KeepIndicators.Observed said = Contents.read(request, IndicatorReader::observed);
        ObservedIndicator observed = indicators.observe(
                request.caller(),
                request.identifier("indicator"),
                period(request),
                said,
                Preconditions.stated(request).orElse(0));
        IndicatorObservation kept = observed.observations().getLast();
        return HttpResponse.json(
                        kept.revision() == 1 ? 201 : 200, json -> IndicatorJson.write(json, observed.current(), kept))
                .with("etag", EntityTags.quoted(kept.revision()));
    }

    private static LocalDate period(HttpRequest request) {
        try {
            return LocalDate.parse(request.pathParameters().getOrDefault("period", ""), DAY);
        } catch (DateTimeException e) {
            throw new Refused(ProblemType.NOT_FOUND, "A period is named by its last day, such as 2026-03-31.");
        }
    }
}
