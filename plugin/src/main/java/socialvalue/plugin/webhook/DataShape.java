package socialvalue.plugin.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import socialvalue.plugin.portal.EventType;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.Subject;

/**
 * What the data of an event may hold: what {@code schemas/portal-event.v1.schema.json} says for its type and nothing
 * else, so that nothing of a return can leave the portal by an event.
 *
 * @param members in the order of the schema
 */
record DataShape(List<Member> members) {
    private static final int LONGEST_IDENTIFIER = 200;
    private static final int MOST_LOTS = 500;
    private static final int MOST_RETURNS = 1_000_000;
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DIGEST = Pattern.compile("hmac-sha256:[0-9a-f]{64}");
    private static final Set<String> OUTCOMES = Set.of("awarded", "unsuccessful", "cancelled");

    private static final DataShape FRAME = new DataShape(List.of(must("tender"), must("lot")));
    private static final DataShape LOT =
            new DataShape(List.of(must("lot"), may("deadline", Kind.TIME), may("frame", Kind.FRAME)));

    /** One member. */
    record Member(String name, boolean required, Kind kind) {}

    /** What a member holds. */
    enum Kind {
        IDENTIFIER("an identifier of 1 to 200 characters"),
        TIME("a time with its offset, such as 2027-01-15T12:00:00+00:00"),
        DIGEST("hmac-sha256: and 64 hexadecimal digits"),
        COUNT("a whole number from 0 to 1000000"),
        OUTCOME("awarded, unsuccessful or cancelled"),
        FRAME("the tender and the lot a frame is published under"),
        LOTS("a list of 1 to 500 lots");

        private final String expected;

        Kind(String expected) {
            this.expected = expected;
        }
    }

    private static Member must(String name) {
        return new Member(name, true, Kind.IDENTIFIER);
    }

    private static Member must(String name, Kind kind) {
        return new Member(name, true, kind);
    }

    private static Member may(String name) {
        return new Member(name, false, Kind.IDENTIFIER);
    }

    private static Member may(String name, Kind kind) {
        return new Member(name, false, kind);
    }

    static DataShape of(EventType type) {
        return new DataShape(
                switch (type) {
                    case TENDER_PUBLISHED, TENDER_AMENDED ->
                        List.of(must("tender"), may("reference"), must("lots", Kind.LOTS));
                    case RETURN_SUBMITTED ->
                        List.of(must("tender"), must("lot"), must("return"), may("digest", Kind.DIGEST));
                    case RETURN_WITHDRAWN -> List.of(must("tender"), must("lot"), must("return"));
                    case RETURNS_OPENED ->
                        List.of(must("tender"), must("lot"), may("frame", Kind.FRAME), must("returns", Kind.COUNT));
                    case AWARD_DECIDED ->
                        List.of(
                                must("tender"),
                                may("lot"),
                                must("award"),
                                may("return"),
                                must("outcome", Kind.OUTCOME));
                    case CONTRACT_SIGNED ->
                        List.of(
                                must("contract"),
                                may("tender"),
                                may("award"),
                                may("starts", Kind.TIME),
                                may("ends", Kind.TIME));
                    case PERFORMANCE_REPORTED -> List.of(must("contract"), must("report"));
                });
    }

    /** What an event of a type is about, by data without faults. */
    static Subject subject(EventType type, JsonNode data) {
        return switch (type) {
            case TENDER_PUBLISHED, TENDER_AMENDED -> Subject.tender(text(data, "tender"));
            case RETURN_SUBMITTED, RETURN_WITHDRAWN ->
                Subject.submittedReturn(text(data, "tender"), text(data, "lot"), text(data, "return"));
            case RETURNS_OPENED -> Subject.lot(text(data, "tender"), text(data, "lot"));
            case AWARD_DECIDED -> Subject.award(text(data, "tender"), text(data, "award"));
            case CONTRACT_SIGNED -> Subject.contract(text(data, "contract"));
            case PERFORMANCE_REPORTED -> Subject.report(text(data, "contract"), text(data, "report"));
        };
    }

    private static String text(JsonNode data, String name) {
        return data.get(name).textValue();
    }

    /** Adds what is wrong with the data that stands at a pointer. */
    void check(JsonNode data, String pointer, List<Fault> faults) {
        if (!data.isObject()) {
            faults.add(new Fault(pointer, "an object with " + names()));
            return;
        }
        data.fieldNames().forEachRemaining(name -> {
            if (members.stream().noneMatch(each -> each.name.equals(name))) {
                faults.add(new Fault(Fault.pointer(pointer, name), "nothing: there may only be " + names()));
            }
        });
        for (Member member : members) {
            JsonNode value = data.get(member.name);
            String at = Fault.pointer(pointer, member.name);
            if (value != null) {
                check(member.kind, value, at, faults);
            } else if (member.required) {
                faults.add(new Fault(at, member.kind.expected));
            }
        }
    }

    private String names() {
        return String.join(", ", members.stream().map(Member::name).toList());
    }

    private static void check(Kind kind, JsonNode value, String pointer, List<Fault> faults) {
        boolean fits =
                switch (kind) {
                    case IDENTIFIER -> value.isTextual() && PlainText.fits(value.textValue(), LONGEST_IDENTIFIER);
                    case TIME -> value.isTextual() && isTime(value.textValue());
                    case DIGEST ->
                        value.isTextual() && DIGEST.matcher(value.textValue()).matches();
                    case COUNT -> value.isInt() && isCount(value.intValue());
                    case OUTCOME -> value.isTextual() && OUTCOMES.contains(value.textValue());
                    case FRAME -> isFrame(value);
                    case LOTS -> areLots(value, pointer, faults);
                };
        if (!fits) {
            faults.add(new Fault(pointer, kind.expected));
        }
    }

    private static boolean isTime(String text) {
        if (!TIME.matcher(text).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }

    private static boolean isCount(int number) {
        return number >= 0 && number <= MOST_RETURNS;
    }

    private static boolean isFrame(JsonNode value) {
        List<Fault> found = new ArrayList<>();
        FRAME.check(value, "", found);
        if (!found.isEmpty()) {
            return false;
        }
        try {
            new FrameReference(text(value, "tender"), text(value, "lot"));
            return true;
        } catch (IllegalArgumentException otherCharacters) {
            return false;
        }
    }

    private static boolean areLots(JsonNode value, String pointer, List<Fault> faults) {
        if (!value.isArray() || value.isEmpty() || value.size() > MOST_LOTS) {
            return false;
        }
        for (int i = 0; i < value.size(); i++) {
            LOT.check(value.get(i), pointer + "/" + i, faults);
        }
        return true;
    }
}
