package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.example.ExampleCriteria.criterion;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialvalue.access.Caller;
import socialvalue.access.NotPermitted;
import socialvalue.access.Role;
import socialvalue.example.ExampleCriteria;
import socialvalue.example.ExampleFrames;
import socialvalue.example.ExampleMeasures;
import socialvalue.file.CheckedExample;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.SocialValueCriterion.Needs;
import socialvalue.port.ReturnDocument;
import socialvalue.quantity.Ratio;
import socialvalue.usecase.ReturnCheck.CriterionAnswer;
import socialvalue.usecase.ReturnCheck.Outlook;
import socialvalue.usecase.ReturnCheck.State;

class CheckReturnTest {
    private static final Caller SUPPLIER = new Caller("example-user", Set.of(Role.SUPPLIER), Optional.of("S-1"));
    private final CheckReturn checking = new CheckReturn(new ReturnReader());

    private ReturnCheck check(Caller caller, EvaluationFrame frame, String document) {
        return checking.check(
                caller, new ReturnDocument(document.getBytes(StandardCharsets.UTF_8)), frame, ExampleFrames.DIGEST);
    }

    /** The one criterion, worth 20 points. */
    private CriterionAnswer answer(ExampleCriteria criterion, String responses) {
        ReturnCheck check =
                check(SUPPLIER, ExampleFrames.frame().criteria(criterion).build(), CheckedExample.document(responses));
        return check.answer().orElseThrow().criteria().getFirst();
    }

    private static ExampleCriteria hours() {
        return criterion("H").unit(ExampleMeasures.HOURS);
    }

    private static String hours(int amount) {
        return "{\"criterion\": \"H\", \"quantity\": {\"amount\": %d, \"unit\": \"hours\"}}".formatted(amount);
    }

    private static Ratio points(CriterionAnswer answer) {
        return ((ReturnCheck.OwnFigures) answer.outlook()).points();
    }

    @Test
    void under_a_target_own_figures_would_earn_their_share_and_no_more_than_all() {
        assertThat(points(answer(hours(), hours(0)))).isEqualTo(Ratio.ZERO);
        assertThat(points(answer(hours(), hours(19)))).isEqualTo(Ratio.of(19));
        assertThat(points(answer(hours(), hours(20)))).isEqualTo(Ratio.of(20));
        assertThat(points(answer(hours(), hours(21)))).isEqualTo(Ratio.of(20));
    }

    @Test
    void under_bands_own_figures_would_earn_their_band() {
        assertThat(points(answer(hours().method(ExampleCriteria.BANDS), hours(4))))
                .isEqualTo(Ratio.ZERO);
        assertThat(points(answer(hours().method(ExampleCriteria.BANDS), hours(5))))
                .isEqualTo(Ratio.of(10));
        assertThat(points(answer(hours().method(ExampleCriteria.BANDS), hours(10))))
                .isEqualTo(Ratio.of(20));
    }

    @Test
    void a_yes_would_earn_all_points_of_a_gate_and_a_no_none() {
        ExampleCriteria gate = criterion("H").method(ExampleCriteria.YES_OR_NO);
        assertThat(points(answer(gate, "{\"criterion\": \"H\", \"answer\": true}")))
                .isEqualTo(Ratio.of(20));
        assertThat(points(answer(gate, "{\"criterion\": \"H\", \"answer\": false}")))
                .isEqualTo(Ratio.ZERO);
    }

    @Test
    void values_would_earn_the_share_of_their_target() {
        ExampleCriteria value = criterion("H")
                .method(ExampleCriteria.value(
                        new ScoringMethod.Target(new BigDecimal(100_000), Optional.empty()), true));
        assertThat(points(answer(
                        value,
                        "{\"criterion\": \"H\", \"options\": [{\"option\": \"E1\", \"amount\": 45, \"unit\": \"people\"}],"
                                + " \"pounds\": 5000}")))
                .isEqualTo(Ratio.of(10));
    }

    @Test
    void a_relative_method_is_decided_at_opening_by_the_published_formula() {
        assertThat(answer(hours().method(ExampleCriteria.RELATIVE), hours(5)).outlook())
                .isEqualTo(new ReturnCheck.DecidedAtOpening(
                        "available points times own figure, divided by the best figure of the field"));
    }

    @Test
    void a_share_of_the_tendered_price_is_decided_with_prices() {
        ScoringMethod.Value total = (ScoringMethod.Value)
                ExampleCriteria.value(new ScoringMethod.Target(BigDecimal.TEN, Optional.empty()), true);
        ScoringMethod share = new ScoringMethod.Value(
                total.currency(),
                total.options(),
                total.poundsAtFaceValue(),
                total.priceYear(),
                ScoringMethod.ScoredOn.SHARE_OF_TENDERED_PRICE,
                total.then());
        assertThat(answer(criterion("H").method(share), "{\"criterion\": \"H\", \"pounds\": 5}")
                        .outlook())
                .isInstanceOf(ReturnCheck.DecidedWithPrices.class);
    }

