package socialvalue.procurement;

import socialvalue.model.Citation;

/**
 * How performance against key performance indicators is rated in a contract performance notice: the five words of the
 * Procurement Regulations 2024 (SI 2024/692), regulation 39(5), each with the regulation's description of it.
 *
 * <p>The regulation as made was compared for the first and the beginning of the second, published reproductions of its
 * table for the rest.
 */
public enum KpiRating {
    GOOD("Good", "Performance is meeting or exceeding the key performance indicators"),
    APPROACHING_TARGET("Approaching target", "Performance is close to meeting the key performance indicators"),
    REQUIRES_IMPROVEMENT("Requires improvement", "Performance is below the key performance indicators"),
    INADEQUATE("Inadequate", "Performance is significantly below the key performance indicators"),
    OTHER("Other", "Performance cannot be described as good, approaching target, requires improvement or inadequate");

    /** Where words and descriptions stand. */
    public static final Citation CITATION =
            new Citation("Procurement Regulations 2024 (SI 2024/692), reg.39(5), table of ratings");

    private final String words;
    private final String description;

    KpiRating(String words, String description) {
        this.words = words;
        this.description = description;
    }

    /** As the notice prints it. */
    public String words() {
        return words;
    }

    /** What it means, in the regulation's words. */
    public String description() {
        return description;
    }
}
