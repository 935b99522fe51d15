package socialvalue.finding;

import static socialvalue.finding.Severity.CANNOT_BE_RECEIVED;
import static socialvalue.finding.Severity.EARNS_NO_POINTS;
import static socialvalue.finding.Severity.MAY_BE_DISREGARDED;
import static socialvalue.finding.Severity.NOTE;
import static socialvalue.finding.Severity.REFUSED;
import static socialvalue.finding.Severity.WORTH_A_LOOK;

import java.util.Locale;

/**
 * The public list of what can be found. A code's spelling is a promise to portals: it is never renamed or reused.
 *
 * <p>Each has the severity it carries unless a frame declares another, and how to put it right in general.
 */
public enum FindingCode {
    // Form: any document
    UNREADABLE(CANNOT_BE_RECEIVED, "Send a JSON document in UTF-8 as the published schema describes it."),
    TOO_LARGE(CANNOT_BE_RECEIVED, "Shorten it; keep files in the portal and refer to them as evidence."),
    UNKNOWN_FIELD(WORTH_A_LOOK, "Remove it or correct its spelling; it is not read."),
    DUPLICATE_FIELD(MAY_BE_DISREGARDED, "Keep one of the two; only the first is read."),
    MISSING_FIELD(MAY_BE_DISREGARDED, "Add it."),
    WRONG_TYPE(MAY_BE_DISREGARDED, "Give a value of the expected kind, or leave the field out."),
    NOT_ALLOWED_VALUE(MAY_BE_DISREGARDED, "Choose one of the values listed."),
    TOO_MANY(MAY_BE_DISREGARDED, "Remove some; what is beyond the limit is not read."),
    TEXT_TOO_LONG(MAY_BE_DISREGARDED, "Shorten it; what is beyond the limit is not read."),
    NUMBER_OUT_OF_RANGE(MAY_BE_DISREGARDED, "Give a number within the limits of the published schema."),

