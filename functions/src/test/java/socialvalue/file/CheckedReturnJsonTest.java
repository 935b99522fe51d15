package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.file.CheckedReturnJson.Checked;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Supplier;
import socialvalue.procurement.Supplier.Member;
import socialvalue.procurement.Supplier.Sector;
import socialvalue.quantity.Percentage;
import socialvalue.submission.Commitment;
import socialvalue.submission.Evidence;
import socialvalue.submission.MethodStatement;
import socialvalue.submission.MethodStatement.Capacity;
import socialvalue.submission.MethodStatement.DeliveredBy;
import socialvalue.submission.Offer;
import socialvalue.submission.TenderReturn;

class CheckedReturnJsonTest {
    @Test
    void a_return_with_everything_is_read_as_it_was_written() {
        Supplier supplier = new Supplier(
                "EX-1",
                "Example Caring Together Ltd",
                Optional.of(Sector.SOCIAL),
                List.of(
                        new Member(
                                "Example Volunteers", Supplier.Capacity.CONSORTIUM_MEMBER, Optional.of(Sector.SOCIAL)),
                        new Member("Example Cleaners", Supplier.Capacity.SUBCONTRACTOR, Optional.empty())));
        MethodStatement statement = new MethodStatement(
                "jobs",
                Optional.of("We shall hire – and keep – \"local\" people.\n☂"),
                7,
                Optional.of("gain"),
                Optional.of("Exampleshire"),
                Optional.of("A1"),
                Optional.of("out of work"),
                List.of(
                        new Evidence("plan.pdf", Optional.of("ab".repeat(32)), Optional.of("portal:1")),
                        new Evidence("cv.pdf", Optional.empty(), Optional.empty())),
                List.of(
                        new DeliveredBy(
                                Capacity.SUBCONTRACTOR,
                                Optional.of("Example Cleaners"),
                                Optional.of(Sector.PRIVATE),
                                Optional.of(new Percentage(new BigDecimal("12.5")))),
                        new DeliveredBy(Capacity.OWN_STAFF, Optional.empty(), Optional.empty(), Optional.empty())));
        Checked whole = new Checked(
                new TenderReturn(
                        new LotId("EX-2026", "1"),
                        supplier,
                        "sha256:frame",
                        List.of(
                                new Commitment(
                                        "jobs",
                                        3,
                                        new Offer.SingleFigure(new BigDecimal("4.0")),
                                        Optional.of(new Percentage(BigDecimal.TEN)),
                                        Optional.empty(),
                                        List.of(FindingCode.FRACTIONAL_HEADCOUNT)),
                                Commitment.unanswered("more")),
                        List.of(statement)),
                List.of(
                        new Finding(
                                FindingCode.WRONG_UNIT,
                                Severity.EARNS_NO_POINTS,
                                new Location("return.json", 7, "/responses/0/quantity"),
                                "people",
                                "hours",
                                "Give hours.",
                                "frame, jobs"),
                        Finding.of(FindingCode.STATEMENT_TOO_LONG, Location.ROOT, "x".repeat(500), "300 words")));

        assertThat(CheckedReturnJson.read(CheckedReturnJson.write(whole))).isEqualTo(whole);
    }

    @Test
    void a_return_with_nothing_is_read_as_it_was_written() {
        Checked whole = new Checked(
                new TenderReturn(
                        new LotId("EX-2026", "1"),
                        new Supplier("EX-1", "Example", Optional.empty(), List.of()),
                        "",
                        List.of(),
                        List.of()),
                List.of());

        assertThat(CheckedReturnJson.read(CheckedReturnJson.write(whole))).isEqualTo(whole);
    }
}
