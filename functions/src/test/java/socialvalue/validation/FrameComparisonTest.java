package socialvalue.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import socialvalue.file.FindingsText;
import socialvalue.file.FrameFixtures;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.validation.FrameComparison.Change;
import socialvalue.validation.FrameComparison.Reconfirm;

class FrameComparisonTest {
    private static final String DEADLINE = "2027-01-15T12:00:00+00:00";
    private final EvaluationFrame published = FrameFixtures.homeCare();

    @Test
    void the_same_frame_twice_shows_no_change_and_asks_nobody() {
        FrameComparison comparison = FrameComparison.of(published, FrameFixtures.homeCare());
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.changedCriteria()).isEmpty();
        assertThat(comparison.reconfirm()).isEqualTo(Reconfirm.NOBODY);
    }

    @Test
    void a_longer_time_asks_nobody_to_confirm_again() {
        FrameComparison comparison = changed(DEADLINE, "2027-01-22T12:00:00+00:00");
        assertThat(words(comparison)).containsExactly("the deadline was 2027-01-15T12:00Z and is 2027-01-22T12:00Z");
        assertThat(comparison.reconfirm()).isEqualTo(Reconfirm.NOBODY);
    }

    @Test
    void a_shorter_time_asks_all_who_submitted() {
        assertThat(changed(DEADLINE, "2027-01-14T12:00:00+00:00").reconfirm()).isEqualTo(Reconfirm.ALL_WHO_SUBMITTED);
    }

    @Test
    void the_same_moment_in_another_offset_is_shown_and_asks_nobody() {
        FrameComparison comparison = changed(DEADLINE, "2027-01-15T13:00:00+01:00");
        assertThat(comparison.changes()).hasSize(1);
        assertThat(comparison.reconfirm()).isEqualTo(Reconfirm.NOBODY);
    }

    @Test
    void a_longer_time_beside_any_other_change_asks_all_who_submitted() {
        EvaluationFrame after = read(FrameFixtures.homeCareText()
                .replace(DEADLINE, "2027-01-22T12:00:00+00:00")
                .replace("out-of-proportion: 0.05", "out-of-proportion: 0.06"));
        FrameComparison comparison = FrameComparison.of(published, after);
        assertThat(words(comparison)).hasSize(2).contains("the settings changed");
        assertThat(comparison.reconfirm()).isEqualTo(Reconfirm.ALL_WHO_SUBMITTED);
    }

    @Test
    void another_target_is_told_in_words_with_its_criterion() {
        FrameComparison comparison = changed("target: {amount: 60,", "target: {amount: 75,");
        assertThat(comparison.changedCriteria()).containsExactly("new-volunteers");
        assertThat(words(comparison))
                .containsExactly(
                        "“New volunteers”: how it is scored was “the share reached of a target of 60” and is “the"
                                + " share reached of a target of 75”");
        assertThat(comparison.reconfirm()).isEqualTo(Reconfirm.ALL_WHO_SUBMITTED);
    }

    @Test
    void moved_weight_names_both_criteria() {
        EvaluationFrame after = read(FrameFixtures.homeCareText()
                .replace("percent: 50, of: whole", "percent: 45, of: whole")
                .replace("percent: 30, of: whole", "percent: 35, of: whole"));
        FrameComparison comparison = FrameComparison.of(published, after);
        assertThat(comparison.changedCriteria()).containsExactly("quality", "price");
        assertThat(words(comparison))
                .contains("“Quality”: its weighting was “50% of the whole” and is “45% of the whole”");
    }

    @Test
    void another_name_of_a_criterion_is_one_removed_and_one_new() {
        FrameComparison comparison = changed("id: new-volunteers", "id: volunteers");
        assertThat(words(comparison)).containsExactly("“New volunteers” is new", "“New volunteers” was removed");
        assertThat(comparison.changedCriteria()).containsExactly("volunteers", "new-volunteers");
    }

    @Test
    void a_word_of_a_scale_is_a_change_too() {
        FrameComparison comparison = changed("Good: the whole question", "Good: all of the question");
        assertThat(words(comparison))
                .containsExactly("“How people will be supported to live independently”: a detail of how it is scored"
                        + " changed (marks from 0 to 5)");
    }

    @Test
    void frames_of_two_lots_are_not_versions_of_each_other() {
        EvaluationFrame other = read(FrameFixtures.homeCareText().replace("lot: \"1\"", "lot: \"2\""));
        assertThatThrownBy(() -> FrameComparison.of(published, other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_changes_once_the_deadline_has_passed() {
        Instant deadline = Instant.parse("2027-01-15T12:00:00Z");
        assertThat(FrameComparison.afterDeadline(published, deadline)).isEmpty();
        assertThat(FrameComparison.afterDeadline(published, deadline.plusNanos(1)))
                .map(Finding::code)
                .contains(FindingCode.NO_CHANGE_AFTER_DEADLINE);
    }

    private FrameComparison changed(String from, String to) {
        String text = FrameFixtures.homeCareText();
        assertThat(text).contains(from);
        return FrameComparison.of(published, read(text.replace(from, to)));
    }

    private static EvaluationFrame read(String yaml) {
        Findings findings = new Findings();
        return FrameFixtures.read(yaml, findings)
                .orElseThrow(() -> new AssertionError(String.join("\n", FindingsText.lines(findings))));
    }

    private static List<String> words(FrameComparison comparison) {
        return comparison.changes().stream().map(Change::words).toList();
    }
}
