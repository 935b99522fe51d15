package socialvalue.aws.dynamo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import socialvalue.audit.Act;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.ImportedScore;
import socialvalue.port.Conflict;
import socialvalue.port.OpenedReturns.AgreedRevision;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/**
 * What people decide about opened returns. Each write stands in one transaction with the check of the lot's phase, so
 * that nothing is recorded once marks are locked, however late it arrives; what counts goes into the values row with
 * it.
 */
final class Marks {
    private static final String LOCKED = "marks are locked";
    private static final String NOT_LOCKED = "marks are not locked";

    private final Table table;
    private final Trail trail;
    private final LotColumns columns;

    Marks(Table table, LotColumns columns) {
        this.table = table;
        this.trail = new Trail(table);
        this.columns = columns;
    }

    void record(LotId lot, EvaluatorMark mark, Act act) {
        place(lot, mark.criterion());
        MarkItem item = MarkItem.of(lot, mark);
        Transaction transaction = new Transaction(table)
                .put(MarkItem.SCHEMA, item, Condition.absent())
                .check(Keys.lot(lot), Keys.LOT, phase(LotPhase.OPENED));
        List<CancellationReason> refusals = trail.commit(lot, transaction, act);
        if (refusals.isEmpty()) {
            return;
        }
        if (!Transaction.refused(refusals.get(0))) {
            throw new Conflict(LOCKED);
        }
        EvaluatorMark standing = table.get(MarkItem.SCHEMA, item.pk, item.sk)
                .map(MarkItem::given)
                .orElseThrow();
        if (standing.mark().compareTo(mark.mark()) != 0 || !standing.rationale().equals(mark.rationale())) {
            throw new Conflict("the evaluator gave another mark before");
        }
    }

    List<EvaluatorMark> given(LotId lot, String supplier) {
        return table
                .beginning(MarkItem.SCHEMA, Keys.marks(lot, supplier), MarkItem.of(MarkItem.GIVEN, supplier))
                .stream()
                .map(MarkItem::given)
                .toList();
    }

    void agree(LotId lot, AgreedMark mark, int revision, Act act) {
        Change change = new Change()
                .set(ValuesItem.MARKS, place(lot, mark.criterion()), mark.mark().toString());
        MarkItem item = MarkItem.of(lot, mark, revision);
        Transaction transaction = new Transaction(table)
                .put(MarkItem.SCHEMA, item, Condition.absent())
                .update(values(lot, mark.supplier()), mark.supplier(), change)
                .check(Keys.lot(lot), Keys.LOT, phase(LotPhase.OPENED));
        if (revision > 1) {
            String before = MarkItem.of(lot, mark, revision - 1).sk;
            transaction.check(item.pk, before, Condition.present());
        }
        List<CancellationReason> refusals = trail.commit(lot, transaction, act);
        if (refusals.isEmpty()) {
            return;
        }
        requireReturn(refusals.get(1), mark.supplier());
        throw new Conflict(
                Transaction.refused(refusals.get(2)) ? LOCKED : "another revision of the agreed mark is kept");
    }

    List<EvaluatorMark> given(LotId lot) {
        return ofLot(lot, MarkItem.GIVEN).map(MarkItem::given).toList();
    }

    List<AgreedRevision> agreed(LotId lot) {
        return latest(ofLot(lot, MarkItem.AGREED));
    }

    List<AgreedRevision> agreed(LotId lot, String supplier) {
        return latest(revisionsOf(lot, supplier));
    }

    List<AgreedRevision> revisions(LotId lot, String supplier) {
        return revisionsOf(lot, supplier).map(MarkItem::agreed).toList();
    }

    private Stream<MarkItem> revisionsOf(LotId lot, String supplier) {
        return table
                .beginning(MarkItem.SCHEMA, Keys.marks(lot, supplier), MarkItem.of(MarkItem.AGREED, supplier))
                .stream();
    }

