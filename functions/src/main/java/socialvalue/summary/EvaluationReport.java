package socialvalue.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import socialvalue.marking.Panel;
import socialvalue.scoring.LotFlag;
import socialvalue.scoring.LotOutcome;

/**
 * How a lot was evaluated, for its panel: every supplier with its scores, marks, reasons and findings. It names losers
 * and holds individual marks, so nobody else is shown it. Every figure is one of the kept sheets'.
 *
 * @param about the lot and the frame it was scored by
 * @param asAt when it was put together; what people record later is not in it
 * @param deadline the last moment a return was in time
 * @param opening how the lot was opened; empty where that run is not known
 * @param scorings every run that scored the lot, oldest first, and one of them {@linkplain Scoring.State#CURRENT
 *     current}
 * @param criteria as they were published
 * @param panel who marked, as it stands
 * @param outcome what the current scoring came to; where it is not complete nobody is ranked
 * @param flags what people had to decide about any return, and what they decided, as it stands; the warnings of the
 *     current scores among them
 * @param ties equal totals and what came between them, highest first; none where the outcome is not complete
 * @param returns in the order of the score table, from where the page begins
 * @param next where the following page begins; empty after the last
 */
public record EvaluationReport(
        About about,
        Instant asAt,
        Instant deadline,
        Optional<Opening> opening,
        List<Scoring> scorings,
        PublishedCriteria criteria,
        Panel panel,
        LotOutcome outcome,
        List<LotFlag> flags,
        List<TiedTotal> ties,
        List<EvaluatedReturn> returns,
        Optional<String> next) {
    /** What it is called. */
    public static final String TITLE = "Evaluation report - for the panel, not for suppliers";

    public EvaluationReport {
        scorings = List.copyOf(scorings);
        ties = List.copyOf(ties);
        flags = List.copyOf(flags);
        returns = List.copyOf(returns);
    }

    /**
     * How a lot was opened.
     *
     * @param by who said that it was to be opened, in the order they said it
     * @param at when every return was open
     */
    public record Opening(List<String> by, Instant at) {
        public Opening {
            by = List.copyOf(by);
        }
    }

    /**
     * A run that scored the lot.
     *
     * @param run its identifier
     * @param state what became of it
     * @param by who started it
     * @param startedAt when
     * @param endedAt when it ended; empty while it has not
     * @param reason why the lot was scored again, or why the run failed
     */
    public record Scoring(
            String run, State state, String by, Instant startedAt, Optional<Instant> endedAt, Optional<String> reason) {
        /** What became of a run. */
        public enum State {
            /** Its scores are the lot's. */
            CURRENT("current"),
            /** It was done, and its scores were replaced by those of another; they are kept. */
            REPLACED("replaced"),
            RUNNING("still running"),
            FAILED("failed");

            private final String words;

            State(String words) {
                this.words = words;
            }

            /** As it is printed. */
            public String words() {
                return words;
            }
        }
    }
}
