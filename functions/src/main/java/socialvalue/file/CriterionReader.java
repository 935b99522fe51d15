package socialvalue.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.frame.Counting;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.DraftResponse;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.SocialValueCriterion.Excess;
import socialvalue.frame.SocialValueCriterion.Kind;
import socialvalue.frame.SocialValueCriterion.Needs;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.frame.SocialValueCriterion.WordLimit;
import socialvalue.model.Measure.Aggregation;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Unit;
import socialvalue.quantity.Weighting;

/** Reads the tree of criteria. */
final class CriterionReader {
    private static final List<String> KINDS = List.of("criteria", "scored-elsewhere", "social-value");

    private final MethodReader methods;

    CriterionReader(UnitValueSource unitValues) {
        this.methods = new MethodReader(unitValues);
    }

    /** The criteria of a level, at least one. */
    List<DraftCriterion> list(Fields in, String key, String pointer) {
        List<Fields> elements = in.list(key);
        if (elements.isEmpty()
                && in.node(key).filter(node -> node.is(Node.Kind.ARRAY)).isPresent()) {
            in.report(FindingCode.UNUSABLE_VALUE, key, "an empty list", "at least one criterion");
        }
        List<DraftCriterion> criteria = new ArrayList<>();
        for (Fields element : elements) {
            criteria.add(criterion(element, pointer + "/" + key + "/" + criteria.size()));
        }
        return criteria;
    }

    private DraftCriterion criterion(Fields in, String pointer) {
        String id = in.required("id", Reading.TEXT).orElse(null);
        String title = in.required("title", Reading.TEXT).orElse(null);
        Fields weighting = in.fields("weighting");
        BigDecimal percent = weighting.required("percent", FrameReadings.NUMBER).orElse(null);
        Weighting.Of of =
                weighting.required("of", Reading.choiceOf(Weighting.Of.class)).orElse(null);
        weighting.done(() -> true);
        List<String> given = KINDS.stream().filter(in.keys()::contains).toList();
        DraftCriterion.Part part = null;
        if (given.size() == 1) {
            part = switch (given.getFirst()) {
                case "criteria" -> new DraftCriterion.Group(list(in, "criteria", pointer));
                case "scored-elsewhere" ->
                    imported(in.fields("scored-elsewhere")).orElse(null);
                default -> socialValue(in);
            };
            in.done(() -> true);
        } else if (!in.keys().isEmpty()) {
            in.report(
                    FindingCode.UNUSABLE_VALUE,
                    given.isEmpty() ? "social-value" : given.get(1),
                    given.isEmpty() ? "a criterion of no kind" : "the keys " + String.join(", ", given),
                    "exactly one of the keys " + String.join(", ", KINDS));
        }
        return new DraftCriterion(pointer, id, title, percent, of, part);
    }

    private static Optional<DraftCriterion.Part> imported(Fields in) {
        ImportedCriterion.Type type = in.choice("type", ImportedCriterion.Type.class);
        String method = in.text("method");
        return in.done(() -> new DraftCriterion.Imported(type, method));
    }

    private DraftCriterion.SocialValue socialValue(Fields in) {
        Kind kind = in.required("social-value", Reading.choiceOf(Kind.class)).orElse(null);
        String question = in.optionalText("question").orElse(null);
        String measure = question == null
                ? in.required("measure", Reading.TEXT).orElse(null)
                : in.optionalText("measure").orElse(null);
        Optional<String> contribution = in.optionalText("contribution");
        if (question != null && contribution.isPresent()) {
            in.report(
                    FindingCode.UNUSABLE_VALUE,
                    "contribution",
                    "a contribution under a question",
                    "a contribution to a measure, or the question alone");
        }
        Optional<Unit> unit = FrameReadings.objectOrNone(in, "unit", CriterionReader::unit);
        ScoringMethod method = methods.read(in, "method").orElse(null);
        DraftResponse response = response(in.fields("response"));
        Counting counting =
                in.optionalFields("counting").flatMap(CriterionReader::counting).orElse(null);
        String notApplicable = in.optionalText("not-applicable").orElse(null);
        return new DraftCriterion.SocialValue(
                kind, measure, question, contribution.orElse(null), unit, method, response, counting, notApplicable);
    }

    static Optional<Unit> unit(Fields in) {
        String name = in.text("name");
        Unit.Kind kind = in.choice("kind", Unit.Kind.class);
        return in.done(() -> new Unit(name, kind));
    }

    private static DraftResponse response(Fields in) {
        Boolean required = in.required("required", Reading.TRUTH).orElse(null);
        Needs needs = in.required("needs", Reading.choiceOf(Needs.class)).orElse(null);
        QuantityForm form =
                in.optional("form", Reading.choiceOf(QuantityForm.class)).orElse(null);
        Optional<WordLimit> wordLimit = in.node("word-limit").isEmpty()
                ? null
                : FrameReadings.objectOrNone(in, "word-limit", CriterionReader::wordLimit);
        Boolean evidence = in.required("evidence-required", Reading.TRUTH).orElse(null);
        Boolean place = in.required("place-required", Reading.TRUTH).orElse(null);
        in.done(() -> true);
        return new DraftResponse(required, needs, form, wordLimit, evidence, place);
    }

    private static Optional<WordLimit> wordLimit(Fields in) {
        Integer words = in.required("words", FrameReadings.COUNT).orElse(null);
        Excess excess = in.choice("excess", Excess.class);
        return in.done(() -> new WordLimit(words, excess));
    }

    private static Optional<Counting> counting(Fields in) {
        Optional<BigDecimal> cap =
                in.required("cap", FrameReadings.orNone(FrameReadings.AMOUNT)).orElse(null);
        Counting.Basis basis = in.choice("basis", Counting.Basis.class);
        Optional<Percentage> dropOff = in.required("drop-off", FrameReadings.orNone(FrameReadings.PERCENTAGE))
                .orElse(null);
        Optional<Aggregation> overPeriods = in.optionalChoice("over-periods", Aggregation.class);
        Optional<Integer> countedMonths = in.optional("counted-for-months", FrameReadings.MONTHS);
        return in.done(() -> new Counting(cap, basis, dropOff, overPeriods, countedMonths));
    }
}
