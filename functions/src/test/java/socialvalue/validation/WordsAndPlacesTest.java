package socialvalue.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.example.ExampleCriteria.criterion;
import static socialvalue.finding.FindingCode.ATTRIBUTION_MISSING;
import static socialvalue.finding.FindingCode.ATTRIBUTION_OUT_OF_RANGE;
import static socialvalue.finding.FindingCode.BENEFIT_OUTSIDE_AREA;
import static socialvalue.finding.FindingCode.DEADWEIGHT_MISSING;
import static socialvalue.finding.FindingCode.DEADWEIGHT_OUT_OF_RANGE;
import static socialvalue.finding.FindingCode.DELIVERY_SHARES_DO_NOT_ADD_UP;
import static socialvalue.finding.FindingCode.EVIDENCE_DIGEST_UNREADABLE;
import static socialvalue.finding.FindingCode.EVIDENCE_MISSING;
import static socialvalue.finding.FindingCode.GAIN_OR_RETAIN_NOT_SAID;
import static socialvalue.finding.FindingCode.PLACE_MISSING;
import static socialvalue.finding.FindingCode.QUANTITY_MISSING;
import static socialvalue.finding.FindingCode.STATEMENT_MISSING;
import static socialvalue.finding.FindingCode.STATEMENT_NOT_ASKED;
import static socialvalue.finding.FindingCode.STATEMENT_TOO_LONG;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.example.ExampleCriteria;
import socialvalue.example.ExampleFrames;
import socialvalue.example.ExampleMeasures;
import socialvalue.file.CheckedExample;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Severity;
import socialvalue.frame.Exercise.Outside;
import socialvalue.frame.SocialValueCriterion.Excess;
import socialvalue.frame.SocialValueCriterion.Needs;
import socialvalue.submission.MethodStatement;
import socialvalue.submission.Offer;

class WordsAndPlacesTest {
    private static final String QUANTITY = "\"quantity\": {\"amount\": 1, \"unit\": \"hours\"}";

    private static ExampleCriteria words() {
        return criterion("H").method(ExampleCriteria.MARKS).needs(Needs.STATEMENT);
    }

    private static ExampleCriteria hours() {
        return criterion("H").unit(ExampleMeasures.HOURS);
    }

    private static CheckedExample check(ExampleFrames frame, ExampleCriteria criterion, String members) {
        return CheckedExample.against(
                frame.criteria(criterion).build(), "{\"criterion\": \"H\", %s}".formatted(members));
    }

    private static CheckedExample check(ExampleCriteria criterion, String members) {
        return check(ExampleFrames.frame(), criterion, members);
    }

