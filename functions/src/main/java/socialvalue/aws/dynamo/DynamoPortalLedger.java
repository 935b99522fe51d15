package socialvalue.aws.dynamo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.file.PortalEventReader;
import socialvalue.port.OpeningTold;
import socialvalue.port.Page;
import socialvalue.port.ParkedEvent;
import socialvalue.port.PortalLedger;
import socialvalue.port.PortalStatement;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotTold;
import socialvalue.procurement.PortalEvent;
import socialvalue.procurement.PortalId;
import socialvalue.procurement.PortalNews;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** {@link PortalLedger} in the table: an item an event, and an item for what was told last of each thing. */
public final class DynamoPortalLedger implements PortalLedger {
    private static final PortalEventReader READER = new PortalEventReader();

    private final Table table;

    /** Over that table. */
    public DynamoPortalLedger(Table table) {
        this.table = table;
    }

    @Override
    public boolean handled(PortalEvent event) {
        return table.get(EventItem.SCHEMA, PortalKeys.event(event.portal(), event.id()), PortalKeys.EVENT)
                .filter(item -> item.state.equals(EventItem.HANDLED))
                .isPresent();
    }

    @Override
    public boolean superseded(PortalEvent event) {
        PortalNews.Understood news = understood(event);
        return table.get(
                        ToldItem.SCHEMA,
                        PortalKeys.told(event.portal(), news.subject()),
                        news.aspect().name())
                .filter(item -> isLater(item.place, event.place()))
                .isPresent();
    }

    /** In the order of the table, which is that of the bytes of UTF-8. */
    private static boolean isLater(String place, String than) {
        return Arrays.compareUnsigned(place.getBytes(StandardCharsets.UTF_8), than.getBytes(StandardCharsets.UTF_8))
                > 0;
    }

    @Override
    public void keep(PortalEvent event, byte[] document, Optional<OpeningTold> came, Instant at) {
        bind(event);
        ToldItem told = ToldItem.of(event, understood(event), document, came);
        List<CancellationReason> refusals = handling(event, at)
                .put(ToldItem.SCHEMA, told, told.notSuperseded())
                .commit();
        boolean superseded = !refusals.isEmpty() && Transaction.refused(refusals.getLast());
        if (superseded) {
            // Refused now, it was dealt with meanwhile
            handling(event, at).commit();
        }
    }

    /** That it has been dealt with and is parked no longer; not where it was dealt with before. */
    private Transaction handling(PortalEvent event, Instant at) {
        return new Transaction(table)
                .put(EventItem.SCHEMA, EventItem.handled(event, at), notHandled())
                .delete(PortalKeys.parked(event.portal()), PortalKeys.parkedEvent(event.id()));
    }

    private static Condition notHandled() {
        return Condition.absentOr(EventItem.STATE, EventItem.PARKED);
    }

    @Override
    public void await(PortalEvent event, byte[] document, OpeningTold why, Instant at) {
        bind(event);
        ToldItem told = ToldItem.of(event, understood(event), document, Optional.of(why));
        // Refused, it was dealt with meanwhile, or something was told later
        new Transaction(table)
                .check(PortalKeys.event(event.portal(), event.id()), PortalKeys.EVENT, notHandled())
                .put(ToldItem.SCHEMA, told, told.notSuperseded())
                .commit();
    }

    /** First of all, as it only says where to look; see {@link BindingItem}. */
    private void bind(PortalEvent event) {
        List<BindingItem> items = new ArrayList<>();
        switch (event.news()) {
            case PortalNews.TenderTold told -> {
                for (LotTold lot : told.lots()) {
                    lot.frame()
                            .ifPresent(
                                    here -> items.add(BindingItem.of(here, event.portal(), told.tender(), lot.lot())));
                }
            }
            case PortalNews.ReturnsOpened opened ->
                opened.frame()
                        .ifPresent(
                                here -> items.add(BindingItem.of(here, event.portal(), opened.tender(), opened.lot())));
            case PortalNews.ContractSigned signed ->
                signed.tender().ifPresent(tender -> SignatureItem.put(table, event.portal(), tender));
            default -> {
                // Nothing else names a lot here
            }
        }
        table.putAll(items.stream()
                .map(item -> BindingItem.SCHEMA.itemToMap(item, true))
                .distinct()
                .toList());
    }

