package socialvalue.usecase;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static socialvalue.access.Role.AUDITOR;
import static socialvalue.access.Role.COMMISSIONER;
import static socialvalue.access.Role.CONTRACT_OFFICER;
import static socialvalue.access.Role.EVALUATOR;
import static socialvalue.access.Role.FINANCE;
import static socialvalue.access.Role.MODERATOR;
import static socialvalue.access.Role.OPENING_OFFICER;
import static socialvalue.access.Role.PORTAL;
import static socialvalue.access.Role.SUPPLIER;
import static socialvalue.usecase.ExampleCouncil.BEFORE;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.MARKED;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Caller;
import socialvalue.access.NotPermitted;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.SigningDetails;
import socialvalue.file.EditionSource;
import socialvalue.file.ReturnReader;
import socialvalue.marking.FlagKind;
import socialvalue.model.EditionId;
import socialvalue.procurement.PortalId;
import socialvalue.summary.Benchmark;

/** Who may do what: each use case, the roles it is for, and nobody else. */
@ExtendWith(EmbeddedEngine.class)
class RolesTest {
    private static final FinancialYear YEAR = new FinancialYear(2027);
    private static final String CARE = "example-care";
    private static final PortalId A_PORTAL = new PortalId("example-portal", "exampleshire");

    private static final AgreementId SERVICE =
            AgreementSamples.neighbourhood("North").id();

    private final ExampleCouncil council;

    RolesTest(ExampleCouncil council) {
        this.council = council;
    }

    /** Something a caller asks for. */
    @FunctionalInterface
    private interface Asked {
        void by(Caller caller);
    }

    private record For(Set<Role> roles, Asked asked) {}

    private static For only(Role role, Asked asked) {
        return new For(Set.of(role), asked);
    }

