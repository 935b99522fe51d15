package socialvalue.file;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.procurement.LotId;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.CriterionScore.Forfeited;
import socialvalue.scoring.CriterionScore.NotApplicable;
import socialvalue.scoring.CriterionScore.NotOffered;
import socialvalue.scoring.CriterionScore.NotYetImported;
import socialvalue.scoring.CriterionScore.NotYetMarked;
import socialvalue.scoring.CriterionScore.Scored;
import socialvalue.scoring.Flag;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.Operation;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.scoring.Sensitivity;
import socialvalue.scoring.Step;

/** Score sheets, lines of the score table and outcomes as they are stored: exactly what was scored, step by step. */
public final class StoredSheetJson {
    private StoredSheetJson() {}

    /** The sheet as text. */
    public static String write(ScoreSheet sheet) {
        return StoredWriter.array(array -> {
            array.text(sheet.lot().tender())
                    .text(sheet.lot().lot())
                    .text(sheet.frameDigest())
                    .text(sheet.supplier())
                    .text(sheet.supplierName())
                    .each(sheet.scores(), (each, score) -> each.nested(one -> score(one, score)));
            optionalStep(array, sheet.socialValue());
            optionalStep(array, sheet.total());
            flags(array, sheet.flags());
        });
    }

    /**
     * The sheet that was written so.
     *
     * @throws IllegalStateException if it was not written so
     */
    public static ScoreSheet sheet(String text) {
        return StoredReader.array(
                text,
                array -> new ScoreSheet(
                        new LotId(array.text(), array.text()),
                        array.text(),
                        array.text(),
                        array.text(),
                        array.each(each -> each.nested(StoredSheetJson::score)),
                        optionalStep(array),
                        optionalStep(array),
                        flags(array)));
    }

    /** The line of the score table as text. */
    public static String write(ScoreRow row) {
        return StoredWriter.array(array -> {
            array.whole(row.rank())
                    .truth(row.tied())
                    .text(row.supplier())
                    .text(row.supplierName())
                    .each(row.points().entrySet(), (each, points) -> each.text(points.getKey())
                            .ratio(points.getValue()))
                    .ratio(row.socialValue())
                    .optional(row.total().map(Ratio::toString));
            flags(array, row.flags());
        });
    }

    /**
     * The line that was written so.
     *
     * @throws IllegalStateException if it was not written so
     */
    public static ScoreRow row(String text) {
        return StoredReader.array(
                text,
                array -> new ScoreRow(
                        array.whole(),
                        array.truth(),
                        array.text(),
                        array.text(),
                        points(array),
                        array.ratio(),
                        array.optional().map(Ratio::parse),
                        flags(array)));
    }

    /** The outcome as text. */
    public static String write(LotOutcome outcome) {
        return StoredWriter.array(array -> array.whole(outcome.returns())
                .truth(outcome.complete())
                .each(
                        outcome.sensitivities(),
                        (each, sensitivity) -> each.nested(
                                one -> one.text(sensitivity.without()).each(sensitivity.first(), StoredWriter::text))));
    }

    /**
     * The outcome that was written so.
     *
     * @throws IllegalStateException if it was not written so
     */
    public static LotOutcome outcome(String text) {
        return StoredReader.array(
                text,
                array -> new LotOutcome(
                        array.whole(),
                        array.truth(),
                        array.each(each ->
                                each.nested(one -> new Sensitivity(one.text(), one.each(StoredReader::text))))));
    }

    private static Map<String, Ratio> points(StoredReader array) {
        Map<String, Ratio> points = new LinkedHashMap<>();
        array.each(pair -> points.put(pair.text(), pair.ratio()));
        return points;
    }

    private static void score(StoredWriter one, CriterionScore score) {
        one.text(score.criterion()).ratio(score.available());
        switch (score) {
            case Scored scored -> step(one.text("scored"), scored.step());
            case Forfeited forfeited -> one.text("forfeited").each(forfeited.reasons(), StoredWriter::code);
            case NotApplicable notApplicable -> one.text("not-applicable").text(notApplicable.reason());
            case NotOffered _ -> one.text("not-offered");
            case NotYetMarked _ -> one.text("not-yet-marked");
            case NotYetImported _ -> one.text("not-yet-imported");
        }
    }

    private static CriterionScore score(StoredReader one) {
        String criterion = one.text();
        Ratio available = one.ratio();
        String kind = one.text();
        return switch (kind) {
            case "scored" -> new Scored(criterion, available, step(one));
            case "forfeited" -> new Forfeited(criterion, available, one.each(StoredReader::code));
            case "not-applicable" -> new NotApplicable(criterion, available, one.text());
            case "not-offered" -> new NotOffered(criterion, available);
            case "not-yet-marked" -> new NotYetMarked(criterion, available);
            case "not-yet-imported" -> new NotYetImported(criterion, available);
            default -> throw new IllegalStateException("a stored text has a score of kind " + kind);
        };
    }

    private static void optionalStep(StoredWriter array, Optional<Step> step) {
        step.ifPresentOrElse(present -> step(array, present), array::nothing);
    }

    private static Optional<Step> optionalStep(StoredReader array) {
        return array.skipNothing() ? Optional.empty() : Optional.of(step(array));
    }

    private static void step(StoredWriter array, Step step) {
        array.nested(one -> {
            one.choice(step.operation())
                    .text(step.what())
                    .ratio(step.result())
                    .whole(step.response())
                    .text(step.path())
                    .text(step.rule());
            if (step.rounding() == null) {
                one.nothing().nothing();
            } else {
                one.whole(step.rounding().scale()).choice(step.rounding().mode());
            }
            step.operands().forEach(operand -> step(one, operand));
        });
    }

    private static Step step(StoredReader array) {
        return array.nested(one -> {
            Operation operation = one.choice(Operation.class);
            String what = one.text();
            Ratio result = one.ratio();
            int response = one.whole();
            String path = one.text();
            String rule = one.text();
            Rounding rounding = rounding(one);
            List<Step> operands = one.rest(StoredSheetJson::step);
            return new Step(operation, what, result, List.copyOf(operands), rounding, response, path, rule);
        });
    }

    private static Rounding rounding(StoredReader one) {
        if (one.skipNothing()) {
            one.skipNothing();
            return null;
        }
        return new Rounding(one.whole(), one.choice(RoundingMode.class));
    }

    private static void flags(StoredWriter array, List<Flag> flags) {
        array.each(
                flags,
                (each, flag) -> each.nested(
                        one -> one.choice(flag.kind()).text(flag.criterion()).text(flag.detail())));
    }

    private static List<Flag> flags(StoredReader array) {
        return array.each(each -> each.nested(one -> new Flag(one.choice(Flag.Kind.class), one.text(), one.text())));
    }
}
