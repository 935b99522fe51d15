package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import socialvalue.access.Caller;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;

/** A supplier that does what it means to do one step after the other, and remembers what it was promised. */
final class Bidder {
    /** What a supplier does with its return. */
    sealed interface Step {}

    /** Submits its first return, or one in place of the one before. */
    record Submit(int revision) implements Step {}

    /** Withdraws its return. */
    record Withdraw() implements Step {}

    /** What a receipt says. */
    record Kept(int revision, int version, String digest, String receivedAt) {}

    private final ExampleLot lot;
    private final int number;
    private final Deque<Step> steps;
    private Optional<Kept> kept = Optional.empty();
    /** The last version made; a withdrawal is one too, and none is made twice. */
    private int lastVersion;

    private Optional<String> unanswered = Optional.empty();

    Bidder(ExampleLot lot, int number, List<Step> steps) {
        this.lot = lot;
        this.number = number;
        this.steps = new ArrayDeque<>(steps);
    }

    int number() {
        return number;
    }

    boolean finished() {
        return steps.isEmpty();
    }

    /** What was acknowledged last; empty where that was a withdrawal. */
    Optional<Kept> kept() {
        return kept;
    }

    /**
     * Takes the next step, or the one that was not answered again, under the same idempotency key.
     *
     * @return whether it was acknowledged; false where there is no answer
     */
    boolean proceed(Api api) throws InterruptedException {
        String key = unanswered.orElseGet(() -> UUID.randomUUID().toString());
        unanswered = Optional.of(key);
        try {
            switch (steps.element()) {
                case Submit(int revision) -> {
                    Kept made = submitted(api, key, revision);
                    assertThat(made.version()).isEqualTo(lastVersion + 1);
                    lastVersion = made.version();
                    kept = Optional.of(made);
                }
                case Withdraw() -> {
                    api.write(caller(), "DELETE", lot.path() + "/return", new byte[0], precondition(key))
                            .expecting(204);
                    lastVersion++;
                    kept = Optional.empty();
                }
            }
        } catch (CannotRun e) {
            if (e.getCause() instanceof IOException) {
                return false;
            }
            throw e;
        }
        steps.remove();
        unanswered = Optional.empty();
        return true;
    }

    private Kept submitted(Api api, String key, int revision) throws InterruptedException {
        Answer receipt = api.write(
                        caller(), "PUT", lot.path() + "/return", lot.section(number, revision), precondition(key))
                .expecting(200, 201);
        assertThat(receipt.member("standing")).isEqualTo("in-time");
        return kept(receipt.json(), revision);
    }

    private String[] precondition(String key) {
        return kept.map(before -> new String[] {"Idempotency-Key", key, "If-Match", "\"" + before.version() + "\""})
                .orElseGet(() -> new String[] {"Idempotency-Key", key, "If-None-Match", "*"});
    }

    private static Kept kept(Node receipt, int revision) {
        return new Kept(
                revision,
                receipt.members().get("version").number().intValueExact(),
                receipt.members().get("digest").text(),
                receipt.members().get("receivedAt").text());
    }

    /** Whether everything acknowledged is still so; a step that was not answered may have been taken or not. */
    void assertNothingLost(Api api) throws InterruptedException {
        Answer answer = api.get(caller(), lot.path() + "/return/receipt").expecting(200, 404);
        Optional<Step> open = unanswered.map(_ -> steps.element());
        if (answer.status() == 404) {
            assertThat(kept.isEmpty() || open.filter(Withdraw.class::isInstance).isPresent())
                    .as("the return of %s is gone", number)
                    .isTrue();
            return;
        }
        Kept found = kept(answer.json(), kept.map(Kept::revision).orElse(0));
        if (kept.isPresent() && kept.get().equals(found)) {
            return;
        }
        assertThat(open.filter(Submit.class::isInstance))
                .as("the receipt of %s changed from %s to %s", number, kept, found)
                .isPresent();
        assertThat(found.version()).isEqualTo(lastVersion + 1);
    }

    private Caller caller() {
        return ExampleLot.bidder(ExampleLot.supplier(number));
    }
}
