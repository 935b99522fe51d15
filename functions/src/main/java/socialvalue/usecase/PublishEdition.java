package socialvalue.usecase;

import java.util.List;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.port.CanonicalForm;
import socialvalue.port.Editions;

/** Publishes a model edition, for ever. */
public final class PublishEdition {
    private final Editions editions;
    private final CanonicalForm canonicalForm;

    public PublishEdition(Editions editions, CanonicalForm canonicalForm) {
        this.editions = editions;
        this.canonicalForm = canonicalForm;
    }

    /**
     * Publishes an edition that has been read and checked; the same again changes nothing.
     *
     * @return its digest
     * @throws Refusal if another edition was published under the same identifier
     */
    public String publish(Caller caller, EditionId id, ModelEdition edition) {
        caller.require(Role.COMMISSIONER);
        if (!edition.id().equals(id)) {
            throw Refusal.unprocessable(
                    "another-edition",
                    "the edition says that it is " + edition.id(),
                    List.of(Finding.of(
                            FindingCode.UNUSABLE_VALUE,
                            Location.at("/edition"),
                            edition.id().toString(),
                            id.toString())));
        }
        String digest = canonicalForm.digestOf(edition);
        String kept = editions.publish(edition, digest);
        if (!kept.equals(digest)) {
            throw Refusal.unprocessable(
                    "edition-changed",
                    "edition " + id + " was published before and never changes",
                    List.of(Finding.of(FindingCode.EDITION_CHANGED, Location.ROOT, digest, kept)));
        }
        return digest;
    }

    /**
     * An edition as it was published here.
     *
     * @throws Refusal if it was not
     */
    public ModelEdition read(EditionId id) {
        return editions.find(id)
                .orElseThrow(() -> Refusal.notFound("no-such-edition", "no edition " + id + " is published here"));
    }
}
