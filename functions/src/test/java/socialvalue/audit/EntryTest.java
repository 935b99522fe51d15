package socialvalue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.access.Caller;
import socialvalue.access.NotPermitted;
import socialvalue.access.Role;

class EntryTest {
    private static final Instant WHEN = Instant.parse("2026-11-30T12:00:00Z");
    private static final Act ACT =
            new Act("example-moderator", "moderator", WHEN, Event.PANEL_NAMED, List.of("1", "2"));
    private static final Content CONTENT = new Content("LOT#EX#1 | LOT", List.of("phase", "scores"), "0a");
    private static final Entry ENTRY = Entry.after("EX/1", Optional.empty(), ACT, List.of(CONTENT));

    @Test
    void the_first_entry_stands_after_nothing_and_the_next_after_it() {
        Entry next = Entry.after("EX/1", Optional.of(ENTRY), ACT, List.of());

        assertThat(ENTRY.number()).isEqualTo(1);
        assertThat(ENTRY.before()).isEqualTo(Entry.NONE);
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.before()).isEqualTo(ENTRY.digest());
        assertThat(ENTRY.holds() && next.holds()).isTrue();
    }

    static Stream<Entry> changed() {
        return Stream.of(
                with("EX/2", 1, ACT, CONTENT, Entry.NONE),
                with("EX/1", 2, ACT, CONTENT, Entry.NONE),
                with(
                        "EX/1",
                        1,
                        act("example-other", "moderator", WHEN, Event.PANEL_NAMED, "1", "2"),
                        CONTENT,
                        Entry.NONE),
                with(
                        "EX/1",
                        1,
                        act("example-moderator", "finance", WHEN, Event.PANEL_NAMED, "1", "2"),
                        CONTENT,
                        Entry.NONE),
                with(
                        "EX/1",
                        1,
                        act(ACT.who(), ACT.role(), WHEN.plusNanos(1), Event.PANEL_NAMED, "1", "2"),
                        CONTENT,
                        Entry.NONE),
                with("EX/1", 1, act(ACT.who(), ACT.role(), WHEN, Event.MARKS_LOCKED, "1", "2"), CONTENT, Entry.NONE),
                with("EX/1", 1, act(ACT.who(), ACT.role(), WHEN, Event.PANEL_NAMED, "1"), CONTENT, Entry.NONE),
                with("EX/1", 1, act(ACT.who(), ACT.role(), WHEN, Event.PANEL_NAMED, "2", "1"), CONTENT, Entry.NONE),
                with("EX/1", 1, act(ACT.who(), ACT.role(), WHEN, Event.PANEL_NAMED, "12"), CONTENT, Entry.NONE),
                with("EX/1", 1, ACT, new Content("LOT#EX#2 | LOT", CONTENT.parts(), "0a"), Entry.NONE),
                with("EX/1", 1, ACT, new Content(CONTENT.place(), List.of("phase"), "0a"), Entry.NONE),
                with("EX/1", 1, ACT, new Content(CONTENT.place(), List.of(), "0a"), Entry.NONE),
                with("EX/1", 1, ACT, new Content(CONTENT.place(), CONTENT.parts(), "0b"), Entry.NONE),
                with("EX/1", 1, ACT, CONTENT, ENTRY.digest()),
                new Entry("EX/1", 1, ACT, List.of(), Entry.NONE, ENTRY.digest(), Optional.empty()),
                new Entry("EX/1", 1, ACT, List.of(CONTENT, CONTENT), Entry.NONE, ENTRY.digest(), Optional.empty()),
                new Entry("EX/1", 1, ACT, List.of(CONTENT), Entry.NONE, Entry.NONE, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void an_entry_of_which_anything_was_changed_does_not_hold(Entry entry) {
        assertThat(entry.holds()).isFalse();
    }

    @Test
    void a_signature_is_over_the_digest_and_no_part_of_it() {
        Entry signed = ENTRY.signed(new Signature("key", "value"));

        assertThat(signed.digest()).isEqualTo(ENTRY.digest());
        assertThat(signed.holds()).isTrue();
        assertThat(signed.signature()).contains(new Signature("key", "value"));
    }

    @ParameterizedTest
    @EnumSource(Event.class)
    void opening_scoring_and_issuing_are_signed_for_and_nothing_else(Event event) {
        assertThat(event.isSigned())
                .isEqualTo(Set.of(Event.LOT_OPENED, Event.LOT_SCORED, Event.ASSESSMENT_SUMMARIES_ISSUED)
                        .contains(event));
        assertThat(event.words()).matches("[a-z]+( [a-z]+)*");
    }

    @Test
    void nobody_acts_in_a_role_they_do_not_have_and_no_act_is_nobodys() {
        Caller evaluator = new Caller("example-evaluator", Set.of(Role.EVALUATOR), Optional.empty());

        assertThat(Act.of(evaluator, Role.EVALUATOR, WHEN, Event.MARK_RECORDED, "EX-1")
                        .who())
                .isEqualTo("example-evaluator");
        assertThatThrownBy(() -> Act.of(evaluator, Role.MODERATOR, WHEN, Event.MARK_AGREED))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> new Act(" ", "moderator", WHEN, Event.MARK_AGREED, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Act("example", "", WHEN, Event.MARK_AGREED, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Act act(String who, String role, Instant when, Event what, String... about) {
        return new Act(who, role, when, what, List.of(about));
    }

    private static Entry with(String chain, int number, Act act, Content content, String before) {
        return new Entry(chain, number, act, List.of(content), before, ENTRY.digest(), Optional.empty());
    }
}
