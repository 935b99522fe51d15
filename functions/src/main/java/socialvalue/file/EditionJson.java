package socialvalue.file;

import java.util.ArrayList;
import java.util.List;
import socialvalue.model.Limit;
import socialvalue.model.Measure;
import socialvalue.model.ModelEdition;
import socialvalue.model.ModelEdition.Statement;
import socialvalue.model.Outcome;
import socialvalue.model.Source;

/**
 * Writes a model edition in the keys of {@code models/FORMAT.md}, in one way only, so that its digest is the edition's.
 * {@link EditionReader} reads it back.
 */
public final class EditionJson {
    private EditionJson() {}

    /** The edition as canonical JSON in UTF-8. */
    public static byte[] write(ModelEdition edition) {
        SourcesJson sources = new SourcesJson(sources(edition), edition.assumptions());
        return JsonText.object(json -> {
            json.text("edition", edition.id().toString())
                    .text("title", edition.title())
                    .text("owner", edition.owner())
                    .truth("example", edition.example());
            sources.writeTo(json);
            json.object("definition", definition -> {
                        definition.text("text", edition.definition());
                        sources.reference(definition, edition.definitionSource());
                    })
                    .list("provenance", edition.provenance(), (each, said) -> statement(each, said, sources))
                    .list("uses", edition.uses(), (each, said) -> statement(each, said, sources))
                    .list("outcomes", edition.outcomes(), (each, outcome) -> outcome(each, outcome, sources))
                    .list("limits", edition.limits(), (each, limit) -> limit(each, limit, sources))
                    .list("measures", edition.measures(), (each, measure) -> measure(each, measure, sources));
        });
    }

    /** What identifies the edition's content, however it was authored: {@code sha256:} and 64 digits. */
    public static String digest(ModelEdition edition) {
        return Digests.sha256(write(edition));
    }

    private static List<Source> sources(ModelEdition edition) {
        List<Source> all = new ArrayList<>();
        all.add(edition.definitionSource());
        edition.provenance().forEach(each -> all.add(each.source()));
        edition.uses().forEach(each -> all.add(each.source()));
        edition.outcomes().forEach(each -> all.add(each.source()));
        edition.limits().forEach(each -> all.add(each.source()));
        edition.measures().forEach(each -> all.add(each.source()));
        return all;
    }

    private static void statement(JsonText json, Statement statement, SourcesJson sources) {
        json.text("text", statement.text());
        sources.reference(json, statement.source());
    }

    private static void outcome(JsonText json, Outcome outcome, SourcesJson sources) {
        json.text("id", outcome.id()).text("wording", outcome.wording());
        sources.reference(json, outcome.source());
    }

    private static void limit(JsonText json, Limit limit, SourcesJson sources) {
        json.choice("on", limit.on())
                .choice("kind", limit.kind())
                .decimal("percent", limit.percentage().value())
                .choice("condition", limit.condition());
        sources.reference(json, limit.source());
    }

    private static void measure(JsonText json, Measure measure, SourcesJson sources) {
        json.text("id", measure.id())
                .choice("status", measure.status())
                .optional("number", measure.number(), (to, name, number) -> to.integer(name, number))
                .optional("outcome", measure.outcome(), JsonText::text)
                .optional("wording", measure.wording(), JsonText::text)
                .optional(
                        "unit",
                        measure.unit(),
                        (to, name, unit) -> to.object(
                                name, inner -> inner.text("name", unit.name()).choice("kind", unit.kind())))
                .optional("direction", measure.direction(), JsonText::choice)
                .optional("kind", measure.kind(), JsonText::choice)
                .optional("aggregation", measure.aggregation(), JsonText::choice)
                .optional(
                        "changes",
                        measure.changes(),
                        (to, name, pair) -> to.texts(name, List.of(pair.first(), pair.second())))
                .optional("inferred", measure.inferred(), (to, name, by) -> to.integer(name, by.number()));
        sources.reference(json, measure.source());
    }
}