    private Map<String, For> table() {
        HomeCareReturn made = HomeCareReturn.of(CARE, "sha256:none");
        EditionId edition = new EditionId("knowsley", "2014");
        Set<Role> readers = Set.of(MODERATOR, EVALUATOR, COMMISSIONER);
        Set<Role> markers = Set.of(EVALUATOR, MODERATOR);
        Set<Role> readersOfAgreements = Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR);
        return Map.ofEntries(
                entry(
                        "PublishEdition.publish",
                        only(
                                COMMISSIONER,
                                caller -> council.editions.publish(
                                        caller,
                                        edition,
                                        EditionSource.SHIPPED.model(edition).orElseThrow()))),
                entry(
                        "DraftFrame.save",
                        only(
                                COMMISSIONER,
                                caller -> council.drafts.save(caller, LOT, ExampleCouncil.frame(), Optional.empty()))),
                entry(
                        "ReadPublishedPortfolio.read",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.portfolios.read(caller, "knowsley", "2013-14"))),
                entry(
                        "KeepIndicators.define",
                        new For(
                                Set.of(CONTRACT_OFFICER, COMMISSIONER),
                                caller -> council.indicators.define(
                                        caller, "example", ExampleIndicators.waste("Example."), 0))),
                entry(
                        "KeepIndicators.observe",
                        new For(
                                Set.of(CONTRACT_OFFICER, COMMISSIONER),
                                caller -> council.indicators.observe(
                                        caller,
                                        "example",
                                        LocalDate.parse("2026-03-31"),
                                        ExampleIndicators.observed("48"),
                                        0))),
                entry(
                        "KeepIndicators.read",
                        new For(
                                Set.of(CONTRACT_OFFICER, COMMISSIONER, FINANCE, AUDITOR),
                                caller -> council.indicators.read(caller, "example"))),
                entry(
                        "KeepIndicators.page",
                        new For(
                                Set.of(CONTRACT_OFFICER, COMMISSIONER, FINANCE, AUDITOR),
                                caller -> council.indicators.page(caller, Optional.empty(), 1))),
                entry("RecordDelivery.record", only(CONTRACT_OFFICER, caller -> new RecordDelivery(
                                council.ports.agreements(), council.ports.clock())
                        .record(
                                caller,
                                SERVICE,
                                AgreementSamples.recorded("D-1", "groups", "2027/28-M1", "1")
                                        .reported()))),
                entry("DecideDelivery.decide", only(CONTRACT_OFFICER, caller -> new DecideDelivery(
                                council.ports.agreements(), council.ports.clock())
                        .decide(caller, SERVICE, "D-1", Delivery.Verdict.QUERIED, "Example.", 0))),
                entry("ReadDeliveries.read", new For(readersOfAgreements, caller -> new ReadDeliveries(
                                council.ports.agreements())
                        .read(caller, SERVICE, "D-1"))),
                entry("ReadDeliveries.page", new For(readersOfAgreements, caller -> new ReadDeliveries(
                                council.ports.agreements())
                        .page(caller, SERVICE, Optional.empty(), 1))),
                entry("ImportDeliveries.start", only(CONTRACT_OFFICER, caller -> ImportDeliveriesTest.importing(council)
                        .start(caller, SERVICE, "I-1", DeliveryImport.Mode.GOOD_ROWS, new byte[0]))),
                entry("ImportDeliveries.read", new For(readersOfAgreements, caller -> ImportDeliveriesTest.importing(
                                council)
                        .read(caller, SERVICE, "I-1"))),
                entry("ImportDeliveries.all", new For(readersOfAgreements, caller -> ImportDeliveriesTest.importing(
                                council)
                        .all(caller, SERVICE))),
                entry("DraftFrame.read", only(COMMISSIONER, caller -> council.drafts.read(caller, LOT))),
                entry(
                        "PublishFrame.publish",
                        only(COMMISSIONER, caller -> council.publication.publish(caller, LOT, 1))),
                entry("CheckReturn.check", new For(Set.of(SUPPLIER, PORTAL), caller -> new CheckReturn(
                                new ReturnReader())
                        .check(caller, made.document(), ExampleCouncil.frame(), "sha256:none"))),
                entry(
                        "SubmitReturn.submit",
                        only(SUPPLIER, caller -> council.submission.submit(caller, made.request()))),
                entry("SubmitReturn.receipt", only(SUPPLIER, caller -> council.submission.receipt(caller, LOT))),
                entry(
                        "WithdrawReturn.withdraw",
                        only(SUPPLIER, caller -> council.withdrawal.withdraw(caller, LOT, BEFORE, 1))),
                entry(
                        "DeliverHeldReturn.deliver",
                        only(PORTAL, caller -> council.delivery.deliver(caller, LOT, CARE, BEFORE, made.document()))),
                entry("AdmitLateReturn.list", only(OPENING_OFFICER, caller -> council.late.list(caller, LOT))),
                entry(
                        "AdmitLateReturn.admit",
                        only(
                                OPENING_OFFICER,
                                caller -> council.late.admit(caller, LOT, "none", "By rule.", "A fault."))),
                entry("StartOpening.start", only(OPENING_OFFICER, caller -> council.opening.start(caller, LOT))),
                entry("StartOpening.startHeld", only(PORTAL, caller -> council.opening.startHeld(caller, LOT))),
                entry(
                        "ParkedEvents.page",
                        only(COMMISSIONER, caller -> council.parked.page(caller, A_PORTAL, Optional.empty(), 1))),
                entry(
                        "ParkedEvents.retry",
                        only(COMMISSIONER, caller -> council.parked.retry(caller, A_PORTAL, Optional.empty(), 1))),
                entry(
                        "ReadLot.read",
                        new For(
                                Set.of(PORTAL, COMMISSIONER, OPENING_OFFICER, EVALUATOR, MODERATOR),
                                caller -> council.lots.read(caller, LOT))),
                entry(
                        "VerifyAudit.verify",
                        only(AUDITOR, caller -> council.auditing.verify(caller, LOT, Optional.empty()))),
                entry("ReadTrail.page", only(AUDITOR, caller -> council.trail.page(caller, LOT, Optional.empty(), 1))),
                entry(
                        "ReadRun.read",
                        new For(
                                Set.of(OPENING_OFFICER, MODERATOR, EVALUATOR, COMMISSIONER),
                                caller -> council.runs.read(caller, "no-such-run"))),
                entry(
                        "ReadReturns.page",
                        new For(markers, caller -> council.returns.page(caller, LOT, Optional.empty(), 1))),
                entry("ReadReturns.one", new For(markers, caller -> council.returns.one(caller, LOT, CARE))),
                entry(
                        "RecordMark.record",
                        only(
                                EVALUATOR,
                                caller -> council.marks.record(caller, LOT, MARKED, CARE, BigDecimal.ONE, "Said."))),
                entry(
                        "AgreeMark.agree",
                        only(
                                MODERATOR,
                                caller -> council.moderation.agree(
                                        caller, LOT, MARKED, CARE, ExampleCouncil.agreed(BigDecimal.ONE, "x"), 0))),
                entry("ReadMarks.read", new For(markers, caller -> council.markReading.read(caller, LOT, CARE))),
                entry(
                        "KeepPanel.name",
                        only(
                                MODERATOR,
                                caller -> council.panel.name(caller, LOT, List.of("example-ann"), "Named.", 0))),
                entry(
                        "KeepPanel.declare",
                        new For(
                                markers,
                                caller -> council.panel.declare(
                                        caller, LOT, "example-evaluator", Optional.of(CARE), "A cousin."))),
                entry("KeepPanel.read", new For(markers, caller -> council.panel.read(caller, LOT))),
                entry("LockMarks.lock", only(MODERATOR, caller -> council.locking.lock(caller, LOT))),
                entry(
                        "AskSupplier.ask",
                        new For(
                                markers,
                                caller -> council.asking.ask(
                                        caller, LOT, CARE, new AskSupplier.Asked(Optional.empty(), "Which?", "key")))),
                entry(
                        "AskSupplier.withdraw",
                        new For(markers, caller -> council.asking.withdraw(caller, LOT, CARE, 1, "Answered."))),
                entry(
                        "AnswerQuestion.answer",
                        new For(
                                Set.of(SUPPLIER, EVALUATOR, MODERATOR),
                                caller -> council.answering.answer(
                                        caller,
                                        LOT,
                                        CARE,
                                        1,
                                        new AnswerQuestion.Given("Both.", Optional.empty(), Optional.empty(), "key")))),
                entry(
                        "ReadClarifications.read",
                        new For(
                                Set.of(SUPPLIER, EVALUATOR, MODERATOR),
                                caller -> council.clarifications.read(caller, LOT, CARE))),
                entry(
                        "ImportScores.importScores",
                        only(
                                MODERATOR,
                                caller -> council.imports.importScores(
                                        caller,
                                        LOT,
                                        new ImportScores.Import("price", "Example", "sha256:none", List.of())))),
                entry(
                        "StartScoring.start",
                        only(MODERATOR, caller -> council.scoring.start(caller, LOT, Optional.empty()))),
                entry(
                        "ReadScores.table",
                        new For(readers, caller -> council.scores.table(caller, LOT, Optional.empty(), 1))),
                entry(
                        "ReadScores.explanation",
                        new For(readers, caller -> council.scores.explanation(caller, LOT, CARE))),
                entry("ReadFlags.read", new For(readers, caller -> council.flags.read(caller, LOT))),
                entry(
                        "ReadEvaluationReport.page",
                        new For(
                                Set.of(MODERATOR, COMMISSIONER),
                                caller -> council.reports.page(caller, LOT, Optional.empty(), 1))),
                entry(
                        "ReadEvaluationReport.whole",
                        new For(Set.of(MODERATOR, COMMISSIONER), caller -> council.reports.whole(caller, LOT))),
                entry(
                        "DecideFlag.decide",
                        only(
                                MODERATOR,
                                caller -> council.deciding.decide(
                                        caller, LOT, "none", FlagKind.Choice.KEEP, "Clarified.", 0))),
                entry(
                        "IssueSummaries.issue",
                        only(MODERATOR, caller -> council.issuing.issue(caller, LOT, ExampleCouncil.awardTo(CARE)))),
                entry(
                        "ReadLetter.read",
                        new For(Set.of(SUPPLIER, MODERATOR), caller -> council.letters.read(caller, LOT, CARE))),
                entry(
                        "SignContract.sign",
                        only(
                                CONTRACT_OFFICER,
                                caller -> council.contracts.sign(
                                        caller, LOT, SigningDetails.only(LocalDate.parse("2027-03-01"))))),
                entry(
                        "KeepAgreement.keep",
                        only(
                                CONTRACT_OFFICER,
                                caller -> council.agreements.keep(
                                        caller,
                                        AgreementId.of(LOT),
                                        1,
                                        new KeepAgreement.Request(
                                                "Example.", AgreementSamples.neighbourhood("East"))))),
                entry(
                        "DecideRemedy.decide",
                        only(
                                CONTRACT_OFFICER,
                                caller -> council.remedies.decide(
                                        caller,
                                        AgreementId.of(LOT),
                                        new DecideRemedy.Request(
                                                RemedyDecision.Choice.WAIVED,
                                                Optional.empty(),
                                                Optional.empty(),
                                                "Example.")))),
                entry(
                        "ReadAgreements.page",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.agreementReading.page(caller, Optional.empty(), 1))),
                entry(
                        "ReadAgreements.read",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.agreementReading.read(caller, AgreementId.of(LOT)))),
                entry(
                        "ReadAgreements.version",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.agreementReading.version(caller, AgreementId.of(LOT), 1))),
                entry(
                        "ReadAgreements.requireReader",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                ReadAgreements::requireReader)),
                entry(
                        "ReadContractPerformance.read",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.performance.read(caller, AgreementId.of(LOT)))),
                entry(
                        "ReadSummary.read",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.agreementSummaries.read(caller, AgreementId.of(LOT)))),
                entry(
                        "ReadPortfolio.requireReader",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.agreementPortfolios.requireReader(caller))),
                entry(
                        "ReadPortfolio.whole",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.agreementPortfolios.whole(caller, YEAR))),
                entry(
                        "ReadPortfolio.rows",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.agreementPortfolios.rows(
                                        caller, YEAR, Optional.empty(), Optional.empty(), 1))),
                entry(
                        "ReadPortfolio.benchmark",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, COMMISSIONER, AUDITOR),
                                caller -> council.agreementPortfolios.benchmark(
                                        caller, YEAR, "knowsley/2014/KNW-01", Benchmark.By.AGREEMENT))),
                entry(
                        "RebuildTotals.rebuild",
                        only(CONTRACT_OFFICER, caller -> council.totals.rebuild(caller, AgreementId.of(LOT)))),
                entry(
                        "RebuildTotals.compare",
                        new For(
                                Set.of(CONTRACT_OFFICER, FINANCE, AUDITOR),
                                caller -> council.totals.compare(caller, AgreementId.of(LOT)))),
                entry(
                        "ReadAwardSteps.read",
                        new For(
                                Set.of(MODERATOR, COMMISSIONER),
                                caller -> council.awardSteps.read(
                                        caller, LOT, LocalDate.parse("2027-02-10"), Optional.empty()))));
    }

    private static Set<Role> permitted(Asked asked) {
        Set<Role> permitted = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            Throwable thrown = catchThrowable(() -> asked.by(ExampleCouncil.as(role)));
            if (thrown == null || thrown instanceof Refusal) {
                permitted.add(role);
            } else {
                assertThat(thrown).isInstanceOf(NotPermitted.class);
            }
        }
        return permitted;
    }

    @Test
    void each_use_case_is_for_the_roles_it_names_and_for_no_other_before_a_lot_is_published() {
        table().forEach((useCase, who) ->
                assertThat(permitted(who.asked())).as(useCase).isEqualTo(who.roles()));
    }

    @Test
    void and_for_no_other_once_it_is_scored() {
        council.publish();
        council.locked(CARE);
        council.done(council.scoring.start(ExampleCouncil.as(MODERATOR), LOT, Optional.empty()));

        table().forEach((useCase, who) ->
                assertThat(permitted(who.asked())).as(useCase).isEqualTo(who.roles()));
    }

    @Test
    void who_is_not_permitted_changes_nothing() {
        council.publish();
        council.locked(CARE);
        var before = council.stored();

        table().values().forEach(who -> EnumSet.complementOf(EnumSet.copyOf(who.roles()))
                .forEach(role -> catchThrowable(() -> who.asked().by(ExampleCouncil.as(role)))));

        assertThat(council.stored()).isEqualTo(before);
        assertThat(council.queue).isEmpty();
    }

    @Test
    void a_caller_without_a_role_may_do_nothing() {
        Caller nobody = new Caller("example-nobody", Set.of(), Optional.empty());

        table().forEach((useCase, who) -> assertThat(
                        catchThrowable(() -> who.asked().by(nobody)))
                .as(useCase)
                .isInstanceOf(NotPermitted.class));
    }

    @Test
    void no_use_case_that_takes_a_caller_is_missing_here() {
        Set<String> takingACaller = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("socialvalue.usecase").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getRawParameterTypes().stream()
                                .anyMatch(parameter -> parameter.isEquivalentTo(Caller.class)))
                        .filter(method ->
                                method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(takingACaller);
    }
}
