package socialvalue.usecase;

import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.PublishedPortfolios;
import socialvalue.summary.PublishedPortfolio;

/** Reads what an authority published of its agreements. Nothing writes it. */
public final class ReadPublishedPortfolio {
    private final PublishedPortfolios portfolios;

    public ReadPublishedPortfolio(PublishedPortfolios portfolios) {
        this.portfolios = portfolios;
    }

    /**
     * A published portfolio.
     *
     * @throws Refusal if there is none of that identifier
     */
    public PublishedPortfolio read(Caller caller, String authority, String portfolio) {
        caller.require(Role.CONTRACT_OFFICER, Role.FINANCE, Role.COMMISSIONER, Role.AUDITOR);
        if (!PublishedPortfolio.Id.names(authority, portfolio)) {
            throw Refusal.notFound("no-such-portfolio", "no portfolio is named so");
        }
        PublishedPortfolio.Id id = new PublishedPortfolio.Id(authority, portfolio);
        return portfolios
                .find(id)
                .orElseThrow(() -> Refusal.notFound("no-such-portfolio", "no portfolio " + id + " is published here"));
    }
}
