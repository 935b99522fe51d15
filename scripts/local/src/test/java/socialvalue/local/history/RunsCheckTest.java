package socialvalue.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socialvalue.local.history.Violation.Kind;

/** Histories of runs that are wrong are named for what is wrong. */
class RunsCheckTest {
    private static final KeptRun FIRST = run("first", "done", 0, 10);
    private static final KeptRun FAILED = run("failed", "failed", 10, 20);
    private static final KeptRun LAST = run("last", "done", 20, 30);
    private static final List<KeptRun> ALL = List.of(LAST, FAILED, FIRST);

    private static KeptRun run(String id, String state, long started, long ended) {
        return new KeptRun(
                id, state, Instant.ofEpochSecond(started), Optional.of(ended).map(Instant::ofEpochSecond));
    }

    private static SeenRun seen(String run, long begun, long ended) {
        return new SeenRun(run, new Span(begun, ended));
    }

    private static List<Kind> wrong(List<KeptRun> runs, List<SeenRun> seen, String... current) {
        return RunsCheck.of(runs, seen, Set.of(current)).stream()
                .map(Violation::kind)
                .toList();
    }

    @Test
    void runs_one_after_the_other_whose_last_done_is_current_are_right() {
        assertThat(wrong(ALL, List.of(seen("first", 1, 5), seen("last", 3, 4), seen("first", 3, 6)), "last"))
                .isEmpty();
    }

    @Test
    void two_current_runs_or_none_are_named() {
        assertThat(wrong(ALL, List.of(), "last", "first")).containsExactly(Kind.NOT_ONE_CURRENT, Kind.NOT_THE_LATEST);
        assertThat(wrong(ALL, List.of())).containsExactly(Kind.NOT_ONE_CURRENT);
    }

    @Test
    void a_run_before_the_last_that_is_current_is_named_and_so_is_one_nobody_was_told_of() {
        assertThat(wrong(ALL, List.of(), "first")).containsExactly(Kind.NOT_THE_LATEST);
        assertThat(wrong(ALL, List.of(), "failed")).containsExactly(Kind.NOT_THE_LATEST);
        assertThat(wrong(ALL, List.of(), "unknown")).containsExactly(Kind.NOT_THE_LATEST);
    }

    @Test
    void runs_that_went_back_are_named() {
        assertThat(wrong(ALL, List.of(seen("last", 1, 2), seen("first", 3, 4)), "last"))
                .containsExactly(Kind.WENT_BACK);
    }

    @Test
    void a_run_shown_that_was_not_done_is_named() {
        assertThat(wrong(ALL, List.of(seen("failed", 1, 2)), "last")).containsExactly(Kind.NEVER_DONE);
    }

    @Test
    void two_runs_under_way_at_once_are_named() {
        assertThat(wrong(List.of(FIRST, run("last", "done", 9, 30)), List.of(), "last"))
                .containsExactly(Kind.AT_ONCE);
    }

    @Test
    void a_run_that_never_ended_is_named() {
        KeptRun running = new KeptRun("running", "running", Instant.ofEpochSecond(40), Optional.empty());
        assertThat(wrong(List.of(FIRST, running), List.of(), "first")).containsExactly(Kind.NOT_ENDED);
    }

    @Test
    void a_sheet_that_disagrees_is_missing_or_too_many_is_named() {
        assertThat(SheetsCheck.of(Map.of("a", "1", "b", "2", "d", "4"), Map.of("a", "1", "b", "3", "c", "4")))
                .extracting(Violation::kind)
                .containsExactly(Kind.SHEET_DISAGREES, Kind.NEVER_SENT, Kind.LOST);
    }
}