    @Override
    public void park(PortalEvent event, byte[] document, Instant at) {
        if (!(event.news() instanceof PortalNews.NotUnderstood parked)) {
            throw new IllegalArgumentException("an event that is understood is not parked");
        }
        // Refused, it was parked before
        new Transaction(table)
                .put(EventItem.SCHEMA, EventItem.parked(event, document, at), Condition.absent())
                .put(ParkedItem.SCHEMA, ParkedItem.of(event, parked.why(), at), Condition.absent())
                .commit();
    }

    @Override
    public Page<ParkedEvent> parked(PortalId portal, Optional<String> after, int limit) {
        List<ParkedItem> read =
                table.after(ParkedItem.SCHEMA, PortalKeys.parked(portal), after.orElse(Keys.FIRST), limit + 1);
        boolean more = read.size() > limit;
        List<ParkedItem> items = more ? read.subList(0, limit) : read;
        return new Page<>(
                items.stream().map(ParkedItem::parked).toList(),
                more ? Optional.of(items.getLast().sk) : Optional.empty());
    }

    @Override
    public Optional<byte[]> parkedDocument(PortalId portal, String event) {
        return table.get(EventItem.SCHEMA, PortalKeys.event(portal, event), PortalKeys.EVENT)
                .filter(item -> item.state.equals(EventItem.PARKED))
                .map(item -> Compressed.undone(item.document));
    }

    @Override
    public Set<LotId> lots(PortalId portal, String tender) {
        Set<LotId> lots = new LinkedHashSet<>();
        for (LotTold lot : tenderTold(portal, tender).stream()
                .flatMap(told -> told.lots().stream())
                .toList()) {
            lot.frame()
                    .or(() -> told(
                                    portal,
                                    PortalNews.subject("tender", tender, "lot", lot.lot()),
                                    PortalNews.Aspect.OPENING)
                            .flatMap(item -> ((PortalNews.ReturnsOpened) read(item)).frame()))
                    .ifPresent(lots::add);
        }
        return lots;
    }

    private Optional<PortalNews.TenderTold> tenderTold(PortalId portal, String tender) {
        return told(portal, PortalNews.subject("tender", tender), PortalNews.Aspect.TENDER)
                .map(item -> (PortalNews.TenderTold) read(item));
    }

    @Override
    public List<PortalStatement> about(LotId lot) {
        return table.all(BindingItem.SCHEMA, PortalKeys.bound(lot)).stream()
                .flatMap(binding -> statement(lot, binding).stream())
                .toList();
    }

    /** Empty where what was told last binds the portal's lot to this one no longer. */
    private Optional<PortalStatement> statement(LotId here, BindingItem binding) {
        Optional<LotTold> lot = tenderTold(binding.portal(), binding.tender)
                .flatMap(tender -> tender.lots().stream()
                        .filter(each -> each.lot().equals(binding.lot))
                        .findFirst())
                .filter(each -> each.frame().equals(Optional.of(here)));
        Optional<ToldItem> opening = told(
                        binding.portal(),
                        PortalNews.subject("tender", binding.tender, "lot", binding.lot),
                        PortalNews.Aspect.OPENING)
                .filter(item -> {
                    Optional<LotId> frame = ((PortalNews.ReturnsOpened) read(item)).frame();
                    return frame.isEmpty() ? lot.isPresent() : frame.get().equals(here);
                });
        return lot.isEmpty() && opening.isEmpty()
                ? Optional.empty()
                : Optional.of(new PortalStatement(
                        binding.portal(),
                        binding.tender,
                        binding.lot,
                        lot.flatMap(LotTold::deadline),
                        opening.flatMap(ToldItem::came),
                        SignatureItem.isIn(table, binding.portal(), binding.tender)));
    }

    private Optional<ToldItem> told(PortalId portal, String subject, PortalNews.Aspect aspect) {
        return table.get(ToldItem.SCHEMA, PortalKeys.told(portal, subject), aspect.name());
    }

    private static PortalNews read(ToldItem item) {
        return READER.read(Compressed.undone(item.document)).news();
    }

    private static PortalNews.Understood understood(PortalEvent event) {
        if (event.news() instanceof PortalNews.Understood news) {
            return news;
        }
        throw new IllegalArgumentException("an event that is not understood tells nothing");
    }
}
