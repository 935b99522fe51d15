package socialvalue.local.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import socialvalue.local.history.Violation.Kind;

/** Of each supplier the last return received in time is opened, and none that came after the deadline. */
public final class ReturnsCheck {
    private ReturnsCheck() {}

    /**
     * What is wrong with returns.
     *
     * @param sent every attempt to submit one
     * @param opened what was opened; receipts are the time at which each was received
     */
    public static List<Violation> of(List<Submission> sent, List<Standing> opened, Instant deadline) {
        List<Violation> wrong = new ArrayList<>(
                VersionsCheck.of(sent.stream().map(Submission::version).toList(), opened));
        for (Submission each : sent) {
            String about = each.version().place() + ": sent after " + each.sentAt();
            if (each.version().acknowledged()
                    && (each.sentAt().isAfter(deadline)
                            || Instant.parse(each.version().receipt()).isAfter(deadline))) {
                wrong.add(new Violation(Kind.ACCEPTED_LATE, about + ", " + each.version()));
            }
            if (each.late().filter(received -> !received.isAfter(deadline)).isPresent()) {
                wrong.add(new Violation(Kind.CALLED_LATE, about + ", received " + each.late()));
            }
        }
        for (Standing each : opened) {
            boolean sentLate = sent.stream()
                    .filter(one -> one.version().place().equals(each.place()))
                    .filter(one -> one.version().value().equals(each.value()))
                    .anyMatch(one -> one.sentAt().isAfter(deadline));
            if (sentLate || Instant.parse(each.receipt()).isAfter(deadline)) {
                wrong.add(new Violation(Kind.ACCEPTED_LATE, "opened: " + each));
            }
        }
        return wrong;
    }
}
