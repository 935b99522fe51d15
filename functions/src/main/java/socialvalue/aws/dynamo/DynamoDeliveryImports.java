package socialvalue.aws.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.DeliveryImport.State;
import socialvalue.agreement.Totals;
import socialvalue.file.StoredFindings;
import socialvalue.finding.Finding;
import socialvalue.port.Agreements;
import socialvalue.port.DeliveryImports;

/**
 * {@link DeliveryImports} in the table. Rows stand among the agreement's deliveries from the first, under the import's
 * name, and are none until the import's item says that it is done: that is the one thing that changes then.
 */
public final class DynamoDeliveryImports implements DeliveryImports {
    /** With what points at each by its evidence, and the import itself, what a transaction takes. */
    private static final int ROWS_AT_ONCE = 49;

    /** Below what an item may have. */
    private static final int LONGEST_FINDINGS = 350_000;

    private final Table table;

    /** Over that table. */
    public DynamoDeliveryImports(Table table) {
        this.table = table;
    }

    @Override
    public Optional<DeliveryImport> start(DeliveryImport started, byte[] file) {
        if (file.length > LONGEST_FILE) {
            throw new IllegalArgumentException("a file longer than " + LONGEST_FILE + " bytes");
        }
        Optional<DeliveryImport> standing = standing(started);
        if (standing.isPresent()) {
            return standing;
        }
        // First, as nobody looks for parts of a file but by its import
        for (FileItem part : FileItem.of(started.agreement(), started.digest(), file)) {
            table.putIfAbsent(FileItem.SCHEMA, part);
        }
        boolean kept = new Transaction(table)
                .putUnaudited(ImportItem.SCHEMA, ImportItem.of(started), Condition.absent())
                .putUnaudited(NameItem.SCHEMA, open(started))
                .commit()
                .isEmpty();
        return kept ? Optional.empty() : standing(started);
    }

    private Optional<DeliveryImport> standing(DeliveryImport started) {
        return find(started.agreement(), started.id())
                .or(() -> table.get(NameItem.SCHEMA, AgreementKeys.imports(started.agreement()), ended(started))
                        .flatMap(item -> find(started.agreement(), item.of)));
    }

    private static String ended(DeliveryImport ended) {
        return "FILE#" + Keys.plain(ended.digest());
    }

    private static NameItem open(DeliveryImport started) {
        return NameItem.of(AgreementKeys.OPEN_IMPORTS, AgreementKeys.openImport(started));
    }

    @Override
    public Optional<DeliveryImport> find(AgreementId agreement, String id) {
        return table.get(ImportItem.SCHEMA, AgreementKeys.imports(agreement), ImportItem.sortKey(id))
                .map(ImportItem::read);
    }

    @Override
    public List<DeliveryImport> of(AgreementId agreement) {
        return table.beginning(ImportItem.SCHEMA, AgreementKeys.imports(agreement), AgreementKeys.IMPORT).stream()
                .map(ImportItem::read)
                .toList();
    }

    @Override
    public byte[] file(AgreementId agreement, String id) {
        DeliveryImport of = find(agreement, id)
                .orElseThrow(() -> new IllegalStateException("there is no import " + id + " of " + agreement));
        return FileItem.together(
                table.beginning(FileItem.SCHEMA, AgreementKeys.files(agreement), FileItem.beginning(of.digest())));
    }

    @Override
    public boolean advance(DeliveryImport step) {
        if (step.state() == State.DONE) {
            throw new IllegalArgumentException("an import ends well with its totals");
        }
        Transaction advance =
                new Transaction(table).putUnaudited(ImportItem.SCHEMA, ImportItem.of(step), ImportItem.before(step));
        if (step.state() != State.RUNNING) {
            NameItem open = open(step);
            advance.delete(open.pk, open.sk);
        }
        return advance.commit().isEmpty();
    }

