package socialvalue.local;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.access.Role;
import socialvalue.file.EditionJson;
import socialvalue.file.FrameJson;
import socialvalue.file.JsonText;
import socialvalue.file.ShippedEditions;
import socialvalue.local.RawHttp.Reply;
import socialvalue.model.EditionId;
import socialvalue.procurement.LotPhase;

/**
 * One well-formed request for each operation of the API, as somebody would ask it about a lot.
 *
 * <p>A new operation needs a row in {@code who-may-do-what.md}. One that reads needs nothing here unless its path has a
 * parameter that is not known yet; one that writes needs its body in {@link #of}.
 */
final class Asks {
    private static final String YAML = "application/yaml";
    private static final EditionId EDITION = new EditionId("knowsley", "2014");

    private final LocalSystem system;
    private final PublishedApi published;
    private final String run;
    private final AskedService service;
    /** The indicator asked about; there is one of that name where its operation needs it. */
    private String indicator = "example";

    /** @param run the identifier of a run that there is */
    Asks(LocalSystem system, PublishedApi published, String run) {
        this.system = system;
        this.published = published;
        this.run = run;
        this.service = new AskedService(system);
    }

    /**
     * A request.
     *
     * @param method in upper case
     * @param target path and query
     * @param headers names and values in turn, without token and idempotency key
     * @param body empty where there is none
     */
    record Ask(String method, String target, String[] headers, byte[] body) {}

    /** Does what has to be done before the operation makes sense, beyond what every lot of the phase has seen. */
    void prepare(String operation, Asker asker, WalkedLot lot, LotPhase phase) throws InterruptedException {
        if (operation.equals("publishFrame")) {
            lot.api()
                    .write(
                            ExampleLot.officer(Role.COMMISSIONER),
                            "PUT",
                            lot.path() + "/frame/draft",
                            WalkedLots.frame(lot.lot().tender(), lot.lot().deadline(), ", changed"),
                            withType(YAML, draft(lot)))
                    .expecting(200);
        }
        if (phase == LotPhase.OPENED && operation.equals("agreeMark")) {
            lot.mark();
        }
        if (phase == LotPhase.OPENED && operation.equals("lockMarks")) {
            lot.agree();
        }
        boolean clarifying = Set.of("answerQuestion", "withdrawQuestion").contains(operation);
        if (clarifying
                && Set.of(LotPhase.OPENED, LotPhase.MARKED, LotPhase.SCORED).contains(phase)) {
            lot.ask(asker == Asker.EVALUATOR_FOR_ANOTHER ? Role.MODERATOR : Role.EVALUATOR);
        }
        if (AskedService.OPERATIONS.contains(operation)) {
            service.prepare(operation, lot.api());
        }
        if (operation.endsWith("Indicator")) {
            indicator = "example-" + UUID.randomUUID();
        }
        if (Set.of("readIndicator", "observeIndicator").contains(operation)) {
            lot.api()
                    .write(
                            ExampleLot.officer(Role.CONTRACT_OFFICER),
                            "PUT",
                            "/indicators/" + indicator,
                            indicator(),
                            "If-None-Match",
                            "*")
                    .expecting(201);
        }
        if (phase == LotPhase.SCORED && operation.equals("issueSummaries")) {
            lot.decide();
        }
    }

