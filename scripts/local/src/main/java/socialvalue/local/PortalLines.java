package socialvalue.local;

import static socialvalue.local.PortalTold.text;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import socialvalue.file.Node;

/** What the plugin told, as lines for the person at the terminal; long identifiers are cut short. */
final class PortalLines {
    private static final int SHORTENED = 8;

    private PortalLines() {}

    /** An event: its type, its subject and its time, and what it says. */
    static String event(Node event) {
        var data = event.members().get("data").members();
        List<String> said = new ArrayList<>();
        said.add(time(text(event, "time")));
        if (data.containsKey("lots")) {
            data.get("lots").elements().forEach(lot -> said.addAll(lot(lot)));
        }
        if (data.containsKey("returns")) {
            said.add(data.get("returns").number() + " returns");
        }
        if (data.containsKey("digest")) {
            said.add(digest(data.get("digest").text()));
        }
        if (data.containsKey("outcome")) {
            said.add(data.get("outcome").text());
        }
        return kind(text(event, "type")) + "  " + subject(text(event, "subject")) + "  " + String.join(", ", said);
    }

    /** Without what is the same for all of them: socialvalue.tender.published.v1 as tender.published. */
    private static String kind(String type) {
        return type.substring(type.indexOf('.') + 1, type.lastIndexOf('.'));
    }

    /** To the second, in the portal's own offset. */
    private static String time(String time) {
        return OffsetDateTime.parse(time)
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Cut short after the algorithm's name. */
    private static String digest(String digest) {
        int begins = digest.indexOf(':') + 1;
        return digest.substring(0, begins) + shortened(digest.substring(begins));
    }

    /** A held return that was delivered. */
    static String delivered(Node delivered) {
        String unbound = delivered.members().get("unbound").elements().stream()
                .map(each -> shortened(each.text()))
                .collect(Collectors.joining(", "));
        return "return " + shortened(text(delivered, "return")) + ": "
                + delivered.members().get("findings").number() + " findings"
                + (unbound.isEmpty() ? "" : "; bound to no criterion: requirement " + unbound);
    }

    private static List<String> lot(Node lot) {
        List<String> said = new ArrayList<>();
        var members = lot.members();
        if (members.containsKey("deadline")) {
            said.add("deadline " + time(members.get("deadline").text()));
        }
        if (members.containsKey("frame")) {
            said.add("frame " + text(members.get("frame"), "tender") + "/" + text(members.get("frame"), "lot"));
        }
        return said;
    }

    /** A path of names and identifiers, each identifier cut short. */
    private static String subject(String path) {
        String[] parts = path.split("/");
        for (int i = 1; i < parts.length; i += 2) {
            parts[i] = shortened(parts[i]);
        }
        return String.join("/", parts);
    }

    static String shortened(String identifier) {
        return identifier.length() > SHORTENED ? identifier.substring(0, SHORTENED) : identifier;
    }
}
