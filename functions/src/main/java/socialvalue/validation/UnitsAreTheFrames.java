package socialvalue.validation;

import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.model.Measure;
import socialvalue.quantity.Unit;
import socialvalue.submission.DraftResponse.DraftOption;

/**
 * A quantity is in the unit the frame states. Where a measure is a statistic of the population, that is the unit of
 * what a supplier can contribute; an answer in the statistic's own unit offers what no supplier can deliver.
 */
final class UnitsAreTheFrames implements ReplyRule {
    @Override
    public void check(Reply reply) {
        if (reply.figure() != null && reply.figure().unit() != null) {
            reply.criterion()
                    .unit()
                    .ifPresent(asked -> checkFigure(reply, asked, reply.figure().unit()));
        }
        if (reply.asked() == Asked.OPTIONS) {
            List<DraftOption> lines = reply.response().options();
            for (int i = 0; i < lines.size(); i++) {
                checkOption(reply, i, lines.get(i));
            }
        }
    }

    private static void checkFigure(Reply reply, Unit asked, String given) {
        if (same(asked, given)) {
            return;
        }
        FindingCode code = code(reply.measure(), given);
        reply.find(code, "quantity/unit", "“" + given + "”", "“" + asked + "”", "unit");
    }

    private static void checkOption(Reply reply, int index, DraftOption line) {
        Option option = reply.option(line);
        if (option == null || line.unit() == null || same(option.unit(), line.unit())) {
            return;
        }
        FindingCode code = code(option.measure().map(id -> Reply.measure(reply.frame(), id)), line.unit());
        reply.findInOption(code, index, "unit", "“" + line.unit() + "”", "“" + option.unit() + "”", "method, options");
    }

    private static FindingCode code(Optional<Measure> measure, String given) {
        boolean statistic = measure.isPresent()
                && measure.get()
                        .kind()
                        .filter(Measure.Kind.POPULATION_INDICATOR::equals)
                        .isPresent()
                && measure.get().unit().isPresent()
                && same(measure.get().unit().get(), given);
        return statistic ? FindingCode.INDICATOR_WITHOUT_CONTRIBUTION : FindingCode.WRONG_UNIT;
    }

    /** Case and surrounding space do not make another unit. */
    private static boolean same(Unit unit, String given) {
        return unit.name().strip().equalsIgnoreCase(given.strip());
    }
}