    /** The request for an operation about a lot. */
    Ask of(String operation, Asker asker, WalkedLot lot) throws InterruptedException {
        PublishedApi.Operation described = published.operations().get(operation);
        String path = path(operation, described.path(), asker, lot);
        Filled filled = new Filled(described.method(), path);
        return switch (operation) {
            case "publishEdition" ->
                filled.with(EditionJson.write(ShippedEditions.model(EDITION).orElseThrow()));
            case "defineIndicator" -> filled.with(indicator(), "If-None-Match", "*");
            case "observeIndicator" ->
                filled.with(
                        JsonText.object(
                                json -> json.integer("value", 48).text("source", "Example statistics, table 1")),
                        "If-None-Match",
                        "*");
            case "saveDraft" ->
                filled.with(WalkedLots.frame(lot.lot().tender(), lot.lot().deadline(), ""), withType(YAML, draft(lot)));
            case "publishFrame" -> filled.with(new byte[0], draft(lot));
            case "check" ->
                filled.with(JsonText.object(
                        json -> json.json("frame", frame(lot)).json("return", lot.section(WalkedLot.SUPPLIER, 1))));
            case "submitReturn" ->
                filled.with(
                        lot.section(WalkedLot.SUPPLIER, 2),
                        lot.standing(ExampleLot.bidder(ExampleLot.supplier(WalkedLot.SUPPLIER)), "/return/receipt"));
            case "withdrawReturn" -> filled.with(new byte[0], "If-Match", "\"1\"");
            case "deliverHeldReturn" -> filled.with(lot.held());
            case "admitLateReturn" ->
                filled.with(JsonText.object(
                        json -> json.text("authority", "Example rule 1").text("reason", "Example.")));
            case "namePanel" ->
                filled.with(WalkedLot.panel(), lot.standing(ExampleLot.officer(Role.MODERATOR), "/panel"));
            case "askSupplier" -> filled.with(WalkedLot.QUESTION);
            case "answerQuestion" ->
                filled.with(JsonText.object(json -> {
                    json.text("answer", "Example.");
                    if (asker.caller()
                            .filter(caller -> caller.is(Role.SUPPLIER))
                            .isEmpty()) {
                        json.text("reference", "Example letter 1");
                    }
                }));
            case "withdrawQuestion" -> filled.with(WalkedLot.reason());
            case "declareConflict" ->
                filled.with(JsonText.object(
                        json -> json.text("supplier", "example-nobody").text("reason", "Example.")));
            case "recordMark" -> filled.with(WalkedLot.MARK);
            case "agreeMark" -> filled.with(WalkedLot.AGREED, "If-None-Match", "*");
            case "decideFlag" -> filled.with(WalkedLot.KEPT, "If-None-Match", "*");
            case "importScores" -> filled.with(WalkedLot.prices());
            case "scoreLot" -> filled.with(WalkedLot.reason());
            case "issueSummaries" -> filled.with(WalkedLot.award());
            case "signContract" -> filled.with(lot.signature());
            case "decideRemedy" ->
                filled.with(
                        JsonText.object(json -> json.text("choice", "waived").text("reason", "Example.")));
            case "keepAgreement" -> agreed(filled, lot);
            case "recordDelivery" -> filled.with(service.delivery());
            case "decideDelivery" -> filled.with(AskedService.decision());
            case "importDeliveries" ->
                new Filled("PUT", path + "?mode=good-rows").with(service.file(), AskedService.CSV);
            case "openLot", "lockMarks", "retryParkedEvents", "rebuildTotals" -> filled.with(new byte[0]);
            case "receivePortalEvent" -> {
                byte[] event = SignedEvent.tender(1, lot.lot().tender());
                yield filled.with(event, signed(event));
            }
            case "readContractPerformance" ->
                new Filled("GET", path + "?ocid=ocds-exampl-" + lot.lot().tender()).with(new byte[0]);
            case "readPortfolio", "listPortfolioAgreements" ->
                new Filled("GET", path + "?year=2027-28").with(new byte[0]);
            case "readBenchmark" ->
                new Filled("GET", path + "?year=2027-28&measure=knowsley/2014/KNW-01").with(new byte[0]);
            case "readAwardSteps" -> {
                LocalDate notice = LocalDate.ofInstant(system.clock().instant(), ZoneOffset.UTC)
                        .plusDays(1);
                yield new Filled("GET", path + "?notice=" + notice).with(new byte[0]);
            }
            default -> {
                if (described.writes()) {
                    throw new AssertionError("The operation " + operation
                            + " writes, and has no request in Asks.of: add one that would be accepted.");
                }
                yield filled.with(new byte[0]);
            }
        };
    }

    /** A request whose body is still to be said. */
    private record Filled(String method, String target) {
        Ask with(byte[] body, String... headers) {
            return new Ask(method, target, headers, body);
        }
    }

