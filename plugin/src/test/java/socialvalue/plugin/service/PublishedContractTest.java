package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What this package relies on is in the API's published document; the two are built apart. */
class PublishedContractTest {
    private static final Path OPENAPI = Path.of("../functions/src/main/resources/openapi.yaml");

    private final String published = Files.readString(OPENAPI);

    PublishedContractTest() throws IOException {}

    @Test
    void thePathsThatAreCalledArePublished() {
        assertThat(published)
                .contains("\n  /checks:\n    post:")
                .contains("\n  /tenders/{tender}/lots/{lot}/frame:\n    get:")
                .contains("\n  /tenders/{tender}/lots/{lot}/held-returns:\n    post:");
    }

    @Test
    void conflictsThatAreHeldToBeFinalArePublishedProblems() {
        assertThat(HeldReturnCourier.FINAL_CONFLICTS)
                .allSatisfy(each -> assertThat(published).contains("- urn:socialvalue:problem:" + each + "\n"));
    }

    @Test
    void theSeverityThatKeepsAReturnOutIsThePublishedGravest() {
        List<String> severities = Arrays.asList(Pattern.compile("enum: \\[(cannot be received[^\\]]*)\\]")
                .matcher(published)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .split(", "));

        assertThat(severities)
                .filteredOn(each -> new Finding("a", each, "", "", "", "", Optional.empty()).keepsOut())
                .containsExactly(severities.get(0));
    }

    @Test
    void whatIsReadOfAnswersIsPublished() {
        assertThat(published)
                .contains("required: [frame, canBeReceived, findings]")
                .contains("required: [code, severity, pointer, found, expected, remedy]")
                .contains("required: [criterion, title, required, state, available, outlook]")
                .contains("required: [supplier, receivedAt, return]")
                .contains("required: [frame, return]");
    }
}
