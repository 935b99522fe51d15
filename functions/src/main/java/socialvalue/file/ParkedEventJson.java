package socialvalue.file;

import socialvalue.port.Page;
import socialvalue.port.ParkedEvent;

/** Parked events, as they are listed: what they are, and nothing of what they say. */
public final class ParkedEventJson {
    private ParkedEventJson() {}

    /** Writes the page's members. */
    public static void write(JsonText json, Page<ParkedEvent> page) {
        json.list("events", page.items(), ParkedEventJson::write).optional("next", page.next(), JsonText::text);
    }

    private static void write(JsonText json, ParkedEvent event) {
        json.text("id", event.id())
                .text("type", event.type())
                .text("time", event.time().toString())
                .text("parkedAt", event.parkedAt().toString())
                .choice("reason", event.why());
    }
}