    private static MethodStatement statement(CheckedExample example) {
        return example.checked().orElseThrow().statements().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"one two, false, 2", "one two three, false, 3", "one two three four, true, 3"})
    void words_beyond_the_limit_are_not_marked(String text, boolean found, int marked) {
        CheckedExample example = check(words().words(3, Excess.NOT_MARKED), "\"statement\": \"%s\"".formatted(text));
        assertThat(example.codes()).isEqualTo(found ? List.of(STATEMENT_TOO_LONG) : List.of());
        assertThat(statement(example).markedWords()).isEqualTo(marked);
        assertThat(statement(example).text()).contains(text);
        assertThat(example.commitment("H").forfeits()).isEmpty();
        assertThat(example.commitment("H").offer()).isEqualTo(Offer.STATEMENT_ONLY);
    }

    @Test
    void a_longer_statement_earns_nothing_where_the_frame_says_so() {
        CheckedExample example =
                check(words().words(3, Excess.STATEMENT_EARNS_NO_POINTS), "\"statement\": \"one two three four\"");
        assertThat(example.only(STATEMENT_TOO_LONG).severity()).isEqualTo(Severity.EARNS_NO_POINTS);
        assertThat(example.commitment("H").forfeits()).containsExactly(STATEMENT_TOO_LONG);
        assertThat(statement(example).markedWords()).isZero();
    }

    @Test
    void a_statement_beside_a_quantity_that_needs_none_costs_the_quantity_nothing() {
        CheckedExample example = check(
                hours().words(3, Excess.STATEMENT_EARNS_NO_POINTS),
                QUANTITY + ", \"statement\": \"one two three four\"");
        assertThat(example.only(STATEMENT_TOO_LONG).severity()).isEqualTo(Severity.WORTH_A_LOOK);
        assertThat(example.commitment("H").forfeits()).isEmpty();
    }

    @Test
    void words_are_runs_of_characters_that_are_not_spaces() {
        assertThat(StatementLength.words("")).isZero();
        assertThat(StatementLength.words(" \t\n ")).isZero();
        assertThat(StatementLength.words("one")).isEqualTo(1);
        assertThat(StatementLength.words("  one  two ")).isEqualTo(2);
        assertThat(StatementLength.words("one\ttwo\nthree")).isEqualTo(3);
        assertThat(StatementLength.words("one\u00a0two\u2003three\u3000four")).isEqualTo(4);
        assertThat(StatementLength.words("well-known, isn't it?")).isEqualTo(3);
        assertThat(StatementLength.words("\u2014 \u2013 -")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"statement\": \" \"", "\"place\": \"Exampleton\""})
    void a_statement_that_is_needed_and_not_there_is_missing(String members) {
        CheckedExample example = check(words(), members);
        assertThat(example.codes()).containsExactly(STATEMENT_MISSING);
        assertThat(example.commitment("H").forfeits()).containsExactly(STATEMENT_MISSING);
    }

    @Test
    void where_both_are_needed_neither_earns_alone() {
        ExampleCriteria both = hours().needs(Needs.BOTH);
        assertThat(check(both, QUANTITY).commitment("H").forfeits()).containsExactly(STATEMENT_MISSING);
        assertThat(check(both, "\"statement\": \"Example\"").commitment("H").forfeits())
                .containsExactly(QUANTITY_MISSING);
        assertThat(check(both, QUANTITY + ", \"statement\": \"Example\"")
                        .commitment("H")
                        .forfeits())
                .isEmpty();
    }

    @Test
    void a_statement_nobody_asked_for_is_worth_a_look() {
        assertThat(check(hours(), QUANTITY + ", \"statement\": \"Example\"").codes())
                .containsExactly(STATEMENT_NOT_ASKED);
        assertThat(check(hours().words(5, Excess.NOT_MARKED), QUANTITY + ", \"statement\": \"Example\"")
                        .codes())
                .as("a word limit invites one")
                .isEmpty();
    }

    @Test
    void evidence_that_is_asked_for_is_referred_to_by_name() {
        assertThat(check(hours().evidence(), QUANTITY).codes()).containsExactly(EVIDENCE_MISSING);
        assertThat(check(hours().evidence(), QUANTITY + ", \"evidence\": []").codes())
                .containsExactly(EVIDENCE_MISSING);
        assertThat(check(hours().evidence(), QUANTITY + ", \"evidence\": [{\"name\": \"Example.pdf\"}]")
                        .codes())
                .isEmpty();
        assertThat(check(hours(), QUANTITY).codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"63, a, true", "64, a, false", "64, F, false", "64, g, true", "65, a, true"})
    void a_digest_is_64_hexadecimal_digits(int length, String digit, boolean found) {
        CheckedExample example = check(
                hours(),
                QUANTITY
                        + ", \"evidence\": [{\"name\": \"Example.pdf\", \"digest\": \"%s\"}]"
                                .formatted(digit.repeat(length)));
        assertThat(example.codes()).isEqualTo(found ? List.of(EVIDENCE_DIGEST_UNREADABLE) : List.of());
        assertThat(statement(example).evidence().getFirst().digest().isPresent())
                .isNotEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "Exampleshire, false",
        "exampleton, false",
        "' Example Heath ', false",
        "Elsewhere, true",
        "Exampletown, true"
    })
    void benefit_falls_in_the_area_or_a_part_of_it(String place, boolean found) {
        String members = QUANTITY + ", \"place\": \"%s\"".formatted(place);
        assertThat(check(hours(), members).codes()).isEqualTo(found ? List.of(BENEFIT_OUTSIDE_AREA) : List.of());
        assertThat(check(ExampleFrames.frame().outside(Outside.EARNS_NO_POINTS), hours(), members)
                        .commitment("H")
                        .forfeits())
                .isEqualTo(found ? List.of(BENEFIT_OUTSIDE_AREA) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"WORTH_A_LOOK, false", "EARNS_NO_POINTS, true"})
    void silence_about_a_required_place_weighs_what_a_place_outside_does(Outside outside, boolean forfeits) {
        CheckedExample example = check(ExampleFrames.frame().outside(outside), hours().place(), QUANTITY);
        assertThat(example.codes()).containsExactly(PLACE_MISSING);
        assertThat(example.commitment("H").forfeits()).isEqualTo(forfeits ? List.of(PLACE_MISSING) : List.of());
    }

    @Test
    void a_place_is_missing_only_where_it_is_asked_for() {
        assertThat(check(hours(), QUANTITY).codes()).isEmpty();
        assertThat(check(hours().place(), QUANTITY + ", \"place\": \" \"").codes())
                .containsExactly(PLACE_MISSING);
    }

    @Test
    void deadweight_and_attribution_are_asked_for_only_where_quantities_count_net() {
        assertThat(check(hours(), QUANTITY).codes()).isEmpty();
        assertThat(check(hours().net(), QUANTITY).codes())
                .containsExactlyInAnyOrder(DEADWEIGHT_MISSING, ATTRIBUTION_MISSING);
        assertThat(check(hours().net(), QUANTITY + ", \"deadweight\": 0, \"attribution\": 100")
                        .codes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-0.0000000001, true", "0, false", "100, false", "100.0000000001, true"})
    void deadweight_and_attribution_are_percentages(String percentage, boolean found) {
        CheckedExample deadweight =
                check(hours().net(), QUANTITY + ", \"attribution\": 1, \"deadweight\": " + percentage);
        assertThat(deadweight.codes()).isEqualTo(found ? List.of(DEADWEIGHT_OUT_OF_RANGE) : List.of());
        assertThat(deadweight.commitment("H").deadweight().isPresent()).isNotEqualTo(found);
        CheckedExample attribution =
                check(hours().net(), QUANTITY + ", \"deadweight\": 1, \"attribution\": " + percentage);
        assertThat(attribution.codes()).isEqualTo(found ? List.of(ATTRIBUTION_OUT_OF_RANGE) : List.of());
        assertThat(attribution.commitment("H").forfeits()).isEqualTo(attribution.codes());
    }

    @Test
    void what_does_not_count_costs_nothing() {
        CheckedExample example = check(hours(), QUANTITY + ", \"attribution\": 101");
        assertThat(example.only(ATTRIBUTION_OUT_OF_RANGE).severity()).isEqualTo(Severity.WORTH_A_LOOK);
        assertThat(example.commitment("H").forfeits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gain, false", "Retain, false", "keep, true", "'', true"})
    void one_of_the_measures_pair_is_said(String change, boolean found) {
        ExampleCriteria work = criterion("H").measure("M1").unit(ExampleMeasures.HOURS);
        assertThat(check(work, QUANTITY + ", \"change\": \"%s\"".formatted(change))
                        .codes())
                .isEqualTo(found ? List.of(GAIN_OR_RETAIN_NOT_SAID) : List.of());
    }

    @Test
    void a_measure_without_a_pair_asks_for_none() {
        assertThat(check(criterion("H").measure("M2").unit(ExampleMeasures.HOURS), QUANTITY)
                        .codes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"39.9999999999, true", "40, false", "40.0, false", "40.0000000001, true"})
    void the_shares_of_those_who_deliver_add_up_to_one_hundred(String second, boolean found) {
        assertThat(shares("{\"by\": \"own-staff\", \"share\": 60}, {\"by\": \"subcontractor\", \"share\": %s}"
                        .formatted(second)))
                .isEqualTo(found ? List.of(DELIVERY_SHARES_DO_NOT_ADD_UP) : List.of());
    }

    @Test
    void shares_are_said_of_everybody_or_of_nobody() {
        assertThat(shares("{\"by\": \"own-staff\"}, {\"by\": \"subcontractor\"}"))
                .isEmpty();
        assertThat(shares("{\"by\": \"own-staff\", \"share\": 100}, {\"by\": \"subcontractor\"}"))
                .containsExactly(DELIVERY_SHARES_DO_NOT_ADD_UP);
        assertThat(shares("{\"by\": \"own-staff\", \"share\": 110}, {\"by\": \"subcontractor\", \"share\": -10}"))
                .as("each share is a percentage itself")
                .containsExactly(DELIVERY_SHARES_DO_NOT_ADD_UP, DELIVERY_SHARES_DO_NOT_ADD_UP);
    }

    private static List<FindingCode> shares(String delivery) {
        return check(hours(), QUANTITY + ", \"delivery\": [%s]".formatted(delivery))
                .codes();
    }
}
