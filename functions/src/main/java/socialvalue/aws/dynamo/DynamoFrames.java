package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.file.EditionSource;
import socialvalue.file.FrameJson;
import socialvalue.file.FrameReader;
import socialvalue.file.JsonDocument;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.Conflict;
import socialvalue.port.FrameDraft;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.procurement.LotId;

/** {@link Frames} in the table. */
public final class DynamoFrames implements Frames {
    private final Table table;
    private final KnownFrames known = new KnownFrames(DynamoFrames::read);
    private final Trail trail;

    /** Over that table. */
    public DynamoFrames(Table table) {
        this.table = table;
        this.trail = new Trail(table);
    }

    @Override
    public Optional<FrameDraft> draft(LotId lot) {
        return table.get(FrameItem.SCHEMA, Keys.lot(lot), Keys.DRAFT)
                .map(item -> new FrameDraft(item.number, read(item.frame)));
    }

    @Override
    public void saveDraft(FrameDraft draft) {
        FrameItem item = new FrameItem();
        item.pk = Keys.lot(lotOf(draft.frame()));
        item.sk = Keys.DRAFT;
        item.number = draft.revision();
        item.frame = written(draft.frame());
        Condition condition = draft.revision() == 1
                ? Condition.absent()
                : Condition.present().equal(FrameItem.NUMBER, draft.revision() - 1);
        if (!table.put(FrameItem.SCHEMA, item, condition).kept()) {
            throw new Conflict("the draft was changed by somebody else");
        }
    }

    @Override
    public Optional<Lot> lot(LotId lot) {
        return table.get(LotItem.SCHEMA, Keys.lot(lot), Keys.LOT).map(LotItem::lot);
    }

    @Override
    public Optional<FrameVersion> version(LotId lot, int version) {
        return table.get(FrameItem.SCHEMA, Keys.lot(lot), Keys.version(version))
                .map(item -> new FrameVersion(
                        item.number,
                        item.digest,
                        known.of(item.frame),
                        Instant.parse(item.publishedAt),
                        item.publishedBy));
    }

    @Override
    public void publish(Lot lot, FrameVersion version, Act act) {
        if (lot.frameVersion() != version.version() || !lot.frameDigest().equals(version.digest())) {
            throw new IllegalArgumentException("a lot is published with the version it points at");
        }
        FrameItem item = new FrameItem();
        item.pk = Keys.lot(lot.id());
        item.sk = Keys.version(version.version());
        item.number = version.version();
        item.digest = version.digest();
        item.frame = written(version.frame());
        item.publishedAt = version.publishedAt().toString();
        item.publishedBy = version.publishedBy();
        boolean first = version.version() == 1;
        Transaction publication = new Transaction(table)
                .put(FrameItem.SCHEMA, item, Condition.absent())
                .put(LotItem.SCHEMA, LotItem.of(lot), first ? Condition.absent() : LotItem.before(lot));
        if (!trail.commit(lot.id(), publication, act).isEmpty()) {
            throw new Conflict("the lot was published, or moved on, by somebody else");
        }
    }

    @Override
    public boolean move(Lot from, Lot to, Act act) {
        Transaction move = new Transaction(table).put(LotItem.SCHEMA, LotItem.of(to), LotItem.unchanged(from));
        return trail.commit(from.id(), move, act).isEmpty();
    }

    private static LotId lotOf(EvaluationFrame frame) {
        return frame.exercise().lot();
    }

    private static byte[] written(EvaluationFrame frame) {
        return Compressed.of(FrameJson.write(frame));
    }

    private static EvaluationFrame read(byte[] stored) {
        Findings findings = new Findings();
        return JsonDocument.read(Compressed.undone(stored), findings)
                .flatMap(root -> FrameReader.read(root, EditionSource.NONE, findings))
                .orElseThrow(() -> new IllegalStateException("a stored frame cannot be read: " + findings.inOrder()));
    }
}
