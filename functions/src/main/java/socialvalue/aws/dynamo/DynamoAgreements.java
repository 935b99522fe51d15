package socialvalue.aws.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;
import socialvalue.audit.Act;
import socialvalue.file.StoredAgreement;
import socialvalue.port.Agreements;
import socialvalue.port.Lot;
import socialvalue.port.Page;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link Agreements} in the table. An agreement with its totals is one short partition; versions, deliveries and what
 * points at them by their evidence are partitions of their own, which nobody reads for a summary.
 */
public final class DynamoAgreements implements Agreements {
    private final Table table;
    private final RawItems items;
    private final Trail trail;

    /** Over that table. */
    public DynamoAgreements(Table table) {
        this.table = table;
        this.items = new RawItems(table);
        this.trail = new Trail(table);
    }

    @Override
    public Optional<Kept> find(AgreementId id) {
        return findToRebuild(id).map(found -> {
            if (!found.readable()) {
                throw new TableBusy();
            }
            return found.kept();
        });
    }

    @Override
    public Optional<Found> findToRebuild(AgreementId id) {
        Backoff backoff = Backoff.ofFew();
        while (true) {
            Optional<AgreementItem> agreement = Optional.empty();
            List<YearItem> years = new ArrayList<>();
            for (Map<String, AttributeValue> item :
                    items.all(AgreementKeys.agreement(id)).toList()) {
                if (item.get(Keys.SORT).s().equals(AgreementKeys.AGREEMENT)) {
                    agreement = Optional.of(AgreementItem.SCHEMA.mapToItem(item));
                } else {
                    years.add(YearItem.SCHEMA.mapToItem(item));
                }
            }
            if (agreement.isEmpty() && years.isEmpty()) {
                return Optional.empty();
            }
            boolean readable = agreement.filter(found -> found.goesWith(years)).isPresent();
            // Else a transaction was met half way, or somebody has removed something
            if (readable || !backoff.again()) {
                return Optional.of(new Found(kept(agreement.orElseThrow(TableBusy::new), years), readable));
            }
        }
    }

    private static Kept kept(AgreementItem agreement, List<YearItem> years) {
        return new Kept(
                agreement.revision(),
                agreement.current(),
                Totals.together(years.stream().map(YearItem::totals).toList()),
                agreement.remedies());
    }

