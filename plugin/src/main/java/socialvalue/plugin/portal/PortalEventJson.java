package socialvalue.plugin.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Events as CloudEvents 1.0 in structured mode: the form in which they leave the portal, described by the schema
 * {@code urn:socialvalue:schema:portal-event:v1}. The same event is always the same bytes.
 */
public final class PortalEventJson {
    private static final int SEQUENCE_DIGITS = 19;
    private static final JsonFormat FORMAT = new JsonFormat();
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private PortalEventJson() {}

    /** The event as UTF-8 text. */
    public static byte[] write(PortalEvent event) {
        return FORMAT.serialize(cloudEvent(event));
    }

    static CloudEvent cloudEvent(PortalEvent event) {
        Occurrence occurrence = event.occurrence();
        return CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(occurrence.portal().source())
                .withType(event.type().versioned())
                .withSubject(event.subject().path())
                .withTime(occurrence.at())
                .withExtension("sequence", sequence(occurrence.sequence()))
                .withData("application/json", JsonCloudEventData.wrap(contents(event)))
                .build();
    }

    /** With leading zeros, so that their order as text is their order as numbers. */
    private static String sequence(long number) {
        return ("0".repeat(SEQUENCE_DIGITS) + number)
                .substring(Long.toString(number).length());
    }

    private static ObjectNode contents(PortalEvent event) {
        ObjectNode contents = JSON.createObjectNode();
        if (event instanceof TenderPublished published) {
            tender(contents, published.tender(), published.reference(), published.lots());
        } else if (event instanceof TenderAmended amended) {
            tender(contents, amended.tender(), amended.reference(), amended.lots());
        } else if (event instanceof ReturnSubmitted submitted) {
            contents.put("tender", submitted.tender())
                    .put("lot", submitted.lot())
                    .put("return", submitted.submitted());
            text(contents, "digest", submitted.digest());
        } else if (event instanceof ReturnWithdrawn withdrawn) {
            contents.put("tender", withdrawn.tender())
                    .put("lot", withdrawn.lot())
                    .put("return", withdrawn.submitted());
        } else if (event instanceof ReturnsOpened opened) {
            contents.put("tender", opened.tender()).put("lot", opened.lot());
            frame(contents, opened.frame());
            contents.put("returns", opened.returns());
        } else if (event instanceof AwardDecided decided) {
            contents.put("tender", decided.tender());
            text(contents, "lot", decided.lot());
            contents.put("award", decided.award());
            text(contents, "return", decided.submitted());
            contents.put(
                    "outcome",
                    switch (decided.outcome()) {
                        case AWARDED -> "awarded";
                        case UNSUCCESSFUL -> "unsuccessful";
                        case CANCELLED -> "cancelled";
                    });
        } else if (event instanceof ContractSigned signed) {
            contents.put("contract", signed.contract());
            text(contents, "tender", signed.tender());
            text(contents, "award", signed.award());
            time(contents, "starts", signed.starts());
            time(contents, "ends", signed.ends());
        } else if (event instanceof PerformanceReported reported) {
            contents.put("contract", reported.contract()).put("report", reported.report());
        }
        return contents;
    }

    private static void tender(ObjectNode contents, String tender, Optional<String> reference, List<LotNotice> lots) {
        contents.put("tender", tender);
        text(contents, "reference", reference);
        ArrayNode list = contents.putArray("lots");
        for (LotNotice lot : lots) {
            ObjectNode each = list.addObject().put("lot", lot.lot());
            time(each, "deadline", lot.deadline());
            frame(each, lot.frame());
        }
    }

    private static void frame(ObjectNode contents, Optional<FrameReference> frame) {
        frame.ifPresent(
                each -> contents.putObject("frame").put("tender", each.tender()).put("lot", each.lot()));
    }

    private static void text(ObjectNode contents, String name, Optional<String> text) {
        text.ifPresent(each -> contents.put(name, each));
    }

    private static void time(ObjectNode contents, String name, Optional<OffsetDateTime> time) {
        time.ifPresent(each -> contents.put(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(each)));
    }
}
