package socialvalue.aws.handler;

import socialvalue.file.PublishedPortfolioJson;
import socialvalue.file.ShippedPortfolios;
import socialvalue.report.PublishedPortfolioText;
import socialvalue.summary.PublishedPortfolio;
import socialvalue.usecase.ReadPublishedPortfolio;

/** Shows what authorities published of their agreements; it ships with the function, which reads no table. */
public final class PublishedPortfoliosHandler extends HttpHandler {
    private final ReadPublishedPortfolio portfolios = new ReadPublishedPortfolio(new ShippedPortfolios());

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("GET /published-portfolios/{authority}/{portfolio}")) {
            throw noSuchRoute(request);
        }
        PublishedPortfolio portfolio =
                portfolios.read(request.caller(), request.identifier("authority"), request.identifier("portfolio"));
        return switch (Accepted.of(request)) {
            case JSON ->
                Contents.unlessKnown(
                        request,
                        PublishedPortfolioJson.digest(portfolio),
                        () -> PublishedPortfolioJson.write(portfolio));
            case TEXT -> HttpResponse.text(PublishedPortfolioText.of(portfolio));
        };
    }
}
