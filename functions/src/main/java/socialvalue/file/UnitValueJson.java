package socialvalue.file;

import java.util.List;
import socialvalue.model.Source;
import socialvalue.model.UnitValueEdition;
import socialvalue.model.UnitValueEdition.Amount;
import socialvalue.model.UnitValueEdition.Entry;

/**
 * Writes an edition of unit values in the keys of {@code models/FORMAT.md}, in one way only, so that its digest is the
 * edition's. {@link UnitValueReader} reads it back.
 */
public final class UnitValueJson {
    private UnitValueJson() {}

    /** The edition as canonical JSON in UTF-8. */
    public static byte[] write(UnitValueEdition edition) {
        List<Source> referredTo = edition.entries().stream().map(Entry::source).toList();
        SourcesJson sources = new SourcesJson(referredTo, edition.assumptions());
        return JsonText.object(json -> {
            json.text("unitValues", edition.id().toString())
                    .text("title", edition.title())
                    .text("owner", edition.owner())
                    .truth("example", edition.example())
                    .text("published", edition.published())
                    .text("licence", edition.licence())
                    .text("attribution", edition.attribution());
            sources.writeTo(json);
            json.list("upliftFactors", edition.upliftFactors(), (each, uplift) -> each.text(
                                    "priceYear", uplift.priceYear())
                            .decimal("factor", uplift.factor()))
                    .list("values", edition.entries(), (each, entry) -> entry(each, entry, sources));
        });
    }

    /** What identifies the edition's content, however it was authored: {@code sha256:} and 64 digits. */
    public static String digest(UnitValueEdition edition) {
        return Digests.sha256(write(edition));
    }

    private static void entry(JsonText json, Entry entry, SourcesJson sources) {
        json.text("code", entry.code())
                .text("description", entry.description())
                .text("per", entry.per())
                .texts("agencies", entry.agencies())
                .optional("rating", entry.rating(), JsonText::choice);
        sources.reference(json, entry.source());
        entry.amounts().forEach(amount -> json.object(UnitValueReader.key(amount.kind()), in -> amount(in, amount)));
    }

    private static void amount(JsonText json, Amount amount) {
        json.decimal("amount", amount.amount()).optional("priceYear", amount.priceYear(), JsonText::text);
        if (amount.transfer()) {
            json.truth("transfer", true);
        }
    }
}
