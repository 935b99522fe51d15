package socialvalue.aws.handler;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import socialvalue.file.JsonText;
import socialvalue.report.FigureCsv;
import socialvalue.report.FigureDocument;
import socialvalue.report.FigurePdf;
import socialvalue.report.FigureText;
import socialvalue.report.FigureXlsx;

/** Figures in the form a caller asks for. What makes a form is loaded only when it is asked for. */
final class FigureAnswer {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";
    private static final List<String> TYPES = List.of(Accepted.JSON_TYPE, CSV, XLSX, PDF, Accepted.TEXT_TYPE);
    /** What fits into the 6 MB that Lambda answers, once it is written as Base64 or escaped. */
    private static final int MOST_BYTES = 4_400_000;

    private final HttpRequest request;
    private final Instant madeAt;

    /**
     * An answer to a request.
     *
     * @param madeAt what files say of when they were made
     */
    FigureAnswer(HttpRequest request, Instant madeAt) {
        this.request = request;
        this.madeAt = madeAt;
    }

    /**
     * The answer.
     *
     * @param name of the file, without what names its form
     * @param json writes the members of the JSON form
     * @param figures every other form
     * @throws Refused if there is no such form, or the answer is too long
     */
    HttpResponse of(String name, Consumer<JsonText> json, Supplier<FigureDocument> figures) {
        return fitting(
                switch (Accepted.type(request, TYPES)) {
                    case CSV -> file(CSV + "; charset=utf-8", name + ".csv", FigureCsv.of(figures.get()));
                    case XLSX -> file(XLSX, name + ".xlsx", FigureXlsx.of(figures.get(), madeAt));
                    case PDF -> file(PDF, name + ".pdf", FigurePdf.of(figures.get(), madeAt));
                    case Accepted.TEXT_TYPE ->
                        file(
                                Accepted.TEXT_TYPE + "; charset=utf-8",
                                name + ".txt",
                                FigureText.of(figures.get()).getBytes(StandardCharsets.UTF_8));
                    default -> HttpResponse.json(200, json);
                },
                "Ask for it as JSON; what a portfolio is made of is listed in pages at /portfolio/agreements.");
    }

    private static HttpResponse file(String type, String name, byte[] bytes) {
        return new HttpResponse(
                200,
                Map.of("content-type", type, "content-disposition", "attachment; filename=\"" + name + "\""),
                bytes);
    }

    /** @throws Refused if it is longer than can be answered */
    static HttpResponse fitting(HttpResponse answer, String instead) {
        if (answer.body().length > MOST_BYTES) {
            throw new Refused(ProblemType.NOT_ACCEPTABLE, "That is too long to be answered at once. " + instead);
        }
        return answer;
    }
}