    private String path(String operation, String template, Asker asker, WalkedLot lot) throws InterruptedException {
        Map<String, String> known = Map.ofEntries(
                Map.entry("tender", lot.lot().tender()),
                Map.entry("lot", "1"),
                Map.entry("version", "1"),
                Map.entry(
                        "agreement",
                        AskedService.OPERATIONS.contains(operation)
                                ? AskedService.AGREEMENT
                                : lot.lot().tender() + "~1"),
                Map.entry("delivery", service.name()),
                Map.entry("import", service.name()),
                Map.entry("criterion", "approach"),
                Map.entry("supplier", ExampleLot.supplier(WalkedLot.SUPPLIER)),
                Map.entry("evaluator", asker.evaluator()),
                Map.entry("late", template.contains("{late}") ? lot.late().orElse("none") : ""),
                Map.entry("number", template.contains("{number}") ? lot.lastQuestion() : ""),
                Map.entry("flag", WalkedLot.flag(WalkedLot.SUPPLIER)),
                Map.entry("run", run),
                Map.entry("authority", EDITION.authority()),
                Map.entry("edition", EDITION.edition()),
                Map.entry("portfolio", "2013-14"),
                Map.entry("indicator", indicator),
                Map.entry("period", "2026-03-31"),
                Map.entry("portal", SignedEvent.PORTAL.portal()),
                Map.entry("tenant", SignedEvent.PORTAL.tenant()));
        return Stream.of(template.substring(1).split("/"))
                .map(segment -> {
                    if (!segment.startsWith("{")) {
                        return segment;
                    }
                    String parameter = segment.substring(1, segment.length() - 1);
                    if (!known.containsKey(parameter)) {
                        throw new AssertionError("The path of the operation " + operation + " has a parameter "
                                + parameter + " that Asks.path does not know: add one that there is.");
                    }
                    return known.get(parameter);
                })
                .collect(Collectors.joining("/", "/", ""));
    }

    /** The agreement as it stands, sent back; where there is none, something that could be one. */
    private static Ask agreed(Filled filled, WalkedLot lot) throws InterruptedException {
        Api.Answer answer = lot.api()
                .get(
                        ExampleLot.officer(Role.CONTRACT_OFFICER),
                        "/agreements/" + lot.lot().tender() + "~1");
        return answer.status() == 200
                ? filled.with(answer.bytes(), "If-Match", answer.etag())
                : filled.with(
                        JsonText.object(json -> json.integer("format", 1)
                                .text("reason", "Example.")
                                .text("id", lot.lot().tender() + "~1")
                                .text("kind", "service-performance")
                                .text("title", "Example service")
                                .truth("example", true)
                                .text("owner", "Example Council")
                                .text("model", EDITION.toString())
                                .text("signed-on", "2026-01-31")
                                .object("term", term -> term.text("from", "2026-04-01")
                                        .text("to", "2027-03-31"))
                                .texts("promises", List.of())),
                        "If-Match",
                        "\"1\"");
    }

    private static byte[] indicator() {
        return JsonText.object(json -> json.text("title", "Example: recycling")
                .text("edition", EDITION.toString())
                .text("measure", "KNW-RECYCLING")
                .object("baseline", baseline -> baseline.integer("value", 40)
                        .text("period", "2024/25")
                        .text("source", "Example statistics, table 1"))
                .object("target", target -> target.integer("value", 50).text("by", "2029-03-31"))
                .object("period", period -> period.text("from", "2025-04-01").text("to", "2029-03-31"))
                .object("statistic", statistic -> statistic
                        .text("publisher", "Example office")
                        .text("series", "Example series")
                        .text("geography", "Exampleshire"))
                .object("owner", owner -> owner.text("directorate", "Example directorate")
                        .text("post", "Example head of waste"))
                .text("reason", "Example."));
    }

    private static String[] draft(WalkedLot lot) throws InterruptedException {
        return lot.standing(ExampleLot.officer(Role.COMMISSIONER), "/frame/draft");
    }

    /** The frame in its published form; the draft where nothing is published. */
    private static byte[] frame(WalkedLot lot) {
        return FrameJson.write(lot.lot().frame());
    }

    private static String[] withType(String type, String[] headers) {
        return Stream.concat(Stream.of("Content-Type", type), Arrays.stream(headers))
                .toArray(String[]::new);
    }

    private String[] signed(byte[] event) {
        String lines = SignedEvent.lines(system, event) + "Content-Type: " + SignedEvent.MEDIA_TYPE;
        return lines.lines().flatMap(line -> Stream.of(line.split(": ", 2))).toArray(String[]::new);
    }

    /** Whether an answer is one that the table's word stands for. */
    static boolean is(String cell, Reply answer) {
        return switch (cell) {
            case WhoMayDoWhat.YES -> answer.status() >= 200 && answer.status() < 300;
            case WhoMayDoWhat.LATE ->
                answer.status() == 202 && Wire.member(answer, "standing").equals("late");
            default ->
                answer.status() >= 404
                        && answer.status() < 500
                        && Wire.problem(answer).equals(cell);
        };
    }
}