    // Returns
    ANOTHER_LOT(CANNOT_BE_RECEIVED, "Send it to the lot it was made for."),
    NOT_ENTITLED(CANNOT_BE_RECEIVED, "Sign in as the supplier whose return this is."),
    AFTER_THE_DEADLINE(CANNOT_BE_RECEIVED, "Ask the authority; only an officer can admit a late return."),
    ANOTHER_FRAME_VERSION(MAY_BE_DISREGARDED, "Read the current version and confirm the return against it."),
    UNKNOWN_CRITERION(WORTH_A_LOOK, "Use a criterion of the published frame; this response is not scored."),
    REPEATED_CRITERION(EARNS_NO_POINTS, "Answer each criterion once."),
    CRITERION_NOT_APPLICABLE(WORTH_A_LOOK, "Leave it out; the frame says this criterion does not apply."),
    CRITERION_UNANSWERED(MAY_BE_DISREGARDED, "Answer it, or offer nil."),
    NIL_CONTRADICTED(EARNS_NO_POINTS, "Offer nil or something, not both; it is read as nil."),
    QUANTITY_MISSING(EARNS_NO_POINTS, "Give the quantity the criterion asks for, or offer nil."),
    QUANTITY_NOT_ASKED(WORTH_A_LOOK, "Leave the quantity out; this criterion is not scored on one."),
    ANSWER_MISSING(EARNS_NO_POINTS, "Answer yes or no."),
    UNKNOWN_OPTION(EARNS_NO_POINTS, "Use one of the options the criterion lists."),
    REPEATED_OPTION(EARNS_NO_POINTS, "Give each option once."),
    WRONG_UNIT(EARNS_NO_POINTS, "Give the quantity in the unit the frame states."),
    NEGATIVE_QUANTITY(EARNS_NO_POINTS, "Give nought or more."),
    FRACTIONAL_HEADCOUNT(EARNS_NO_POINTS, "Give a whole number of people or things."),
    OVER_ONE_HUNDRED_PERCENT(EARNS_NO_POINTS, "Give a percentage from 0 to 100."),
    PERIODS_MISSING(EARNS_NO_POINTS, "Give a quantity for each period of the contract."),
    PERIOD_OUTSIDE_CONTRACT(EARNS_NO_POINTS, "Use the periods of the contract's term."),
    REPEATED_PERIOD(EARNS_NO_POINTS, "Give each period once."),
    PARTS_DO_NOT_ADD_UP(EARNS_NO_POINTS, "Make the parts add up to the stated total."),
    FULL_TIME_EQUIVALENT_NOT_ASKED(EARNS_NO_POINTS, "Give a single figure or one for each period."),
    STATEMENT_MISSING(EARNS_NO_POINTS, "Write the method statement the criterion asks for."),
    STATEMENT_NOT_ASKED(WORTH_A_LOOK, "Leave it out; no statement is marked for this criterion."),
    STATEMENT_TOO_LONG(WORTH_A_LOOK, "Shorten it to the word limit."),
    EVIDENCE_MISSING(EARNS_NO_POINTS, "Refer to the evidence the criterion asks for."),
    EVIDENCE_DIGEST_UNREADABLE(WORTH_A_LOOK, "Give the SHA-256 of the file as 64 hexadecimal digits."),
    BENEFIT_OUTSIDE_AREA(WORTH_A_LOOK, "Say where in the local area the benefit falls."),
    PLACE_MISSING(WORTH_A_LOOK, "Say where the benefit falls."),
    ACTIVITY_COUNTED_TWICE(EARNS_NO_POINTS, "Claim an activity under one measure only."),
    DEADWEIGHT_MISSING(EARNS_NO_POINTS, "Say what would have happened anyway, as a percentage."),
    ATTRIBUTION_MISSING(EARNS_NO_POINTS, "Say what share of the benefit is the contract's, as a percentage."),
    DEADWEIGHT_OUT_OF_RANGE(EARNS_NO_POINTS, "Give a percentage from 0 to 100."),
    ATTRIBUTION_OUT_OF_RANGE(EARNS_NO_POINTS, "Give a percentage from 0 to 100."),
    MEASURE_NOT_PUBLISHED(EARNS_NO_POINTS, "Ask the authority; the measure has no published wording."),
    INDICATOR_WITHOUT_CONTRIBUTION(
            EARNS_NO_POINTS, "Offer the contribution the frame states, not a change of the indicator."),
    GAIN_OR_RETAIN_NOT_SAID(WORTH_A_LOOK, "Say whether the people gain or retain it."),
    OUT_OF_PROPORTION(WORTH_A_LOOK, "Check the figure; explain it in the statement if it is right."),
    DELIVERY_SHARES_DO_NOT_ADD_UP(WORTH_A_LOOK, "Make the shares of those who deliver add up to 100%."),

