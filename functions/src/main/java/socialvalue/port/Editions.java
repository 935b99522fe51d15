package socialvalue.port;

import java.util.Optional;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;

/** The model editions that were published here. */
public interface Editions {
    /**
     * Keeps an edition for ever.
     *
     * @param digest of the edition's canonical form
     * @return the digest that is kept: the given one, or that of the edition published before under the same identifier
     */
    String publish(ModelEdition edition, String digest);

    /** The edition as published here; empty where it was not. */
    Optional<ModelEdition> find(EditionId id);
}
