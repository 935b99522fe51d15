package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.MARKED;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.awardTo;
import static socialvalue.usecase.ExampleCouncil.refusal;
import static socialvalue.usecase.ExampleCouncil.supplier;
import static socialvalue.usecase.Tampering.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.AgreementVersion;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.port.Agreements.Kept;
import socialvalue.port.Lot;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A lot whose contract is signed: all that was read of it before is read still, and what was signed is audited. */
@ExtendWith(EmbeddedEngine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedLotTest {
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";
    private static final String LATECOMERS = "example-latecomers";
    private static final AgreementId AGREEMENT = AgreementId.of(LOT);
    private static final String VERSIONS = "AGREEMENT#EXAMPLE-2026-017~1#V";

    private final ExampleCouncil council;
    private List<Object> readBefore;
    private Tampering table;

    SignedLotTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeAll
    void signed() {
        TrailLot.worked(council, CARE, TOGETHER, LATECOMERS);
        readBefore = read();
        Lot issued = council.lot();
        assertThat(council.ports
                        .agreements()
                        .sign(
                                issued,
                                issued.in(LotPhase.SIGNED),
                                AgreementSamples.first(AgreementSamples.homeCare(LOT)),
                                Act.of(
                                        as(Role.CONTRACT_OFFICER),
                                        Role.CONTRACT_OFFICER,
                                        council.now,
                                        Event.CONTRACT_SIGNED)))
                .isTrue();
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SIGNED);
        table = new Tampering(council);
    }

    @AfterEach
    void undo() {
        table.undo();
    }

    /** Everything that is read of a lot whose summaries are issued. */
    private List<Object> read() {
        return List.of(
                council.letters.read(supplier(CARE), LOT, CARE),
                council.letters.read(as(Role.MODERATOR), LOT, TOGETHER),
                council.awardSteps.read(
                        as(Role.MODERATOR),
                        LOT,
                        LocalDate.ofInstant(council.now, ZoneOffset.UTC).plusDays(1),
                        Optional.empty()),
                council.reports.whole(as(Role.COMMISSIONER), LOT),
                council.scores.table(as(Role.MODERATOR), LOT, Optional.empty(), 10),
                council.scores.explanation(as(Role.EVALUATOR), LOT, CARE),
                council.flags.read(as(Role.MODERATOR), LOT),
                council.markReading.read(as(Role.MODERATOR), LOT, CARE),
                council.returns.page(as(Role.EVALUATOR), LOT, Optional.empty(), 10),
                council.returns.one(as(Role.MODERATOR), LOT, TOGETHER),
                council.clarifications.read(as(Role.MODERATOR), LOT, CARE),
                council.clarifications.read(supplier(CARE), LOT, CARE));
    }

    @Test
    void all_that_was_read_before_is_read_still() {
        assertThat(read()).usingRecursiveFieldByFieldElementComparator().isEqualTo(readBefore);
        assertThat(council.lots.read(as(Role.COMMISSIONER), LOT).phase()).isEqualTo(LotPhase.SIGNED);
        assertThat(council.trail
                        .page(as(Role.AUDITOR), LOT, Optional.empty(), 100)
                        .items()
                        .getLast()
                        .act()
                        .what())
                .isEqualTo(Event.CONTRACT_SIGNED);
    }

    @Test
    void the_same_award_and_the_same_lock_change_nothing() {
        var before = council.stored();

        assertThat(council.issuing.issue(as(Role.MODERATOR), LOT, awardTo(CARE, TOGETHER, LATECOMERS)))
                .isEqualTo(council.ports
                        .runs()
                        .find(council.lot().issuingRun().orElseThrow())
                        .orElseThrow());
        council.locking.lock(as(Role.MODERATOR), LOT);

        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void nothing_of_the_evaluation_is_changed_any_more() {
        var before = council.stored();

        assertThat(refusal(() -> council.scoring.start(as(Role.MODERATOR), LOT, Optional.of("Once more.")))
                        .slug())
                .isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.marks.record(
                                as(Role.EVALUATOR), LOT, MARKED, CARE, BigDecimal.ONE, "Once more."))
                        .slug())
                .isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.imported("price", "25", CARE)).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.asking.ask(
                                as(Role.MODERATOR), LOT, CARE, new AskSupplier.Asked(Optional.empty(), "Why?", "once")))
                        .slug())
                .isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.panelOf("example-evaluator")).slug()).isEqualTo("not-in-this-phase");

        assertThat(council.stored()).isEqualTo(before);
    }

    // The audit trail

    @Test
    void where_nothing_was_changed_everything_holds() {
        assertThat(table.entries()).isEqualTo(24);
        assertThat(table.found()).isEmpty();
    }

    @Test
    void a_variation_leaves_what_was_signed_as_it_was() {
        Kept read = council.ports.agreements().find(AGREEMENT).orElseThrow();
        AgreementVersion next = new AgreementVersion(
                2,
                AgreementSamples.with(
                        read.current().agreement(),
                        "Example home care, longer",
                        read.current().agreement().to().plusYears(1)),
                "Extended by a year.",
                "officer-1",
                council.now);
        assertThat(council.ports.agreements().vary(read, next)).isTrue();

        assertThat(table.found()).isEmpty();
    }

    @Test
    void what_was_signed_and_says_something_else_now() {
        Map<String, AttributeValue> signed = table.item(VERSIONS, "000001");
        table.change(signed, "json", AttributeValue.fromB(SdkBytes.fromUtf8String("{}")));

        assertThat(table.found()).containsExactly("officers 24");
    }

    @Test
    void what_was_signed_and_is_gone() {
        table.remove(table.item(VERSIONS, "000001"));

        assertThat(table.found()).containsExactly("officers 24");
    }

    @Test
    void a_signature_that_nobody_made() {
        table.remove(table.entry(24));
        table.change(table.item(Tampering.LOT_KEY, "LOT"), "phase", text("SUMMARIES_ISSUED"));

        assertThat(table.found())
                .as("what was signed stands, and no entry tells of it")
                .containsExactly("officers 24");
    }

    @Test
    void a_lot_that_is_signed_no_longer() {
        table.change(table.item(Tampering.LOT_KEY, "LOT"), "phase", text("SUMMARIES_ISSUED"));

        assertThat(table.found()).containsExactly("officers 24");
    }
}
