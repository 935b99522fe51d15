package socialvalue.local;

import static socialvalue.local.ExamplePlay.MODERATOR;
import static socialvalue.local.ExamplePlay.called;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.procurement.LotPhase;

/** The panel agrees on one mark for each return, and marks are locked. */
final class ExampleModeration implements Chapter {
    private static final Duration AFTER_THE_DEADLINE = Duration.ofDays(14);

    private final ExamplePlay play;
    private final Api api;
    private final Steps steps;

    ExampleModeration(ExamplePlay play) {
        this.play = play;
        this.api = play.api();
        this.steps = play.steps();
    }

    @Override
    public void play() throws InterruptedException {
        if (play.isUpTo(LotPhase.OPENED)) {
            play.moveOn(AFTER_THE_DEADLINE);
            List<Moderated> all = new ArrayList<>();
            for (Node mark : play.files().marks()) {
                all.add(agree(mark));
            }
            List<String> told = new ArrayList<>(table(all));
            all.stream().filter(Moderated::isChanged).map(Moderated::words).forEach(told::add);
            steps.say(
                    "On " + play.today() + " the panel agrees on one mark for each return; what each gave is kept.",
                    told);
            play.council().lockMarking();
        }
    }

    /**
     * What moderation made of the marks of one return.
     *
     * @param name the supplier's
     * @param given the marks that count, by evaluator
     * @param agreed the agreed mark
     * @param rationale why
     * @param participants who took part
     */
    private record Moderated(
            String name,
            Map<String, BigDecimal> given,
            BigDecimal agreed,
            String rationale,
            List<String> participants) {
        boolean isChanged() {
            return given.values().stream().anyMatch(mark -> mark.compareTo(agreed) != 0);
        }

        String words() {
            return name + ", " + agreed.toPlainString() + ", agreed by "
                    + String.join(
                            ", ", participants.stream().map(ExamplePlay::called).toList())
                    + ": “" + rationale + "”";
        }
    }

    private Moderated agree(Node mark) throws InterruptedException {
        Map<String, Node> said = mark.members();
        String supplier = said.get("supplier").text();
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        for (Node each : marks(supplier).get("marks").elements()) {
            if (!each.members().containsKey("leftOut")) {
                given.put(
                        each.members().get("evaluator").text(),
                        each.members().get("mark").number());
            }
        }
        if (marks(supplier).get("agreed").elements().isEmpty()) {
            byte[] agreed = JsonText.object(
                    json -> json.decimal("mark", said.get("mark").number())
                            .text("rationale", said.get("rationale").text())
                            .texts("participants", List.copyOf(given.keySet())));
            String path = play.lot() + "/agreed-marks/" + said.get("criterion").text() + "/" + supplier;
            api.write(MODERATOR, "PUT", path, agreed, "If-None-Match", "*").expecting(201);
        }
        Map<String, Node> kept =
                marks(supplier).get("agreed").elements().getFirst().members();
        return new Moderated(
                play.files().name(supplier),
                given,
                kept.get("mark").number(),
                kept.get("rationale").text(),
                kept.get("participants").elements().stream().map(Node::text).toList());
    }

    private Map<String, Node> marks(String supplier) throws InterruptedException {
        return api.get(MODERATOR, play.lot() + "/marks/" + supplier)
                .expecting(200)
                .json()
                .members();
    }

    /** Each evaluator's marks beside what was agreed, a return a row. */
    private List<String> table(List<Moderated> all) {
        List<String> evaluators = play.files().panel().evaluators();
        List<String> rows = new ArrayList<>();
        StringBuilder head = new StringBuilder("%-26s".formatted("Marks"));
        evaluators.forEach(each -> head.append("%13s".formatted(called(each))));
        rows.add(head.append("%13s".formatted("agreed")).toString());
        for (Moderated each : all) {
            StringBuilder row = new StringBuilder("%-26s".formatted(each.name()));
            for (String evaluator : evaluators) {
                BigDecimal mark = each.given().get(evaluator);
                row.append("%13s".formatted(mark == null ? "-" : mark.toPlainString()));
            }
            rows.add(row.append("%13s".formatted(each.agreed().toPlainString())).toString());
        }
        return rows;
    }
}
