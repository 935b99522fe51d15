package socialvalue.aws.dynamo;

import java.util.Optional;
import socialvalue.file.EditionJson;
import socialvalue.file.EditionReader;
import socialvalue.file.JsonDocument;
import socialvalue.finding.Findings;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.port.Editions;

/** {@link Editions} in the table. */
public final class DynamoEditions implements Editions {
    private final Table table;

    /** Over that table. */
    public DynamoEditions(Table table) {
        this.table = table;
    }

    @Override
    public String publish(ModelEdition edition, String digest) {
        EditionItem item = new EditionItem();
        item.pk = Keys.edition(edition.id());
        item.sk = Keys.EDITION;
        item.digest = digest;
        item.edition = Compressed.of(EditionJson.write(edition));
        return table.put(EditionItem.SCHEMA, item, Condition.absent())
                .standing()
                .map(standing -> standing.digest)
                .orElse(digest);
    }

    @Override
    public Optional<ModelEdition> find(EditionId id) {
        return table.get(EditionItem.SCHEMA, Keys.edition(id), Keys.EDITION)
                .map(item -> read(Compressed.undone(item.edition)));
    }

    private static ModelEdition read(byte[] json) {
        Findings findings = new Findings();
        return JsonDocument.read(json, findings)
                .flatMap(root -> EditionReader.read(root, findings))
                .orElseThrow(() -> new IllegalStateException("a stored edition cannot be read: " + findings.inOrder()));
    }
}
