package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotTold;
import socialvalue.procurement.PortalEvent;
import socialvalue.procurement.PortalId;
import socialvalue.procurement.PortalNews;
import socialvalue.procurement.PortalNews.Aspect;
import socialvalue.procurement.PortalNews.Misunderstanding;
import socialvalue.procurement.PortalNews.NotUnderstood;
import socialvalue.procurement.PortalNews.Noted;

/** Events as the published schema describes them, and what becomes of others; files in {@code portal-events}. */
class PortalEventReaderTest {
    private static final Path FILES = Path.of("src/test/resources/portal-events");
    /** What a schema cannot say, or a validator does not check. */
    private static final Set<String> BEYOND_THE_SCHEMA =
            Set.of("PARKED_another-subject.json", "PARKED_blank-key.json", "PARKED_starts-no-time.json");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(Path.of("src/main/resources/schemas/portal-event.v1.schema.json")), InputFormat.JSON);

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList().stream();
        }
    }

    static Stream<Path> sound() throws IOException {
        return files("").filter(file -> !file.getFileName().toString().contains("_"));
    }

    static Stream<Path> invalid() throws IOException {
        return files("INVALID_");
    }

    static Stream<Path> parked() throws IOException {
        return files("PARKED_");
    }

    private static PortalEvent read(String json) {
        return new PortalEventReader().read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static PortalEvent file(String name) {
        return read(text(FILES.resolve(name + ".json")));
    }

    private static Findings envelope(String json) {
        Findings findings = new Findings();
        Optional<PortalEnvelope> read = PortalEventReader.envelope(json.getBytes(StandardCharsets.UTF_8), findings);
        assertThat(read.isPresent() && !findings.refuse())
                .as("either read or refused: %s", findings.inOrder())
                .isEqualTo(findings.isEmpty());
        return findings;
    }

    private static boolean fitsSchema(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void an_event_that_the_schema_describes_is_understood(Path file) {
        assertThat(fitsSchema(text(file))).isTrue();
        assertThat(envelope(text(file)).isEmpty()).isTrue();
        assertThat(read(text(file)).news()).isInstanceOf(PortalNews.Understood.class);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void what_is_no_event_is_found_out(Path file) {
        assertThat(envelope(text(file)).refuse()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("parked")
    void an_event_that_the_schema_does_not_describe_is_sound_outside_and_not_understood(Path file) {
        assertThat(fitsSchema(text(file)))
                .isEqualTo(BEYOND_THE_SCHEMA.contains(file.getFileName().toString()));
        assertThat(envelope(text(file)).isEmpty()).isTrue();
        Misunderstanding why = file.toString().contains("unknown-type")
                ? Misunderstanding.UNKNOWN_TYPE
                : Misunderstanding.DOES_NOT_FIT;
        assertThat(read(text(file)).news()).isEqualTo(new NotUnderstood(why));
    }

    @Test
    void each_type_of_the_schema_has_a_file() throws IOException {
        List<String> types =
                sound().map(file -> read(text(file)).type()).distinct().toList();

        assertThat(types).hasSize(PortalNewsReader.values().length).allMatch(type -> PortalNewsReader.of(type)
                .isPresent());
    }

    @Test
    void an_event_says_who_tells_it_what_and_when() {
        PortalEvent event = file("tender-published");

        assertThat(event.portal()).isEqualTo(new PortalId("example-portal", "exampleshire"));
        assertThat(event.id()).isEqualTo("tender.published:tender/a1@1");
        assertThat(event.sequence()).isEqualTo("0000000000000000001");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(event.news())
                .isEqualTo(new PortalNews.TenderTold(
                        "a1",
                        List.of(
                                new LotTold(
                                        "b7",
                                        Optional.of(Instant.parse("2027-01-15T12:00:00Z")),
                                        Optional.of(new LotId("EXAMPLE-2026-017", "1"))),
                                new LotTold("b8", Optional.empty(), Optional.empty()))));
        assertThat(file("returns-opened").news())
                .isEqualTo(
                        new PortalNews.ReturnsOpened("a1", "b7", Optional.of(new LotId("EXAMPLE-2026-017", "1")), 4));
    }

    @Test
    void submitted_and_withdrawn_are_about_the_same_return_and_other_things_about_their_own() {
        assertThat(file("return-submitted").news()).isEqualTo(new Noted(Aspect.RETURN, "tender/a1/lot/b7/return/c3"));
        assertThat(file("return-withdrawn").news())
                .isEqualTo(file("return-submitted").news());
        assertThat(file("award-decided").news()).isEqualTo(new Noted(Aspect.AWARD, "tender/a1/award/d9"));
        assertThat(file("contract-signed").news()).isEqualTo(new PortalNews.ContractSigned("e5", Optional.of("a1")));
        assertThat(file("performance-reported").news()).isEqualTo(new Noted(Aspect.REPORT, "contract/e5/report/f6"));
    }

    @ParameterizedTest
    @CsvSource({
        "contract/e5, e5, true",
        "contract/%65%35, e5, true",
        "contract/%7Ee, ~e, true",
        "contract/~e, ~e, true",
        "contract/a%20b, a b, true",
        "contract/a%2Fb, a/b, true",
        "contract/a/b, a/b, false",
        "contract/a+b, a b, false",
        "contract/%C3%A9, é, true",
        "contract/é, é, true",
        "contract/%c3%a9, é, true",
        "contract/%E9, é, false",
        "contract/%, %, false",
        "contract/%2, %2, false",
        "contract/%zz, %zz, false",
        "contract/e6, e5, false",
        "Contract/e5, e5, false",
        "contract/e5/, e5, false",
        "contract, e5, false"
    })
    void a_subject_names_what_the_event_tells_of_however_it_is_encoded(String subject, String contract, boolean fits) {
        String json = text(FILES.resolve("contract-signed.json"))
                .replace("contract/e5\",", subject + "\",")
                .replace("\"contract\": \"e5\"", "\"contract\": \"" + contract + "\"");

        assertThat(read(json).news() instanceof PortalNews.ContractSigned).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"id, 500", "type, 200", "subject, 700"})
    void texts_outside_are_as_long_as_they_may_be_and_no_longer(String name, int most) {
        for (String character : List.of("x", "é", "𝄞")) {
            String json = text(FILES.resolve("contract-signed.json"))
                    .replaceFirst(
                            "\"" + name + "\": \"[^\"]*\"", "\"" + name + "\": \"" + character.repeat(most) + "\"");
            assertThat(envelope(json).isEmpty()).isTrue();
            assertThat(envelope(json.replace("\"" + name + "\": \"", "\"" + name + "\": \"x"))
                            .inOrder())
                    .extracting(each -> each.location().pointer())
                    .containsExactly("/" + name);
        }
    }

    @Test
    void names_inside_have_at_most_200_characters() {
        String json = text(FILES.resolve("performance-reported.json"));
        String longest = "f".repeat(200);

        assertThat(read(json.replace("f6", longest)).news()).isInstanceOf(Noted.class);
        assertThat(read(json.replace("f6", longest + "f")).news()).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void a_tender_has_at_most_500_lots() {
        String lot = "{\"lot\": \"b7\"}";
        String json = "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"/portals/a/b\",\"type\":"
                + "\"socialvalue.tender.amended.v1\",\"subject\":\"tender/a1\",\"time\":\"2026-12-01T09:00:00Z\","
                + "\"sequence\":\"0000000000000000001\",\"datacontenttype\":\"application/json\","
                + "\"data\":{\"tender\":\"a1\",\"lots\":[LOTS]}}";

        assertThat(read(json.replace("LOTS", (lot + ",").repeat(499) + lot)).news())
                .isInstanceOf(PortalNews.TenderTold.class);
        assertThat(read(json.replace("LOTS", (lot + ",").repeat(500) + lot)).news())
                .isInstanceOf(NotUnderstood.class);
    }

    @Test
    void extensions_of_others_are_let_pass_outside_and_not_understood() {
        String json = text(FILES.resolve("contract-signed.json"))
                .replace("\"sequence\"", "\"traceparent\": \"00-1\", \"x7\": 7, \"sequence\"");

        assertThat(envelope(json).isEmpty()).isTrue();
        assertThat(read(json).news()).isEqualTo(new NotUnderstood(Misunderstanding.DOES_NOT_FIT));
    }

    @Test
    void everything_wrong_outside_is_found_at_once() {
        assertThat(envelope("{\"specversion\":\"1.1\",\"id\":7,\"source\":\"\",\"time\":\"now\",\"sequence\":\"1\"}")
                        .inOrder())
                .extracting(each -> each.location().pointer())
                .containsExactlyInAnyOrder("/specversion", "/id", "/source", "/type", "/subject", "/time", "/sequence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE", "\uFFFF"})
    void a_character_that_no_queue_takes_is_refused_unless_it_is_escaped(String character) {
        String json = text(FILES.resolve("contract-signed.json"));

        assertThat(envelope(json.replace("\"e5\"", "\"e5" + character + "\"")).inOrder())
                .extracting(Finding::found)
                .containsExactly("a noncharacter of Unicode");
        assertThat(envelope(json.replace("\"e5\"", "\"e5\\uFFFE\"")).isEmpty()).isTrue();
    }

    @Test
    void what_was_never_an_event_is_no_fault_of_the_document_any_more() {
        for (String json : List.of(
                "",
                "{",
                "[]",
                "{}",
                text(FILES.resolve("contract-signed.json"))
                        .replace("/portals/example-portal/exampleshire", "/elsewhere"))) {
            assertThatThrownBy(() -> read(json)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
