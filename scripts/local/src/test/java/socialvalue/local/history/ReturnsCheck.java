package socialvalue.local.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import socialvalue.local.history.Violation.Kind;

/** Of each supplier the last return received in time is opened, and none that came after the deadline. */
public final class ReturnsCheck {
    private ReturnsCheck() {}

    /**
     * What is wrong with returns. A request that was sent in time may be sent again after the deadline, and is then
     * answered as before.
     *
     * @param sent every attempt to submit one
     * @param opened what was opened; receipts are the time at which each was received
     */
    public static List<Violation> of(List<Submission> sent, List<Standing> opened, Instant deadline) {
        List<Violation> wrong = new ArrayList<>(
                VersionsCheck.of(sent.stream().map(Submission::version).toList(), opened));
        for (Submission each : sent) {
            boolean inTime = sent.stream()
                    .filter(one -> one.version().request().equals(each.version().request()))
                    .anyMatch(one -> !one.sentAt().isAfter(deadline));
            if (each.version().acknowledged()
                    && (!inTime || Instant.parse(each.version().receipt()).isAfter(deadline))) {
                wrong.add(new Violation(Kind.ACCEPTED_LATE, each.toString()));
            }
            if (each.late().filter(received -> !received.isAfter(deadline)).isPresent()) {
                wrong.add(new Violation(Kind.CALLED_LATE, each.toString()));
            }
        }
        for (Standing each : opened) {
            List<Submission> ofIt = sent.stream()
                    .filter(one -> one.version().place().equals(each.place())
                            && one.version().value().equals(each.value()))
                    .toList();
            boolean sentLate = !ofIt.isEmpty()
                    && ofIt.stream().allMatch(one -> one.sentAt().isAfter(deadline));
            if (sentLate || Instant.parse(each.receipt()).isAfter(deadline)) {
                wrong.add(new Violation(Kind.ACCEPTED_LATE, "opened: " + each));
            }
        }
        return wrong;
    }
}
