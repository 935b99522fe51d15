package socialvalue.scoring;

/**
 * Something a person has to decide. A flagged return is scored and ranked like every other.
 *
 * @param kind what was noticed
 * @param criterion the criterion's identifier; empty where it concerns the whole return
 * @param detail in plain English
 */
public record Flag(Kind kind, String criterion, String detail) {
    /** What can be noticed. */
    public enum Kind {
        GATE_FAILED("gate failed"),
        MINIMUM_NOT_REACHED("minimum not reached"),
        MAY_BE_DISREGARDED("may be disregarded");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }
    }
}
