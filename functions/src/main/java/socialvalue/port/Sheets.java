package socialvalue.port;

import java.util.List;
import java.util.Optional;
import socialvalue.audit.Content;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;

/** Score sheets of scoring runs; those of every run are kept. */
public interface Sheets {
    /** Keeps sheets with their places, and the lines of the score table; done twice it changes nothing. */
    void keep(String runId, List<Ranking.Place> places);

    /** Keeps sheets of returns that have no place; done twice it changes nothing. */
    void keepApart(String runId, List<ScoreSheet> excluded);

    /** Keeps what the run came to. */
    void keepOutcome(String runId, LotOutcome outcome);

    /**
     * All that a run keeps here, under one digest; nothing is read for it.
     *
     * @param places all of the lot
     * @param excluded the sheets kept apart
     */
    Content sealed(String runId, List<Ranking.Place> places, List<ScoreSheet> excluded, LotOutcome outcome);

    /** What the run came to; empty until it is kept. */
    Optional<LotOutcome> outcome(String runId);

    /**
     * A page of the score table, in order of rank and then of the supplier's identifier.
     *
     * @param after where the page before ended; empty for the first
     */
    Page<ScoreRow> table(String runId, Optional<String> after, int limit);

    /** One return's sheet, as it was scored. */
    Optional<ScoreSheet> sheet(String runId, String supplier);
}
