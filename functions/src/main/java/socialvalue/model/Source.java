package socialvalue.model;

/** Where a value in policy data comes from: every one has a citation or rests on a numbered assumption. */
public sealed interface Source permits Citation, Assumption {
    /** How it is printed beside the value. */
    String text();
}
