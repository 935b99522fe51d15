package socialvalue.file;

import socialvalue.finding.FindingCode;
import socialvalue.quantity.Ratio;
import socialvalue.usecase.ReturnCheck;
import socialvalue.usecase.ReturnCheck.CriterionAnswer;

/**
 * The answer to a check. Points are exact and so are texts, a decimal or {@code numerator/denominator}; they stand
 * beside each criterion and are never added up.
 */
public final class CheckJson {
    private CheckJson() {}

    /** The answer in UTF-8. */
    public static byte[] bytes(ReturnCheck check) {
        return JsonText.object(json -> write(json, check));
    }

    private static void write(JsonText json, ReturnCheck check) {
        json.text("frame", check.frameDigest());
        json.truth("canBeReceived", check.answer().isPresent());
        check.answer().ifPresent(answer -> {
            ReturnCheck.Completeness completeness = answer.completeness();
            json.object("completeness", each -> each.truth("complete", completeness.isComplete())
                    .integer("required", completeness.required())
                    .integer("requiredAnswered", completeness.requiredAnswered())
                    .integer("optional", completeness.optional())
                    .integer("optionalAnswered", completeness.optionalAnswered()));
        });
        FindingsJson.write(json, check.findings());
        check.answer().ifPresent(answer -> json.list("criteria", answer.criteria(), CheckJson::criterion));
    }

    private static void criterion(JsonText json, CriterionAnswer answer) {
        json.text("criterion", answer.criterion())
                .text("title", answer.title())
                .truth("required", answer.required())
                .choice("state", answer.state());
        points(json, "available", answer.available());
        switch (answer.outlook()) {
            case ReturnCheck.OwnFigures own -> {
                json.text("outlook", "own-figures");
                points(json, "points", own.points());
                json.text("caution", ReturnCheck.CAUTION);
                json.json("how", StoredJson.bytes(out -> new StepJson().write(own.step(), out)));
            }
            case ReturnCheck.DecidedAtOpening(String formula) ->
                json.text("outlook", "decided-at-opening").text("formula", formula);
            case ReturnCheck.DecidedWithPrices(String formula) ->
                json.text("outlook", "decided-with-prices").text("formula", formula);
            case ReturnCheck.MarkedByEvaluators() -> json.text("outlook", "marked-by-evaluators");
            case ReturnCheck.NothingToScore() -> json.text("outlook", "nothing-to-score");
            case ReturnCheck.EarnsNothing(var reasons) ->
                json.text("outlook", "earns-no-points")
                        .texts(
                                "reasons",
                                reasons.stream().map(FindingCode::code).toList());
            case ReturnCheck.DoesNotApply(String reason) ->
                json.text("outlook", "does-not-apply").text("reason", reason);
        }
    }

    private static void points(JsonText json, String name, Ratio points) {
        json.text(name, points.toString());
    }
}
