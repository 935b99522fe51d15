package socialvalue.file;

import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.MeasureSubject;
import socialvalue.frame.SocialValueCriterion.Needs;
import socialvalue.frame.SocialValueCriterion.QuestionSubject;
import socialvalue.frame.SocialValueCriterion.Response;

/** Writes a criterion as {@link CriterionReader} reads it. */
final class CriterionJson {
    private CriterionJson() {}

    static void write(JsonText json, AwardCriterion criterion) {
        json.text("id", criterion.id()).text("title", criterion.title());
        json.object("weighting", weighting -> weighting
                .decimal("percent", criterion.weighting().percent())
                .choice("of", criterion.weighting().of()));
        switch (criterion) {
            case CriterionGroup group -> json.list("criteria", group.criteria(), CriterionJson::write);
            case ImportedCriterion imported ->
                json.object("scored-elsewhere", each -> each.choice("type", imported.type())
                        .text("method", imported.method()));
            case SocialValueCriterion socialValue -> write(json, socialValue);
        }
    }

    private static void write(JsonText json, SocialValueCriterion criterion) {
        json.choice("social-value", criterion.kind());
        switch (criterion.subject()) {
            case MeasureSubject subject ->
                json.text("measure", subject.measure())
                        .optional("contribution", subject.contribution(), JsonText::text);
            case QuestionSubject subject ->
                json.text("question", subject.question()).optional("measure", subject.measure(), JsonText::text);
        }
        criterion
                .unit()
                .ifPresentOrElse(
                        unit -> FrameJson.unit(json, "unit", unit), () -> json.text("unit", FrameReadings.NONE));
        json.object("method", method -> MethodJson.write(method, criterion.method()));
        response(json, criterion);
        if (criterion.unit().isPresent() || criterion.method() instanceof Value) {
            json.object("counting", counting -> {
                FrameJson.orNone(counting, "cap", criterion.counting().cap());
                counting.choice("basis", criterion.counting().basis());
                FrameJson.orNone(
                        counting, "drop-off", criterion.counting().dropOff().map(percentage -> percentage.value()));
                counting.optional("over-periods", criterion.counting().overPeriods(), JsonText::choice);
                counting.optional(
                        "counted-for-months",
                        criterion.counting().countedMonths(),
                        (each, name, months) -> each.integer(name, months));
            });
        }
        json.optional("not-applicable", criterion.notApplicable(), JsonText::text);
    }

    private static void response(JsonText json, SocialValueCriterion criterion) {
        Response response = criterion.response();
        json.object("response", each -> {
            each.truth("required", response.required()).choice("needs", response.needs());
            each.optional("form", criterion.unit().map(unit -> response.form()), JsonText::choice);
            if (response.needs() != Needs.QUANTITY) {
                response.wordLimit()
                        .ifPresentOrElse(
                                limit -> each.object("word-limit", words -> words.integer("words", limit.words())
                                        .choice("excess", limit.excess())),
                                () -> each.text("word-limit", FrameReadings.NONE));
            }
            each.truth("evidence-required", response.evidenceRequired());
            each.truth("place-required", response.placeRequired());
        });
    }
}
