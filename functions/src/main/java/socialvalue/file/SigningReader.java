package socialvalue.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.agreement.AgreedValue;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.Cashable;
import socialvalue.agreement.Counterparty;
import socialvalue.agreement.Disposal;
import socialvalue.agreement.Due;
import socialvalue.agreement.RatingBands;
import socialvalue.agreement.References;
import socialvalue.agreement.Reporting;
import socialvalue.agreement.Schedule;
import socialvalue.agreement.SigningDetails;
import socialvalue.finding.FindingCode;
import socialvalue.procurement.Supplier;

/** Reads what is said of an agreement when it is signed; {@code agreements/FORMAT.md} explains each key. */
public final class SigningReader {
    private SigningReader() {}

    /** The details of a document; empty where a finding refuses it. */
    public static Optional<SigningDetails> read(Fields in) {
        Optional<LocalDate> signedOn = in.required("signed-on", Days.DAY);
        AgreementKind kind = in.choice("kind", AgreementKind.class);
        Optional<String> title = in.optionalText("title");
        References references = in.optionalFields("references")
                .flatMap(DetailsReader::references)
                .orElse(References.NONE);
        Optional<AgreedValue> value = in.optionalFields("value").flatMap(DetailsReader::value);
        SigningDetails.Party party =
                in.optionalFields("counterparty").flatMap(SigningReader::party).orElse(SigningDetails.Party.NONE);
        List<Schedule.NamedPeriod> periods = in.optionalList("periods", SigningReader::period);
        List<Schedule.Parts> schedules = in.optionalList("schedules", SigningReader::parts);
        Optional<Reporting> reporting = in.optionalChoice("reporting", Reporting.class);
        Optional<RatingBands> bands = in.optionalFields("bands").flatMap(DetailsReader::bands);
        Optional<String> remedy = in.optionalText("remedy");
        Optional<Disposal> disposal = in.optionalFields("disposal").flatMap(DetailsReader::disposal);
        List<SigningDetails.CashableValue> cashable = in.optionalList("cashable", SigningReader::cashable);
        Optional<LocalDate> endedOn = in.optional("ended-on", Days.DAY);
        return in.done(() -> new SigningDetails(
                signedOn.orElseThrow(),
                kind,
                title,
                references,
                value,
                party,
                new Schedule(periods, schedules),
                reporting,
                bands,
                remedy,
                disposal,
                cashable,
                endedOn));
    }

    private static Optional<SigningDetails.Party> party(Fields in) {
        Set<Counterparty.Type> types = PartyReader.types(in);
        Optional<String> charity = in.optionalText("charity-number");
        Optional<String> company = in.optionalText("company-number");
        Optional<Supplier.Sector> sector = in.optionalChoice("sector", Supplier.Sector.class);
        List<Supplier.Member> members = in.optionalList("members", PartyReader::member);
        return in.done(() -> new SigningDetails.Party(types, charity, company, sector, members));
    }

    private static Optional<Schedule.NamedPeriod> period(Fields in) {
        String name = in.text("name");
        Optional<Days> days = Days.read(in);
        return in.done(() -> new Schedule.NamedPeriod(
                name, days.orElseThrow().from(), days.orElseThrow().to()));
    }

    private static Optional<Schedule.Parts> parts(Fields in) {
        String promise = in.text("promise");
        List<Due> due = in.list("parts", PromiseReader::due);
        boolean none = in.node("parts")
                .filter(node -> node.is(Node.Kind.ARRAY) && node.elements().isEmpty())
                .isPresent();
        if (none) {
            in.report(FindingCode.UNUSABLE_VALUE, "parts", "an empty list", "at least one part");
        }
        return in.done(() -> new Schedule.Parts(promise, due));
    }

    private static Optional<SigningDetails.CashableValue> cashable(Fields in) {
        String unitValue = in.text("unit-value");
        Cashable cashable = in.choice("cashable", Cashable.class);
        return in.done(() -> new SigningDetails.CashableValue(unitValue, cashable));
    }
}
