package socialvalue.plugin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortalEventJsonTest {
    private static final Path SCHEMA = Path.of("../functions/src/main/resources/schemas/portal-event.v1.schema.json");
    private static final Occurrence OCCURRENCE = new Occurrence(
            new Portal("example-portal", "exampleshire"),
            "2027-01-15T12:00:00.000001+02:00",
            1_800_007_200_000_001L,
            OffsetDateTime.parse("2027-01-15T12:00:00.000001+02:00"));

    static Stream<PortalEvent> oneOfEach() {
        Optional<FrameReference> frame = Optional.of(new FrameReference("EX-2027-001", "1"));
        List<LotNotice> lots = List.of(
                new LotNotice("b7", Optional.of(OCCURRENCE.at()), frame),
                new LotNotice("b8", Optional.empty(), Optional.empty()));
        return Stream.of(
                new TenderPublished(OCCURRENCE, "a1", Optional.of("UA-2027-01-15-000001-a"), lots),
                new TenderAmended(OCCURRENCE, "a1", Optional.empty(), lots),
                new ReturnSubmitted(
                        OCCURRENCE,
                        "a1",
                        "b7",
                        "c3",
                        Optional.of(new KeyedDigest(new byte[32]).of("text".getBytes(StandardCharsets.UTF_8)))),
                new ReturnSubmitted(OCCURRENCE, "a1", "b7", "c4", Optional.empty()),
                new ReturnWithdrawn(OCCURRENCE, "a1", "b7", "c3"),
                new ReturnsOpened(OCCURRENCE, "a1", "b7", frame, 4),
                new AwardDecided(
                        OCCURRENCE, "a1", Optional.of("b7"), "d9", Optional.of("c4"), AwardDecided.Outcome.AWARDED),
                new ContractSigned(
                        OCCURRENCE,
                        "e5",
                        Optional.of("a1"),
                        Optional.of("d9"),
                        Optional.of(OCCURRENCE.at()),
                        Optional.empty()),
                new PerformanceReported(OCCURRENCE, "e5", "f6"));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void eachEventIsAsThePublishedSchemaSays(PortalEvent event) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        String text = new String(PortalEventJson.write(event), StandardCharsets.UTF_8);

        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void theSameEventIsTheSameBytesAndItsEnvelopeIsReadBySdk(PortalEvent event) {
        byte[] text = PortalEventJson.write(event);

        CloudEvent read = new JsonFormat().deserialize(text);
        assertThat(PortalEventJson.write(event)).isEqualTo(text);
        assertThat(read.getId()).isEqualTo(event.id());
        assertThat(read.getSource()).hasToString("/portals/example-portal/exampleshire");
        assertThat(read.getType()).isEqualTo(event.type().versioned());
        assertThat(read.getSubject()).isEqualTo(event.subject().path());
        assertThat(read.getExtension("sequence")).isEqualTo("0001800007200000001");
    }

    @Test
    void timesAreWrittenWithTheirSeconds() {
        Occurrence noon = new Occurrence(OCCURRENCE.portal(), "1", 1, OffsetDateTime.parse("2027-01-15T12:00+02:00"));
        PortalEvent event = new TenderPublished(
                noon, "a1", Optional.empty(), List.of(new LotNotice("b7", Optional.of(noon.at()), Optional.empty())));

        assertThat(new String(PortalEventJson.write(event), StandardCharsets.UTF_8))
                .contains("\"time\":\"2027-01-15T12:00:00+02:00\"", "\"deadline\":\"2027-01-15T12:00:00+02:00\"");
    }

    @Test
    void everyKindOfEventIsAmongThem() {
        assertThat(oneOfEach().map(PortalEvent::type)).contains(EventType.values());
    }

    @Test
    void anEventIsReadableWithoutThisProject() {
        PortalEvent event = new ReturnWithdrawn(OCCURRENCE, "a1", "b 7", "c/3");

        assertThat(new String(PortalEventJson.write(event), StandardCharsets.UTF_8))
                .isEqualTo("{\"specversion\":\"1.0\","
                        + "\"id\":\"return.withdrawn:tender/a1/lot/b%207/return/c%2F3@2027-01-15T12:00:00.000001+02:00\","
                        + "\"source\":\"/portals/example-portal/exampleshire\","
                        + "\"type\":\"socialvalue.return.withdrawn.v1\","
                        + "\"datacontenttype\":\"application/json\","
                        + "\"subject\":\"tender/a1/lot/b%207/return/c%2F3\","
                        + "\"time\":\"2027-01-15T12:00:00.000001+02:00\","
                        + "\"sequence\":\"0001800007200000001\","
                        + "\"data\":{\"tender\":\"a1\",\"lot\":\"b 7\",\"return\":\"c/3\"}}");
    }
}
