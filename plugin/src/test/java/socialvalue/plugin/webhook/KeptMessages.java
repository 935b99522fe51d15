package socialvalue.plugin.webhook;

import java.util.ArrayList;
import java.util.List;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.Outbox;
import socialvalue.plugin.outbox.OutboxFailure;

/** An outbox in memory, which can be made to fail. */
final class KeptMessages implements Outbox {
    final List<Message> messages = new ArrayList<>();
    int failures;

    @Override
    public synchronized boolean put(Message message) {
        if (failures > 0) {
            failures--;
            throw new OutboxFailure("the disk is full", null);
        }
        if (messages.stream().anyMatch(each -> each.toString().equals(message.toString()))) {
            return false;
        }
        return messages.add(message);
    }
}
