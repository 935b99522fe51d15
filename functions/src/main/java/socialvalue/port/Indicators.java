package socialvalue.port;

import java.util.Optional;
import socialvalue.agreement.Indicator;
import socialvalue.agreement.IndicatorObservation;
import socialvalue.agreement.ObservedIndicator;

/** Corporate indicators and their observations; every revision is kept. */
public interface Indicators {
    /** The indicator of that identifier with all that was recorded of it; empty where there is none. */
    Optional<ObservedIndicator> find(String id);

    /**
     * Some of all indicators, by identifier.
     *
     * @param after the last of the page before; empty for the first page
     * @param limit the most on a page
     */
    Page<ObservedIndicator> page(Optional<String> after, int limit);

    /**
     * Keeps a revision of an indicator's definition, one more than the one before.
     *
     * @throws Conflict if that revision is kept already
     */
    void keep(Indicator indicator);

    /**
     * Keeps a revision of an observation, one more than the one before.
     *
     * @throws Conflict if that revision is kept already
     */
    void keep(String indicator, IndicatorObservation observation);
}
