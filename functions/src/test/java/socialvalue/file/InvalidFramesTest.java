package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.GoldenFile;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Severity;

class InvalidFramesTest {
    private static final Path FOLDER = Path.of("src/test/resources/frames/invalid");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_with_exactly_the_findings_written_beside_it(Path file) throws IOException {
        Findings findings = new Findings();
        String name = file.getFileName().toString();
        boolean accepted = YamlDocument.read(name, Files.readAllBytes(file), findings)
                .flatMap(root -> FrameReader.read(root, EditionSource.SHIPPED, findings))
                .isPresent();

        assertThat(accepted).isFalse();
        GoldenFile.assertSame(
                FOLDER.resolve(name.replace(".yaml", ".findings.txt")),
                String.join("\n", FindingsText.lines(findings)) + "\n");
    }

    @Test
    void every_code_a_frame_can_earn_has_a_file() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path file : files().toList()) {
            Path golden = FOLDER.resolve(file.getFileName().toString().replace(".yaml", ".findings.txt"));
            for (FindingCode code : FindingCode.values()) {
                if (Files.readString(golden).matches("(?s).*\\[" + code.code() + "[\\];].*")) {
                    shown.add(code.code());
                }
            }
        }

        assertThat(shown)
                .as("edition-changed needs a published frame and no-change-after-deadline a clock; both have tests of"
                        + " their own")
                .containsExactly(
                        "act-does-not-apply",
                        "aim-not-reached",
                        "bands-gap-or-overlap",
                        "benefit-saving-added-to-economic-value",
                        "contribution-missing",
                        "deadline-without-offset",
                        "duplicate-key",
                        "limit-exceeded",
                        "mark-not-on-scale",
                        "measure-without-wording",
                        "method-does-not-fit",
                        "missing-key",
                        "price-years-mixed",
                        "repeated-identifier",
                        "scale-not-ascending",
                        "unknown-key",
                        "unknown-reference",
                        "unreadable-file",
                        "unusable-value",
                        "weighting-out-of-range",
                        "weightings-do-not-add-up");
    }

    @Test
    void an_aim_that_is_not_reached_is_noted_and_refuses_nothing() {
        Findings findings = new Findings();
        String text = FrameFixtures.homeCareText()
                .replace("percent: 50, of: whole", "percent: 55, of: whole")
                .replace("percent: 20, of: whole", "percent: 15, of: whole")
                .replace(
                        "\"Core social value: what is bought\"\n        weighting: {percent: 10",
                        "\"Core\"\n        weighting: {percent: 5")
                .replace(
                        "weighting: {percent: 5, of: whole}\n            social-value: core",
                        "weighting: {percent: 50, of: parent}\n            social-value: core");

        assertThat(FrameFixtures.read(text, findings)).isPresent();
        assertThat(findings.inOrder()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.AIM_NOT_REACHED);
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.citation()).contains("councils.coop");
        });
    }

    @Test
    void a_limit_may_be_exceeded_for_a_recorded_reason() {
        Findings findings = new Findings();
        String text = FrameFixtures.homeCareText()
                .replace("exceeded-limits: []", """
                        exceeded-limits:
                          - {limit: added, reason: "Example: the cabinet decided so for this contract"}
                          - {limit: total, reason: "Example: the cabinet decided so for this contract"}
                        """)
                .replace("percent: 50, of: whole", "percent: 45, of: whole")
                .replace("percent: 20, of: whole", "percent: 25, of: whole")
                .replace(
                        "\"Added social value: how it is delivered\"\n        weighting: {percent: 10",
                        "\"Added\"\n        weighting: {percent: 15")
                .replace("weighting: {percent: 4, of: whole}", "weighting: {percent: 9, of: whole}");

        assertThat(FrameFixtures.read(text, findings))
                .as(() -> String.join("\n", FindingsText.lines(findings)))
                .isPresent();
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void a_published_frame_that_embeds_other_words_than_its_edition_is_found_out() {
        String published = new String(FrameJson.write(FrameFixtures.homeCare()), StandardCharsets.UTF_8);

        assertThat(codes(published.replace("No. of new volunteers", "No. of new gardeners"), EditionSource.SHIPPED))
                .containsExactly(FindingCode.EDITION_CHANGED);
        assertThat(codes(published.replace("\"amount\":14044", "\"amount\":24044"), EditionSource.SHIPPED))
                .containsExactly(FindingCode.EDITION_CHANGED);
        assertThat(codes(published, EditionSource.SHIPPED)).isEmpty();
        assertThat(codes(published, EditionSource.NONE)).isEmpty();
    }

    private static List<FindingCode> codes(String json, EditionSource editions) {
        Findings findings = new Findings();
        JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(root -> FrameReader.read(root, editions, findings));
        return findings.inOrder().stream().map(Finding::code).toList();
    }
}
