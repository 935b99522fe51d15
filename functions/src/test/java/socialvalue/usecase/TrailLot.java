package socialvalue.usecase;

import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.awardTo;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.access.Role;
import socialvalue.port.LateReturn;

/** A lot brought from its publication to its letters, for what is read of its audit trail afterwards. */
final class TrailLot {
    private TrailLot() {}

    /** Published, with returns in time, and one that came late. */
    static void submitted(ExampleCouncil council, String late, String... inTime) {
        council.publish();
        council.submitted(inTime);
        council.submission.submit(
                ExampleCouncil.supplier(late),
                council.returnOf(late)
                        .key("late")
                        .at(council.lot().deadline().plusMillis(1))
                        .request());
        council.now = council.lot().deadline().plus(SubmitReturn.LONGEST_RUN).plusMillis(1);
    }

    static void admitted(ExampleCouncil council) {
        LateReturn late = council.late.list(as(Role.OPENING_OFFICER), LOT).getFirst();
        council.late.admit(
                as(Role.OPENING_OFFICER), LOT, late.id(), "The head of procurement.", "The portal was down.");
    }

    /** All of it; the last of the suppliers is late and admitted, the first is awarded the contract. */
    static void worked(ExampleCouncil council, String... suppliers) {
        String[] inTime = Arrays.copyOf(suppliers, suppliers.length - 1);
        submitted(council, suppliers[suppliers.length - 1], inTime);
        admitted(council);
        council.opened();
        council.marked(3, suppliers);
        council.locking.lock(as(Role.MODERATOR), LOT);
        council.imported("quality", "40", suppliers);
        council.imported("price", "25", suppliers[0]);
        council.imported("price", "20", Arrays.copyOfRange(suppliers, 1, suppliers.length));
        council.done(council.scoring.start(as(Role.MODERATOR), LOT, Optional.empty()));
        council.done(council.issuing.issue(
                as(Role.MODERATOR),
                LOT,
                awardTo(suppliers[0], Stream.of(suppliers).skip(1).toArray(String[]::new))));
    }
}
