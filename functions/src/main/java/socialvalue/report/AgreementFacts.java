package socialvalue.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Counterparty;
import socialvalue.agreement.Disposal;
import socialvalue.agreement.References;
import socialvalue.frame.Exercise.Vat;
import socialvalue.procurement.KpiDuty;
import socialvalue.procurement.KpiReminder;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Money;
import socialvalue.report.FigureDocument.Fact;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.summary.IndicatorDuty;

/** Who, what and when of an agreement; what nobody has said is left out. */
final class AgreementFacts {
    private final List<Fact> facts = new ArrayList<>();

    private AgreementFacts() {}

    static List<Fact> of(AgreementVersion current, LocalDate at) {
        AgreementFacts made = new AgreementFacts();
        Agreement agreement = current.agreement();
        made.say("Agreement", agreement.id() + ", version " + current.version());
        made.say("Why this version", current.reason());
        made.say("Kind", agreement.kind().words());
        made.day("As at", Optional.of(at));
        made.say("Council", agreement.owner());
        made.say("Model", agreement.modelTitle() + " (" + agreement.model() + ")");
        agreement.counterparty().ifPresent(made::counterparty);
        made.references(agreement.references());
        agreement.lot().ifPresent(lot -> {
            made.say("Lot", lot.lot().tender() + ", lot " + lot.lot().lot());
            made.say("Scored by", "version " + lot.frameVersion() + " of its frame, " + lot.frameDigest());
        });
        agreement.regime().ifPresent(regime -> made.say("Procured under", regime.words()));
        IndicatorDuty.of(agreement, at).ifPresent(made::duty);
        agreement.value().ifPresent(value -> {
            String basis = vat(value.vat());
            made.pounds("Whole-life value, " + basis, Optional.of(value.wholeLife()));
            made.pounds("Annual value, " + basis, value.annual());
        });
        made.day("Signed", Optional.of(agreement.signedOn()));
        made.day("Term from", Optional.of(agreement.from()));
        made.day("Term to", Optional.of(agreement.to()));
        made.day("Ended on", agreement.endedOn());
        agreement.reporting().ifPresent(every -> made.say("Reported", FigureRow.words(every)));
        agreement
                .bands()
                .ifPresent(bands -> made.say(
                        "Bands",
                        "slightly below from " + bands.slightlyBelowFrom() + ", below from " + bands.belowFrom()
                                + ", else significantly below"));
        agreement.remedy().ifPresent(remedy -> made.say("Remedy for a shortfall", remedy));
        agreement.disposal().ifPresent(made::disposal);
        return made.facts;
    }

    static String vat(Vat vat) {
        return vat == Vat.INCLUDED ? "with VAT" : "without VAT";
    }

    private void duty(IndicatorDuty duty) {
        String answer =
                switch (duty.duty()) {
                    case KpiDuty.Required required -> "at least " + KpiDuty.Required.AT_LEAST + " are required. ";
                    case KpiDuty.NotRequired notRequired -> "none is required. ";
                    case KpiDuty.NotKnown notKnown -> "whether any is required is not known. ";
                };
        say(
                "Key performance indicators",
                answer + duty.duty().because() + " (" + duty.duty().citation().text() + ")");
        day("Next assessment of them due", duty.reminders().stream().findFirst().map(KpiReminder::due));
    }

    private void counterparty(Counterparty party) {
        Supplier supplier = party.supplier();
        say("Supplier", supplier.name() + " (" + supplier.id() + ")");
        say("Sector", supplier.sector().map(FigureRow::words).orElse("not stated"));
        if (!party.types().isEmpty()) {
            say(
                    "Type",
                    party.types().stream()
                            .sorted()
                            .map(Counterparty.Type::words)
                            .collect(Collectors.joining(", ")));
        }
        party.charityNumber().ifPresent(number -> say("Charity number", number));
        party.companyNumber().ifPresent(number -> say("Company number", number));
        if (!supplier.members().isEmpty()) {
            say(
                    "Delivered with",
                    supplier.members().stream()
                            .map(member -> member.name() + " (" + FigureRow.words(member.capacity())
                                    + member.sector()
                                            .map(sector -> ", " + FigureRow.words(sector))
                                            .orElse("") + ")")
                            .collect(Collectors.joining("; ")));
        }
    }

    private void references(References references) {
        references.register().ifPresent(text -> say("Contract register", text));
        references.ledgerSupplier().ifPresent(text -> say("Supplier in the ledger", text));
        references.costCentre().ifPresent(text -> say("Cost centre", text));
        references.directorate().ifPresent(text -> say("Directorate", text));
        references.neighbourhood().ifPresent(text -> say("Neighbourhood", text));
    }

    private void disposal(Disposal disposal) {
        pounds("Unrestricted value", Optional.of(disposal.unrestrictedValue()));
        say("Valued by", disposal.valuedBy());
        pounds("Consideration", disposal.consideration());
        pounds("Rent a year", disposal.rent());
        pounds("Undervalue", Optional.of(disposal.undervalue()));
        say("Consent relied on", disposal.consent());
        disposal.leaseYears().ifPresent(years -> facts.add(new Fact("Lease, years", Kind.COUNT, Cell.of(years))));
        say("If it is not delivered", disposal.nonDelivery());
        say("Subsidy control", disposal.subsidyControl());
    }

    private void say(String label, String value) {
        facts.add(new Fact(label, value));
    }

    private void day(String label, Optional<LocalDate> day) {
        day.ifPresent(on -> facts.add(new Fact(label, Kind.DATE, Cell.of(on))));
    }

    private void pounds(String label, Optional<Money> money) {
        money.map(Money::pounds)
                .ifPresent((BigDecimal amount) -> facts.add(new Fact(label, Kind.POUNDS, Cell.of(amount))));
    }
}
