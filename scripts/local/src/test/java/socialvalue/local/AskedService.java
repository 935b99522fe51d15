package socialvalue.local;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.Reporting;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.file.JsonText;

/** An agreement about a service, which deliveries are asked about: it came of no lot, so no lot's phase matters. */
final class AskedService {
    static final Set<String> OPERATIONS = Set.of(
            "listDeliveries",
            "readDelivery",
            "recordDelivery",
            "decideDelivery",
            "listImports",
            "readImport",
            "importDeliveries");
    static final String AGREEMENT = "EXAMPLE-service";
    static final String[] CSV = {"Content-Type", "text/csv"};

    private final LocalDate today;
    private boolean kept;
    /** The delivery or import asked about; there is one of that name where its operation needs it. */
    private String name = "example";

    AskedService(LocalSystem system) {
        today = LocalDate.ofInstant(system.clock().instant(), ZoneOffset.UTC);
    }

    String name() {
        return name;
    }

    /** Sees to it that an operation would find what it is about. */
    void prepare(String operation, Api api) throws InterruptedException {
        if (!kept) {
            api.write(officer(), "PUT", "/agreements/" + AGREEMENT, agreement(), "If-None-Match", "*")
                    .expecting(201);
            kept = true;
        }
        name = "example-" + UUID.randomUUID();
        switch (operation) {
            case "readDelivery", "decideDelivery" ->
                api.write(officer(), "PUT", "/agreements/" + AGREEMENT + "/deliveries/" + name, delivery())
                        .expecting(201);
            case "readImport" ->
                api.write(
                                officer(),
                                "PUT",
                                "/agreements/" + AGREEMENT + "/imports/" + name + "?mode=good-rows",
                                file(),
                                CSV)
                        .expecting(202);
            default -> {
                // It needs nothing but the agreement
            }
        }
    }

    private static Caller officer() {
        return ExampleLot.officer(Role.CONTRACT_OFFICER);
    }

    private byte[] agreement() {
        FinancialYear year = FinancialYear.of(today);
        return JsonText.object(json -> json.integer("format", 1)
                .text("reason", "Example.")
                .text("id", AGREEMENT)
                .text("kind", "service-performance")
                .text("title", "Example service")
                .truth("example", true)
                .text("owner", "Example Council")
                .text("model", "knowsley/2014")
                .date("signed-on", year.first())
                .object("term", term -> term.date("from", year.first()).date("to", year.last()))
                .text("reporting", "monthly")
                .list("promises", List.of("visits"), (each, id) -> each.text("id", id)
                        .text("title", "Example visits")
                        .text("kind", "core")
                        .object("unit", unit -> unit.text("name", "visits").text("kind", "headcount"))
                        .text("direction", "more-is-better")
                        .text("aggregation", "sum")
                        .truth("contribution", false)
                        .texts("schedule", List.of())
                        .texts("values", List.of())
                        .truth("face-value", false)));
    }

    private String period() {
        return ReportingPeriod.of(today, Reporting.MONTHLY).toString();
    }

    byte[] delivery() {
        return JsonText.object(json -> json.text("promise", "visits")
                .text("period", period())
                .integer("quantity", 1)
                .text("unit", "visits"));
    }

    static byte[] decision() {
        return JsonText.object(json -> json.text("verdict", "queried").text("reason", "Example."));
    }

    byte[] file() {
        return ("reference,promise,period,quantity,unit\n" + name + "-row,visits," + period() + ",1,visits\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
