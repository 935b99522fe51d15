package socialvalue.file;

import static socialvalue.file.DraftFields.ended;
import static socialvalue.file.DraftFields.given;
import static socialvalue.file.DraftFields.optional;
import static socialvalue.file.DraftFields.reference;
import static socialvalue.file.DraftFields.required;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;
import socialvalue.model.DraftEdition.DraftLimit;
import socialvalue.model.DraftEdition.DraftMeasure;
import socialvalue.model.DraftEdition.DraftOutcome;
import socialvalue.model.DraftEdition.DraftStatement;
import socialvalue.model.Limit;
import socialvalue.model.Located;
import socialvalue.model.Measure;
import socialvalue.model.ModelEdition;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Unit;
import socialvalue.validation.EditionRules;

/**
 * Reads a model edition: the format that {@code models/FORMAT.md} explains, as YAML or as the JSON of
 * {@link EditionJson}. Everything wrong with it is found at once.
 */
public final class EditionReader {
    private static final Reading<Percentage> PERCENT = Reading.ofNumber("a percentage from 0 to 100", Percentage::new);
    private static final Reading<Measure.ChangePair> CHANGES =
            new Reading<>("a list of two texts, such as [gain, retain]", EditionReader::changes);

    private EditionReader() {}

    /**
     * Reads an authority's own edition.
     *
     * @param path a YAML file, a file ending in {@code .json}, or a folder with an {@code edition.yaml}
     * @return the edition; empty where a finding refuses it
     * @throws IOException if there is no such file or it cannot be opened
     */
    public static Optional<ModelEdition> read(Path path, Findings findings) throws IOException {
        return EditionFile.read(path, findings).flatMap(root -> read(root, findings));
    }

    /**
     * Reads an edition.
     *
     * @param file its name, as findings are to show it; JSON where it ends in {@code .json}
     * @return the edition; empty where a finding refuses it
     */
    public static Optional<ModelEdition> read(String file, byte[] bytes, Findings findings) {
        return EditionFile.read(file, bytes, findings).flatMap(root -> read(root, findings));
    }

    /** Reads an edition that is part of another document. */
    public static Optional<ModelEdition> read(Node root, Findings findings) {
        return EditionRules.check(draft(Fields.of(root, findings)), findings);
    }

    private static DraftEdition draft(Fields in) {
        DraftEdition draft = new DraftEdition(
                required(in, "edition", DraftFields.EDITION),
                required(in, "title", Reading.TEXT),
                required(in, "owner", Reading.TEXT),
                required(in, "example", Reading.TRUTH),
                DraftFields.sources(in),
                definition(in.fields("definition")),
                in.optionalList("provenance", EditionReader::statement),
                in.optionalList("uses", EditionReader::statement),
                in.list("outcomes", EditionReader::outcome),
                in.list("measures", EditionReader::measure),
                in.list("limits", EditionReader::limit));
        return ended(in, draft).orElseThrow();
    }

    private static DraftStatement definition(Fields in) {
        return statement(in).orElseThrow();
    }

    private static Optional<DraftStatement> statement(Fields in) {
        return ended(in, new DraftStatement(required(in, "text", Reading.TEXT), reference(in)));
    }

    private static Optional<DraftOutcome> outcome(Fields in) {
        return ended(
                in,
                new DraftOutcome(
                        required(in, "id", Reading.TEXT), required(in, "wording", Reading.TEXT), reference(in)));
    }

    private static Optional<DraftMeasure> measure(Fields in) {
        return ended(
                in,
                new DraftMeasure(
                        in.location(),
                        given(
                                in,
                                "id",
                                "status",
                                "number",
                                "outcome",
                                "wording",
                                "unit",
                                "direction",
                                "kind",
                                "aggregation"),
                        required(in, "id", Reading.TEXT),
                        required(in, "status", Reading.choiceOf(Measure.Status.class)),
                        optional(in, "number", DraftFields.NUMBER),
                        optional(in, "outcome", Reading.TEXT),
                        optional(in, "wording", Reading.TEXT),
                        unit(in),
                        optional(in, "direction", Reading.choiceOf(Measure.Direction.class)),
                        optional(in, "kind", Reading.choiceOf(Measure.Kind.class)),
                        optional(in, "aggregation", Reading.choiceOf(Measure.Aggregation.class)),
                        optional(in, "changes", CHANGES),
                        reference(in),
                        optional(in, "inferred", DraftFields.NUMBER)));
    }

    private static Optional<DraftLimit> limit(Fields in) {
        return ended(
                in,
                new DraftLimit(
                        in.location(),
                        required(in, "on", Reading.choiceOf(Limit.On.class)),
                        required(in, "kind", Reading.choiceOf(Limit.Kind.class)),
                        required(in, "percent", PERCENT),
                        required(in, "condition", Reading.choiceOf(Limit.Condition.class)),
                        reference(in)));
    }

    private static Located<Unit> unit(Fields measure) {
        return measure.optionalFields("unit")
                .flatMap(in -> {
                    String name = in.text("name");
                    Unit.Kind kind = in.choice("kind", Unit.Kind.class);
                    return in.done(() -> new Located<>(new Unit(name, kind), in.location()));
                })
                .orElse(null);
    }

    private static Optional<Measure.ChangePair> changes(Node node) {
        if (!node.is(Node.Kind.ARRAY) || node.elements().size() != 2) {
            return Optional.empty();
        }
        List<String> words = node.elements().stream()
                .map(Reading.TEXT.value())
                .flatMap(Optional::stream)
                .toList();
        return words.size() == 2
                ? Optional.of(new Measure.ChangePair(words.getFirst(), words.getLast()))
                : Optional.empty();
    }
}