    private Stream<MarkItem> ofLot(LotId lot, String kind) {
        return IntStream.range(0, SealedReturns.PARTS)
                .boxed()
                .flatMap(part -> table.beginning(MarkItem.SCHEMA, Keys.marks(lot, part), kind + "#").stream());
    }

    /** In the store a revision comes after those it replaces. */
    private static List<AgreedRevision> latest(Stream<MarkItem> revisions) {
        Map<List<String>, AgreedRevision> latest = new LinkedHashMap<>();
        revisions
                .map(MarkItem::agreed)
                .forEach(each ->
                        latest.put(List.of(each.mark().supplier(), each.mark().criterion()), each));
        return new ArrayList<>(latest.values());
    }

    void importScore(LotId lot, ImportedScore score, Act act) {
        Backoff backoff = Backoff.ofFew();
        while (true) {
            Optional<ImportedItem> latest = latest(lot, score);
            if (latest.isPresent() && latest.get().score().saysTheSameAs(score)) {
                return;
            }
            List<CancellationReason> refusals = importAfter(lot, score, latest, act);
            if (refusals.isEmpty()) {
                return;
            }
            requireReturn(refusals.get(1), score.supplier());
            if (Transaction.refused(refusals.get(2))) {
                throw new Conflict(NOT_LOCKED);
            }
            if (!backoff.again()) {
                throw new Conflict("the score is being imported by somebody else");
            }
        }
    }

    private List<CancellationReason> importAfter(
            LotId lot, ImportedScore score, Optional<ImportedItem> latest, Act act) {
        Change change = new Change()
                .set(ValuesItem.IMPORTED, score.criterion(), score.points().toString());
        Optional<BigDecimal> replacedPrice = latest.map(ImportedItem::score).flatMap(ImportedScore::tenderedPrice);
        if (score.tenderedPrice().isPresent()) {
            change.set(ValuesItem.PRICE, score.tenderedPrice().get().toString());
        } else if (replacedPrice.isPresent()) {
            change.remove(ValuesItem.PRICE);
        }
        int number = latest.map(item -> item.number).orElse(0) + 1;
        Transaction transaction = new Transaction(table)
                .put(ImportedItem.SCHEMA, ImportedItem.of(lot, score, number), Condition.absent())
                .update(values(lot, score.supplier()), score.supplier(), change)
                .check(Keys.lot(lot), Keys.LOT, phase(LotPhase.MARKED, LotPhase.SCORED));
        return trail.commit(lot, transaction, act);
    }

    List<ImportedScore> importedRevisions(LotId lot, String supplier) {
        return table
                .beginning(ImportedItem.SCHEMA, Keys.marks(lot, supplier), MarkItem.of(ImportedItem.KIND, supplier))
                .stream()
                .map(ImportedItem::score)
                .toList();
    }

    private Optional<ImportedItem> latest(LotId lot, ImportedScore score) {
        String before = MarkItem.of(ImportedItem.KIND, score.supplier()) + Keys.plain(score.criterion()) + "#";
        return table.last(ImportedItem.SCHEMA, Keys.marks(lot, score.supplier()), before);
    }

    /** The place of a criterion in the values rows, as the name of a member. */
    private String place(LotId lot, String criterion) {
        int place = columns.find(lot)
                .map(known -> known.criteria().indexOf(criterion))
                .orElse(-1);
        if (place < 0) {
            throw new IllegalArgumentException("no criterion of the lot's returns: " + criterion);
        }
        return Integer.toString(place);
    }

    private static String values(LotId lot, String supplier) {
        return Keys.values(lot, Keys.part(supplier));
    }

    private static void requireReturn(CancellationReason reason, String supplier) {
        if (Transaction.refused(reason)) {
            throw new IllegalArgumentException("no opened return of that supplier: " + supplier);
        }
    }

    private static Condition phase(LotPhase... allowed) {
        return Condition.present()
                .oneOf(LotItem.PHASE, Arrays.stream(allowed).map(Enum::name).toList());
    }
}
