package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialvalue.marking.ConflictOfInterest;
import socialvalue.marking.Panel;
import socialvalue.port.Conflict;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who marks a lot, and their conflicts of interest, revision by revision. */
abstract class PanelsContract extends StoreContract {
    private static final LotId NEXT = new LotId(LOT.tender(), LOT.lot() + "1");
    private static final Panel FIRST = Panel.NONE.naming(
            List.of("evaluator#2", "evaluator|1"), new Panel.Naming("They know home care: “both”.", "moderator", NOON));

    private final DynamoPanels panels = new DynamoPanels(table);

    PanelsContract(DynamoDbClient engine) {
        super(engine);
    }

    @BeforeEach
    void publish() {
        given(published(LOT));
    }

    private static Panel with(Panel panel, Optional<String> supplier) {
        return panel.with(new ConflictOfInterest(
                "evaluator#2", supplier, "worked there until 2025", "moderator", NOON.plusNanos(1_000)));
    }

    /** The panel of so many revisions, all kept. */
    private Panel kept(int revisions) {
        Panel panel = Panel.NONE;
        for (int i = 0; i < revisions; i++) {
            panel = panel.naming(FIRST.evaluators(), FIRST.naming().orElseThrow());
            panels.keep(LOT, panel, true, ACT);
        }
        return panel;
    }

    private List<Panel> all() {
        return table.beginning(PanelItem.SCHEMA, Keys.panel(LOT), PanelItem.KIND).stream()
                .map(PanelItem::panel)
                .toList();
    }

    @Test
    void where_nothing_is_recorded_there_is_no_panel() {
        assertThat(panels.of(LOT)).isEqualTo(Panel.NONE);
    }

    @Test
    void the_latest_revision_is_found_as_it_was_kept_and_every_one_stays() {
        Panel second = with(FIRST, Optional.of("EX-1"));
        Panel third = with(second, Optional.empty());
        panels.keep(LOT, FIRST, true, ACT);
        assertThat(panels.of(LOT)).isEqualTo(FIRST);
        panels.keep(LOT, second, true, ACT);
        panels.keep(LOT, third, true, ACT);

        assertThat(panels.of(LOT)).isEqualTo(third);
        assertThat(all()).containsExactly(FIRST, second, third);
    }

    @Test
    void a_conflict_can_be_recorded_where_nobody_is_named() {
        Panel unnamed = with(Panel.NONE, Optional.empty());
        panels.keep(LOT, unnamed, false, ACT);

        assertThat(panels.of(LOT)).isEqualTo(unnamed);
    }

    @Test
    void the_tenth_revision_comes_after_the_ninth() {
        Panel tenth = kept(10);

        assertThat(panels.of(LOT)).isEqualTo(tenth);
        assertThat(all()).extracting(Panel::revision).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void a_revision_is_replaced_by_the_next_one_only() {
        Panel second = kept(2);
        Panel third = with(second, Optional.empty());

        for (Panel other : List.of(FIRST, second, with(third, Optional.empty()))) {
            assertThatThrownBy(() -> panels.keep(LOT, other, true, ACT)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> panels.keep(LOT, other, false, ACT)).isInstanceOf(Conflict.class);
        }
        assertThat(panels.of(LOT)).isEqualTo(second);
    }

    @Test
    void of_many_who_keep_the_same_revision_one_does() throws Exception {
        panels.keep(LOT, FIRST, true, ACT);
        Panel second = with(FIRST, Optional.of("EX-1"));
        List<Boolean> succeeded = atOnce(4, () -> {
            try {
                panels.keep(LOT, second, true, ACT);
                return true;
            } catch (Conflict expected) {
                return false;
            }
        });

        assertThat(succeeded).hasSize(4).containsOnlyOnce(true);
        assertThat(panels.of(LOT)).isEqualTo(second);
    }

    @ParameterizedTest
    @EnumSource(
            value = LotPhase.class,
            names = {"MARKED", "SCORED", "SUMMARIES_ISSUED"})
    void once_marks_are_locked_only_what_may_be_kept_later_is(LotPhase later) {
        panels.keep(LOT, FIRST, true, ACT);
        given(in(LotPhase.OPENED, published(LOT)));
        Panel second = with(FIRST, Optional.of("EX-1"));
        panels.keep(LOT, second, true, ACT);
        given(in(later, published(LOT)));
        Panel third = with(second, Optional.empty());

        assertThatThrownBy(() -> panels.keep(LOT, third, true, ACT)).isInstanceOf(Conflict.class);
        assertThat(panels.of(LOT)).isEqualTo(second);

        panels.keep(LOT, third, false, ACT);
        assertThat(panels.of(LOT)).isEqualTo(third);
    }

    @Test
    void marks_that_are_locked_between_reading_and_writing_are_locked() {
        meter.beforeNextWrite(() -> given(in(LotPhase.MARKED, published(LOT))));

        assertThatThrownBy(() -> panels.keep(LOT, FIRST, true, ACT)).isInstanceOf(Conflict.class);
        assertThat(panels.of(LOT)).isEqualTo(Panel.NONE);
    }

    @Test
    void a_lot_has_a_panel_of_its_own_and_none_before_it_is_published() {
        panels.keep(LOT, FIRST, true, ACT);

        assertThat(panels.of(NEXT)).isEqualTo(Panel.NONE);
        assertThatThrownBy(() -> panels.keep(NEXT, FIRST, true, ACT)).isInstanceOf(Conflict.class);
        given(published(NEXT));
        Panel other = Panel.NONE.naming(List.of("evaluator-3"), FIRST.naming().orElseThrow());
        panels.keep(NEXT, other, true, ACT);
        assertThat(panels.of(NEXT)).isEqualTo(other);
        assertThat(panels.of(LOT)).isEqualTo(FIRST);
    }
}
