package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;

class FindingsRenderingTest {
    private final Findings findings = new Findings();

    @Test
    void a_finding_in_a_file_is_rendered_with_all_it_has() {
        Location place = new Location("frame.yaml", 12, "/lots/0/deadline");
        findings.add(Finding.of(FindingCode.MISSING_KEY, place, "nothing", "a deadline")
                .citing("Example Rules, section 5"));

        assertThat(FindingsText.lines(findings))
                .containsExactly("frame.yaml:12 /lots/0/deadline: refused: found nothing; expected a deadline; "
                        + "Add it; nothing that can decide a tender has a default. "
                        + "[missing-key; Example Rules, section 5]");
        assertThat(json())
                .isEqualTo("{\"findings\":[{\"code\":\"missing-key\",\"severity\":\"refused\",\"file\":\"frame.yaml\","
                        + "\"line\":12,\"pointer\":\"/lots/0/deadline\",\"found\":\"nothing\",\"expected\":\"a deadline\","
                        + "\"remedy\":\"Add it; nothing that can decide a tender has a default.\","
                        + "\"citation\":\"Example Rules, section 5\"}]}");
    }

    @Test
    void on_the_wire_file_line_and_citation_are_left_out() {
        findings.add(FindingCode.WRONG_UNIT, Location.at("/responses/1/unit"), "hours", "people");

        assertThat(json())
                .isEqualTo("{\"findings\":[{\"code\":\"wrong-unit\",\"severity\":\"earns no points\","
                        + "\"pointer\":\"/responses/1/unit\",\"found\":\"hours\",\"expected\":\"people\","
                        + "\"remedy\":\"Give the quantity in the unit the frame states.\"}]}");
    }

    @Test
    void what_is_beyond_the_most_shown_is_counted() {
        for (int i = 0; i < Findings.MOST + 3; i++) {
            findings.add(FindingCode.UNKNOWN_KEY, Location.ROOT.element(i), "x", "y");
        }

        assertThat(FindingsText.lines(findings))
                .hasSize(Findings.MOST + 1)
                .last()
                .isEqualTo("and 3 more");
        assertThat(json()).endsWith("],\"findingsNotShown\":3}");
    }

    @Test
    void a_line_for_the_terminal_carries_nothing_that_moves_the_cursor_or_turns_the_text() {
        findings.add(FindingCode.UNKNOWN_KEY, Location.ROOT, "a\u001b[2Jb\nc\u202ed\u009be\u2028f", "y");

        assertThat(FindingsText.lines(findings)).singleElement().asString().contains("a [2Jb c d e f");
    }

    private String json() {
        return new String(JsonText.object(json -> FindingsJson.write(json, findings)), StandardCharsets.UTF_8);
    }
}
