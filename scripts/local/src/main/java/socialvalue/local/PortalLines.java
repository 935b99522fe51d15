package socialvalue.local;

import static socialvalue.local.PortalTold.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import socialvalue.file.Node;

/** What the plugin told, as lines for the person at the terminal. */
final class PortalLines {
    private static final int SHORTENED = 8;

    private PortalLines() {}

    /** An event: its type, its subject, and what its time and contents are. */
    static String event(Node event) {
        var data = event.members().get("data").members();
        List<String> said = new ArrayList<>();
        if (data.containsKey("lots")) {
            data.get("lots").elements().forEach(lot -> said.addAll(lot(lot)));
        }
        if (data.containsKey("returns")) {
            said.add(data.get("returns").number() + " returns");
        }
        for (String member : List.of("digest", "outcome")) {
            if (data.containsKey(member)) {
                String text = data.get(member).text();
                said.add(member + " " + (member.equals("digest") ? text.substring(0, digestLength(text)) : text));
            }
        }
        return text(event, "type") + "  " + subject(text(event, "subject")) + "  " + text(event, "time")
                + said.stream().map(each -> ", " + each).collect(Collectors.joining());
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
            said.add("deadline " + members.get("deadline").text());
        }
        if (members.containsKey("frame")) {
            said.add("frame " + text(members.get("frame"), "tender") + "/" + text(members.get("frame"), "lot"));
        }
        return said;
    }

    /** After its last colon, which ends the algorithm's name, a digest is cut short. */
    private static int digestLength(String digest) {
        return Math.min(digest.length(), digest.lastIndexOf(':') + 1 + SHORTENED);
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
