package socialvalue.local;

import static socialvalue.local.ContractOffice.OFFICER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.procurement.LotPhase;

/** The contract is signed: what the successful supplier promised becomes an agreement. */
final class ExampleSignature implements Chapter {
    private final ExamplePlay play;
    private final ContractOffice office;

    ExampleSignature(ExamplePlay play, ContractOffice office) {
        this.play = play;
        this.office = office;
    }

    @Override
    public void play() throws InterruptedException {
        if (!play.isUpTo(LotPhase.SUMMARIES_ISSUED)) {
            return;
        }
        Node signature = play.files().contract().signature();
        LocalDate day = LocalDate.parse(signature.members().get("signed-on").text());
        play.clock().moveTo(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        play.api()
                .write(OFFICER, "POST", play.lot() + "/agreement", JsonText.of(signature))
                .expecting(201);
        Map<String, Node> kept = play.api()
                .get(OFFICER, office.agreement())
                .expecting(200)
                .json()
                .members();
        List<String> promised = new ArrayList<>();
        for (Node promise : kept.get("promises").elements()) {
            promised.add(promised(promise.members()));
        }
        promised.add("the remedy agreed for a shortfall: " + kept.get("remedy").text());
        play.steps()
                .say(
                        "On " + play.today() + " the contract is signed: what was promised is the agreement "
                                + office.agreement().replaceFirst(".*/", "") + ".",
                        promised);
    }

    private static String promised(Map<String, Node> promise) {
        List<String> parts = promise.get("schedule").elements().stream()
                .map(part -> part.members().get("quantity").number().toPlainString() + " by "
                        + part.members().get("to").text())
                .toList();
        return promise.get("id").text() + ": " + String.join(", ", parts) + " ("
                + promise.get("unit").members().get("name").text() + ", "
                + promise.get("kind").text() + ")";
    }
}
