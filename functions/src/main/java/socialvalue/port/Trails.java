package socialvalue.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import socialvalue.audit.Chain;
import socialvalue.audit.Content;
import socialvalue.procurement.LotId;

/**
 * The audit trail, to be read and verified; nothing is ever written here. A return before opening is never read: of its
 * item all but the ciphertext is.
 */
public interface Trails {
    /** What officers and runs did to a lot. */
    Chain officers(LotId lot);

    /**
     * What became of returns of a part of a lot.
     *
     * @param part from 0, below {@link SealedReturns#PARTS}
     * @param after the chain the page before ended with, as it gave it; empty for the first
     * @param limit the most chains on a page
     */
    Page<Chain> returns(LotId lot, int part, Optional<String> after, int limit);

    /** What became of late returns, as {@link #returns}. */
    Page<Chain> late(LotId lot, Optional<String> after, int limit);

    /** Where a record is kept. */
    record Where(Scope scope, int part) {}

    /** Which records are read together. */
    enum Scope {
        /** Those the lot has once: the lot, versions of its frame, its panel, its runs. */
        LOT,
        /** Those of returns, marks and scores: in a part of the lot. */
        PART,
        /** Late returns. */
        LATE,
        /** Many records sealed by one digest. */
        TOGETHER,
        /** The ciphertext of a return: it is never read. */
        SEALED
    }

    /** Where the record of a content is kept; the part is 0 where it is in none. */
    Where where(LotId lot, Content content);

    /**
     * The digest of what stands there now; empty where nothing does.
     *
     * @throws IllegalArgumentException for what is {@link Scope#SEALED}
     */
    Optional<String> now(LotId lot, Content content);

    /** The records that the lot has once, but for runs, which are found by the entries that tell of them. */
    Standing ofLot(LotId lot);

    /** The records in a part of the lot. */
    Standing ofPart(LotId lot, int part);

    /** The late returns. */
    Standing ofLate(LotId lot);

    /**
     * Records that stand in the table.
     *
     * @param now as {@link #now}, for contents of these records
     * @param contradictions where they contradict each other
     */
    record Standing(List<Kept> kept, Function<Content, Optional<String>> now, List<Contradiction> contradictions) {
        public Standing {
            kept = List.copyOf(kept);
            contradictions = List.copyOf(contradictions);
        }
    }

    /**
     * A record.
     *
     * @param place as {@link Content} names it
     * @param chain the chain that should tell of it
     * @param parts those that entries have to tell of; may be empty
     */
    record Kept(String place, String chain, Set<String> parts) {
        public Kept {
            parts = Set.copyOf(parts);
        }
    }

    /** That a part of a record is not what another record says it should be. */
    record Contradiction(String place, String part, String why) {}
}
