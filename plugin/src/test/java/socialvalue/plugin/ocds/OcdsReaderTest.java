package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcdsReaderTest {
    @Test
    void packagesRecordsReleasesListsAndLinesAreAllRead() throws IOException {
        assertThat(ocids("{\"releases\": [{\"ocid\": \"a\"}, {\"ocid\": \"b\"}]}"))
                .containsExactly("a", "b");
        assertThat(ocids("{\"records\": [{\"ocid\": \"a\", \"compiledRelease\": {\"ocid\": \"a\"}}]}"))
                .containsExactly("a");
        assertThat(ocids("{\"compiledRelease\": {\"ocid\": \"a\"}}")).containsExactly("a");
        assertThat(ocids("{\"ocid\": \"a\"}")).containsExactly("a");
        assertThat(ocids("[{\"ocid\": \"a\"}, {\"releases\": [{\"ocid\": \"b\"}]}]"))
                .containsExactly("a", "b");
        assertThat(ocids("{\"ocid\": \"a\"}\n{\"ocid\": \"b\"}\n\n{\"releases\": []}\n"))
                .containsExactly("a", "b");
        assertThat(ocids("[]")).isEmpty();
        assertThat(ocids("\uFEFF{\"ocid\": \"a\"}")).containsExactly("a");
    }

    @Test
    void aRecordIsKnownWhereverItsMembersStand() throws IOException {
        String release =
                "{\"ocid\": \"a\", \"id\": \"%d\", \"date\": \"2027-01-0%dT00:00:00Z\", \"tender\": {\"id\": \"%d\"}}";
        String releases = "[" + release.formatted(1, 1, 1) + "," + release.formatted(2, 2, 2) + "]";
        List<Published> read = read("{\"releases\": " + releases + ", \"ocid\": \"a\"}");
        assertThat(read).hasSize(1);
        assertThat(read.get(0).merged()).isEqualTo(2);
        assertThat(read.get(0).release().at("/tender/id").textValue()).isEqualTo("2");
        assertThat(read("{\"releases\": " + releases + "}")).hasSize(2);
    }

    @Test
    void ofACompiledReleaseAloneNobodyKnowsHowManyItIsMadeOf() throws IOException {
        assertThat(read("{\"ocid\": \"a\", \"tag\": [\"compiled\"]}").get(0).merged())
                .isZero();
        assertThat(read("{\"ocid\": \"a\", \"tag\": [\"tender\"]}").get(0).merged())
                .isEqualTo(1);
    }

    @Test
    void aRecordThatOnlyLinksToItsReleasesIsCountedAndNotTold() throws IOException {
        OcdsReader.Contents contents = OcdsReader.read(
                file("{\"records\": [{\"ocid\": \"a\", \"releases\": [{\"url\": \"https://example.org/1\"}]}]}"),
                published -> {
                    throw new AssertionError("nothing to tell");
                });
        assertThat(contents.releases()).isZero();
        assertThat(contents.withoutContents()).isEqualTo(1);
    }

    @Test
    void theNextPageIsNamed() throws IOException {
        OcdsReader.Contents contents =
                OcdsReader.read(file("{\"links\": {\"next\": \"page-2.json\"}, \"releases\": []}"), published -> {});
        assertThat(contents.next()).contains("page-2.json");
    }

    @Test
    void numbersKeepEveryDigit() throws IOException {
        Published read = read("{\"ocid\": \"a\", \"tender\": {\"value\": {\"amount\": 571268.7200000000000000001}}}")
                .get(0);
        assertThat(read.release().at("/tender/value/amount").decimalValue()).isEqualTo("571268.7200000000000000001");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"ocid": "a", "ocid": "b"}                     | line 1, column 21: a name stands twice in one object
            {"releases": [{"ocid": "a", "x": {"y": 1, "y": 2}}]} | line 1, column 46: a name stands twice in one object
            {"ocid": "a", "x": 1e999999999}                | line 1, column 20: a number has more than 60 digits
            {"ocid": "a", "x": 1e-999999999}               | line 1, column 20: a number has more than 60 digits
            {"ocid": "a", "x": "\\ud800"}                   | line 1, column 20: a text holds half a character (an unpaired surrogate)
            {"ocid": "a", "x": "\\u0000"}                   | line 1, column 20: a text holds the character U+0000
            {"ocid": "a"                                   | line 1, column 13: this is not JSON
            {"ocid": "a"} {"ocid": "b"}                    | line 1, column 15: something follows the end of the JSON
            {"ocid": "a"} x                                | line 1, column 15: this is not JSON
            {"type": "FeatureCollection"}                  | line 1, column 1: this is neither a package nor a record nor a release of OCDS
            {"releases": [1]}                              | line 1, column 15: a release or a record is an object
            [1]                                            | line 1, column 2: a package, a record or a release is an object
            "releases"                                     | line 1, column 1: a package, a record or a release is an object
            """)
    void whatCannotBeReadForCertainIsRefusedWithItsPlace(String text, String expected) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RefusedOcds.class).hasMessage("feed.json, " + expected);
    }

    @Test
    void nothingIsNoPackage() {
        assertThatThrownBy(() -> read(" \n")).hasMessage("feed.json: there is nothing in it");
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        String deep = "{\"ocid\": \"a\", \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(RefusedOcds.class)
                .hasMessageMatching("feed\\.json, line 1, column \\d+: it is nested deeper than 64 levels");
    }

    @Test
    void aNumberOfAMillionDigitsIsRefused() {
        assertThatThrownBy(() -> read("{\"ocid\": \"a\", \"x\": " + "9".repeat(1_000_000) + "}"))
                .isInstanceOf(RefusedOcds.class)
                .hasMessageEndingWith("a number has more than 60 digits");
    }

    @Test
    void anObjectOfEndlessMembersIsRefused() {
        StringBuilder text = new StringBuilder("{\"ocid\": \"a\"");
        for (int i = 0; i < 20_000; i++) {
            text.append(", \"").append(i).append("\": 0");
        }
        assertThatThrownBy(() -> read(text + "}"))
                .isInstanceOf(RefusedOcds.class)
                .hasMessageEndingWith("an object has more than 10000 members");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheByte() {
        for (byte[] wrong : List.of(
                new byte[] {(byte) 0xC0, (byte) 0xAF},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xFF})) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes("{\"ocid\": \"".getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(wrong);
            bytes.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> OcdsReader.read(OcdsFile.of("feed.json", bytes.toByteArray()), each -> {}))
                    .isInstanceOf(RefusedOcds.class)
                    .hasMessage("feed.json, byte 11: this is not UTF-8");
        }
        byte[] utf16 = "{\"ocid\": \"a\"}".getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> OcdsReader.read(OcdsFile.of("feed.json", utf16), each -> {}))
                .hasMessage("feed.json, byte 1: this is not UTF-8");
    }

    @Test
    void nothingOfAFileThatIsUnsoundAtItsEndIsTold() {
        List<Published> told = new ArrayList<>();
        assertThatThrownBy(() -> OcdsReader.read(file("{\"releases\": [{\"ocid\": \"a\"}, {]}"), told::add))
                .isInstanceOf(RefusedOcds.class);
        assertThat(told).isEmpty();
    }

    @Test
    void releasesThatAreNotOneProcessAreNotMergedIntoARecord() {
        assertThatThrownBy(() -> read("""
                        {"ocid": "a", "releases": [{"ocid": "a", "date": "2027-01-01T00:00:00Z"},
                          {"ocid": "b", "date": "2027-01-02T00:00:00Z"}]}
                        """))
                .isInstanceOf(RefusedOcds.class)
                .hasMessage("feed.json: releases of b and of a are not one process");
    }

    /** Its text alone is longer than the memory that a release at a time needs. */
    @Test
    void aBigPackageIsReadOneReleaseAtATime() throws IOException {
        String release = "{\"ocid\": \"a\", \"tender\": {\"description\": \"" + "x".repeat(10_000) + "\"}},";
        byte[] start = "{\"releases\": [".getBytes(StandardCharsets.UTF_8);
        byte[] end = "{\"ocid\": \"a\"}]}".getBytes(StandardCharsets.UTF_8);
        OcdsFile big = new OcdsFile("big.json", () -> new SequenceInputStream(streams(start, release, 5_000, end)));
        assertThat(OcdsReader.read(big, published -> {}).releases()).isEqualTo(5_001);
    }

    private static Enumeration<InputStream> streams(byte[] start, String release, int times, byte[] end) {
        List<InputStream> streams = new ArrayList<>();
        streams.add(new java.io.ByteArrayInputStream(start));
        byte[] bytes = release.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            streams.add(new java.io.ByteArrayInputStream(bytes));
        }
        streams.add(new java.io.ByteArrayInputStream(end));
        return Collections.enumeration(streams);
    }

    @Test
    void everyFileThatIsNotJsonIsRefusedInOneLine() throws IOException {
        try (Stream<Path> files = Files.walk(Shared.data("badinput/jsontestsuite"))) {
            List<Path> bad = files.filter(each -> each.getFileName().toString().matches("n_.*\\.json"))
                    .toList();
            assertThat(bad).hasSizeGreaterThan(150);
            for (Path each : bad) {
                assertThatThrownBy(() -> OcdsReader.read(OcdsFile.of(each), published -> {}))
                        .as(each.toString())
                        .isInstanceOf(RefusedOcds.class)
                        .message()
                        .doesNotContain("\n");
            }
        }
    }

    @Test
    void theStandardsOwnSampleIsRead() throws IOException {
        Path sample = Shared.data("ocds/sample/fictional-example/1.1");
        List<Published> read = new ArrayList<>();
        OcdsReader.read(OcdsFile.of(sample.resolve("ocds-213czf-000-00001.json")), read::add);
        assertThat(read)
                .hasSizeGreaterThan(1)
                .allMatch(each -> ReleaseReading.of(each).buyer().isPresent());
        OcdsReader.read(OcdsFile.of(sample.resolve("record/ocds-213czf-000-00001.json")), read::add);
        assertThat(read.get(read.size() - 1).tags()).contains("compiled");
    }

    private static List<String> ocids(String text) throws IOException {
        return read(text).stream()
                .map(each -> each.release().get("ocid").textValue())
                .toList();
    }

    private static List<Published> read(String text) throws IOException {
        List<Published> read = new ArrayList<>();
        OcdsReader.read(file(text), read::add);
        return read;
    }

    private static OcdsFile file(String text) {
        return OcdsFile.of("feed.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
