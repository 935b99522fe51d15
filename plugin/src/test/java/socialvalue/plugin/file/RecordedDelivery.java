package socialvalue.plugin.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.plugin.portal.FrameReference;

/** A service in memory that takes each supplier's return once, as the real one does. */
final class RecordedDelivery implements Delivery {
    static final String DIGEST = "sha256:" + "5a".repeat(32);

    final Map<String, String> returns = new LinkedHashMap<>();
    final List<String> deliveries = new ArrayList<>();
    Optional<FrameOfLot> frame = Optional.of(new FrameOfLot(DIGEST));
    int answers = Integer.MAX_VALUE;
    boolean interrupted;

    @Override
    public Optional<FrameOfLot> frame(FrameReference lot) {
        return frame;
    }

    @Override
    public Answer deliver(FrameReference lot, String supplier, OffsetDateTime receivedAt, byte[] document)
            throws IOException, InterruptedException {
        if (interrupted) {
            throw new InterruptedException();
        }
        if (answers-- == 0) {
            throw new IOException("connection refused");
        }
        deliveries.add(lot + " " + supplier + " " + receivedAt);
        String text = new String(document, StandardCharsets.UTF_8);
        String before = returns.putIfAbsent(supplier, text);
        return before == null || before.equals(text)
                ? Answer.taken(returns.size() - 1)
                : Answer.refused("409 delivered-before");
    }
}
