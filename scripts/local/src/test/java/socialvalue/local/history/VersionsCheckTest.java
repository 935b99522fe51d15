package socialvalue.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.local.history.Violation.Kind;

/** Histories of versions and returns that are wrong are named for what is wrong. */
class VersionsCheckTest {
    private static final Instant DEADLINE = Instant.parse("2030-01-15T12:00:00Z");
    private static final String IN_TIME = DEADLINE.toString();
    private static final String LATE = DEADLINE.plusMillis(1).toString();
    private static final Version FIRST = made("k1", "one", 1, 10);
    private static final Version SECOND = made("k2", "two", 2, 20);
    private static final Version UNANSWERED = new Version("a", "k3", "three", 2, Came.UNKNOWN, 0, "", new Span(30, 31));

    private static Version made(String request, String value, int version, long begun) {
        return made(request, value, version, IN_TIME, begun);
    }

    private static Version made(String request, String value, int version, String receipt, long begun) {
        Span span = new Span(begun, begun + 5);
        return new Version("a", request, value, version - 1, Came.ACKNOWLEDGED, version, receipt, span);
    }

    private static Standing stands(int version, String value) {
        return new Standing("a", version, value, IN_TIME);
    }

    private static List<Kind> wrong(List<Version> sent, Standing... standing) {
        return kinds(VersionsCheck.of(sent, List.of(standing)));
    }

    private static List<Kind> kinds(List<Violation> violations) {
        return violations.stream().map(Violation::kind).toList();
    }

    @Test
    void one_line_of_versions_whose_last_stands_is_right() {
        assertThat(wrong(List.of(FIRST, SECOND, FIRST), stands(2, "two"))).isEmpty();
    }

    @Test
    void a_version_that_was_not_answered_stands_wholly_or_not_at_all() {
        assertThat(wrong(List.of(FIRST, SECOND, UNANSWERED), stands(2, "two"))).isEmpty();
        assertThat(wrong(List.of(FIRST, SECOND, UNANSWERED), stands(3, "three")))
                .isEmpty();
        assertThat(wrong(List.of(FIRST, SECOND, UNANSWERED), stands(3, "thr"))).containsExactly(Kind.NEVER_SENT);
        assertThat(wrong(List.of(FIRST, SECOND, UNANSWERED, made("k4", "four", 4, 40)), stands(4, "four")))
                .isEmpty();
    }

    @Test
    void a_lost_version_is_named_whether_nothing_or_an_earlier_one_stands() {
        assertThat(wrong(List.of(FIRST))).containsExactly(Kind.LOST);
        assertThat(wrong(List.of(FIRST, SECOND), stands(1, "one"))).containsExactly(Kind.LOST);
    }

    @Test
    void a_doubled_thing_is_named() {
        assertThat(wrong(List.of(FIRST), stands(1, "one"), stands(1, "one"))).containsExactly(Kind.DOUBLED);
    }

    @Test
    void a_version_that_was_changed_is_named_whether_in_value_or_in_receipt() {
        assertThat(wrong(List.of(FIRST), stands(1, "other"))).containsExactly(Kind.CHANGED);
        assertThat(wrong(List.of(FIRST), new Standing("a", 1, "one", LATE))).containsExactly(Kind.CHANGED);
    }

    @Test
    void a_version_made_by_two_requests_is_named() {
        assertThat(wrong(List.of(FIRST, SECOND, made("k9", "nine", 2, 21)), stands(2, "two")))
                .containsExactly(Kind.MADE_TWICE);
    }

    @Test
    void a_version_that_does_not_follow_the_one_it_replaces_is_named() {
        Version third = new Version("a", "k3", "three", 1, Came.ACKNOWLEDGED, 3, IN_TIME, new Span(30, 31));
        assertThat(wrong(List.of(FIRST, SECOND, third), stands(3, "three"))).containsExactly(Kind.NOT_THE_NEXT);
    }

    @Test
    void a_version_that_stands_on_none_is_named() {
        assertThat(wrong(List.of(FIRST, made("k3", "three", 3, 20)), stands(3, "three")))
                .containsExactly(Kind.GAP);
        assertThat(wrong(List.of(FIRST), stands(3, "three"))).containsExactly(Kind.GAP, Kind.NEVER_SENT);
    }

    @Test
    void a_version_made_after_a_later_one_was_acknowledged_is_named() {
        assertThat(wrong(List.of(made("k1", "one", 1, 40), SECOND), stands(2, "two")))
                .containsExactly(Kind.WENT_BACK);
    }

    @Test
    void a_request_answered_otherwise_when_it_was_sent_again_is_named() {
        assertThat(wrong(List.of(FIRST, made("k1", "one", 1, LATE, 40)), stands(1, "one")))
                .containsExactly(Kind.ANSWERED_OTHERWISE);
    }

    @Test
    void what_was_refused_or_never_sent_and_stands_is_named() {
        Version refused = new Version("a", "k1", "one", 0, Came.REFUSED, 0, "", new Span(1, 2));
        assertThat(wrong(List.of(refused), stands(1, "one"))).containsExactly(Kind.NEVER_SENT);
        assertThat(wrong(List.of(), stands(1, "one"))).containsExactly(Kind.NEVER_SENT);
    }

    private static Submission sent(Version version, Instant at) {
        return new Submission(version, at, Optional.empty());
    }

    private static List<Kind> returns(List<Submission> sent, Standing... opened) {
        return kinds(ReturnsCheck.of(sent, List.of(opened), DEADLINE));
    }

    @Test
    void a_return_sent_at_the_deadline_or_before_is_in_time() {
        assertThat(returns(List.of(sent(FIRST, DEADLINE)), stands(1, "one"))).isEmpty();
    }

    @Test
    void a_return_accepted_late_is_named_by_when_it_was_sent_and_by_when_it_was_received() {
        assertThat(returns(List.of(sent(FIRST, DEADLINE), sent(SECOND, DEADLINE.plusMillis(1))), stands(2, "two")))
                .containsExactly(Kind.ACCEPTED_LATE, Kind.ACCEPTED_LATE);
        assertThat(returns(List.of(sent(made("k1", "one", 1, LATE, 10), DEADLINE)), new Standing("a", 1, "one", LATE)))
                .containsExactly(Kind.ACCEPTED_LATE, Kind.ACCEPTED_LATE);
    }

    @Test
    void a_request_sent_in_time_may_be_sent_again_after_the_deadline() {
        assertThat(returns(List.of(sent(FIRST, DEADLINE), sent(FIRST, DEADLINE.plusSeconds(9))), stands(1, "one")))
                .isEmpty();
    }

    @Test
    void a_late_return_that_was_not_answered_and_is_opened_is_named() {
        assertThat(returns(
                        List.of(
                                sent(FIRST, DEADLINE),
                                sent(SECOND, DEADLINE),
                                sent(UNANSWERED, DEADLINE.plusMillis(1))),
                        stands(3, "three")))
                .containsExactly(Kind.ACCEPTED_LATE);
    }

    @Test
    void a_return_received_in_time_and_called_late_is_named() {
        Version refused = new Version("a", "k1", "one", 0, Came.REFUSED, 0, "", new Span(1, 2));
        assertThat(returns(List.of(new Submission(refused, DEADLINE, Optional.of(DEADLINE)))))
                .containsExactly(Kind.CALLED_LATE);
        assertThat(returns(List.of(new Submission(refused, DEADLINE, Optional.of(DEADLINE.plusMillis(1))))))
                .isEmpty();
    }
}
