package socialvalue.plugin.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import socialvalue.plugin.service.SocialValueNotices.AssessmentSummariesIssued;
import socialvalue.plugin.service.SocialValueNotices.LotMarked;
import socialvalue.plugin.service.SocialValueNotices.LotOpened;
import socialvalue.plugin.service.SocialValueNotices.LotScored;

/** Which steps a lot has taken, each by a name that it is remembered by, in order. */
final class LotSteps {
    /** A lot that has taken it is told nothing more of. */
    static final String LAST = "summaries-issued";

    private static final String OPENED = "opened";
    private static final String MARKED = "marked";
    private static final String SCORED = "scored";
    private static final String SCORED_BY = "scored:";
    /** All phases that are known, in order; of another it is not known what comes before it. */
    private static final List<String> PHASES =
            List.of("drafting", "published", "closed", OPENED, MARKED, SCORED, LAST, "awarded", "signed");

    private LotSteps() {}

    /** The steps a lot has taken, with how each is told. */
    static Map<String, Consumer<SocialValueNotices>> taken(BoundLot lot, LotState state) {
        Map<String, Consumer<SocialValueNotices>> steps = new LinkedHashMap<>();
        if (state.opened().isPresent() || has(state, OPENED)) {
            steps.put(OPENED, notices -> notices.lotOpened(new LotOpened(lot, state.opened())));
        }
        if (has(state, MARKED)) {
            steps.put(MARKED, notices -> notices.lotMarked(new LotMarked(lot)));
        }
        state.scored()
                .ifPresent(scored -> steps.put(
                        SCORED_BY + scored.run(),
                        notices ->
                                notices.lotScored(new LotScored(lot, scored.run(), scored.at(), scored.complete()))));
        if (has(state, LAST)) {
            steps.put(LAST, notices -> notices.assessmentSummariesIssued(new AssessmentSummariesIssued(lot)));
        }
        return steps;
    }

    /** Whether a step takes an earlier one's place, as the last scoring does that of all before it. */
    static boolean replaces(String step, String earlier) {
        return step.startsWith(SCORED_BY) && earlier.startsWith(SCORED_BY);
    }

    private static boolean has(LotState state, String phase) {
        return PHASES.indexOf(state.phase()) >= PHASES.indexOf(phase);
    }
}
