package socialvalue.aws.dynamo;

import java.util.Optional;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.port.Editions;

/** {@link Editions} in the table. */
public final class DynamoEditions implements Editions {
    private final Table table;
    private final Form<ModelEdition> form;

    DynamoEditions(Table table, Form<ModelEdition> form) {
        this.table = table;
        this.form = form;
    }

    @Override
    public String publish(ModelEdition edition, String digest) {
        EditionItem item = new EditionItem();
        item.pk = Keys.edition(edition.id());
        item.sk = Keys.EDITION;
        item.digest = digest;
        item.edition = Compressed.of(form.write(edition));
        return table.put(EditionItem.SCHEMA, item, Condition.absent())
                .standing()
                .map(standing -> standing.digest)
                .orElse(digest);
    }

    @Override
    public Optional<ModelEdition> find(EditionId id) {
        return table.get(EditionItem.SCHEMA, Keys.edition(id), Keys.EDITION)
                .map(item -> form.read(Compressed.undone(item.edition)));
    }
}
