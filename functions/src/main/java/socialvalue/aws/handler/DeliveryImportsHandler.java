package socialvalue.aws.handler;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Role;
import socialvalue.agreement.DeliveryImport;
import socialvalue.aws.Wiring;
import socialvalue.file.CsvText;
import socialvalue.file.DeliveryImportJson;
import socialvalue.file.FindingsJson;
import socialvalue.usecase.ImportDeliveries;

/** Imports of deliveries from CSV: a file is taken, and it is told how its import stands. */
public final class DeliveryImportsHandler extends HttpHandler {
    private static final String IMPORTS = "/agreements/{agreement}/imports";
    /** A gateway hands on text/csv as text, and so in UTF-8; the other as the bytes that were sent. */
    private static final Set<String> TYPES = Set.of("text/csv", "application/csv");

    private static final String CHARSET = "charset=";

    private final ImportDeliveries imports;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public DeliveryImportsHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public DeliveryImportsHandler(Wiring wiring) {
        imports = new ImportDeliveries(wiring.agreements(), wiring.deliveryImports(), wiring.work(), wiring.clock());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "GET " + IMPORTS -> all(request);
            case "GET " + IMPORTS + "/{import}" -> one(request);
            case "PUT " + IMPORTS + "/{import}" -> idempotent.once(request, () -> start(request));
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse all(HttpRequest request) {
        List<DeliveryImport> all = imports.all(request.caller(), request.agreement());
        return HttpResponse.json(200, json -> json.list("imports", all, DeliveryImportJson::write));
    }

    private HttpResponse one(HttpRequest request) {
        ImportDeliveries.Seen seen = imports.read(request.caller(), request.agreement(), request.identifier("import"));
        return HttpResponse.json(200, json -> {
            DeliveryImportJson.write(json, seen.run());
            json.list("findings", seen.findings(), FindingsJson::write);
        });
    }

    private HttpResponse start(HttpRequest request) {
        request.caller().require(Role.CONTRACT_OFFICER);
        DeliveryImport run = imports.start(
                request.caller(), request.agreement(), request.identifier("import"), mode(request), file(request));
        boolean running = run.state() == DeliveryImport.State.RUNNING;
        return HttpResponse.json(running ? 202 : 200, json -> DeliveryImportJson.write(json, run))
                .with("location", "/agreements/" + run.agreement() + "/imports/" + run.id());
    }

    /** There is no default: what becomes of the other rows is not to be found out afterwards. */
    private static DeliveryImport.Mode mode(HttpRequest request) {
        return switch (request.query().getOrDefault("mode", "")) {
            case "all-or-nothing" -> DeliveryImport.Mode.ALL_OR_NOTHING;
            case "good-rows" -> DeliveryImport.Mode.GOOD_ROWS;
            default ->
                throw new Refused(ProblemType.MALFORMED_REQUEST, "The mode is all-or-nothing or good-rows; say which.");
        };
    }

    private static byte[] file(HttpRequest request) {
        String[] type = request.header("content-type").orElse("").split(";", -1);
        if (!TYPES.contains(type[0].strip().toLowerCase(Locale.ROOT))) {
            throw new Refused(ProblemType.ANOTHER_MEDIA_TYPE, "A file is sent as text/csv or as application/csv.");
        }
        return CsvText.kept(request.body(), charset(type))
                .orElseThrow(() -> new Refused(
                        ProblemType.ANOTHER_MEDIA_TYPE, "A file is in UTF-8, UTF-16 or windows-1252, and says so."));
    }

    private static Optional<String> charset(String... type) {
        for (String parameter : type) {
            String stripped = parameter.strip().toLowerCase(Locale.ROOT);
            if (stripped.startsWith(CHARSET)) {
                return Optional.of(stripped.substring(CHARSET.length()).replace("\"", ""));
            }
        }
        return Optional.empty();
    }
}
