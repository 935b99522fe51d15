package socialvalue.summary;

/** What one supplier receives once the award is decided. */
public sealed interface SupplierLetter permits AssessmentSummary, NotAssessedLetter {
    /** Which lot it is about. */
    About about();

    /** Who receives it. */
    NamedSupplier recipient();

    /** What it is called. */
    String title();
}
