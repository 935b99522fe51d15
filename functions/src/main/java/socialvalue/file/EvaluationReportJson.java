package socialvalue.file;

import java.util.Optional;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.marking.Panel;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.LotFlag;
import socialvalue.summary.About;
import socialvalue.summary.EvaluatedReturn;
import socialvalue.summary.EvaluatedReturn.Given;
import socialvalue.summary.EvaluatedReturn.Marked;
import socialvalue.summary.EvaluatedReturn.Recorded;
import socialvalue.summary.EvaluationReport;
import socialvalue.summary.EvaluationReport.Scoring;
import socialvalue.summary.TiedTotal;

/** An evaluation report, or a page of one, as it is sent. Points are exact: a decimal or a fraction, as text. */
public final class EvaluationReportJson {
    private EvaluationReportJson() {}

    /** Writes the members of a report. */
    public static void write(JsonText json, EvaluationReport report) {
        About about = report.about();
        json.text("title", EvaluationReport.TITLE)
                .text("tender", about.lot().tender())
                .text("lot", about.lot().lot())
                .text("contract", about.title())
                .text("buyer", about.buyer())
                .truth("example", about.example())
                .choice("regime", about.regime())
                .integer("frameVersion", about.frameVersion())
                .text("frame", about.frameDigest())
                .text("asAt", report.asAt().toString())
                .text("deadline", report.deadline().toString());
        report.opening()
                .ifPresent(opening -> json.object("opened", opened -> opened.texts("by", opening.by())
                        .text("at", opening.at().toString())));
        json.list("scorings", report.scorings(), EvaluationReportJson::scoring)
                .json("criteria", StoredJson.bytes(out -> CriteriaJson.write(report.criteria(), out)))
                .object("panel", panel -> PanelJson.write(panel, report.panel()))
                .json("outcome", ScoreTableJson.write(report.outcome(), Decided.NOTHING))
                .list("flags", report.flags(), EvaluationReportJson::flag)
                .list("ties", report.ties(), EvaluationReportJson::tie)
                .list("returns", report.returns(), EvaluationReportJson::evaluated)
                .optional("next", report.next(), JsonText::text);
    }

    private static void scoring(JsonText json, Scoring scoring) {
        json.text("run", scoring.run())
                .choice("state", scoring.state())
                .text("startedBy", scoring.by())
                .text("startedAt", scoring.startedAt().toString())
                .optional("finishedAt", scoring.endedAt().map(Object::toString), JsonText::text)
                .optional("reason", scoring.reason(), JsonText::text);
    }

    private static void flag(JsonText json, LotFlag flag) {
        json.choice("kind", flag.about().kind())
                .text("supplier", flag.about().supplier())
                .text("supplierName", flag.supplierName())
                .optional("criterion", given(flag.about().criterion()), JsonText::text)
                .texts("details", flag.details())
                .list("decisions", flag.decisions(), EvaluationReportJson::decision);
    }

    private static void decision(JsonText json, Decision decision) {
        json.integer("revision", decision.revision())
                .choice("choice", decision.choice())
                .text("reason", decision.reason())
                .text("decidedBy", decision.decidedBy())
                .text("decidedAt", decision.decidedAt().toString());
    }

    private static void tie(JsonText json, TiedTotal tie) {
        json.text("total", tie.total().toString())
                .texts("by", tie.by())
                .list("standings", tie.standings(), (each, standing) -> each.integer("rank", standing.rank())
                        .truth("tied", standing.tied())
                        .text("supplier", standing.supplier().id())
                        .text("supplierName", standing.supplier().name())
                        .texts(
                                "points",
                                standing.points().stream().map(Ratio::toString).toList()));
    }

    private static void evaluated(JsonText json, EvaluatedReturn evaluated) {
        json.json("row", ScoreTableJson.write(evaluated.row(), Decided.NOTHING))
                .json("assessment", StoredJson.bytes(out -> AssessmentJson.write(evaluated.assessment(), out)))
                .integer("version", evaluated.receipt().version())
                .text("receivedAt", evaluated.receipt().at().toString())
                .list("findings", evaluated.findings(), FindingsJson::write)
                .list("marked", evaluated.marked(), EvaluationReportJson::marked)
                .list("recorded", evaluated.recorded(), EvaluationReportJson::recorded)
                .list("clarifications", evaluated.clarifications(), EvaluationReportJson::clarification);
    }

    private static void marked(JsonText json, Marked marked) {
        json.text("criterion", marked.criterion())
                .list("given", marked.given(), EvaluationReportJson::given)
                .list("agreed", marked.agreed(), EvaluationReportJson::agreed);
    }

    private static void given(JsonText json, Given given) {
        MarksJson.write(json, given.mark());
        json.optional("leftOut", given.leftOut().map(Panel.LeftOut::words), JsonText::text);
    }

    private static void agreed(JsonText json, AgreedMark mark) {
        json.decimal("mark", mark.mark())
                .text("rationale", mark.rationale().text())
                .texts("participants", mark.participants())
                .text("recordedBy", mark.recordedBy())
                .text("recordedAt", mark.recordedAt().toString());
    }

    private static void recorded(JsonText json, Recorded recorded) {
        json.text("criterion", recorded.score().criterion())
                .decimal("points", recorded.score().points())
                .optional("explanation", recorded.score().explanation(), JsonText::text)
                .optional("tenderedPrice", recorded.score().tenderedPrice(), JsonText::decimal)
                .text("source", recorded.score().source())
                .text("sourceDigest", recorded.score().sourceDigest())
                .text("recordedBy", recorded.score().recordedBy())
                .truth("counted", recorded.counted());
    }

    private static void clarification(JsonText json, Clarification clarification) {
        json.integer("number", clarification.question().number())
                .optional("criterion", clarification.question().criterion(), JsonText::text)
                .text("question", clarification.question().text())
                .text("askedBy", clarification.question().askedBy())
                .text("askedAt", clarification.question().askedAt().toString())
                .list("answers", clarification.answers(), EvaluationReportJson::answer);
        clarification
                .withdrawal()
                .ifPresent(withdrawn -> json.object("withdrawn", member -> member.text("reason", withdrawn.reason())
                        .text("by", withdrawn.by())
                        .text("at", withdrawn.at().toString())));
    }

    private static void answer(JsonText json, ClarificationAnswer answer) {
        json.text("answer", answer.text())
                .optional("reference", answer.elsewhere().map(ClarificationAnswer.Elsewhere::reference), JsonText::text)
                .text("recordedBy", answer.recordedBy())
                .text("recordedAt", answer.recordedAt().toString());
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
