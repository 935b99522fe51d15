package socialvalue.model;

import java.util.List;
import java.util.Optional;
import socialvalue.finding.Location;

/**
 * The citations and assumptions a document defines, as read, for its values to refer to.
 *
 * @param citations in the document's order
 * @param assumptions in the document's order
 */
public record DraftSources(List<DraftCitation> citations, List<DraftAssumption> assumptions) {

    /**
     * A citation as read; components are null where the document does not have them.
     *
     * @param id what values refer to it by
     * @param text what was published, by whom and when
     */
    public record DraftCitation(Located<String> id, Located<String> text) {}

    /**
     * An assumption as read; components are null where the document does not have them.
     *
     * @param number what values refer to it by, from 1
     * @param statement what is assumed and why
     */
    public record DraftAssumption(Located<Integer> number, Located<String> statement) {}

    /**
     * What a value says of where it comes from; components but the location are null where the document does not have
     * them.
     *
     * @param location the place of the value that must have a source
     * @param citation the identifier of a citation
     * @param at where in what was published
     * @param assumption the number of an assumption
     */
    public record Reference(
            Location location, Located<String> citation, Located<String> at, Located<Integer> assumption) {}

    /** The citation of that identifier, without a place in it. */
    public Optional<Citation> citation(String id) {
        return citations.stream()
                .filter(each -> each.id() != null && each.text() != null)
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .map(each -> new Citation(each.text().value()));
    }

    /** The assumption of that number. */
    public Optional<Assumption> assumption(int number) {
        return assumptions.stream()
                .filter(each -> each.number() != null && each.statement() != null)
                .filter(each -> each.number().value() == number)
                .findFirst()
                .map(each -> new Assumption(number, each.statement().value()));
    }

    /** What a reference resolves to; empty where it names nothing, or nothing that is defined. */
    public Optional<Source> resolve(Reference reference) {
        if (reference.citation() != null) {
            Optional<Citation> cited = citation(reference.citation().value());
            return reference.at() == null
                    ? cited.map(Source.class::cast)
                    : cited.map(whole ->
                            new Citation(whole.text() + ", " + reference.at().value()));
        }
        return reference.assumption() == null
                ? Optional.empty()
                : assumption(reference.assumption().value()).map(Source.class::cast);
    }
}
