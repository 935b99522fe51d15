package socialvalue.aws.dynamo;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.RemedyDecision;
import socialvalue.file.StoredAgreement;
import socialvalue.file.StoredRemedies;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * An agreement as it stands, but for its totals. It says which years' totals were written with it: a query may meet a
 * transaction half way, and what it read then does not fit together.
 */
final class AgreementItem extends Item {
    static final TableSchema<AgreementItem> SCHEMA = schema(AgreementItem.class, AgreementItem::new)
            .addAttribute(
                    Integer.class,
                    a -> a.name("revision").getter(i -> i.revision).setter((i, v) -> i.revision = v))
            .addAttribute(
                    byte[].class, a -> a.name("current").getter(i -> i.current).setter((i, v) -> i.current = v))
            .addAttribute(
                    byte[].class,
                    a -> a.name("remedies").getter(i -> i.remedies).setter((i, v) -> i.remedies = v))
            .addAttribute(
                    EnhancedType.listOf(Integer.class),
                    a -> a.name("years").getter(i -> i.years).setter((i, v) -> i.years = v))
            .build();

    /** Below what an item may have, with room for its other attributes. */
    private static final int LONGEST = 350_000;

    private int revision;
    private byte[] current;
    /** Not there until there is one. */
    private byte[] remedies;
    /** The years whose totals were written at this revision. */
    private List<Integer> years;

    /**
     * The agreement at a revision.
     *
     * @throws IllegalArgumentException if it is longer than an item may be
     */
    static AgreementItem of(
            int revision, AgreementVersion current, List<RemedyDecision> remedies, Set<FinancialYear> years) {
        AgreementItem item = new AgreementItem();
        item.pk = AgreementKeys.agreement(current.agreement().id());
        item.sk = AgreementKeys.AGREEMENT;
        item.revision = revision;
        item.current = Compressed.text(StoredAgreement.write(current));
        item.remedies = remedies.isEmpty() ? null : Compressed.text(StoredRemedies.write(remedies));
        item.years = years.stream().map(FinancialYear::start).sorted().toList();
        if (item.length() > LONGEST) {
            throw new IllegalArgumentException("an agreement that is too long to be kept");
        }
        return item;
    }

    private int length() {
        return current.length + (remedies == null ? 0 : remedies.length);
    }

    static Condition unchanged(int revision) {
        return Condition.present().equal("revision", revision);
    }

    int revision() {
        return revision;
    }

    AgreementVersion current() {
        return StoredAgreement.read(Compressed.textOf(current));
    }

    List<RemedyDecision> remedies() {
        return Optional.ofNullable(remedies)
                .map(Compressed::textOf)
                .map(StoredRemedies::read)
                .orElse(List.of());
    }

    /** Whether totals are those that go with this: none is newer, and those written with it are there. */
    boolean goesWith(List<YearItem> totals) {
        Set<Integer> written = new HashSet<>(years);
        for (YearItem each : totals) {
            if (each.revision() > revision) {
                return false;
            }
            if (each.revision() == revision) {
                written.remove(each.start());
            }
        }
        return written.isEmpty();
    }
}
