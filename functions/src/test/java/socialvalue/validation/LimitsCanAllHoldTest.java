package socialvalue.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.model.Limit.Condition.ACT_APPLIES;
import static socialvalue.model.Limit.Condition.ALWAYS;
import static socialvalue.model.Limit.Kind.AIM;
import static socialvalue.model.Limit.Kind.UP_TO;
import static socialvalue.model.Limit.On.ADDED;
import static socialvalue.model.Limit.On.CORE;
import static socialvalue.model.Limit.On.TOTAL;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.model.DraftEdition;
import socialvalue.model.DraftEdition.DraftLimit;
import socialvalue.model.DraftSources;
import socialvalue.model.Limit;
import socialvalue.model.Located;
import socialvalue.quantity.Percentage;

class LimitsCanAllHoldTest {
    @Test
    void an_aim_may_be_as_high_as_its_own_limit_and_no_higher() {
        assertThat(findings(limit(CORE, AIM, 10, ALWAYS), limit(CORE, UP_TO, 10, ALWAYS)))
                .isEmpty();
        assertThat(findings(limit(CORE, AIM, 11, ALWAYS), limit(CORE, UP_TO, 10, ALWAYS)))
                .hasSize(1);
    }

    @Test
    void aims_together_may_fill_the_limit_of_the_whole_and_no_more() {
        assertThat(findings(
                        limit(CORE, AIM, 10, ALWAYS), limit(ADDED, AIM, 10, ALWAYS), limit(TOTAL, UP_TO, 20, ALWAYS)))
                .isEmpty();
        assertThat(findings(
                        limit(CORE, AIM, 11, ALWAYS), limit(ADDED, AIM, 10, ALWAYS), limit(TOTAL, UP_TO, 20, ALWAYS)))
                .hasSize(1);
    }

    @Test
    void an_aim_for_the_whole_must_be_within_reach_of_its_parts() {
        assertThat(findings(
                        limit(CORE, UP_TO, 10, ALWAYS), limit(ADDED, UP_TO, 10, ALWAYS), limit(TOTAL, AIM, 20, ALWAYS)))
                .isEmpty();
        assertThat(findings(
                        limit(CORE, UP_TO, 10, ALWAYS), limit(ADDED, UP_TO, 10, ALWAYS), limit(TOTAL, AIM, 21, ALWAYS)))
                .hasSize(1);
    }

    @Test
    void a_limit_that_holds_only_where_the_act_applies_meets_those_that_always_hold() {
        assertThat(findings(limit(ADDED, AIM, 15, ALWAYS), limit(ADDED, UP_TO, 10, ACT_APPLIES)))
                .extracting(Finding::expected)
                .singleElement()
                .asString()
                .endsWith("where the Act applies");
    }

    private static List<Finding> findings(DraftLimit... limits) {
        Findings findings = new Findings();
        DraftEdition edition = new DraftEdition(
                null,
                null,
                null,
                null,
                new DraftSources(List.of(), List.of()),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(limits));
        new LimitsCanAllHold().check(edition, findings);
        return findings.inOrder();
    }

    private static DraftLimit limit(Limit.On on, Limit.Kind kind, int percent, Limit.Condition condition) {
        return new DraftLimit(
                Location.ROOT,
                here(on),
                here(kind),
                here(new Percentage(BigDecimal.valueOf(percent))),
                here(condition),
                null);
    }

    private static <T> Located<T> here(T value) {
        return new Located<>(value, Location.ROOT);
    }
}
