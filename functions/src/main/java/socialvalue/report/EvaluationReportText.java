package socialvalue.report;

import socialvalue.summary.EvaluationReport;

/** An evaluation report as plain text: lines of at most 92 characters ending in line feeds. */
public final class EvaluationReportText {
    private EvaluationReportText() {}

    /** The report. */
    public static String of(EvaluationReport report) {
        return BlockText.of(ReportBlocks.of(report));
    }
}
