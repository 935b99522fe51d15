package socialvalue.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.example.ExampleCriteria.criterion;
import static socialvalue.finding.FindingCode.ACTIVITY_COUNTED_TWICE;
import static socialvalue.finding.FindingCode.ANOTHER_FRAME_VERSION;
import static socialvalue.finding.FindingCode.ANOTHER_LOT;
import static socialvalue.finding.FindingCode.ANSWER_MISSING;
import static socialvalue.finding.FindingCode.CRITERION_NOT_APPLICABLE;
import static socialvalue.finding.FindingCode.CRITERION_UNANSWERED;
import static socialvalue.finding.FindingCode.MEASURE_NOT_PUBLISHED;
import static socialvalue.finding.FindingCode.NIL_CONTRADICTED;
import static socialvalue.finding.FindingCode.NOT_ENTITLED;
import static socialvalue.finding.FindingCode.QUANTITY_MISSING;
import static socialvalue.finding.FindingCode.QUANTITY_NOT_ASKED;
import static socialvalue.finding.FindingCode.REPEATED_CRITERION;
import static socialvalue.finding.FindingCode.UNKNOWN_CRITERION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.example.ExampleCriteria;
import socialvalue.example.ExampleFrames;
import socialvalue.example.ExampleMeasures;
import socialvalue.file.CheckedExample;
import socialvalue.finding.Findings;
import socialvalue.finding.Severity;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Settings;
import socialvalue.submission.Commitment;
import socialvalue.submission.Offer;
import socialvalue.submission.TenderReturn;

class WholeReturnTest {
    private static final ExampleCriteria ONE =
            criterion("A1").measure("M2").unit(ExampleMeasures.HOURS).required();
    private static final ExampleCriteria TWO = criterion("A2").measure("M5").unit(ExampleMeasures.HOURS);
    private static final ExampleCriteria THREE = criterion("A3").measure("M6").unit(ExampleMeasures.HOURS);

    private static EvaluationFrame frame(ExampleCriteria... criteria) {
        return ExampleFrames.frame().criteria(criteria).build();
    }

    private static String hours(String criterion, String more) {
        return "{\"criterion\": \"%s\", \"quantity\": {\"amount\": 5, \"unit\": \"hours\"}%s}"
                .formatted(criterion, more);
    }

    private static CheckedExample edited(String of, String by) {
        return CheckedExample.ofDocument(
                frame(ONE), CheckedExample.document(hours("A1", "")).replace(of, by));
    }

    @Test
    void a_sound_return_becomes_one_commitment_for_each_criterion_in_the_frames_order() {
        TenderReturn checked = CheckedExample.against(
                        frame(ONE, TWO, THREE), hours("A3", ", \"place\": \"Exampleton\"") + "," + hours("A1", ""))
                .checked()
                .orElseThrow();
        assertThat(checked.commitments()).extracting(Commitment::criterion).containsExactly("A1", "A2", "A3");
        assertThat(checked.commitments()).extracting(Commitment::response).containsExactly(1, -1, 0);
        assertThat(checked.commitments().get(1)).isEqualTo(Commitment.unanswered("A2"));
        assertThat(checked.statements()).hasSize(1);
        assertThat(checked.supplier().id()).isEqualTo("S-1");
        assertThat(checked.frameDigest()).isEqualTo(ExampleFrames.DIGEST);
    }

    @Test
    void another_tenders_or_another_lots_return_cannot_be_received() {
        assertThat(edited("EX-1", "EX-2").checked()).isEmpty();
        assertThat(edited("EX-1", "EX-2").codes()).containsExactly(ANOTHER_LOT);
        assertThat(edited("\"lot\": \"1\"", "\"lot\": \"2\"").codes()).containsExactly(ANOTHER_LOT);
        assertThat(edited("\"lot\": \"1\"", "\"lot\": \"2\"").checked()).isEmpty();
    }

    @Test
    void another_suppliers_return_cannot_be_received() {
        assertThat(edited("S-1", "S-2").checked()).isEmpty();
        assertThat(edited("S-1", "S-2").codes()).containsExactly(NOT_ENTITLED);
    }

