package socialvalue.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.local.history.Violation.Kind;

/** Histories of marks and imports that are wrong are named for what is wrong. */
class MarksCheckTest {
    private static final Found ONE = new Found("a", "1");

    private static Attempt sent(String place, String value, Came came, long begun, long ended) {
        return new Attempt(place, value, came, new Span(begun, ended));
    }

    private static Attempt sent(String value, Came came) {
        return sent("a", value, came, 1, 2);
    }

    private static List<Kind> marks(List<Attempt> sent, Found... found) {
        return MarksCheck.of(sent, List.of(found), Optional.of(new Span(50, 60))).stream()
                .map(Violation::kind)
                .toList();
    }

    private static List<Kind> latest(List<Attempt> sent, Found... found) {
        return LatestCheck.of(sent, List.of(found)).stream()
                .map(Violation::kind)
                .toList();
    }

    @Test
    void marks_as_they_were_acknowledged_are_right_however_often_they_were_sent() {
        assertThat(marks(
                        List.of(
                                sent("1", Came.UNKNOWN),
                                sent("1", Came.ACKNOWLEDGED),
                                sent("1", Came.ACKNOWLEDGED),
                                sent("2", Came.REFUSED)),
                        ONE))
                .isEmpty();
    }

    @Test
    void a_mark_that_was_not_answered_is_there_or_not() {
        assertThat(marks(List.of(sent("1", Came.UNKNOWN)), ONE)).isEmpty();
        assertThat(marks(List.of(sent("1", Came.UNKNOWN)))).isEmpty();
    }

    @Test
    void a_lost_mark_is_named() {
        assertThat(marks(List.of(sent("1", Came.ACKNOWLEDGED)))).containsExactly(Kind.LOST);
    }

    @Test
    void a_doubled_mark_is_named() {
        assertThat(marks(List.of(sent("1", Came.ACKNOWLEDGED)), ONE, ONE)).containsExactly(Kind.DOUBLED);
    }

    @Test
    void a_changed_mark_is_named_even_where_the_other_was_sent_too() {
        assertThat(marks(List.of(sent("2", Came.ACKNOWLEDGED), sent("1", Came.UNKNOWN)), ONE))
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void two_marks_acknowledged_for_one_place_are_named() {
        assertThat(marks(List.of(sent("1", Came.ACKNOWLEDGED), sent("2", Came.ACKNOWLEDGED)), ONE))
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void a_mark_nobody_sent_or_that_was_refused_is_named() {
        assertThat(marks(List.of(), ONE)).containsExactly(Kind.NEVER_SENT);
        assertThat(marks(List.of(sent("1", Came.REFUSED)), ONE)).containsExactly(Kind.NEVER_SENT);
        assertThat(marks(List.of(sent("half", Came.UNKNOWN)), ONE)).containsExactly(Kind.NEVER_SENT);
    }

    @Test
    void a_mark_accepted_after_the_lock_is_named_and_one_at_the_same_time_is_not() {
        assertThat(marks(List.of(sent("a", "1", Came.ACKNOWLEDGED, 61, 62)), ONE))
                .containsExactly(Kind.AFTER_THE_LOCK);
        assertThat(marks(List.of(sent("a", "1", Came.ACKNOWLEDGED, 60, 62)), ONE))
                .isEmpty();
    }

    @Test
    void of_imports_the_last_stands_and_of_those_at_once_any() {
        List<Attempt> imports = List.of(
                sent("a", "1", Came.ACKNOWLEDGED, 1, 2),
                sent("a", "2", Came.ACKNOWLEDGED, 3, 6),
                sent("a", "3", Came.UNKNOWN, 5, 8));
        assertThat(latest(imports, new Found("a", "2"))).isEmpty();
        assertThat(latest(imports, new Found("a", "3"))).isEmpty();
        assertThat(latest(imports, new Found("a", "1"))).containsExactly(Kind.OUTDATED);
        assertThat(latest(imports, new Found("a", "4"))).containsExactly(Kind.NEVER_SENT);
        assertThat(latest(imports)).containsExactly(Kind.LOST);
    }
}
