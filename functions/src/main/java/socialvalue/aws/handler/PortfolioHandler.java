package socialvalue.aws.handler;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.aws.Wiring;
import socialvalue.file.BenchmarkJson;
import socialvalue.file.PortfolioJson;
import socialvalue.port.Page;
import socialvalue.report.BenchmarkFigures;
import socialvalue.report.PortfolioFigures;
import socialvalue.summary.Benchmark;
import socialvalue.summary.Portfolio;
import socialvalue.summary.PortfolioBy;
import socialvalue.usecase.ReadPortfolio;

/**
 * Tells what agreements promised and delivered in a financial year, together and compared, as JSON, CSV, workbook, PDF
 * and text; and lists the agreements that a figure is made of.
 */
public final class PortfolioHandler extends HttpHandler {
    private static final Pattern MEASURE =
            Pattern.compile("[A-Za-z0-9._-]{1,63}/[A-Za-z0-9._-]{1,63}/[A-Za-z0-9._-]{1,63}");

    private final ReadPortfolio portfolios;
    private final InstantSource clock;

    /** As Lambda makes it. */
    public PortfolioHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public PortfolioHandler(Wiring wiring) {
        portfolios = new ReadPortfolio(wiring.agreements(), wiring.benchmarkRule());
        clock = wiring.clock();
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        portfolios.requireReader(request.caller());
        return switch (request.route()) {
            case "GET /portfolio" -> whole(request);
            case "GET /portfolio/agreements" -> rows(request);
            case "GET /benchmark" -> benchmark(request);
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse whole(HttpRequest request) {
        Portfolio portfolio = portfolios.whole(request.caller(), year(request));
        return new FigureAnswer(request, clock.instant())
                .of(
                        "portfolio-" + inAName(portfolio.year()),
                        json -> PortfolioJson.write(json, portfolio),
                        () -> PortfolioFigures.of(portfolio));
    }

    private HttpResponse rows(HttpRequest request) {
        FinancialYear year = year(request);
        Optional<PortfolioBy> by = by(request);
        String group = request.query().getOrDefault("group", PortfolioBy.NOT_STATED);
        Page<PortfolioRow> rows = portfolios.rows(
                request.caller(),
                year,
                by.map(one -> new ReadPortfolio.Group(one, group)),
                after(request),
                request.limit());
        return FigureAnswer.fitting(
                HttpResponse.json(200, json -> PortfolioJson.write(json, year, by, group, rows)),
                "Ask for it with a smaller limit.");
    }

    private HttpResponse benchmark(HttpRequest request) {
        String measure = request.query().getOrDefault("measure", "");
        if (!MEASURE.matcher(measure).matches()) {
            throw malformed("The parameter measure names an edition and a measure of it, as in knowsley/2014/KNW-01.");
        }
        Benchmark.By by =
                switch (request.query().getOrDefault("by", "agreement")) {
                    case "agreement" -> Benchmark.By.AGREEMENT;
                    case "neighbourhood" -> Benchmark.By.NEIGHBOURHOOD;
                    default -> throw malformed("The parameter by is agreement or neighbourhood.");
                };
        Benchmark benchmark = portfolios.benchmark(request.caller(), year(request), measure, by);
        return new FigureAnswer(request, clock.instant())
                .of(
                        "benchmark-" + measure.replace('/', '-') + "-" + inAName(benchmark.year()),
                        json -> BenchmarkJson.write(json, benchmark),
                        () -> BenchmarkFigures.of(benchmark));
    }

    private static FinancialYear year(HttpRequest request) {
        return FinancialYear.parse(request.query().getOrDefault("year", ""))
                .orElseThrow(() -> malformed("The parameter year is a financial year, as in 2027-28."));
    }

    private static Optional<PortfolioBy> by(HttpRequest request) {
        Optional<String> by = Optional.ofNullable(request.query().get("by"));
        if (by.isEmpty() && request.query().containsKey("group")) {
            throw malformed("The parameter group needs by, which says what it is a group of.");
        }
        return by.map(spelling -> PortfolioJson.by(spelling)
                .orElseThrow(() ->
                        malformed("The parameter by is directorate, outcome, measure, kind, core-added or sector.")));
    }

    private static Optional<String> after(HttpRequest request) {
        Optional<String> after =
                Optional.ofNullable(request.query().get("after")).filter(name -> !name.isEmpty());
        if (after.isPresent() && !AgreementId.isOne(after.get())) {
            throw malformed("The parameter after is what the page before gave as next.");
        }
        return after;
    }

    private static String inAName(FinancialYear year) {
        return year.toString().replace('/', '-');
    }

    private static Refused malformed(String detail) {
        return new Refused(ProblemType.MALFORMED_REQUEST, detail);
    }
}
