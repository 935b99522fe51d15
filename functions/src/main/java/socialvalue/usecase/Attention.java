package socialvalue.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import socialvalue.port.Lot;
import socialvalue.port.OpeningTold;
import socialvalue.port.PortalStatement;
import socialvalue.procurement.LotPhase;

/** What an officer should look at where a portal and this lot do not go together by themselves. */
public enum Attention {
    DEADLINE_DIFFERS("The portal's deadline is not the one of the published frame."),
    OPENED_TOO_EARLY("The portal opened its returns before this lot can be opened; it waits for that."),
    RETURNS_MISSING("The portal opened its returns, and not all of them have been delivered here."),
    OFFICER_AWAITED("The portal opened its returns, which counts for one; an officer has to have this lot opened too."),
    FRAME_NOT_SAID("The portal opened its returns without saying which lot here they are for; an officer opens it."),
    OPENED_BEFORE_PUBLISHED("The portal opened its returns before this lot was published; an officer opens it."),
    NOT_HELD_BY_PORTAL("The portal opened returns of its own, and suppliers submit to this lot here."),
    CONTRACT_SIGNED(
            "The portal says that a contract of its tender was signed; the agreement of this lot is to be recorded.");

    private final String words;

    Attention(String words) {
        this.words = words;
    }

    /** Its public spelling, such as {@code deadline-differs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In plain English. */
    public String words() {
        return words;
    }

    /** What to look at, given what a portal says of a lot. */
    static List<Attention> to(PortalStatement said, Lot lot) {
        List<Attention> all = new ArrayList<>();
        if (said.deadline().isPresent() && !said.deadline().get().equals(lot.deadline())) {
            all.add(DEADLINE_DIFFERS);
        }
        if (said.contractSigned() && lot.phase() != LotPhase.SIGNED) {
            all.add(CONTRACT_SIGNED);
        }
        said.opening().map(opening -> to(opening, lot)).ifPresent(all::addAll);
        return all;
    }

    private static List<Attention> to(OpeningTold opening, Lot lot) {
        return switch (opening) {
            case OPENING -> List.of();
            case OFFICER_AWAITED -> lot.openingRun().isPresent() ? List.of() : List.of(OFFICER_AWAITED);
            case TOO_EARLY -> List.of(OPENED_TOO_EARLY);
            case RETURNS_MISSING -> List.of(RETURNS_MISSING);
            case NO_FRAME -> List.of(FRAME_NOT_SAID);
            case NO_SUCH_LOT -> List.of(OPENED_BEFORE_PUBLISHED);
            case NOT_HELD_BY_PORTAL -> List.of(NOT_HELD_BY_PORTAL);
        };
    }
}
