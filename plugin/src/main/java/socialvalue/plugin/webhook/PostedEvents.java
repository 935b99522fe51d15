package socialvalue.plugin.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the CloudEvents that stand in a body. */
final class PostedEvents {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .addModule(JsonFormat.getCloudEventJacksonModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PostedEvents() {}

    /** The forms of a body. */
    enum Form {
        SINGLE("application/cloudevents+json", WebhookReceiver.LONGEST_EVENT),
        BATCH("application/cloudevents-batch+json", WebhookReceiver.LONGEST_BATCH);

        private final String contentType;
        private final int longest;

        Form(String contentType, int longest) {
            this.contentType = contentType;
            this.longest = longest;
        }

        /** In bytes. */
        int longest() {
            return longest;
        }

        /** The form with that content type, which may say that it is UTF-8 and nothing else. */
        static Optional<Form> of(String header) {
            String compact = header.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
            for (Form form : values()) {
                if (compact.equals(form.contentType) || compact.equals(form.contentType + ";charset=utf-8")) {
                    return Optional.of(form);
                }
            }
            return Optional.empty();
        }

        /** Where an event stands in a body of this form. */
        String pointer(int index) {
            return this == SINGLE ? "" : "/" + index;
        }
    }

    static List<CloudEvent> read(Form form, String body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw notAnEvent("The body is not JSON with each member once, and at most " + DEEPEST + " deep"
                    + place(e.getLocation()) + ".");
        }
        if (form == Form.SINGLE) {
            return List.of(event(root, ""));
        }
        if (!root.isArray()) {
            throw notAnEvent("A batch is a list of events.");
        }
        List<CloudEvent> events = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            events.add(event(root.get(i), form.pointer(i)));
        }
        return events;
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static CloudEvent event(JsonNode node, String pointer) {
        String place = pointer.isEmpty() ? "The body" : "What stands at " + pointer;
        if (!node.isObject()) {
            throw notAnEvent(place + " is not an object.");
        }
        CloudEvent event;
        try {
            event = JSON.treeToValue(node, CloudEvent.class);
        } catch (JsonProcessingException | RuntimeException notUnderstood) {
            // The SDK tells by several exceptions, some of them unchecked, that it is no CloudEvent
            throw notAnEvent(place + " lacks an attribute of a CloudEvent, or has one that cannot be read.");
        }
        if (event.getSpecVersion() != SpecVersion.V1) {
            throw notAnEvent(place + " is not of version 1.0 of CloudEvents.");
        }
        return event;
    }

    private static Refused notAnEvent(String detail) {
        return new Refused(Refused.Reason.NOT_AN_EVENT, detail);
    }
}
