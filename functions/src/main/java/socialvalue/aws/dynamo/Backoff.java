package socialvalue.aws.dynamo;

import java.util.concurrent.ThreadLocalRandom;

/** A bounded number of further attempts, each after a longer wait that is drawn by lot so that writers part. */
final class Backoff {
    private static final int MOST = 10;
    private static final int LONGEST_MILLISECONDS = 1_000;

    private int waited;

    /** Waits; false where there were attempts enough or the thread is to stop. */
    boolean again() {
        if (waited == MOST) {
            return false;
        }
        waited++;
        int most = Math.min(LONGEST_MILLISECONDS, 10 << waited);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(most) + 1L);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
