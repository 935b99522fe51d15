package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.aws.dynamo.Trail.ReturnChain;
import socialvalue.file.CheckedReturnJson;
import socialvalue.file.CheckedReturnJson.Checked;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.ImportedScore;
import socialvalue.port.OpenedReturn;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Page;
import socialvalue.port.ReturnDocument;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotId;
import socialvalue.scoring.ScoringRow;

/**
 * {@link OpenedReturns} in the table: small values rows read by the lot, large texts read by the return, marks beside.
 */
public final class DynamoOpenedReturns implements OpenedReturns {
    private final Table table;
    private final LotColumns columns;
    private final Marks marks;
    private final Trail trail;

    /** Over that table. */
    public DynamoOpenedReturns(Table table) {
        this.table = table;
        this.columns = new LotColumns(table);
        this.marks = new Marks(table, columns);
        this.trail = new Trail(table);
    }

    /** All of it or nothing. It is never put twice, as marks may have been added to the values row since. */
    @Override
    public void keep(LotId lot, SealedReturn from, boolean late, OpenedReturn opened, Act act) {
        String supplier = Keys.plain(opened.checked().supplier().id());
        String texts = Keys.statements(lot, Keys.part(supplier));
        Columns lotColumns = columns.of(lot, opened.checked());
        DocumentItem document = new DocumentItem();
        document.pk = texts;
        document.sk = supplier;
        document.version = opened.version();
        document.receivedAt = opened.receivedAt().toString();
        document.contents = Compressed.of(opened.document().bytes());
        DocumentItem checked = new DocumentItem();
        checked.pk = texts;
        checked.sk = Keys.checked(supplier);
        checked.version = opened.version();
        checked.receivedAt = document.receivedAt;
        checked.contents = Compressed.text(CheckedReturnJson.write(new Checked(opened.checked(), opened.findings())));
        Transaction keeping = new Transaction(table)
                .put(DocumentItem.SCHEMA, document, Condition.absent())
                .put(DocumentItem.SCHEMA, checked, Condition.absent())
                .put(ValuesItem.SCHEMA, ValuesItem.of(lot, lotColumns, opened), Condition.absent(), ValuesItem.ADDED);
        // Refused where it is kept already
        trail.commit(
                lot,
                late ? LateReturns.chain(lot, from) : ReturnChain.of(lot, from.pseudonym()),
                (late ? 1 : from.version()) + 1,
                keeping,
                act);
    }

    @Override
    public Optional<OpenedReturn> find(LotId lot, String supplier) {
        String texts = Keys.statements(lot, Keys.part(supplier));
        Optional<DocumentItem> document = table.get(DocumentItem.SCHEMA, texts, Keys.plain(supplier));
        Optional<DocumentItem> kept = table.get(DocumentItem.SCHEMA, texts, Keys.checked(supplier));
        if (document.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        Checked checked = CheckedReturnJson.read(Compressed.textOf(kept.get().contents));
        return Optional.of(new OpenedReturn(
                checked.checked(),
                new ReturnDocument(Compressed.undone(document.get().contents)),
                document.get().version,
                Instant.parse(document.get().receivedAt),
                checked.findings()));
    }

    @Override
    public List<ScoringRow> scoringRows(LotId lot) {
        Optional<Columns> known = columns.find(lot);
        if (known.isEmpty()) {
            return List.of();
        }
        List<ScoringRow> rows = new ArrayList<>();
        for (int part = 0; part < SealedReturns.PARTS; part++) {
            for (ValuesItem item : table.all(ValuesItem.SCHEMA, Keys.values(lot, part))) {
                rows.add(item.row(lot, known.get()));
            }
        }
        rows.sort(Comparator.comparing(row -> row.checked().supplier().id()));
        return rows;
    }

    @Override
    public Page<ScoringRow> page(LotId lot, Optional<String> after, int limit) {
        Optional<Columns> known = columns.find(lot);
        if (known.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        int part = after.map(Keys::part).orElse(0);
        String supplier = after.orElse(Keys.FIRST);
        List<ScoringRow> rows = new ArrayList<>();
        while (rows.size() <= limit && part < SealedReturns.PARTS) {
            int wanted = limit + 1 - rows.size();
            for (ValuesItem item : table.after(ValuesItem.SCHEMA, Keys.values(lot, part), supplier, wanted)) {
                rows.add(item.row(lot, known.get()));
            }
            part++;
            supplier = Keys.FIRST;
        }
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        return new Page<>(
                rows.subList(0, limit),
                Optional.of(rows.get(limit - 1).checked().supplier().id()));
    }

    @Override
    public void record(LotId lot, EvaluatorMark mark, Act act) {
        marks.record(lot, mark, act);
    }

    @Override
    public List<EvaluatorMark> marks(LotId lot) {
        return marks.given(lot);
    }

    @Override
    public List<AgreedRevision> agreed(LotId lot) {
        return marks.agreed(lot);
    }

    @Override
    public List<EvaluatorMark> marks(LotId lot, String supplier) {
        return marks.given(lot, supplier);
    }

    @Override
    public void agree(LotId lot, AgreedMark mark, int revision, Act act) {
        marks.agree(lot, mark, revision, act);
    }

    @Override
    public List<AgreedRevision> agreed(LotId lot, String supplier) {
        return marks.agreed(lot, supplier);
    }

    @Override
    public List<AgreedRevision> agreedRevisions(LotId lot, String supplier) {
        return marks.revisions(lot, supplier);
    }

    @Override
    public void imported(LotId lot, ImportedScore score, Act act) {
        marks.importScore(lot, score, act);
    }

    @Override
    public List<ImportedScore> importedRevisions(LotId lot, String supplier) {
        return marks.importedRevisions(lot, supplier);
    }
}
