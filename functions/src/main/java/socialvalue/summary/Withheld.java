package socialvalue.summary;

/**
 * That something is left out of a letter, and why.
 *
 * @param extent how much is left out
 * @param ground on which
 * @param reason as a person recorded it
 */
public record Withheld(Extent extent, Ground ground, String reason) {
    /** What stands in place of a passage. */
    public static final String MARK = "[withheld]";

    /** How much is left out. */
    public enum Extent {
        PASSAGE,
        EXPLANATION
    }

    /**
     * On which ground information may be withheld. The Procurement Act 2023, s.94(3), has an authority say that it
     * withholds information, and on which of these two.
     */
    public enum Ground {
        NATIONAL_SECURITY("withholding it is necessary to safeguard national security", "94(1)(a)"),
        SENSITIVE_COMMERCIAL_INFORMATION(
                "it is sensitive commercial information, and there is an overriding public interest in its being"
                        + " withheld",
                "94(1)(b)");

        private final String words;
        private final String section;

        Ground(String words, String section) {
            this.words = words;
            this.section = section;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }

        /** Where in the Procurement Act 2023 it stands. */
        public String section() {
            return section;
        }
    }
}
