package socialvalue.local;

import static socialvalue.local.ContractOffice.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.ExampleContract.Reported;

/** Quarter by quarter deliveries come in and are verified; one is queried, and one corrected. */
final class ExampleDelivery implements Chapter {
    private static final Duration AFTER_A_QUARTER = Duration.ofDays(20);

    private final ExamplePlay play;
    private final ContractOffice office;
    private final Steps steps;
    private final ExampleContract contract;

    ExampleDelivery(ExamplePlay play, ContractOffice office) {
        this.play = play;
        this.office = office;
        this.steps = play.steps();
        this.contract = play.files().contract();
    }

    @Override
    public void play() throws InterruptedException {
        for (Reported quarter : contract.quarters()) {
            play.clock().moveTo(reportedAt(quarter));
            if (quarter == contract.quarters().getFirst()) {
                comesWithFaults();
            }
            comes(quarter);
        }
        correct();
        remedy();
    }

    /** Whether everything of it was played before: the correction, its last record, is verified. */
    boolean isOver() throws InterruptedException {
        String last = contract.corrected().get("by").members().get("reference").text();
        return standing(last).equals("verified");
    }

    private String standing(String delivery) throws InterruptedException {
        return office.deliveries().stream()
                .filter(each -> each.get("delivery").text().equals(delivery))
                .map(each -> each.get("standing").text())
                .findFirst()
                .orElse("");
    }

    /** Some weeks after the period that the file's first row is about. */
    private static Instant reportedAt(Reported quarter) {
        String period = quarter.text().lines().skip(1).findFirst().orElseThrow().split(",")[2];
        return ReportingPeriod.parse(period)
                .orElseThrow()
                .last()
                .plus(java.time.Period.ofDays((int) AFTER_A_QUARTER.toDays()))
                .atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.UTC);
    }

    private void comesWithFaults() throws InterruptedException {
        Map<String, Node> refused = office.imported(contract.first());
        steps.say(
                "On " + play.today() + " the first quarter's deliveries come, as a CSV file, all rows or none: "
                        + refused.get("state").text() + ".",
                refused.get("findings").elements().stream()
                        .map(each -> finding(each.members()))
                        .toList());
    }

    private static String finding(Map<String, Node> finding) {
        return "line " + finding.get("line").number() + ": "
                + finding.get("found").text() + "; expected "
                + finding.get("expected").text();
    }

    private void comes(Reported quarter) throws InterruptedException {
        Map<String, Node> done = office.imported(quarter);
        String verdicts = decide(quarter);
        steps.say(
                "On " + play.today() + " the file " + quarter.name() + " is imported: "
                        + done.get("accepted").number() + " deliveries.",
                verdicts);
    }

    private String decide(Reported quarter) throws InterruptedException {
        List<String> undecided = office.deliveries().stream()
                .filter(each -> each.get("delivery").text().startsWith(quarter.name() + "-")
                        && each.get("standing").text().equals("recorded"))
                .map(each -> each.get("delivery").text())
                .toList();
        for (String delivery : undecided) {
            boolean queried =
                    delivery.equals(contract.queried().get("reference").text());
            Map<String, Node> why = queried ? contract.queried() : contract.verified();
            office.decide(
                    delivery,
                    queried ? "queried" : "verified",
                    why.get("reason").text());
        }
        return undecided.stream()
                        .anyMatch(each ->
                                each.equals(contract.queried().get("reference").text()))
                ? "all are verified but one, which is queried: “"
                        + contract.queried().get("reason").text() + "”"
                : "all are verified by the contract officer";
    }

    private void correct() throws InterruptedException {
        Node correction = contract.corrected().get("by");
        String reference = correction.members().get("reference").text();
        String corrected = contract.corrected().get("reference").text();
        if (standing(reference).isEmpty()) {
            play.api()
                    .write(OFFICER, "PUT", office.agreement() + "/deliveries/" + reference, JsonText.object(json -> {
                        correction.members().forEach((name, value) -> {
                            if (!name.equals("reference")) {
                                json.node(name, value);
                            }
                        });
                        json.text("corrects", corrected);
                    }))
                    .expecting(201);
        }
        String before = office.deliveries().stream()
                .filter(each -> each.get("delivery").text().equals(corrected))
                .map(each -> each.get("quantity").number().toPlainString() + ", "
                        + each.get("standing").text())
                .collect(Collectors.joining());
        office.decide(reference, "verified", contract.corrected().get("reason").text());
        steps.say(
                "A delivery that was verified turns out to be too high: another record corrects it, and is verified.",
                corrected + ": " + before,
                reference + ": " + correction.members().get("quantity").number() + ", " + standing(reference));
    }

    private void remedy() throws InterruptedException {
        play.api()
                .write(OFFICER, "POST", office.agreement() + "/remedy-decisions", JsonText.of(contract.remedy()))
                .expecting(200, 201);
        steps.say(
                "Whether the agreed remedy is applied is decided by a person: it is "
                        + contract.remedy().members().get("choice").text() + ".",
                "“" + contract.remedy().members().get("reason").text() + "”");
    }
}
