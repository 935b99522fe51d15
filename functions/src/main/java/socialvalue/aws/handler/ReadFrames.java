package socialvalue.aws.handler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import socialvalue.file.Digests;
import socialvalue.file.EditionSource;
import socialvalue.file.FrameJson;
import socialvalue.file.FrameReader;
import socialvalue.file.JsonDocument;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;

/** Published frames as they were read, the last few that were asked for; safe for use by several threads. */
final class ReadFrames {
    /** Those asked for longest ago come first. */
    private final Map<String, ReadFrame> byText = new LinkedHashMap<>();

    private final int most;

    /** @param most how many are remembered */
    ReadFrames(int most) {
        this.most = most;
    }

    /**
     * A frame as it was read.
     *
     * @param frame the frame
     * @param digest of its canonical form, whatever the text it was read from looked like
     */
    record ReadFrame(EvaluationFrame frame, String digest) {}

    /** The frame a text says; only one without findings that refuse it is remembered. */
    Optional<ReadFrame> read(byte[] text, Findings findings) {
        String key = Digests.sha256(text);
        Optional<ReadFrame> known = known(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<ReadFrame> read = JsonDocument.read(text, findings)
                .flatMap(root -> FrameReader.read(root, EditionSource.NONE, findings))
                .map(frame -> new ReadFrame(frame, FrameJson.digest(frame)));
        read.ifPresent(frame -> remember(key, frame));
        return read;
    }

    private synchronized Optional<ReadFrame> known(String key) {
        Optional<ReadFrame> known = Optional.ofNullable(byText.remove(key));
        known.ifPresent(frame -> byText.put(key, frame));
        return known;
    }

    private synchronized void remember(String key, ReadFrame frame) {
        byText.put(key, frame);
        if (byText.size() > most) {
            byText.remove(byText.keySet().iterator().next());
        }
    }

    /** How many are remembered now. */
    synchronized int size() {
        return byText.size();
    }
}
