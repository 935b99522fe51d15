package socialvalue.report;

import java.util.Optional;
import socialvalue.summary.About;
import socialvalue.summary.EvaluationReport;

/**
 * An evaluation report as PDF, accessible and fit to be kept: PDF/A-2 (ISO 19005-2, level A) and PDF/UA-1 (ISO
 * 14289-1). The same report always has the same bytes.
 */
public final class EvaluationReportPdf {
    private EvaluationReportPdf() {}

    /** The report. */
    public static byte[] of(EvaluationReport report) {
        About about = report.about();
        String title = EvaluationReport.TITLE + ": " + about.title();
        String running = (about.example() ? "Example. " : "") + EvaluationReport.TITLE + ". " + about.buyer()
                + ", tender " + about.lot().tender() + ", lot " + about.lot().lot();
        return PdfDocument.of(ReportBlocks.of(report), title, running, Optional.of(report.asAt()));
    }
}
