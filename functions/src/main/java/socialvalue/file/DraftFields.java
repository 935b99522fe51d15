package socialvalue.file;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.model.DraftSources;
import socialvalue.model.DraftSources.DraftAssumption;
import socialvalue.model.DraftSources.DraftCitation;
import socialvalue.model.EditionId;
import socialvalue.model.Located;

/** What the drafts of policy data have in common: values with their places, or null, and their sources. */
final class DraftFields {
    /** The number of an assumption. */
    static final Reading<Integer> NUMBER = new Reading<>(
            "a whole number from 1", node -> Reading.INTEGER.value().apply(node).filter(number -> number >= 1));

    /** Whose edition and which. */
    static final Reading<EditionId> EDITION =
            Reading.ofText("authority/edition in lower case, such as knowsley/2014", EditionId::parse);

    private DraftFields() {}

    /** A value that must be given; null, with a finding made, where it is missing or unusable. */
    static <T> Located<T> required(Fields in, String key, Reading<T> reading) {
        return located(in, key, in.required(key, reading));
    }

    /** A value that may be left out; null where it is, and, with a finding made, where it is unusable. */
    static <T> Located<T> optional(Fields in, String key, Reading<T> reading) {
        return located(in, key, in.optional(key, reading));
    }

    /** What an object says of where it comes from; null where there is no object, or a finding was made already. */
    static DraftSources.Reference reference(Fields in) {
        Located<String> citation = optional(in, "citation", Reading.TEXT);
        Located<String> at = optional(in, "at", Reading.TEXT);
        Located<Integer> assumption = optional(in, "assumption", NUMBER);
        boolean unusable = citation == null && in.node("citation").isPresent()
                || assumption == null && in.node("assumption").isPresent();
        return unusable || in.keys().isEmpty()
                ? null
                : new DraftSources.Reference(in.location(), citation, at, assumption);
    }

    /** Which of the keys an object has, null values left out. */
    static Set<String> given(Fields in, String... keys) {
        return Arrays.stream(keys).filter(key -> in.node(key).isPresent()).collect(Collectors.toSet());
    }

    /** The citations and assumptions of a document. */
    static DraftSources sources(Fields in) {
        return new DraftSources(
                in.list("citations", DraftFields::citation), in.optionalList("assumptions", DraftFields::assumption));
    }

    /** Ends the reading of an object whose draft is wanted whatever was found in it. */
    static <T> Optional<T> ended(Fields in, T draft) {
        in.done(() -> draft);
        return Optional.of(draft);
    }

    private static Optional<DraftCitation> citation(Fields in) {
        return ended(in, new DraftCitation(required(in, "id", Reading.TEXT), required(in, "text", Reading.TEXT)));
    }

    private static Optional<DraftAssumption> assumption(Fields in) {
        return ended(in, new DraftAssumption(required(in, "number", NUMBER), required(in, "statement", Reading.TEXT)));
    }

    private static <T> Located<T> located(Fields in, String key, Optional<T> value) {
        return value.map(present -> new Located<>(present, in.at(key))).orElse(null);
    }
}
