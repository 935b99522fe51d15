package socialvalue.marking;

import java.util.List;

/** What a check or a scoring can notice that a person has to decide, and what a person can decide about it. */
public enum FlagKind {
    /** An officer may disregard the return under the frame's published rule. */
    MAY_BE_DISREGARDED("may be disregarded", Choice.KEEP, Choice.DISREGARD),
    /** The return does not pass a criterion that the frame makes a gate. */
    GATE_FAILED("gate failed", Choice.KEEP, Choice.EXCLUDE),
    /** The return does not reach a criterion's published minimum. */
    MINIMUM_NOT_REACHED("minimum not reached", Choice.KEEP, Choice.EXCLUDE),
    /** What is offered is out of proportion to the contract's estimated value. */
    OUT_OF_PROPORTION("out of proportion", Choice.KEEP, Choice.EXCLUDE),
    /** Somebody else would be first but for the return, which is not first itself. It is noted, never removed. */
    WINS_CHANGE_WITHOUT_A_LOSER("who is first hangs on a return that is not", Choice.KEEP);

    private final String words;
    private final List<Choice> choices;

    FlagKind(String words, Choice... choices) {
        this.words = words;
        this.choices = List.of(choices);
    }

    /** As it is printed. */
    public String words() {
        return words;
    }

    /** What can be decided about it; to keep the return as it stands is always among them. */
    public List<Choice> choices() {
        return choices;
    }

    /** What a person decides about a flag. */
    public enum Choice {
        /** The return stands as it was made. */
        KEEP("kept"),
        /** The return is not assessed. */
        DISREGARD("disregarded"),
        /** The return was assessed, and is neither ranked nor compared with. */
        EXCLUDE("excluded");

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }

        /** Whether the return leaves the ranking by it. */
        public boolean leavesOut() {
            return this != KEEP;
        }
    }
}
