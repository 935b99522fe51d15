package socialvalue.file;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.port.PortalEventReading;
import socialvalue.procurement.PortalEvent;
import socialvalue.procurement.PortalId;
import socialvalue.procurement.PortalNews;

/**
 * Reads events of portals: CloudEvents 1.0 in structured mode, as {@code schemas/portal-event.v1.schema.json} describes
 * them.
 *
 * <p>The outside must be sound for an event to be taken over at all. What it tells is looked at later: what is not as
 * the schema says is not understood, and is no fault of the message.
 */
public final class PortalEventReader implements PortalEventReading {
    /** In bytes. */
    public static final int LONGEST = 65_536;

    private static final int LONGEST_ID = 500;
    private static final int LONGEST_TYPE = 200;
    private static final int LONGEST_SUBJECT = 700;
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{19}");
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,64}");

    private static final String DATA = "data";
    /** Those that CloudEvents itself defines, and the one extension this format has. */
    private static final Set<String> KNOWN =
            Set.of("specversion", "id", "source", "type", "subject", "time", "sequence", "datacontenttype", DATA);
    /** Those that CloudEvents defines besides; no event of this format has them. */
    private static final Set<String> ELSEWHERE = Set.of("dataschema", "data_base64");

    private static final Reading<String> VERSION = Reading.ofText("“1.0”", text -> check(text, text.equals("1.0")));
    private static final Reading<String> PLACE = Reading.ofText(
            "19 digits", text -> check(text, SEQUENCE.matcher(text).matches()));

    /**
     * The outside of an event.
     *
     * @param findings what keeps it from being one
     */
    public static Optional<PortalEnvelope> envelope(byte[] document, Findings findings) {
        return root(document, findings).flatMap(root -> envelope(Fields.of(root, findings)));
    }

    @Override
    public PortalEvent read(byte[] document) {
        Findings findings = new Findings();
        Node root = root(document, findings).orElseThrow(() -> new IllegalArgumentException("not JSON"));
        PortalEnvelope envelope =
                envelope(Fields.of(root, findings)).orElseThrow(() -> new IllegalArgumentException("not a CloudEvent"));
        PortalId portal = PortalId.ofSource(envelope.source())
                .orElseThrow(() -> new IllegalArgumentException("not from a portal"));
        return new PortalEvent(
                portal,
                envelope.id(),
                envelope.type(),
                envelope.sequence(),
                envelope.time().toInstant(),
                news(root, envelope));
    }

    private static PortalNews news(Node root, PortalEnvelope envelope) {
        Optional<PortalNewsReader> reader = PortalNewsReader.of(envelope.type());
        if (reader.isEmpty()) {
            return new PortalNews.NotUnderstood(PortalNews.Misunderstanding.UNKNOWN_TYPE);
        }
        Node contentType = root.members().get("datacontenttype");
        boolean asDescribed = root.members().keySet().equals(KNOWN)
                && contentType.is(Node.Kind.TEXT)
                && contentType.text().equals("application/json");
        return Optional.of(root)
                .filter(node -> asDescribed)
                .flatMap(node -> reader.get().read(node.members().get(DATA)))
                .filter(news -> PortalSubject.names(envelope.subject(), news.subject()))
                .<PortalNews>map(news -> news)
                .orElseGet(() -> new PortalNews.NotUnderstood(PortalNews.Misunderstanding.DOES_NOT_FIT));
    }

    private static Optional<Node> root(byte[] document, Findings findings) {
        if (hasNoncharacter(document)) {
            // A queue takes no such text; written as an escape it may stand in an event all the same
            findings.add(
                    FindingCode.UNREADABLE_FILE, Location.ROOT, "a noncharacter of Unicode", "characters of Unicode");
            return Optional.empty();
        }
        return JsonDocument.read(document, findings);
    }

    /** U+FFFE or U+FFFF, in UTF-8. */
    private static boolean hasNoncharacter(byte[] document) {
        for (int i = 0; i + 2 < document.length; i++) {
            if (document[i] == (byte) 0xEF
                    && document[i + 1] == (byte) 0xBF
                    && (document[i + 2] == (byte) 0xBE || document[i + 2] == (byte) 0xBF)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PortalEnvelope> envelope(Fields in) {
        in.required("specversion", VERSION);
        Optional<String> id = in.required("id", text(LONGEST_ID));
        Optional<String> source = in.required("source", text(LONGEST_ID));
        Optional<String> type = in.required("type", text(LONGEST_TYPE));
        Optional<String> subject = in.required("subject", text(LONGEST_SUBJECT));
        var time = in.required("time", Reading.OFFSET_DATE_TIME);
        Optional<String> sequence = in.required("sequence", PLACE);
        in.optionalText("datacontenttype");
        in.node(DATA);
        ELSEWHERE.forEach(in::optionalText);
        extensions(in);
        return in.done(() -> new PortalEnvelope(
                id.orElseThrow(),
                source.orElseThrow(),
                type.orElseThrow(),
                subject.orElseThrow(),
                time.orElseThrow(),
                sequence.orElseThrow()));
    }

    /** Others' extensions are let pass where they are extensions by CloudEvents' own rules. */
    private static void extensions(Fields in) {
        Set<String> others = new HashSet<>(in.keys());
        others.removeAll(KNOWN);
        others.removeAll(ELSEWHERE);
        for (String name : others) {
            if (EXTENSION.matcher(name).matches()) {
                in.node(name)
                        .filter(value -> value.is(Node.Kind.OBJECT) || value.is(Node.Kind.ARRAY))
                        .ifPresent(value -> in.report(
                                FindingCode.UNUSABLE_VALUE, name, value.words(), "text, a number, true or false"));
            }
        }
    }

    /** Text of so many characters at most. */
    static Reading<String> text(int most) {
        return Reading.ofText(
                "text that is not blank, of at most " + most + " characters",
                text -> check(text, !text.isBlank() && text.codePointCount(0, text.length()) <= most));
    }

    static String check(String text, boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("no such text");
        }
        return text;
    }
}
