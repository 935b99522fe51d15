package socialvalue.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.quantity.Rounding;

/**
 * Settings as they were read; every component is null where the document does not have it. The components are those of
 * {@link Settings}.
 *
 * @param points what the whole evaluation gives
 * @param rounding how scores are rounded
 * @param roundedAt where the one rounding happens
 * @param ties what decides between equal totals
 * @param notApplicable what becomes of the weight of a criterion that does not apply
 * @param activityPairs criteria under which one activity may count twice
 * @param partTimeFactor how part-time years become full-time-equivalent years; empty where none are asked
 * @param outOfProportion the ratio beyond which a value is worth a look; empty where none is declared
 * @param missing what leaving out something required means
 */
public record DraftSettings(
        Integer points,
        Rounding rounding,
        Settings.RoundedAt roundedAt,
        List<String> ties,
        Settings.NotApplicable notApplicable,
        List<Settings.ActivityPair> activityPairs,
        Optional<BigDecimal> partTimeFactor,
        Optional<BigDecimal> outOfProportion,
        Settings.Missing missing) {}
