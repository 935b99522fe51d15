package socialvalue.aws.dynamo;

import java.util.concurrent.ThreadLocalRandom;

/** A bounded number of further attempts, each after a longer wait that is drawn by lot so that writers part. */
final class Backoff {
    private static final int FEW = 10;
    /** Ends within 25 seconds, half of that as a rule: a request is given 29. */
    private static final int MANY = 30;

    private static final int LONGEST_MILLISECONDS = 1_000;

    private final int most;
    private int waited;

    private Backoff(int most) {
        this.most = most;
    }

    /** Where two or three meet. */
    static Backoff ofFew() {
        return new Backoff(FEW);
    }

    /** Where everybody meets who works on a lot. */
    static Backoff ofMany() {
        return new Backoff(MANY);
    }

    /** Waits; false where there were attempts enough or the thread is to stop. */
    boolean again() {
        if (waited == most) {
            return false;
        }
        waited++;
        int longest = Math.min(LONGEST_MILLISECONDS, 10 << Math.min(waited, FEW));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest) + 1L);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
