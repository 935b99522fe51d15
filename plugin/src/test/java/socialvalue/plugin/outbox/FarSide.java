package socialvalue.plugin.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What messages are delivered to: counts every arrival, and handles each message once. */
final class FarSide implements Courier {
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<String>> handled = new LinkedHashMap<>();
    private final List<String> arrivals = new ArrayList<>();
    private Function<Message, Receipt> answer = message -> Receipt.delivered();
    private boolean takes = true;

    /** What is answered from now on; what is not answered with a delivery is not taken. */
    void answers(Function<Message, Receipt> answers) {
        answer = answers;
        takes = false;
    }

    /** From now on everything is taken, whatever is answered: the answer gets lost on its way. */
    void takesButAnswers(Function<Message, Receipt> answers) {
        answer = answers;
        takes = true;
    }

    void isWell() {
        answers(message -> Receipt.delivered());
    }

    @Override
    public synchronized Receipt deliver(Message message) {
        arrivals.add(message.id());
        Receipt receipt = answer.apply(message);
        if (takes || receipt.outcome() == Receipt.Outcome.DELIVERED) {
            take(message);
        }
        return receipt;
    }

    synchronized void take(Message message) {
        if (known.add(message.toString())) {
            handled.computeIfAbsent(message.source() + " " + message.subject(), subject -> new ArrayList<>())
                    .add(message.id());
        }
    }

    /** Every attempt, in order. */
    synchronized List<String> arrivals() {
        return List.copyOf(arrivals);
    }

    /** What was handled about a subject, in order. */
    synchronized List<String> handled(String source, String subject) {
        return List.copyOf(handled.getOrDefault(source + " " + subject, List.of()));
    }

    synchronized Map<String, List<String>> handled() {
        return new LinkedHashMap<>(handled);
    }
}
