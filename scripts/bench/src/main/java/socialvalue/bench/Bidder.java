package socialvalue.bench;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import socialvalue.access.Caller;

/** A supplier that submits its return and replaces it again and again, and knows what the system must hold of it. */
final class Bidder {
    private static final String LOT = "/tenders/" + ExampleFrame.TENDER + "/lots/" + ExampleFrame.LOT;
    private static final int SENT_AGAIN = 10;
    private static final int MOST_TIMES = 10;
    /** None came, or the gateway's word that a function takes too long. */
    private static final Set<Integer> UNANSWERED = Set.of(0, 503);

    private final int number;
    private final String digest;
    private final Caller caller;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private String etag = "";
    private String last = "";
    private int accepted;
    private int unanswered;

    /** @param digest the frame's */
    Bidder(int number, String digest) {
        this.number = number;
        this.digest = digest;
        this.caller = Api.supplier(ExampleReturn.id(number));
    }

    /** What it is called. */
    String id() {
        return ExampleReturn.id(number);
    }

    /** Makes its token before it is needed. */
    void admit(Api api) {
        api.admit(caller);
    }

    /** How many of its returns were accepted. */
    int accepted() {
        return accepted;
    }

    /** How many of its requests were not answered in time, and sent again. */
    int unanswered() {
        return unanswered;
    }

    /**
     * Submits its next return. Every tenth request is sent twice under one key, as by a client that lost the answer,
     * and must be answered as before.
     *
     * <p>One that was not answered in time is sent again under its key until it is.
     *
     * @return the status of the answer; -1 where the second answer is not the first
     */
    int submit(Api api) throws InterruptedException {
        oneAtATime.lock();
        try {
            String document = new ExampleReturn(digest, number, accepted, true).json();
            String key = UUID.randomUUID().toString();
            Api.Answer answer = answered(api, document, key);
            if (answer.status() != 200 && answer.status() != 201) {
                return answer.status();
            }
            if ((number + accepted) % SENT_AGAIN == 0
                    && !answered(api, document, key).body().equals(answer.body())) {
                return -1;
            }
            etag = answer.etag();
            last = document;
            accepted++;
            return answer.status();
        } finally {
            oneAtATime.unlock();
        }
    }

    private Api.Answer answered(Api api, String document, String key) throws InterruptedException {
        Api.Answer answer = put(api, document, key);
        for (int again = 0; again < MOST_TIMES && UNANSWERED.contains(answer.status()); again++) {
            unanswered++;
            answer = put(api, document, key);
        }
        return answer;
    }

    private Api.Answer put(Api api, String document, String key) throws InterruptedException {
        return api.send(
                caller,
                "PUT",
                LOT + "/return",
                document.getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                key,
                etag.isEmpty() ? "If-None-Match" : "If-Match",
                etag.isEmpty() ? "*" : etag);
    }

    /** Whether the opened lot holds its last accepted return, exactly, once, and with a version for each accepted. */
    boolean isHeld(Api api, Caller officer) throws InterruptedException {
        Api.Answer held = api.send(officer, "GET", LOT + "/returns/" + ExampleReturn.id(number), new byte[0]);
        return accepted == 0
                ? held.status() == 404
                : held.status() == 200
                        && held.body().contains(last.strip())
                        && held.member("version").number().intValueExact() == accepted;
    }
}
