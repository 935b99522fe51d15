package socialvalue.aws.dynamo;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import socialvalue.frame.EvaluationFrame;

/**
 * The frames read last, by the bytes they were read from: a frame is fetched for every return that is submitted, and to
 * understand it again each time would cost more than everything else that is done with the return. What is stored is
 * still fetched each time, so that nothing here can be older than that.
 */
final class KnownFrames {
    private static final int MOST = 16;

    private final Function<byte[], EvaluationFrame> reading;
    private final SequencedMap<ByteBuffer, EvaluationFrame> known = new LinkedHashMap<>(MOST, 0.75f, true);

    KnownFrames(Function<byte[], EvaluationFrame> reading) {
        this.reading = reading;
    }

    /** The frame that those bytes say. */
    EvaluationFrame of(byte[] stored) {
        ByteBuffer key = ByteBuffer.wrap(stored.clone());
        EvaluationFrame before = found(key);
        return before != null ? before : kept(key, reading.apply(stored));
    }

    private synchronized EvaluationFrame found(ByteBuffer key) {
        return known.get(key);
    }

    private synchronized EvaluationFrame kept(ByteBuffer key, EvaluationFrame frame) {
        known.put(key, frame);
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
        return frame;
    }
}
