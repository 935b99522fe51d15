package socialvalue.local;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import socialvalue.access.Role;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.file.SheetJson;
import socialvalue.finding.Findings;
import socialvalue.local.history.Found;
import socialvalue.local.history.KeptRun;
import socialvalue.local.history.LatestCheck;
import socialvalue.local.history.MarksCheck;
import socialvalue.local.history.ReturnsCheck;
import socialvalue.local.history.RunsCheck;
import socialvalue.local.history.SheetsCheck;
import socialvalue.local.history.Standing;
import socialvalue.local.history.VersionsCheck;
import socialvalue.local.history.Violation;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoringRow;

/** What the API says of a lot in the end, held against what was asked about it. */
final class FinalState {
    private final LotHistory history;
    private final Officers officers;
    private final Api api;
    private final Map<Integer, byte[]> sections = new TreeMap<>();
    private final Map<Integer, BigDecimal> agreedMarks = new HashMap<>();
    private final Map<Integer, BigDecimal> prices = new HashMap<>();

    FinalState(LotHistory history, Api api) {
        this.history = history;
        this.officers = new Officers(api, history.lot);
        this.api = api;
    }

    /** All that is wrong. */
    List<Violation> violations() throws InterruptedException {
        List<Violation> wrong = new ArrayList<>();
        wrong.addAll(ReturnsCheck.of(List.copyOf(history.submissions), opened(), history.lot.deadline()));
        List<Standing> agreed = new ArrayList<>();
        wrong.addAll(MarksCheck.of(List.copyOf(history.marks), marks(agreed), history.locked.get()));
        wrong.addAll(VersionsCheck.of(List.copyOf(history.agreed), agreed));
        List<Node> rows = officers.pages("/scores", "rows");
        wrong.addAll(LatestCheck.of(List.copyOf(history.imports), imported(rows)));
        wrong.addAll(RunsCheck.of(runs(), List.copyOf(history.seen), current()));
        wrong.addAll(SheetsCheck.of(expectedSheets(), sheets(rows)));
        return wrong;
    }

    /** Every supplier of the opened lot with what was opened of it, which is one of its sections or something else. */
    private List<Standing> opened() throws InterruptedException {
        List<Standing> opened = new ArrayList<>();
        for (Node each : officers.pages("/returns", "returns")) {
            String supplier = each.members().get("supplier").text();
            Map<String, Node> document = officers.read("/returns/" + supplier).members();
            int number = number(supplier);
            String found = Officers.lines(List.of(document.get("return")));
            Set<String> revisions = new TreeSet<>();
            history.submissions.stream()
                    .filter(sent -> sent.version().place().equals(supplier))
                    .forEach(sent -> revisions.add(sent.version().value()));
            String value = found;
            for (String revision : revisions) {
                byte[] section = history.section(number, Integer.parseInt(revision.substring("revision ".length())));
                if (Officers.lines(List.of(tree(section))).equals(found)) {
                    value = revision;
                    sections.put(number, section);
                }
            }
            opened.add(new Standing(
                    supplier,
                    document.get("version").number().intValueExact(),
                    value,
                    document.get("receivedAt").text()));
        }
        return opened;
    }

    private List<Found> marks(List<Standing> agreed) throws InterruptedException {
        List<Found> found = new ArrayList<>();
        for (int number : LotHistory.suppliers()) {
            Map<String, Node> marks =
                    officers.read("/marks/" + ExampleLot.supplier(number)).members();
            for (Node each : marks.get("marks").elements()) {
                String evaluator = each.members().get("evaluator").text();
                found.add(new Found(LotHistory.place(ExampleLot.supplier(number), evaluator), value(each)));
            }
            for (Node each : marks.get("agreed").elements()) {
                agreed.add(new Standing(
                        ExampleLot.supplier(number),
                        each.members().get("revision").number().intValueExact(),
                        value(each),
                        each.members().get("recordedAt").text()));
                agreedMarks.put(number, each.members().get("mark").number());
            }
        }
        return found;
    }

    private static String value(Node mark) {
        return LotHistory.value(
                mark.members().get("mark").number(),
                mark.members().get("rationale").text());
    }

    private List<Found> imported(List<Node> rows) {
        List<Found> found = new ArrayList<>();
        for (Node row : rows) {
            String supplier = row.members().get("supplier").text();
            row.members().get("scores").elements().stream()
                    .map(Node::members)
                    .filter(cell -> cell.get("criterion").text().equals("price"))
                    .map(cell -> new BigDecimal(cell.get("points").text()))
                    .forEach(points -> {
                        found.add(
                                new Found(supplier, points.stripTrailingZeros().toPlainString()));
                        prices.put(number(supplier), points);
                    });
        }
        return found;
    }

    private List<KeptRun> runs() throws InterruptedException {
        List<KeptRun> runs = new ArrayList<>();
        for (String run : history.runs) {
            Map<String, Node> kept = api.get(ExampleLot.officer(Role.MODERATOR), "/runs/" + run)
                    .expecting(200)
                    .json()
                    .members();
            runs.add(new KeptRun(
                    run,
                    kept.get("state").text(),
                    Instant.parse(kept.get("startedAt").text()),
                    Optional.ofNullable(kept.get("finishedAt")).map(Node::text).map(Instant::parse)));
        }
        return runs;
    }

    private Set<String> current() throws InterruptedException {
        return new TreeSet<>(List.of(
                officers.read("/scores").members().get("run").text(),
                officers.read("").members().get("scored").members().get("run").text()));
    }

    /** What a kernel makes of the returns opened, the marks locked and the prices imported. */
    private Map<String, String> expectedSheets() {
        List<ScoringRow> rows = new ArrayList<>();
        sections.forEach((number, section) -> rows.add(history.lot.row(
                number,
                section,
                Map.of(LotHistory.APPROACH, agreedMarks.get(number)),
                Map.of("price", prices.get(number)))));
        Map<String, String> expected = new TreeMap<>();
        for (Ranking.Place place :
                LotScores.of(history.lot.frame(), rows).ranking().places()) {
            expected.put(place.sheet().supplier(), Officers.lines(List.of(tree(SheetJson.write(place.sheet())))));
        }
        return expected;
    }

    private Map<String, String> sheets(List<Node> rows) throws InterruptedException {
        Map<String, String> sheets = new TreeMap<>();
        for (Node row : rows) {
            String supplier = row.members().get("supplier").text();
            sheets.put(supplier, Officers.lines(List.of(officers.read("/scores/" + supplier))));
        }
        return sheets;
    }

    private static int number(String supplier) {
        return LotHistory.suppliers().stream()
                .filter(number -> ExampleLot.supplier(number).equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    private static Node tree(byte[] document) {
        return JsonDocument.read(document, new Findings()).orElseThrow();
    }
}
