package socialvalue.validation;

import static socialvalue.finding.FindingCode.EDITION_CHANGED;

import java.util.List;
import java.util.Optional;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.model.Assumption;
import socialvalue.model.DraftEdition;
import socialvalue.model.DraftEdition.DraftLimit;
import socialvalue.model.DraftEdition.DraftMeasure;
import socialvalue.model.DraftEdition.DraftStatement;
import socialvalue.model.DraftSources;
import socialvalue.model.Limit;
import socialvalue.model.Located;
import socialvalue.model.Measure;
import socialvalue.model.ModelEdition;
import socialvalue.model.ModelEdition.Statement;
import socialvalue.model.Outcome;
import socialvalue.model.Source;

/** Turns a model edition as it was read into a {@link ModelEdition}, or says everything that is in the way. */
public final class EditionRules {
    private static final List<EditionRule> RULES = List.of(
            new OutcomesAndMeasuresAreUnique(),
            new OutcomesAreDefined(),
            new InferencesAreDefined(),
            new MeasuresHaveAUnit(),
            new WordedMeasuresAreComplete(),
            new UnpublishedMeasuresSayNothing(),
            new LimitsCanAllHold(),
            new ExamplesSayExample());

    private EditionRules() {}

    /**
     * Checks an edition against every rule.
     *
     * @param findings where reading it has already put what it found, and what the rules find is added
     * @return the edition; empty where a finding, of reading or of a rule, refuses it
     */
    public static Optional<ModelEdition> check(DraftEdition edition, Findings findings) {
        SourceRule.ALL.forEach(rule -> rule.check(edition.sources(), edition.references(), findings));
        RULES.forEach(rule -> rule.check(edition, findings));
        return findings.refuse() ? Optional.empty() : Optional.of(checked(edition));
    }

    /**
     * Adds a finding where an edition is not the one that was published under its identifier.
     *
     * @param publishedDigest of the edition as it was published
     * @param digest of the edition now
     * @param location where the edition stands
     */
    public static void unchanged(String publishedDigest, String digest, Location location, Findings findings) {
        if (!publishedDigest.equals(digest)) {
            findings.add(EDITION_CHANGED, location, "an edition with digest " + digest, "digest " + publishedDigest);
        }
    }

    private static ModelEdition checked(DraftEdition draft) {
        DraftSources sources = draft.sources();
        return new ModelEdition(
                draft.id().value(),
                draft.title().value(),
                draft.owner().value(),
                draft.example().value(),
                draft.definition().text().value(),
                source(sources, draft.definition().source()),
                statements(sources, draft.provenance()),
                statements(sources, draft.uses()),
                draft.outcomes().stream()
                        .map(each ->
                                new Outcome(each.id().value(), each.wording().value(), source(sources, each.source())))
                        .toList(),
                draft.measures().stream().map(each -> measure(sources, each)).toList(),
                draft.limits().stream().map(each -> limit(sources, each)).toList(),
                assumptions(sources));
    }

    /** The assumptions, all of which are complete. */
    static List<Assumption> assumptions(DraftSources sources) {
        return sources.assumptions().stream()
                .map(each ->
                        new Assumption(each.number().value(), each.statement().value()))
                .toList();
    }

    /** What a reference resolves to, where a rule has made sure that it does. */
    static Source source(DraftSources sources, DraftSources.Reference reference) {
        return sources.resolve(reference).orElseThrow();
    }

    private static List<Statement> statements(DraftSources sources, List<DraftStatement> statements) {
        return statements.stream()
                .map(each -> new Statement(each.text().value(), source(sources, each.source())))
                .toList();
    }

    private static Limit limit(DraftSources sources, DraftLimit draft) {
        return new Limit(
                draft.on().value(),
                draft.kind().value(),
                draft.percentage().value(),
                draft.condition().value(),
                source(sources, draft.source()));
    }

    private static Measure measure(DraftSources sources, DraftMeasure draft) {
        return new Measure(
                draft.id().value(),
                draft.status().value(),
                value(draft.number()),
                value(draft.outcome()),
                value(draft.wording()),
                value(draft.unit()),
                value(draft.direction()),
                value(draft.kind()),
                value(draft.aggregation()),
                value(draft.changes()),
                source(sources, draft.source()),
                value(draft.inferred()).flatMap(sources::assumption));
    }

    private static <T> Optional<T> value(Located<T> located) {
        return Optional.ofNullable(located).map(Located::value);
    }
}
