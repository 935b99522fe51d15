package socialvalue.port;

import java.util.Optional;
import socialvalue.summary.PublishedPortfolio;

/** What authorities published of their agreements; read-only. */
public interface PublishedPortfolios {
    /** The portfolio of that identifier; empty where there is none. */
    Optional<PublishedPortfolio> find(PublishedPortfolio.Id id);
}