    @Override
    public boolean stage(DeliveryImport as, List<Delivery> rows, List<Delivery> dropped) {
        return inParts(as, rows, DynamoDeliveryImports::keep) && inParts(as, dropped, DynamoDeliveryImports::drop);
    }

    /** A row's part of a transaction. */
    private interface RowChange {
        void add(Transaction staging, AgreementId agreement, Delivery row);
    }

    /** Only while the worker has the import: one that comes late would undo what another, or an officer, did since. */
    private boolean inParts(DeliveryImport as, List<Delivery> rows, RowChange change) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            Transaction staging = new Transaction(table)
                    .check(
                            AgreementKeys.imports(as.agreement()),
                            ImportItem.sortKey(as.id()),
                            ImportItem.at(as.revision()));
            for (Delivery row : rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()))) {
                if (!row.imported().equals(Optional.of(as.id()))) {
                    throw new IllegalArgumentException("a row is kept apart under its own import");
                }
                change.add(staging, as.agreement(), row);
            }
            if (!staging.commit().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static void keep(Transaction staging, AgreementId agreement, Delivery row) {
        staging.putUnaudited(DeliveryItem.SCHEMA, DeliveryItem.of(agreement, row));
        EvidenceItem.of(agreement, row).ifPresent(item -> staging.putUnaudited(EvidenceItem.SCHEMA, item));
    }

    private static void drop(Transaction staging, AgreementId agreement, Delivery row) {
        DeliveryItem item = DeliveryItem.of(agreement, row);
        staging.delete(item.pk, item.sk);
        EvidenceItem.of(agreement, row).ifPresent(evidence -> staging.delete(evidence.pk, evidence.sk));
    }

    @Override
    public void eachStaged(AgreementId agreement, String id, Consumer<Delivery> work) {
        table.each(DeliveryItem.SCHEMA, AgreementKeys.deliveries(agreement), item -> {
            if (item.imported().equals(Optional.of(id))) {
                work.accept(item.delivery());
            }
        });
    }

    @Override
    public void found(AgreementId agreement, String id, List<Finding> findings) {
        byte[] json = StoredFindings.write(findings).getBytes(StandardCharsets.UTF_8);
        SheetItem item = SheetItem.of(AgreementKeys.imports(agreement), findings(id), json);
        if (item.length() > LONGEST_FINDINGS) {
            throw new IllegalArgumentException("more findings than can be kept");
        }
        table.of(SheetItem.SCHEMA).putItem(item);
    }

    @Override
    public List<Finding> findings(AgreementId agreement, String id) {
        return table.get(SheetItem.SCHEMA, AgreementKeys.imports(agreement), findings(id))
                .map(item -> StoredFindings.read(new String(item.json(), StandardCharsets.UTF_8)))
                .orElse(List.of());
    }

    private static String findings(String id) {
        return "FINDINGS#" + Keys.plain(id);
    }

    @Override
    public boolean complete(Agreements.Kept read, Totals totals, DeliveryImport done) {
        if (done.state() != State.DONE
                || !done.agreement().equals(read.current().agreement().id())) {
            throw new IllegalArgumentException("an import is completed for its agreement");
        }
        NameItem open = open(done);
        Transaction completion = new Transaction(table)
                .putUnaudited(ImportItem.SCHEMA, ImportItem.of(done), ImportItem.before(done))
                .putUnaudited(
                        NameItem.SCHEMA, NameItem.of(AgreementKeys.imports(done.agreement()), ended(done), done.id()))
                .delete(open.pk, open.sk);
        AgreementChange.totals(completion, read, totals);
        return completion.commit().isEmpty();
    }

    @Override
    public List<DeliveryImport> unfinished() {
        return table.all(NameItem.SCHEMA, AgreementKeys.OPEN_IMPORTS).stream()
                .map(item -> item.sk.split("#", -1))
                .flatMap(fields -> find(new AgreementId(fields[1]), fields[2]).stream())
                .filter(each -> each.state() == State.RUNNING)
                .toList();
    }
}
