package socialvalue.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;
import socialvalue.audit.Act;

/**
 * Agreements, their deliveries, and the totals and portfolio rows kept of them. Whatever changes is one transaction
 * with the totals and rows that follow from it, and with the agreement's revision, so that two writers never both
 * succeed on what they read.
 */
public interface Agreements {
    /** The most financial years an agreement has rows for, see {@link PortfolioRow#years}: they are written at once. */
    int MOST_YEARS = 45;

    /** The most deliveries that are added, or changed, at once. */
    int MOST_AT_ONCE = 10;

    /**
     * An agreement as it stands, with its totals: read in one go, however many deliveries there are.
     *
     * @param revision one more for each change of any kind
     * @param current its latest version
     * @param totals of its deliveries
     * @param remedies every decision about the agreed remedy, in order
     */
    record Kept(int revision, AgreementVersion current, Totals totals, List<RemedyDecision> remedies) {
        public Kept {
            remedies = List.copyOf(remedies);
        }
    }

    /** The agreement of that name. */
    Optional<Kept> find(AgreementId id);

    /**
     * An agreement whose totals are to be held against its records.
     *
     * @param kept with whatever totals there are
     * @param readable whether they are those that were written with it; where some of them are missing, {@link #find}
     *     fails until they are written anew
     */
    record Found(Kept kept, boolean readable) {}

    /** The agreement of that name, even where its totals cannot be read. */
    Optional<Found> findToRebuild(AgreementId id);

    /** Every version of an agreement, in order. */
    List<AgreementVersion> versions(AgreementId id);

    /** Names of agreements, in their order; those after {@code after} only. */
    Page<AgreementId> names(Optional<String> after, int limit);

    /**
     * Keeps the agreement that comes of a lot, and moves the lot on, in one transaction.
     *
     * @param from the lot as it was read
     * @param act what the lot's audit trail keeps of it, in the same transaction
     * @return whether it was kept; false where the lot has changed, or has an agreement
     */
    boolean sign(Lot from, Lot to, AgreementVersion first, Act act);

    /**
     * Keeps an agreement that comes of no lot.
     *
     * @return whether it was kept; false where there is one of that name
     */
    boolean record(AgreementVersion first);

    /**
     * Keeps a variation.
     *
     * @param read as it was read
     * @param next its version is one more than the current one
     * @return whether it was kept; false where anything has changed since
     */
    boolean vary(Kept read, AgreementVersion next);

    /** Keeps a decision about the agreed remedy; as {@link #vary}. */
    boolean decide(Kept read, RemedyDecision decision);

    /**
     * Keeps records of deliveries: new ones, or changed by a decision or a correction. Totals and portfolio rows follow
     * from {@code totals}, which the caller has worked out of {@link Kept#totals} with {@link Totals#replacing}.
     *
     * @param added none of whose references is in use; at most {@link #MOST_AT_ONCE}
     * @param changed as they are to stand; as many
     * @return whether it was kept; false where anything has changed since
     * @throws IllegalArgumentException if the agreement would have more years than {@link #MOST_YEARS}
     */
    boolean keep(Kept read, Totals totals, List<Delivery> added, List<Delivery> changed);

    /** Writes the totals and portfolio rows anew, as worked out of the records; as {@link #vary}. */
    boolean restate(Kept read, Totals totals);

    /** The delivery of that reference, if it counts or did: not one of an import that has not ended well. */
    Optional<Delivery> delivery(AgreementId id, String reference);

    /** Deliveries by reference; those after {@code after} only. */
    Page<Delivery> deliveries(AgreementId id, Optional<String> after, int limit);

    /** Does something with each delivery, by reference; few of them are held at a time. */
    void each(AgreementId id, Consumer<Delivery> work);

    /** Under which promises a piece of evidence stands, by the deliveries that are neither rejected nor corrected. */
    Set<String> promisesWith(AgreementId id, String evidence);

    /**
     * A page of the portfolio, by the agreement's name: one small row for each agreement with a part in that year.
     *
     * @param after the name the page before ended with; empty for the first
     */
    Page<PortfolioRow> portfolio(FinancialYear year, Optional<String> after, int limit);

    /** An agreement's rows as they are kept, by year. */
    List<PortfolioRow> rows(AgreementId id, Set<FinancialYear> years);
}
