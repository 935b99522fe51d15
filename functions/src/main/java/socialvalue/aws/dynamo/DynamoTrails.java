package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import socialvalue.agreement.AgreementId;
import socialvalue.audit.Chain;
import socialvalue.audit.Content;
import socialvalue.port.Page;
import socialvalue.port.SealedReturns;
import socialvalue.port.Trails;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link Trails} in the table. Of sealed returns no query and no read asks for the ciphertext. */
public final class DynamoTrails implements Trails {
    private static final Pattern PART = Pattern.compile("#[CRVSM]#([0-9])");
    private static final String RUN = Keys.RUN + "#";

    private final Table table;
    private final RawItems items;
    private final TrailReading reading;

    /** Over that table. */
    public DynamoTrails(Table table) {
        this.table = table;
        this.items = new RawItems(table);
        this.reading = new TrailReading(items);
    }

    @Override
    public Chain officers(LotId lot) {
        return reading.whole(Keys.officersTrail(lot), lot.toString());
    }

    @Override
    public Page<Chain> returns(LotId lot, int part, Optional<String> after, int limit) {
        return page(lot, Keys.returnsTrail(lot, part), of -> Keys.part(of) == part, after, limit);
    }

    @Override
    public Page<Chain> late(LotId lot, Optional<String> after, int limit) {
        return page(lot, Keys.lateTrail(lot), of -> true, after, limit);
    }

    private Page<Chain> page(
            LotId lot, String pk, Function<String, Boolean> belongs, Optional<String> after, int limit) {
        // No sort key of the chain that the page before ended with is greater
        String from = after.map(of -> of + "#~").orElse(Keys.FIRST);
        return reading.page(pk, of -> lot + "/" + of, belongs, from, limit);
    }

    @Override
    public Where where(LotId lot, Content content) {
        List<String> keys = keys(content.place());
        String pk = keys.getFirst();
        String sk = keys.getLast();
        boolean heads = pk.equals(Keys.officersTrail(lot)) && sk.equals(ReturnHeads.HEADS);
        if (heads || kind(pk, sk).isPresent()) {
            return new Where(Scope.TOGETHER, 0);
        }
        if (pk.equals(Keys.late(lot))) {
            return new Where(sealed(content) ? Scope.SEALED : Scope.LATE, 0);
        }
        Matcher part = PART.matcher(
                pk.startsWith(Keys.lot(lot)) ? pk.substring(Keys.lot(lot).length()) : "");
        if (!part.matches()) {
            return new Where(Scope.LOT, 0);
        }
        boolean sealed = pk.startsWith(Keys.lot(lot) + "#R#") && sealed(content);
        return new Where(sealed ? Scope.SEALED : Scope.PART, Integer.parseInt(part.group(1)));
    }

    private static boolean sealed(Content content) {
        return content.parts().isEmpty() || content.parts().contains(SealedItem.CONTENTS);
    }

    private static Optional<RunRecords.Kind> kind(String pk, String sk) {
        return Stream.of(RunRecords.Kind.values())
                .filter(kind -> pk.startsWith(RUN) && sk.equals(kind.name()))
                .findFirst();
    }

    /** A place that is none has two empty keys. */
    private static List<String> keys(String place) {
        return place.contains(Attributes.BETWEEN) ? Attributes.keys(place) : List.of("", "");
    }

    @Override
    public Optional<String> now(LotId lot, Content content) {
        List<String> keys = keys(content.place());
        String pk = keys.getFirst();
        boolean known = pk.startsWith(Keys.lot(lot) + "#")
                || pk.equals(Keys.lot(lot))
                || pk.startsWith(RUN)
                || pk.equals(signed(lot));
        return switch (where(lot, content).scope()) {
            case SEALED -> throw new IllegalArgumentException("what is sealed is not read: " + content.place());
            case TOGETHER -> Optional.of(together(lot, pk, keys.getLast()));
            case LOT, PART, LATE ->
                known && !keys.getLast().isEmpty()
                        ? items.find(pk, keys.getLast(), attributes(content)).map(item -> Attributes.now(content, item))
                        : Optional.empty();
        };
    }

    private String together(LotId lot, String pk, String sk) {
        return kind(pk, sk)
                .map(kind -> RunRecords.standing(table, pk.substring(RUN.length()), kind))
                .orElseGet(() -> heads(lot))
                .digest();
    }

    private Content heads(LotId lot) {
        Stream<Chain> returns = Stream.iterate(0, part -> part < SealedReturns.PARTS, part -> part + 1)
                .flatMap(part -> returns(lot, part, Optional.empty(), Integer.MAX_VALUE).items().stream());
        Stream<Chain> late = late(lot, Optional.empty(), Integer.MAX_VALUE).items().stream();
        return ReturnHeads.of(lot, returns, late);
    }

    /** The attributes that its parts are, or are members of; the key besides, so that an item without them is found. */
    private static Set<String> attributes(Content content) {
        Set<String> attributes = new TreeSet<>();
        content.parts().forEach(part -> attributes.add(part.split("\\.", 2)[0]));
        if (!attributes.isEmpty()) {
            attributes.addAll(List.of(Keys.PARTITION, Keys.SORT));
        }
        return attributes;
    }

    @Override
    public Standing ofLot(LotId lot) {
        Stream<Map<String, AttributeValue>> ofLot =
                Stream.of(Keys.lot(lot), Keys.panel(lot), Keys.decisions(lot)).flatMap(items::all);
        List<Kept> kept = Stream.concat(
                        ofLot, items.find(signed(lot), AgreementKeys.agreementVersion(1), Set.of()).stream())
                .filter(item -> !Set.of(Keys.DRAFT, Keys.COLUMNS).contains(sk(item)))
                .map(item -> StandingPart.kept(item, lot.toString()))
                .toList();
        return new Standing(kept, content -> now(lot, content), List.of());
    }

    @Override
    public Standing ofPart(LotId lot, int part) {
        return new StandingPart(items, lot, part).read(content -> now(lot, content));
    }

    @Override
    public Standing ofLate(LotId lot) {
        Set<String> attributes = new TreeSet<>(LateItem.READ);
        attributes.addAll(SealedItem.WITHOUT_CONTENTS.values());
        List<Kept> kept = items.all(Keys.late(lot), attributes)
                .map(item -> StandingPart.kept(item, lot + "/" + Keys.lateReturn(sk(item))))
                .toList();
        return new Standing(kept, content -> now(lot, content), List.of());
    }

    /** Where what was signed is kept; variations, which no lot's chain tells of, stand there too. */
    private static String signed(LotId lot) {
        return AgreementKeys.agreementVersions(AgreementId.of(lot));
    }

    private static String sk(Map<String, AttributeValue> item) {
        return item.get(Keys.SORT).s();
    }
}