    // Editions and frames
    UNKNOWN_KEY(REFUSED, "Remove it or correct its spelling."),
    DUPLICATE_KEY(REFUSED, "Keep one of the two."),
    MISSING_KEY(REFUSED, "Add it; nothing that can decide a tender has a default."),
    UNUSABLE_VALUE(REFUSED, "Give a value of the expected kind."),
    UNREADABLE_FILE(REFUSED, "Correct the file's syntax."),
    CITATION_MISSING(REFUSED, "Say where the value comes from, or make it a numbered assumption."),
    REPEATED_IDENTIFIER(REFUSED, "Give each its own identifier."),
    UNKNOWN_REFERENCE(REFUSED, "Refer to something that is defined."),
    UNIT_MISSING(REFUSED, "State the unit the measure is counted in."),
    LIMITS_CANNOT_ALL_HOLD(REFUSED, "Change the limits so that a frame could keep to all of them."),
    EDITION_CHANGED(REFUSED, "Publish the change as another edition; a published one never changes."),
    MEASURE_WITHOUT_WORDING(
            REFUSED, "Select a measure whose wording is published, or load the authority's own edition."),
    CONTRIBUTION_MISSING(REFUSED, "State what a supplier can contribute to the indicator, and its unit."),
    WEIGHTINGS_DO_NOT_ADD_UP(REFUSED, "Make the weightings of this level add up to their parent's."),
    WEIGHTING_OUT_OF_RANGE(REFUSED, "Give a share above 0 and up to 100."),
    LIMIT_EXCEEDED(REFUSED, "Keep to the limit, or record the reason for exceeding it."),
    AIM_NOT_REACHED(NOTE, "Nothing need be done; the model's aim is not a duty."),
    BANDS_GAP_OR_OVERLAP(REFUSED, "Start at the lowest possible amount and let each band begin above the one before."),
    SCALE_NOT_ASCENDING(REFUSED, "List the marks upwards, each once, each with its words."),
    METHOD_DOES_NOT_FIT(REFUSED, "Choose a method that fits what the criterion is scored on."),
    PRICE_YEARS_MIXED(REFUSED, "Use unit values of one price year, or declare the uplift."),
    BENEFIT_SAVING_ADDED_TO_ECONOMIC_VALUE(
            REFUSED, "Leave the benefit payment out; it is a transfer within the economic value."),
    ACT_DOES_NOT_APPLY(
            REFUSED, "Say why the Act applies, or that it does not, consistently with the contract's nature."),
    NO_CHANGE_AFTER_DEADLINE(REFUSED, "A frame cannot change once its deadline has passed."),
    DEADLINE_WITHOUT_OFFSET(REFUSED, "Give date, time and offset, such as 2026-11-30T12:00:00+00:00."),
    UNKNOWN_SUPPLIER(REFUSED, "Use a supplier whose return was opened in this lot."),
    MARK_NOT_ON_SCALE(REFUSED, "Give a mark of the published scale."),
    MARK_MISSING(REFUSED, "Record the agreed mark; a lot with marks missing cannot be scored."),
    RATIONALE_MISSING(REFUSED, "Give the reason for the mark, by reference to the return."),
    DECISION_MISSING(REFUSED, "Decide about the flag, with a reason; nothing is issued while one waits."),
    SCORE_OUT_OF_RANGE(REFUSED, "Give a score from 0 to the points the criterion offers."),
    TENDERED_PRICE_MISSING(REFUSED, "Import prices with the price scores; a criterion is scored on a share of them."),
    SCORE_MISSING(NOTE, "Import the score; until all are in, nobody is ranked."),

    // Deliveries
    REPORTING_NOT_AGREED(
            REFUSED, "Vary the agreement so that it says how often deliveries are reported; then record this again."),
    PERIOD_NOT_AS_AGREED(REFUSED, "Report a period of the length the agreement declares."),
    PERIOD_NOT_BEGUN(REFUSED, "Report it once the period has begun."),
    PERIOD_REPORTED_ALREADY(REFUSED, "Correct the record that stands; quantities of this promise are not added up."),
    EVIDENCE_USED_TWICE(REFUSED, "Count what was done under one promise only, or refer to evidence of its own."),
    COUNTED_TOO_LONG(REFUSED, "Report only the part until that day."),
    CORRECTED_ALREADY(REFUSED, "Correct the record that stands in its place."),
    OUTSIDE_THE_TERM(WORTH_A_LOOK, "Check the period; it is recorded, and counts once it is verified."),
    ANOTHER_DELIMITER(NOTE, "Nothing need be done if the columns are told apart rightly."),
    BROKEN_QUOTES(REFUSED, "Enclose the cell in quotation marks, and write each one within it twice."),
    UNREADABLE_CHARACTERS(REFUSED, "Save the file as CSV in UTF-8, or declare charset=windows-1252 where it is that."),
    FORMULA_AS_TEXT(WORTH_A_LOOK, "Check that the text is meant; it is kept as text and nothing is calculated."),
    RECORDED_BEFORE(NOTE, "Nothing need be done; it counts once."),
    MORE_FOUND(NOTE, "Put right what is listed and import the file again; the others are listed then.");

    private final Severity severity;
    private final String remedy;

    FindingCode(Severity severity, String remedy) {
        this.severity = severity;
        this.remedy = remedy;
    }

    /** The severity it carries unless a frame declares another. */
    public Severity severity() {
        return severity;
    }

    /** How to put it right, in general. */
    public String remedy() {
        return remedy;
    }

    /** The public spelling, such as {@code wrong-unit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