    @Test
    void everything_else_is_found_of_a_return_that_cannot_be_received() {
        CheckedExample example = CheckedExample.ofDocument(
                frame(ONE), CheckedExample.document("").replace("EX-1", "EX-2"));
        assertThat(example.codes()).containsExactly(ANOTHER_LOT, CRITERION_UNANSWERED);
    }

    @Test
    void a_return_made_against_another_version_is_received_and_keeps_saying_so() {
        CheckedExample example = edited(ExampleFrames.DIGEST, "sha256:older");
        assertThat(example.codes()).containsExactly(ANOTHER_FRAME_VERSION);
        assertThat(example.checked().orElseThrow().frameDigest()).isEqualTo("sha256:older");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T11:59:59.999Z, true", "2026-11-30T12:00:00Z, true", "2026-11-30T12:00:00.001Z, false"})
    void a_return_is_in_time_up_to_and_at_the_deadline(Instant receivedAt, boolean inTime) {
        Findings findings = new Findings();
        assertThat(ReturnRules.receivedInTime(frame(ONE), receivedAt, findings)).isEqualTo(inTime);
        assertThat(findings.isEmpty()).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({"MAY_BE_DISREGARDED, MAY_BE_DISREGARDED, 0", "EARNS_NO_POINTS, EARNS_NO_POINTS, 1"})
    void leaving_out_a_required_criterion_means_what_the_frame_declares(
            Settings.Missing missing, Severity severity, int forfeits) {
        EvaluationFrame frame =
                ExampleFrames.frame().criteria(ONE, TWO).missing(missing).build();
        for (String responses : List.of("", "{\"criterion\": \"A1\", \"place\": \"Exampleton\"}")) {
            CheckedExample example = CheckedExample.against(frame, responses);
            assertThat(example.only(CRITERION_UNANSWERED).severity()).isEqualTo(severity);
            assertThat(example.commitment("A1").forfeits()).hasSize(forfeits);
            assertThat(example.commitment("A1").offer()).isEqualTo(Offer.NOT_OFFERED);
        }
    }

    @Test
    void a_nil_offer_answers_a_required_criterion() {
        CheckedExample example = CheckedExample.against(frame(ONE), "{\"criterion\": \"A1\", \"nil\": true}");
        assertThat(example.codes()).isEmpty();
        assertThat(example.commitment("A1").offer()).isEqualTo(Offer.NOT_OFFERED);
        assertThat(example.commitment("A1").response()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.0000000001, true", "-1, true"})
    void nil_and_an_offer_contradict_each_other(String amount, boolean found) {
        CheckedExample example = CheckedExample.against(
                frame(ONE),
                "{\"criterion\": \"A1\", \"nil\": true, \"quantity\": {\"amount\": %s, \"unit\": \"hours\"}}"
                        .formatted(amount));
        assertThat(example.codes()).isEqualTo(found ? List.of(NIL_CONTRADICTED) : List.of());
        assertThat(example.commitment("A1").offer()).isEqualTo(Offer.NOT_OFFERED);
    }

    @Test
    void a_criterion_that_does_not_apply_need_not_be_answered() {
        ExampleCriteria out =
                criterion("A2").unit(ExampleMeasures.HOURS).required().notApplicable("no Example hours");
        assertThat(CheckedExample.against(frame(ONE, out), hours("A1", "")).codes())
                .isEmpty();
        CheckedExample answered = CheckedExample.against(frame(ONE, out), hours("A1", "") + "," + hours("A2", ""));
        assertThat(answered.codes()).containsExactly(CRITERION_NOT_APPLICABLE);
        assertThat(answered.commitment("A2")).isEqualTo(Commitment.unanswered("A2"));
    }

    @Test
    void the_same_criterion_twice_earns_nothing() {
        CheckedExample example = CheckedExample.against(frame(ONE), hours("A1", "") + "," + hours("A1", ""));
        assertThat(example.codes()).containsExactly(REPEATED_CRITERION);
        assertThat(example.only(REPEATED_CRITERION).location().pointer()).isEqualTo("/responses/1/criterion");
        assertThat(example.commitment("A1").forfeits()).containsExactly(REPEATED_CRITERION);
    }

    @Test
    void a_criterion_the_frame_does_not_have_or_scores_elsewhere_is_unknown() {
        assertThat(CheckedExample.against(frame(TWO), hours("a2", "")).codes()).containsExactly(UNKNOWN_CRITERION);
        assertThat(CheckedExample.against(frame(TWO), hours("P", "")).codes()).containsExactly(UNKNOWN_CRITERION);
    }

    @Test
    void a_measure_without_published_words_earns_nothing() {
        ExampleCriteria slot = criterion("A1").measure("M4").unit(ExampleMeasures.HOURS);
        assertThat(CheckedExample.against(frame(slot), hours("A1", ""))
                        .commitment("A1")
                        .forfeits())
                .containsExactly(MEASURE_NOT_PUBLISHED);
    }

    @Test
    void yes_or_no_is_answered_by_yes_or_no() {
        EvaluationFrame frame = frame(criterion("A1").method(ExampleCriteria.YES_OR_NO));
        assertThat(CheckedExample.against(frame, "{\"criterion\": \"A1\", \"answer\": false}")
                        .commitment("A1")
                        .offer())
                .isEqualTo(new Offer.Answer(false));
        assertThat(CheckedExample.against(frame, "{\"criterion\": \"A1\", \"statement\": \"yes\"}")
                        .commitment("A1")
                        .forfeits())
                .containsExactly(ANSWER_MISSING);
        assertThat(CheckedExample.against(frame, hours("A1", "")).codes())
                .containsExactly(ANSWER_MISSING, QUANTITY_NOT_ASKED);
    }

    @Test
    void an_answer_to_a_question_not_asked_is_not_scored() {
        assertThat(CheckedExample.against(frame(TWO), hours("A2", ", \"answer\": true"))
                        .codes())
                .containsExactly(QUANTITY_NOT_ASKED);
        assertThat(CheckedExample.against(frame(TWO), "{\"criterion\": \"A2\", \"answer\": true}")
                        .codes())
                .containsExactly(QUANTITY_MISSING, QUANTITY_NOT_ASKED);
    }

    @Test
    void one_activity_counts_under_the_first_measure_only() {
        CheckedExample example = CheckedExample.against(
                frame(ONE, TWO, THREE),
                String.join(
                        ",",
                        hours("A2", ", \"activity\": \"ACT-1\""),
                        hours("A1", ", \"activity\": \"ACT-2\""),
                        hours("A3", ", \"activity\": \" ACT-1\"")));
        assertThat(example.only(ACTIVITY_COUNTED_TWICE).location().pointer()).isEqualTo("/responses/2/activity");
        assertThat(example.commitment("A2").forfeits()).isEmpty();
        assertThat(example.commitment("A3").forfeits()).containsExactly(ACTIVITY_COUNTED_TWICE);
    }

    @Test
    void a_pair_the_frame_allows_may_both_count_it() {
        assertThat(CheckedExample.against(
                                frame(ONE, TWO, THREE),
                                hours("A3", ", \"activity\": \"ACT-1\"") + ","
                                        + hours("A1", ", \"activity\": \"ACT-1\""))
                        .codes())
                .isEmpty();
    }

    @Test
    void similar_references_are_not_the_same_activity() {
        assertThat(CheckedExample.against(
                                frame(ONE, TWO),
                                hours("A1", ", \"activity\": \"ACT-1\"") + ","
                                        + hours("A2", ", \"activity\": \"act-1\""))
                        .codes())
                .isEmpty();
    }

    @Test
    void two_criteria_of_one_measure_are_not_two_measures() {
        ExampleCriteria sameMeasure = criterion("A2").measure("M2").unit(ExampleMeasures.HOURS);
        assertThat(CheckedExample.against(
                                frame(ONE, sameMeasure),
                                hours("A1", ", \"activity\": \"ACT-1\"") + ","
                                        + hours("A2", ", \"activity\": \"ACT-1\""))
                        .codes())
                .isEmpty();
    }

    @Test
    void who_makes_the_offer_is_who_is_entitled_to() {
        assertThat(edited("\"id\": \"S-1\", ", "").checked().map(each -> each.supplier()
                        .id()))
                .isEqualTo(Optional.of("S-1"));
    }
}
