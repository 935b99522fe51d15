package socialvalue.file;

import static socialvalue.file.DraftFields.ended;
import static socialvalue.file.DraftFields.given;
import static socialvalue.file.DraftFields.optional;
import static socialvalue.file.DraftFields.reference;
import static socialvalue.file.DraftFields.required;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import socialvalue.finding.Findings;
import socialvalue.model.DraftUnitValues;
import socialvalue.model.DraftUnitValues.DraftAmount;
import socialvalue.model.DraftUnitValues.DraftEntry;
import socialvalue.model.DraftUnitValues.DraftUpliftFactor;
import socialvalue.model.UnitValue;
import socialvalue.model.UnitValueEdition;
import socialvalue.validation.UnitValueRules;

/**
 * Reads an edition of unit values: the format that {@code models/FORMAT.md} explains, as YAML or as the JSON of
 * {@link UnitValueJson}. Everything wrong with it is found at once.
 */
public final class UnitValueReader {
    private static final Reading<BigDecimal> FACTOR = new Reading<>(
            "a number above 0", node -> Reading.DECIMAL.value().apply(node).filter(n -> n.signum() > 0));
    private static final Reading<BigDecimal> AMOUNT = new Reading<>(
            "a number, 0 or more", node -> Reading.DECIMAL.value().apply(node).filter(n -> n.signum() >= 0));

    private UnitValueReader() {}

    /**
     * Reads an authority's own unit values.
     *
     * @param path a YAML file, a file ending in {@code .json}, or a folder with an {@code edition.yaml}
     * @return the edition; empty where a finding refuses it
     * @throws IOException if there is no such file or it cannot be opened
     */
    public static Optional<UnitValueEdition> read(Path path, Findings findings) throws IOException {
        return EditionFile.read(path, findings).flatMap(root -> read(root, findings));
    }

    /**
     * Reads unit values.
     *
     * @param file its name, as findings are to show it; JSON where it ends in {@code .json}
     * @return the edition; empty where a finding refuses it
     */
    public static Optional<UnitValueEdition> read(String file, byte[] bytes, Findings findings) {
        return EditionFile.read(file, bytes, findings).flatMap(root -> read(root, findings));
    }

    /** Reads unit values that are part of another document. */
    public static Optional<UnitValueEdition> read(Node root, Findings findings) {
        return UnitValueRules.check(draft(Fields.of(root, findings)), findings);
    }

    private static DraftUnitValues draft(Fields in) {
        DraftUnitValues draft = new DraftUnitValues(
                required(in, "unitValues", DraftFields.EDITION),
                required(in, "title", Reading.TEXT),
                required(in, "owner", Reading.TEXT),
                required(in, "example", Reading.TRUTH),
                required(in, "published", Reading.TEXT),
                required(in, "licence", Reading.TEXT),
                required(in, "attribution", Reading.TEXT),
                DraftFields.sources(in),
                in.optionalList("upliftFactors", UnitValueReader::upliftFactor),
                in.list("values", UnitValueReader::entry));
        return ended(in, draft).orElseThrow();
    }

    private static Optional<DraftUpliftFactor> upliftFactor(Fields in) {
        return ended(
                in, new DraftUpliftFactor(required(in, "priceYear", Reading.TEXT), required(in, "factor", FACTOR)));
    }

    private static Optional<DraftEntry> entry(Fields in) {
        return ended(
                in,
                new DraftEntry(
                        in.location(),
                        required(in, "code", Reading.TEXT),
                        required(in, "description", Reading.TEXT),
                        required(in, "per", Reading.TEXT),
                        in.optionalValues("agencies", Reading.TEXT),
                        optional(in, "rating", Reading.choiceOf(UnitValueEdition.Rating.class)),
                        reference(in),
                        amounts(in)));
    }

    private static List<DraftAmount> amounts(Fields entry) {
        return Arrays.stream(UnitValue.Kind.values())
                .flatMap(kind -> entry.optionalFields(key(kind)).flatMap(in -> amount(kind, in)).stream())
                .toList();
    }

    private static Optional<DraftAmount> amount(UnitValue.Kind kind, Fields in) {
        return ended(
                in,
                new DraftAmount(
                        in.location(),
                        given(in, "amount", "priceYear"),
                        kind,
                        required(in, "amount", AMOUNT),
                        optional(in, "priceYear", Reading.TEXT),
                        in.optionalTruth("transfer").orElse(false)));
    }

    /** The key an amount of that kind stands under. */
    static String key(UnitValue.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
