package socialvalue.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.agreement.Counterparty;
import socialvalue.agreement.SignedLot;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Supplier;

/** Reads who promised, and the lot that it came of. */
final class PartyReader {
    static final Reading<Integer> NOUGHT_OR_MORE = new Reading<>(
            "a whole number of 0 or more",
            node -> Reading.INTEGER.value().apply(node).filter(number -> number >= 0));

    private static final Reading<String> IDENTIFIER = Reading.ofText("an identifier", text -> {
        if (!LotId.isIdentifier(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    });

    private PartyReader() {}

    static Optional<Counterparty> counterparty(Fields in) {
        Optional<String> id = in.required("id", IDENTIFIER);
        String name = in.text("name");
        Optional<Supplier.Sector> sector = in.optionalChoice("sector", Supplier.Sector.class);
        List<Supplier.Member> members = in.optionalList("members", PartyReader::member);
        Set<Counterparty.Type> types = types(in);
        Optional<String> charity = in.optionalText("charity-number");
        Optional<String> company = in.optionalText("company-number");
        return in.done(
                () -> new Counterparty(new Supplier(id.orElseThrow(), name, sector, members), types, charity, company));
    }

    static Set<Counterparty.Type> types(Fields in) {
        return Set.copyOf(in.optionalValues("types", Reading.choiceOf(Counterparty.Type.class)));
    }

    static Optional<Supplier.Member> member(Fields in) {
        String name = in.text("name");
        Supplier.Capacity capacity = in.choice("capacity", Supplier.Capacity.class);
        Optional<Supplier.Sector> sector = in.optionalChoice("sector", Supplier.Sector.class);
        return in.done(() -> new Supplier.Member(name, capacity, sector));
    }

    static Optional<SignedLot> lot(Fields in) {
        Optional<String> tender = in.required("tender", IDENTIFIER);
        Optional<String> lot = in.required("lot", IDENTIFIER);
        Optional<Integer> version = in.required("frame-version", FrameReadings.COUNT);
        String digest = in.text("frame-digest");
        Fields counts = in.fields("bids");
        Map<Supplier.Sector, Integer> bids = new EnumMap<>(Supplier.Sector.class);
        for (Supplier.Sector sector : Supplier.Sector.values()) {
            counts.optional(Reading.spelling(sector), NOUGHT_OR_MORE).ifPresent(count -> bids.put(sector, count));
        }
        counts.done(() -> true);
        Optional<Integer> unstated = in.required("bids-of-unstated-sector", NOUGHT_OR_MORE);
        return in.done(() -> new SignedLot(
                new LotId(tender.orElseThrow(), lot.orElseThrow()),
                version.orElseThrow(),
                digest,
                bids,
                unstated.orElseThrow()));
    }
}
