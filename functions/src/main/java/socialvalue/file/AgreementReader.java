package socialvalue.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import socialvalue.agreement.AgreedValue;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.Counterparty;
import socialvalue.agreement.Disposal;
import socialvalue.agreement.Promise;
import socialvalue.agreement.RatingBands;
import socialvalue.agreement.References;
import socialvalue.agreement.Reporting;
import socialvalue.agreement.SignedLot;
import socialvalue.agreement.Undertaking;
import socialvalue.finding.FindingCode;
import socialvalue.frame.Settings.ActivityPair;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.procurement.Regime;

/** Reads an agreement as officers send it; {@code agreements/FORMAT.md} explains each key. */
public final class AgreementReader {
    /** The version of the format, which every agreement states. */
    static final int FORMAT = 1;

    /** What is told of a version beside it: passed over, so that what was read can be changed and sent back. */
    private static final List<String> TOLD_ONLY =
            List.of("version", "recorded-by", "recorded-at", "remedy-decisions", "versions", "findings");

    private static final Reading<AgreementId> ID =
            Reading.ofText("a name of letters, digits, '.', '-' and '_'", AgreementId::new);

    private AgreementReader() {}

    /**
     * The agreement of a document; empty where a finding refuses it.
     *
     * @param editions where its model is looked up
     */
    public static Optional<Agreement> read(Fields in, EditionSource editions) {
        int format = in.integer("format");
        if (format != FORMAT && in.node("format").isPresent()) {
            in.report(FindingCode.UNUSABLE_VALUE, "format", "another version", "the number " + FORMAT);
        }
        Optional<AgreementId> id = in.required("id", ID);
        AgreementKind kind = in.choice("kind", AgreementKind.class);
        String title = in.text("title");
        boolean example = in.truth("example");
        String owner = in.text("owner");
        Optional<EditionId> model = in.required("model", DraftFields.EDITION);
        Optional<ModelEdition> edition = model.flatMap(editions::model);
        Optional<String> modelTitle = modelTitle(in, model, edition);
        Optional<SignedLot> lot = in.optionalFields("lot").flatMap(PartyReader::lot);
        Optional<Regime> regime = in.optionalChoice("regime", Regime.class);
        Optional<Counterparty> counterparty = in.optionalFields("counterparty").flatMap(PartyReader::counterparty);
        References references = in.optionalFields("references")
                .flatMap(DetailsReader::references)
                .orElse(References.NONE);
        Optional<AgreedValue> value = in.optionalFields("value").flatMap(DetailsReader::value);
        Optional<LocalDate> signedOn = in.required("signed-on", Days.DAY);
        Fields within = in.fields("term");
        Optional<Days> term = Days.read(within);
        within.done(() -> true);
        Optional<Reporting> reporting = in.optionalChoice("reporting", Reporting.class);
        List<Promise> promises = in.list("promises", new PromiseReader(edition)::read);
        List<Undertaking> undertakings = in.optionalList("undertakings", AgreementReader::undertaking);
        List<ActivityPair> pairs = in.optionalList("pairs", AgreementReader::pair);
        Optional<RatingBands> bands = in.optionalFields("bands").flatMap(DetailsReader::bands);
        Optional<String> remedy = in.optionalText("remedy");
        Optional<Disposal> disposal = in.optionalFields("disposal").flatMap(DetailsReader::disposal);
        Optional<LocalDate> endedOn = in.optional("ended-on", Days.DAY);
        TOLD_ONLY.forEach(in::node);
        return in.done(() -> new Agreement(
                id.orElseThrow(),
                kind,
                title,
                example,
                owner,
                model.orElseThrow(),
                modelTitle.orElseThrow(),
                lot,
                regime,
                counterparty,
                references,
                value,
                signedOn.orElseThrow(),
                term.orElseThrow().from(),
                term.orElseThrow().to(),
                reporting,
                promises,
                undertakings,
                pairs,
                bands,
                remedy,
                disposal,
                endedOn));
    }

    private static Optional<String> modelTitle(Fields in, Optional<EditionId> model, Optional<ModelEdition> edition) {
        Optional<String> given = in.optionalText("model-title");
        if (model.isPresent() && edition.isEmpty()) {
            in.report(
                    FindingCode.UNKNOWN_REFERENCE,
                    "model",
                    model.get().toString(),
                    "a model edition that is published here");
        }
        Optional<String> title = edition.map(ModelEdition::title);
        if (title.isPresent() && given.isPresent() && !given.equals(title)) {
            in.report(FindingCode.UNUSABLE_VALUE, "model-title", given.get(), "the edition's title, or no such key");
        }
        return title;
    }

    private static Optional<Undertaking> undertaking(Fields in) {
        String criterion = in.text("criterion");
        String title = in.text("title");
        SocialValueCriterion.Kind kind = in.choice("kind", SocialValueCriterion.Kind.class);
        Undertaking.Form form = in.choice("form", Undertaking.Form.class);
        return in.done(() -> new Undertaking(criterion, title, kind, form));
    }

    private static Optional<ActivityPair> pair(Fields in) {
        String first = in.text("first");
        String second = in.text("second");
        return in.done(() -> new ActivityPair(first, second));
    }
}
