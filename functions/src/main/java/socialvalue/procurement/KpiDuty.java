package socialvalue.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import socialvalue.model.Citation;
import socialvalue.quantity.Money;

/**
 * Whether key performance indicators have to be set for a contract, under the Procurement Act 2023, section 52.
 *
 * <p>What the section leaves to people is not decided here: an authority that considers that performance could not
 * appropriately be assessed by such indicators need set none. Where no rule is known the answer says so, and none is
 * guessed.
 *
 * <p>The sections' own text was not at hand when this was written: the rules are those that the government's guidance
 * on contract performance notices and published summaries of the Act agree on.
 */
public sealed interface KpiDuty permits KpiDuty.Required, KpiDuty.NotRequired, KpiDuty.NotKnown {
    /** The duty is there above this estimated value; exactly this much: none. */
    Money ABOVE = new Money(new BigDecimal(5_000_000));

    /** The first day on which a procurement could begin under the Act. */
    LocalDate ACT_APPLIES_FROM = LocalDate.of(2025, 2, 24);

    /** What asks for indicators, from which value on, and for which contracts not. */
    Citation SECTION_52 = new Citation("Procurement Act 2023, s.52");

    /** What asks for their assessment. */
    Citation SECTION_71 = new Citation("Procurement Act 2023, s.71(2)");

    /** Which law governs a procurement, by the day it begins. */
    Citation COMMENCEMENT =
            new Citation("Procurement Act 2023 (Commencement No. 3 and Transitional and Saving Provisions)"
                    + " Regulations 2024 (SI 2024/716), as amended by SI 2024/959: 24 February 2025");

    /** Why, in a sentence that can be printed beside the contract. */
    String because();

    /** What the answer rests on. */
    Citation citation();

    /**
     * They are to be set, published and assessed.
     *
     * @param because why
     * @param citation what that rests on
     */
    record Required(String because, Citation citation) implements KpiDuty {
        /** The fewest indicators (s.52). */
        public static final int AT_LEAST = 3;
        /** Performance against them is assessed at least once in so many months, and on termination (s.71). */
        public static final int ASSESS_EVERY_MONTHS = 12;
    }

    /**
     * The section asks for none.
     *
     * @param because why
     * @param citation what that rests on
     */
    record NotRequired(String because, Citation citation) implements KpiDuty {}

    /**
     * It cannot be told here: something is not stated, or no rule is known.
     *
     * @param because what is missing
     * @param citation what was looked at
     */
    record NotKnown(String because, Citation citation) implements KpiDuty {}

    /**
     * The duty for a contract.
     *
     * @param regime the law it was procured under, as its frame states
     * @param begun the day the procurement began
     * @param estimatedValue of the contract as the Act estimates it, with VAT; empty where it is not stated
     */
    static KpiDuty of(Regime regime, LocalDate begun, Optional<Money> estimatedValue) {
        return switch (regime) {
            case PROCUREMENT_ACT_2023,
                    PROCUREMENT_ACT_2023_LIGHT_TOUCH,
                    PROCUREMENT_ACT_2023_CONCESSION,
                    PROCUREMENT_ACT_2023_FRAMEWORK_CALL_OFF ->
                begun.isBefore(ACT_APPLIES_FROM)
                        ? new NotKnown(
                                "The Act governs procurements begun on or after 24 February 2025; this one began before.",
                                COMMENCEMENT)
                        : underTheAct(regime, estimatedValue);
            case PUBLIC_CONTRACTS_REGULATIONS_2015, PROVIDER_SELECTION_REGIME, BELOW_THRESHOLD, NOT_A_PROCUREMENT ->
                new NotKnown("No rule is known here for this regime: " + regime.words() + ".", SECTION_52);
        };
    }

    private static KpiDuty underTheAct(Regime regime, Optional<Money> estimatedValue) {
        if (regime == Regime.PROCUREMENT_ACT_2023_LIGHT_TOUCH || regime == Regime.PROCUREMENT_ACT_2023_CONCESSION) {
            return new NotRequired(
                    "The section does not apply to light touch contracts, frameworks or concessions.", SECTION_52);
        }
        if (estimatedValue.isEmpty()) {
            return new NotKnown("The estimated value is not stated.", SECTION_52);
        }
        if (estimatedValue.get().compareTo(ABOVE) <= 0) {
            return new NotRequired("The estimated value is not more than " + ABOVE + ".", SECTION_52);
        }
        return regime == Regime.PROCUREMENT_ACT_2023_FRAMEWORK_CALL_OFF
                ? new NotKnown(
                        "The section excepts frameworks; what it asks of a contract called off under one is not known"
                                + " here.",
                        SECTION_52)
                : new Required("The estimated value is more than " + ABOVE + ".", SECTION_52);
    }
}
