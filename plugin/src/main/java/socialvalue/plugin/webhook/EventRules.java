package socialvalue.plugin.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.jackson.JsonCloudEventData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import socialvalue.plugin.portal.EventType;

/**
 * Which events may be passed on. Those of a known type hold what the published schema says and nothing else. One of a
 * type or version that is not known here is passed on where it has no data, for nobody here could tell whether its data
 * are only identifiers.
 */
final class EventRules {
    private static final String SEQUENCE = "sequence";
    private static final Pattern NINETEEN_DIGITS = Pattern.compile("[0-9]{19}");
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_SUBJECT = 700;
    private static final int LONGEST_TYPE = 200;

    private EventRules() {}

    /** What is wrong with the event that stands at a pointer. */
    static List<Fault> check(CloudEvent event, String pointer) {
        List<Fault> faults = new ArrayList<>();
        attributes(event, pointer, faults);
        Optional<EventType> type = EventType.of(event.getType());
        if (type.isEmpty()) {
            empty(event.getData(), pointer + "/data", faults);
            return faults;
        }
        if (event.getTime() == null) {
            faults.add(new Fault(pointer + "/time", "when it happened"));
        }
        if (event.getExtension(SEQUENCE) == null) {
            faults.add(new Fault(pointer + "/" + SEQUENCE, "19 digits, as text"));
        }
        if (!"application/json".equals(event.getDataContentType())) {
            faults.add(new Fault(pointer + "/datacontenttype", "application/json"));
        }
        data(type.get(), event, pointer, faults);
        return faults;
    }

    private static void attributes(CloudEvent event, String pointer, List<Fault> faults) {
        if (!PlainText.fits(event.getId(), LONGEST_ID)) {
            faults.add(new Fault(pointer + "/id", "an identifier of 1 to " + LONGEST_ID + " characters"));
        }
        if (!PlainText.fits(event.getType(), LONGEST_TYPE)) {
            faults.add(new Fault(pointer + "/type", "a type of 1 to " + LONGEST_TYPE + " characters"));
        }
        if (event.getSubject() != null && !PlainText.fits(event.getSubject(), LONGEST_SUBJECT)) {
            faults.add(new Fault(pointer + "/subject", "a subject of 1 to " + LONGEST_SUBJECT + " characters"));
        }
        if (event.getDataSchema() != null) {
            faults.add(new Fault(pointer + "/dataschema", "nothing: the type says what an event holds"));
        }
        for (String name : event.getExtensionNames()) {
            if (!name.equals(SEQUENCE)) {
                faults.add(new Fault(
                        Fault.pointer(pointer, name), "nothing: " + SEQUENCE + " is the only extension attribute"));
            } else if (!(event.getExtension(name) instanceof String text)
                    || !NINETEEN_DIGITS.matcher(text).matches()) {
                faults.add(new Fault(pointer + "/" + SEQUENCE, "19 digits, as text"));
            }
        }
    }

    private static void empty(CloudEventData data, String pointer, List<Fault> faults) {
        if (data != null
                && !(data instanceof JsonCloudEventData json
                        && (json.getNode().isNull()
                                || json.getNode().isObject() && json.getNode().isEmpty()))) {
            faults.add(new Fault(pointer, "nothing: an event of a type that is not known here has no data"));
        }
    }

    private static void data(EventType type, CloudEvent event, String pointer, List<Fault> faults) {
        if (!(event.getData() instanceof JsonCloudEventData json)) {
            faults.add(new Fault(pointer + "/data", "the data as JSON"));
            return;
        }
        JsonNode data = json.getNode();
        int before = faults.size();
        DataShape.of(type).check(data, pointer + "/data", faults);
        if (faults.size() == before) {
            String subject = DataShape.subject(type, data).path();
            if (!subject.equals(event.getSubject())) {
                faults.add(new Fault(pointer + "/subject", subject));
            }
        }
    }
}
