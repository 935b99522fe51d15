package socialvalue.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure.Direction;
import socialvalue.scoring.ScoringRow;
import socialvalue.submission.Commitment;
import socialvalue.submission.Offer;

/**
 * What scoring is compared with: the arithmetic of {@link ExampleLot}'s methods in plain decimals of 12 places, with no
 * steps, no places, no rules and no flags. It explains nothing; {@link ScoreBench} holds its totals against the sheets.
 */
final class PlainScores {
    private static final int PLACES = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final EvaluationFrame frame;
    private final List<SocialValueCriterion> criteria;
    private final BigDecimal[] available;
    private final BigDecimal[] unitValue;

    PlainScores(EvaluationFrame frame) {
        this.frame = frame;
        this.criteria = frame.socialValueCriteria();
        this.available = new BigDecimal[criteria.size()];
        this.unitValue = new BigDecimal[criteria.size()];
        for (int i = 0; i < available.length; i++) {
            available[i] =
                    frame.availablePoints(criteria.get(i).id()).asDecimal().orElseThrow();
            if (criteria.get(i).method() instanceof ScoringMethod.Value value) {
                unitValue[i] = value.options().getFirst().values().stream()
                        .map(each -> each.published().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            }
        }
    }

    /** The totals of the rows, in their order. */
    BigDecimal[] totals(List<ScoringRow> rows) {
        BigDecimal[] best = best(rows);
        BigDecimal[] totals = new BigDecimal[rows.size()];
        for (int r = 0; r < totals.length; r++) {
            ScoringRow row = rows.get(r);
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < available.length; i++) {
                sum = sum.add(points(i, row, best[i]));
            }
            for (var leaf : frame.leaves()) {
                if (leaf instanceof ImportedCriterion) {
                    sum = sum.add(row.imported().get(leaf.id()));
                }
            }
            totals[r] = sum.setScale(2, RoundingMode.HALF_UP);
        }
        return totals;
    }

    private BigDecimal[] best(List<ScoringRow> rows) {
        BigDecimal[] best = new BigDecimal[available.length];
        for (int i = 0; i < best.length; i++) {
            if (relative(criteria.get(i).method()) instanceof ScoringMethod.RelativeToBest relative) {
                for (ScoringRow row : rows) {
                    BigDecimal own = amount(i, row.checked().commitments().get(i));
                    if (best[i] == null) {
                        best[i] = own;
                    } else {
                        best[i] =
                                relative.direction() == Direction.MORE_IS_BETTER ? best[i].max(own) : best[i].min(own);
                    }
                }
            }
        }
        return best;
    }

    private static ScoringMethod relative(ScoringMethod method) {
        return method instanceof ScoringMethod.Value value ? value.then() : method;
    }

    private BigDecimal points(int i, ScoringRow row, BigDecimal best) {
        Commitment commitment = row.checked().commitments().get(i);
        return switch (relative(criteria.get(i).method())) {
            case ScoringMethod.RelativeToBest relative ->
                relative.direction() == Direction.MORE_IS_BETTER
                        ? available[i].multiply(amount(i, commitment)).divide(best, PLACES, RoundingMode.HALF_UP)
                        : available[i].multiply(best).divide(amount(i, commitment), PLACES, RoundingMode.HALF_UP);
            case ScoringMethod.Target target ->
                available[i]
                        .multiply(amount(i, commitment).min(target.target()))
                        .divide(target.target(), PLACES, RoundingMode.HALF_UP);
            case ScoringMethod.Bands bands ->
                available[i]
                        .multiply(share(bands, amount(i, commitment)))
                        .divide(HUNDRED, PLACES, RoundingMode.HALF_UP);
            case ScoringMethod.Marks marks ->
                available[i]
                        .multiply(row.marks().get(criteria.get(i).id()))
                        .divide(marks.highest(), PLACES, RoundingMode.HALF_UP);
            case ScoringMethod.PassOrFail passOrFail ->
                commitment.offer() instanceof Offer.Answer(boolean yes) && yes ? available[i] : BigDecimal.ZERO;
            case ScoringMethod.Value value -> throw new IllegalStateException("a value is scored by what comes then");
        };
    }

    private static BigDecimal share(ScoringMethod.Bands bands, BigDecimal amount) {
        BigDecimal share = BigDecimal.ZERO;
        for (ScoringMethod.Band band : bands.bands()) {
            if (amount.compareTo(band.from()) >= 0) {
                share = band.share().value();
            }
        }
        return share;
    }

    private BigDecimal amount(int i, Commitment commitment) {
        BigDecimal amount =
                switch (commitment.offer()) {
                    case Offer.SingleFigure figure -> figure.amount();
                    case Offer.PerPeriod perPeriod -> {
                        BigDecimal sum = BigDecimal.ZERO;
                        for (BigDecimal each : perPeriod.amounts()) {
                            sum = sum.add(each);
                        }
                        yield sum;
                    }
                    case Offer.OfOptions options -> valued(i, options);
                    default -> throw new IllegalStateException("nothing to count");
                };
        return criteria.get(i).counting().cap().isPresent()
                ? amount.min(criteria.get(i).counting().cap().get())
                : amount;
    }

    private BigDecimal valued(int i, Offer.OfOptions options) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Offer.OptionQuantity quantity : options.quantities()) {
            BigDecimal cap = ((ScoringMethod.Value) criteria.get(i).method())
                    .options()
                    .getFirst()
                    .cap()
                    .orElse(quantity.amount());
            sum = sum.add(quantity.amount().min(cap).multiply(unitValue[i]));
        }
        return sum;
    }
}