    @Test
    void a_statement_is_marked_by_evaluators() {
        assertThat(answer(
                                criterion("H").method(ExampleCriteria.MARKS).needs(Needs.STATEMENT),
                                "{\"criterion\": \"H\", \"statement\": \"Example\"}")
                        .outlook())
                .isEqualTo(new ReturnCheck.MarkedByEvaluators());
    }

    @Test
    void a_forfeited_offer_is_told_why_whatever_its_method() {
        for (ScoringMethod method : List.of(ExampleCriteria.TARGET, ExampleCriteria.RELATIVE)) {
            CriterionAnswer answer = answer(hours().method(method), hours(-1));
            assertThat(answer.state()).isEqualTo(State.FORFEITED);
            assertThat(answer.outlook())
                    .isEqualTo(new ReturnCheck.EarnsNothing(List.of(FindingCode.NEGATIVE_QUANTITY)));
        }
    }

    @Test
    void nil_no_answer_and_not_applicable_are_three_things() {
        Outlook nothing = new ReturnCheck.NothingToScore();
        CriterionAnswer nil = answer(hours().required(), "{\"criterion\": \"H\", \"nil\": true}");
        assertThat(nil.state()).isEqualTo(State.NIL);
        assertThat(nil.outlook()).isEqualTo(nothing);
        for (String responses : List.of("", "{\"criterion\": \"H\"}")) {
            CriterionAnswer none = answer(hours().required(), responses);
            assertThat(none.state()).isEqualTo(State.UNANSWERED);
            assertThat(none.outlook()).isEqualTo(nothing);
        }
        ReturnCheck check = check(
                SUPPLIER,
                ExampleFrames.frame()
                        .criteria(
                                hours(),
                                criterion("X").unit(ExampleMeasures.HOURS).notApplicable("no Example hours"))
                        .build(),
                CheckedExample.document(""));
        assertThat(check.answer().orElseThrow().criteria().getLast().outlook())
                .isEqualTo(new ReturnCheck.DoesNotApply("no Example hours"));
    }

    @Test
    void completeness_counts_nil_as_an_answer_and_leaves_out_what_does_not_apply() {
        ReturnCheck check = check(
                SUPPLIER,
                ExampleFrames.frame()
                        .criteria(
                                criterion("R1").unit(ExampleMeasures.HOURS).required(),
                                criterion("R2").unit(ExampleMeasures.HOURS).required(),
                                criterion("R3")
                                        .unit(ExampleMeasures.HOURS)
                                        .required()
                                        .notApplicable("no Example hours"),
                                criterion("O1").unit(ExampleMeasures.HOURS),
                                criterion("O2").unit(ExampleMeasures.HOURS))
                        .build(),
                CheckedExample.document("{\"criterion\": \"R1\", \"nil\": true}, {\"criterion\": \"O2\","
                        + " \"quantity\": {\"amount\": -1, \"unit\": \"hours\"}}"));
        ReturnCheck.Completeness completeness = check.answer().orElseThrow().completeness();
        assertThat(completeness).isEqualTo(new ReturnCheck.Completeness(2, 1, 2, 1));
        assertThat(completeness.isComplete()).isFalse();
    }

    @Test
    void what_cannot_be_received_has_findings_and_no_answer() {
        for (String document : List.of("{", CheckedExample.document("").replace("EX-1", "EX-2"))) {
            ReturnCheck check = check(SUPPLIER, ExampleFrames.everyKind(), document);
            assertThat(check.answer()).isEmpty();
            assertThat(check.findings().refuse()).isTrue();
        }
    }

    @Test
    void a_supplier_checks_its_own_return_and_a_portal_anybodys() {
        Caller other = new Caller("other-user", Set.of(Role.SUPPLIER), Optional.of("S-2"));
        assertThat(check(other, ExampleFrames.everyKind(), CheckedExample.document(""))
                        .findings()
                        .inOrder())
                .extracting(Finding::code)
                .contains(FindingCode.NOT_ENTITLED);
        Caller portal = new Caller("example-portal", Set.of(Role.PORTAL), Optional.empty());
        assertThat(check(portal, ExampleFrames.everyKind(), CheckedExample.document(""))
                        .answer())
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUPPLIER", "PORTAL"})
    void nobody_at_the_council_checks_a_return(Role role) {
        Caller caller = new Caller("example-officer", Set.of(role), Optional.empty());
        assertThatThrownBy(() -> check(caller, ExampleFrames.everyKind(), CheckedExample.document("")))
                .isInstanceOf(NotPermitted.class);
    }
}
