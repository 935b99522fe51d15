package socialvalue.aws.dynamo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.port.OpenedReturn;
import socialvalue.port.ReturnDocument;
import socialvalue.procurement.Supplier;
import socialvalue.submission.Commitment;
import socialvalue.submission.MethodStatement;
import socialvalue.submission.Offer;
import socialvalue.submission.TenderReturn;

/** Returns of 29 criteria, as full as a usual bidder's: every fourth a statement, some by period, some options. */
final class ExampleReturns {
    static final int CRITERIA = 29;
    static final String STATEMENT = "Our Example apprentices will work beside people who have been out of work. ";
    private static final String DIGEST = "sha256:" + "a".repeat(64);

    private static final List<String> FIGURES = List.of("12", "1250.50", "4", "300", "85.5");

    private ExampleReturns() {}

    static String criterion(int index) {
        return "criterion-" + (index + 1);
    }

    static OpenedReturn of(String supplier) {
        List<Commitment> commitments = new ArrayList<>();
        List<MethodStatement> statements = new ArrayList<>();
        for (int i = 0; i < CRITERIA; i++) {
            commitments.add(new Commitment(criterion(i), i, offer(i), Optional.empty(), Optional.empty(), List.of()));
            if (isMarked(i)) {
                statements.add(statement(criterion(i)));
            }
        }
        TenderReturn checked = new TenderReturn(
                StoreContract.LOT,
                new Supplier(
                        supplier,
                        "Example Home Care Company " + supplier,
                        Optional.of(Supplier.Sector.SOCIAL),
                        List.of(new Supplier.Member(
                                "Example Partner", Supplier.Capacity.CONSORTIUM_MEMBER, Optional.empty()))),
                DIGEST,
                commitments,
                statements);
        Finding open = Finding.of(FindingCode.CRITERION_UNANSWERED, Location.at("/responses"), "nothing", "an answer");
        return new OpenedReturn(
                checked,
                new ReturnDocument(("{\"statement\":\"" + STATEMENT.repeat(40) + supplier + "\"}")
                        .getBytes(StandardCharsets.UTF_8)),
                2,
                StoreContract.NOON.minusSeconds(60),
                List.of(open));
    }

    /** Whether evaluators mark the criterion. */
    static boolean isMarked(int index) {
        return index % 4 == 3;
    }

    private static Offer offer(int index) {
        if (isMarked(index)) {
            return Offer.STATEMENT_ONLY;
        }
        if (index % 8 == 1) {
            return new Offer.PerPeriod(List.of(
                    BigDecimal.valueOf(120),
                    BigDecimal.valueOf(130),
                    BigDecimal.valueOf(130),
                    BigDecimal.valueOf(140)));
        }
        if (index % 16 == 4) {
            return new Offer.OfOptions(
                    List.of(new Offer.OptionQuantity("work-experience", 0, BigDecimal.valueOf(12))),
                    new BigDecimal("2500"));
        }
        return new Offer.SingleFigure(new BigDecimal(FIGURES.get(index % FIGURES.size())));
    }

    private static MethodStatement statement(String criterion) {
        return new MethodStatement(
                criterion,
                Optional.of(STATEMENT.repeat(4)),
                56,
                Optional.empty(),
                Optional.of("Exampleshire"),
                Optional.of("A1"),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
