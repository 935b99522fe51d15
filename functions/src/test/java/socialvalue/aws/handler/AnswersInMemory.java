package socialvalue.aws.handler;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import socialvalue.port.Answers;
import socialvalue.port.Conflict;

/** The port in memory. */
final class AnswersInMemory implements Answers {
    final Map<String, String> digests = new HashMap<>();
    final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> claim(String key, String digest, Instant now) {
        String before = digests.putIfAbsent(key, digest);
        if (before == null) {
            return Optional.empty();
        }
        if (!before.equals(digest)) {
            throw new KeyReused();
        }
        if (!kept.containsKey(key)) {
            throw new Conflict("being carried out");
        }
        return Optional.of(kept.get(key));
    }

    @Override
    public void keep(String key, String answer, Instant now) {
        kept.put(key, answer);
    }

    @Override
    public void release(String key) {
        digests.remove(key);
    }
}