    @Override
    public List<AgreementVersion> versions(AgreementId id) {
        return table.all(SheetItem.SCHEMA, AgreementKeys.agreementVersions(id)).stream()
                .map(item -> StoredAgreement.read(new String(item.json(), StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    public Page<AgreementId> names(Optional<String> after, int limit) {
        Page<NameItem> page = table.page(NameItem.SCHEMA, AgreementKeys.AGREEMENTS, after, limit);
        return new Page<>(
                page.items().stream().map(item -> new AgreementId(item.sk)).toList(), page.next());
    }

    @Override
    public boolean sign(Lot from, Lot to, AgreementVersion first, Act act) {
        if (!first.agreement().id().equals(AgreementId.of(from.id()))) {
            throw new IllegalArgumentException("a lot is signed with the agreement that is named like it");
        }
        Transaction signature = new Transaction(table)
                .put(SheetItem.SCHEMA, version(first), Condition.absent())
                .put(LotItem.SCHEMA, LotItem.of(to), LotItem.unchanged(from));
        AgreementChange.first(signature, first);
        return trail.commit(from.id(), signature, act).isEmpty();
    }

    @Override
    public boolean record(AgreementVersion first) {
        if (first.agreement().id().isOfLot()) {
            throw new IllegalArgumentException("the agreement of a lot is kept as it is signed");
        }
        Transaction recording =
                new Transaction(table).putUnaudited(SheetItem.SCHEMA, version(first), Condition.absent());
        AgreementChange.first(recording, first);
        return recording.commit().isEmpty();
    }

    @Override
    public boolean vary(Kept read, AgreementVersion next) {
        if (next.version() != read.current().version() + 1) {
            throw new IllegalArgumentException("versions follow one after the other");
        }
        Transaction variation =
                new Transaction(table).putUnaudited(SheetItem.SCHEMA, version(next), Condition.absent());
        AgreementChange.version(variation, read, next);
        return variation.commit().isEmpty();
    }

    private static SheetItem version(AgreementVersion version) {
        return SheetItem.of(
                AgreementKeys.agreementVersions(version.agreement().id()),
                AgreementKeys.agreementVersion(version.version()),
                StoredAgreement.write(version).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean decide(Kept read, RemedyDecision decision) {
        if (decision.number() != read.remedies().size() + 1) {
            throw new IllegalArgumentException("decisions follow one after the other");
        }
        Transaction deciding = new Transaction(table);
        AgreementChange.remedies(
                deciding,
                read,
                Stream.concat(read.remedies().stream(), Stream.of(decision)).toList());
        return deciding.commit().isEmpty();
    }

    @Override
    public boolean keep(Kept read, Totals totals, List<Delivery> added, List<Delivery> changed) {
        if (added.size() > MOST_AT_ONCE || changed.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("more deliveries than can be kept at once");
        }
        AgreementId id = read.current().agreement().id();
        Transaction keeping = new Transaction(table);
        AgreementChange.totals(keeping, read, totals);
        added.forEach(each -> keeping.putUnaudited(DeliveryItem.SCHEMA, DeliveryItem.of(id, each), Condition.absent()));
        changed.forEach(
                each -> keeping.putUnaudited(DeliveryItem.SCHEMA, DeliveryItem.of(id, each), Condition.present()));
        Stream.concat(added.stream(), changed.stream())
                .flatMap(each -> EvidenceItem.of(id, each).stream())
                .forEach(item -> keeping.putUnaudited(EvidenceItem.SCHEMA, item));
        return keeping.commit().isEmpty();
    }

    @Override
    public boolean restate(Kept read, Totals totals) {
        Transaction restating = new Transaction(table);
        AgreementChange.anew(restating, read, totals);
        return restating.commit().isEmpty();
    }

    @Override
    public Optional<Delivery> delivery(AgreementId id, String reference) {
        CurrentDeliveries current = new CurrentDeliveries(table, id);
        return table
                .beginning(DeliveryItem.SCHEMA, AgreementKeys.deliveries(id), DeliveryItem.beginning(reference))
                .stream()
                .filter(current::has)
                .map(DeliveryItem::delivery)
                .findFirst();
    }

    @Override
    public Page<Delivery> deliveries(AgreementId id, Optional<String> after, int limit) {
        CurrentDeliveries current = new CurrentDeliveries(table, id);
        List<Delivery> found = new ArrayList<>();
        Optional<String> from = after.map(DeliveryItem::after);
        do {
            Page<DeliveryItem> page = table.page(DeliveryItem.SCHEMA, AgreementKeys.deliveries(id), from, limit);
            for (DeliveryItem item : page.items()) {
                if (!current.has(item)) {
                    continue;
                }
                if (found.size() == limit) {
                    return new Page<>(found, Optional.of(found.getLast().reference()));
                }
                found.add(item.delivery());
            }
            from = page.next();
        } while (from.isPresent());
        return new Page<>(found, Optional.empty());
    }

    @Override
    public void each(AgreementId id, Consumer<Delivery> work) {
        CurrentDeliveries current = new CurrentDeliveries(table, id);
        table.each(DeliveryItem.SCHEMA, AgreementKeys.deliveries(id), item -> {
            if (current.has(item)) {
                work.accept(item.delivery());
            }
        });
    }

    @Override
    public Set<String> promisesWith(AgreementId id, String evidence) {
        CurrentDeliveries current = new CurrentDeliveries(table, id);
        Set<String> promises = new TreeSet<>();
        table.beginning(EvidenceItem.SCHEMA, AgreementKeys.evidence(id), EvidenceItem.beginning(evidence))
                .forEach(item -> {
                    // One is enough
                    if (!promises.contains(item.promise)) {
                        table.get(DeliveryItem.SCHEMA, AgreementKeys.deliveries(id), item.delivery())
                                .filter(current::has)
                                .map(DeliveryItem::delivery)
                                .filter(Delivery::isStanding)
                                .ifPresent(standing -> promises.add(item.promise));
                    }
                });
        return promises;
    }

    @Override
    public Page<PortfolioRow> portfolio(FinancialYear year, Optional<String> after, int limit) {
        Page<RowItem> page = table.page(RowItem.SCHEMA, AgreementKeys.portfolio(year), after, limit);
        return new Page<>(page.items().stream().map(RowItem::row).toList(), page.next());
    }

    @Override
    public List<PortfolioRow> rows(AgreementId id, Set<FinancialYear> years) {
        return new TreeSet<>(years)
                .stream()
                        .flatMap(year -> table.get(RowItem.SCHEMA, AgreementKeys.portfolio(year), id.value()).stream())
                        .map(RowItem::row)
                        .toList();
    }
}
