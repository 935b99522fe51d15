package socialvalue.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published collection of unit values. Like a model edition it never changes.
 *
 * <p>Its price years differ from entry to entry: a frame states one price year and how each amount is brought to it.
 */
public final class UnitValueEdition {
    private final EditionId id;
    private final String title;
    private final String owner;
    private final boolean example;
    private final String published;
    private final String licence;
    private final String attribution;
    private final List<Assumption> assumptions;
    private final List<UpliftFactor> upliftFactors;
    private final List<Entry> entries;
    private final Map<String, Entry> byCode = new HashMap<>();

    /** How reliable the source calls an entry. */
    public enum Rating {
        GREEN,
        AMBER,
        RED
    }

    /**
     * A factor the source itself applies to amounts of one price year, to bring them to a year that it does not name.
     * Kept because it was published; nothing may be valued by it, since nobody can say which year the result is of.
     *
     * @param priceYear such as {@code 2012/13}
     * @param factor above 0
     */
    public record UpliftFactor(String priceYear, BigDecimal factor) {}

    /**
     * One entry.
     *
     * @param code unique within the edition, such as {@code E&E1.0}
     * @param description in the source's words
     * @param per what one unit is, such as {@code Per claimant per year}
     * @param agencies who saves, where the source names them; empty otherwise
     * @param rating how reliable the source calls it, if it does
     * @param source where it stands
     * @param amounts at most one of each kind
     */
    public record Entry(
            String code,
            String description,
            String per,
            List<String> agencies,
            Optional<Rating> rating,
            Source source,
            List<Amount> amounts) {
        public Entry {
            agencies = List.copyOf(agencies);
            amounts = List.copyOf(amounts);
        }

        /** Its value of that kind. */
        public Optional<UnitValue> value(UnitValue.Kind kind) {
            return amounts.stream()
                    .filter(amount -> amount.kind() == kind)
                    .findFirst()
                    .map(amount -> new UnitValue(
                            code,
                            description,
                            per,
                            kind,
                            amount.amount(),
                            amount.priceYear(),
                            kind == UnitValue.Kind.FISCAL && !agencies.isEmpty()
                                    ? Optional.of(String.join(", ", agencies))
                                    : Optional.empty(),
                            amount.transfer(),
                            source));
        }
    }

    /**
     * What one unit of an entry is worth.
     *
     * @param kind whose gain it counts
     * @param amount pounds, or points
     * @param priceYear of pounds; empty for points
     * @param transfer whether it is or holds a transfer
     */
    public record Amount(UnitValue.Kind kind, BigDecimal amount, Optional<String> priceYear, boolean transfer) {
        public Amount {
            BigDecimal shortest = amount.stripTrailingZeros();
            amount = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }
    }

    /**
     * Puts an edition together.
     *
     * @param id whose and which
     * @param title as it is printed
     * @param owner who published the values
     * @param example whether owner and values are invented
     * @param published when
     * @param licence under which they may be used
     * @param attribution what must be printed where they are used
     * @param assumptions everything inferred
     * @param upliftFactors the source's own factors
     * @param entries in the source's order
     * @throws IllegalArgumentException if two entries have one code
     */
    public UnitValueEdition(
            EditionId id,
            String title,
            String owner,
            boolean example,
            String published,
            String licence,
            String attribution,
            List<Assumption> assumptions,
            List<UpliftFactor> upliftFactors,
            List<Entry> entries) {
        this.id = id;
        this.title = title;
        this.owner = owner;
        this.example = example;
        this.published = published;
        this.licence = licence;
        this.attribution = attribution;
        this.assumptions = List.copyOf(assumptions);
        this.upliftFactors = List.copyOf(upliftFactors);
        this.entries = List.copyOf(entries);
        for (Entry entry : this.entries) {
            if (byCode.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException("two unit values are called " + entry.code());
            }
        }
    }

    /** Whose and which. */
    public EditionId id() {
        return id;
    }

    /** As it is printed. */
    public String title() {
        return title;
    }

    /** Who published the values. */
    public String owner() {
        return owner;
    }

    /** Whether owner and values are invented; everything made from them then says "Example". */
    public boolean example() {
        return example;
    }

    /** When they were published, as the source says it. */
    public String published() {
        return published;
    }

    /** Under which licence they may be used. */
    public String licence() {
        return licence;
    }

    /** What must be printed where they are used. */
    public String attribution() {
        return attribution;
    }

    /** Everything inferred, such as which savings are transfers. */
    public List<Assumption> assumptions() {
        return assumptions;
    }

    /** The source's own factors, by price year; never used to value anything. */
    public List<UpliftFactor> upliftFactors() {
        return upliftFactors;
    }

    /** All entries, in the source's order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entry of that code. */
    public Optional<Entry> entry(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The value of that kind of the entry of that code, such as {@code E&E1.0} and {@code ECONOMIC}. */
    public Optional<UnitValue> value(String code, UnitValue.Kind kind) {
        return entry(code).flatMap(entry -> entry.value(kind));
    }
}
