package socialvalue.file;

import java.util.Optional;
import socialvalue.agreement.RemedyDecision;
import socialvalue.quantity.Money;
import socialvalue.usecase.DecideRemedy;

/** Reads what was decided about an agreed remedy. */
public final class RemedyReader {
    private RemedyReader() {}

    /** The decision of a document; empty where a finding refuses it. */
    public static Optional<DecideRemedy.Request> read(Fields in) {
        RemedyDecision.Choice choice = in.choice("choice", RemedyDecision.Choice.class);
        Optional<String> promise = in.optionalText("promise");
        Optional<Money> amount = in.optional("amount", DetailsReader.MONEY);
        String reason = in.text("reason");
        return in.done(() -> new DecideRemedy.Request(choice, promise, amount, reason));
    }
}
