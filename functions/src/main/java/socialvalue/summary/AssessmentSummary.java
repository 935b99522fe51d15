package socialvalue.summary;

import java.util.List;
import java.util.Optional;

/**
 * How a supplier's tender was assessed and, where another was successful, how that one was.
 *
 * @param kind what it may be called
 * @param about which lot it is about
 * @param recipient who receives it
 * @param standing what was decided about the recipient's tender
 * @param criteria what was published before
 * @param own how the recipient's tender was assessed
 * @param successful the successful tender; empty where it is the recipient's, or nothing is decided yet
 * @param furtherExplanation anything more on why the contract is not awarded to the recipient, as a person recorded it
 * @param lacking what keeps a social value part from being a whole summary
 */
public record AssessmentSummary(
        Kind kind,
        About about,
        NamedSupplier recipient,
        Standing standing,
        PublishedCriteria criteria,
        Assessment own,
        Optional<Successful> successful,
        Optional<String> furtherExplanation,
        List<Lack> lacking)
        implements SupplierLetter {
    public AssessmentSummary {
        lacking = List.copyOf(lacking);
        if ((standing == Standing.NOT_SUCCESSFUL) != successful.isPresent()) {
            throw new IllegalArgumentException("who was not successful is told who was, and nobody else is");
        }
        if ((kind == Kind.SOCIAL_VALUE_PART) == lacking.isEmpty() && kind != Kind.LETTER) {
            throw new IllegalArgumentException("a summary with anything lacking is a part, and a part lacks something");
        }
    }

    @Override
    public String title() {
        return kind.title();
    }

    /** What it may be called. */
    public enum Kind {
        /** Under the Procurement Act 2023, with a score and an explanation under every criterion. */
        ASSESSMENT_SUMMARY("Assessment summary"),
        /** Under the same Act, where scores or explanations are lacking. */
        SOCIAL_VALUE_PART("Social value part, for inclusion in the assessment summary"),
        /** Under any other law, or none. */
        LETTER("How your tender was assessed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As it is printed. */
        public String title() {
            return title;
        }
    }

    /** What was decided about a tender. */
    public enum Standing {
        /** Nothing yet: the letter is a draft. */
        UNDECIDED,
        SUCCESSFUL,
        NOT_SUCCESSFUL
    }

    /**
     * The successful tender: its supplier, its assessment and its place.
     *
     * @param supplier who is successful
     * @param assessment how its tender was assessed
     * @param place its place among the assessed tenders; empty until everything is in
     */
    public record Successful(NamedSupplier supplier, Assessment assessment, Optional<Place> place) {}

    /**
     * A place among the assessed tenders, by total.
     *
     * @param rank from 1
     * @param shared whether another assessed tender has the same
     */
    public record Place(int rank, boolean shared) {}

    /**
     * Something a whole summary would have.
     *
     * @param criterion the criterion's title
     * @param of whose tender
     * @param what is lacking
     */
    public record Lack(String criterion, Of of, What what) {}

    /** Whose tender. */
    public enum Of {
        OWN,
        SUCCESSFUL
    }

    /** What is lacking. */
    public enum What {
        SCORE,
        EXPLANATION
    }
}
