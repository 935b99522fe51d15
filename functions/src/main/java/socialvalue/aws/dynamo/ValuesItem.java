package socialvalue.aws.dynamo;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.file.CommitmentsJson;
import socialvalue.finding.FindingCode;
import socialvalue.port.OpenedReturn;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Supplier;
import socialvalue.scoring.ScoringRow;
import socialvalue.submission.TenderReturn;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * What scoring needs of an opened return, and no more: 29 criteria with their marks in 450 bytes, so that a consistent
 * read of a whole lot takes 0.11 read units a return. Hence names of one letter, criteria by their places in
 * {@link Columns}, and no members of the supplier's consortium.
 */
final class ValuesItem extends Item {
    static final String MARKS = "m";
    static final String IMPORTED = "i";
    static final String PRICE = "t";
    /** What people add once it is opened. */
    static final Set<String> ADDED = Set.of(MARKS, IMPORTED, PRICE);

    private static final EnhancedType<Map<String, String>> TEXTS = EnhancedType.mapOf(String.class, String.class);

    static final TableSchema<ValuesItem> SCHEMA = schema(ValuesItem.class, ValuesItem::new)
            .addAttribute(String.class, a -> a.name("n").getter(i -> i.name).setter((i, v) -> i.name = v))
            .addAttribute(String.class, a -> a.name("s").getter(i -> i.sector).setter((i, v) -> i.sector = v))
            .addAttribute(String.class, a -> a.name("f").getter(i -> i.frame).setter((i, v) -> i.frame = v))
            .addAttribute(
                    String.class, a -> a.name("c").getter(i -> i.commitments).setter((i, v) -> i.commitments = v))
            .addAttribute(TEXTS, a -> a.name(MARKS).getter(i -> i.marks).setter((i, v) -> i.marks = v))
            .addAttribute(TEXTS, a -> a.name(IMPORTED).getter(i -> i.imported).setter((i, v) -> i.imported = v))
            .addAttribute(String.class, a -> a.name(PRICE).getter(i -> i.price).setter((i, v) -> i.price = v))
            .addAttribute(
                    String.class, a -> a.name("d").getter(i -> i.disregard).setter((i, v) -> i.disregard = v))
            .addAttribute(
                    String.class, a -> a.name("o").getter(i -> i.proportion).setter((i, v) -> i.proportion = v))
            .build();

    private String name;
    private String sector;
    /** The digest of the frame it was made against, where it is not the columns'. */
    private String frame;

    private String commitments;
    /** By the criterion's place. */
    private Map<String, String> marks;
    /** By the criterion's identifier. */
    private Map<String, String> imported;

    private String price;
    private String disregard;
    /** The places of criteria under which an offer is out of proportion. */
    private String proportion;

    static ValuesItem of(LotId lot, Columns columns, OpenedReturn opened) {
        TenderReturn checked = opened.checked();
        ValuesItem item = new ValuesItem();
        item.pk = Keys.values(lot, Keys.part(checked.supplier().id()));
        item.sk = Keys.plain(checked.supplier().id());
        item.name = checked.supplier().name();
        item.sector = checked.supplier().sector().map(Enum::name).orElse(null);
        item.frame = checked.frameDigest().equals(columns.frameDigest()) ? null : checked.frameDigest();
        item.commitments = CommitmentsJson.write(checked.commitments());
        item.marks = Map.of();
        item.imported = Map.of();
        item.disregard =
                joined(ScoringRow.mayBeDisregarded(opened.findings()).stream().map(FindingCode::code));
        item.proportion = joined(ScoringRow.outOfProportion(checked, opened.findings()).stream()
                .map(criterion -> Integer.toString(columns.criteria().indexOf(criterion))));
        return item;
    }

    private static String joined(Stream<String> words) {
        String joined = words.collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    private static <T> List<T> each(String joined, Function<String, T> word) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(" ")).map(word).toList();
    }

    ScoringRow row(LotId lot, Columns columns) {
        Supplier supplier =
                new Supplier(sk, name, Optional.ofNullable(sector).map(Supplier.Sector::valueOf), List.of());
        String digest = frame == null ? columns.frameDigest() : frame;
        Map<String, BigDecimal> agreed = new HashMap<>();
        marks.forEach(
                (place, mark) -> agreed.put(columns.criteria().get(Integer.parseInt(place)), new BigDecimal(mark)));
        Map<String, BigDecimal> points = new HashMap<>();
        imported.forEach((criterion, score) -> points.put(criterion, new BigDecimal(score)));
        return new ScoringRow(
                new TenderReturn(
                        lot, supplier, digest, CommitmentsJson.read(commitments, columns.criteria()), List.of()),
                agreed,
                points,
                Optional.ofNullable(price).map(BigDecimal::new),
                each(disregard, ValuesItem::code),
                each(proportion, place -> columns.criteria().get(Integer.parseInt(place))));
    }

    private static FindingCode code(String spelling) {
        return FindingCode.valueOf(spelling.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
