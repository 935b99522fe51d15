package socialvalue.frame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import socialvalue.procurement.ContractNature;
import socialvalue.procurement.Custody;
import socialvalue.procurement.Regime;

/**
 * An exercise as it was read; every component is null where the document does not have it. The components are those of
 * {@link Exercise}.
 *
 * @param tender the authority's reference
 * @param lot the lot within it
 * @param title as it is printed
 * @param buyer the authority's name
 * @param example whether it is invented
 * @param nature what is bought
 * @param estimatedValue in pounds; empty where the document says there is none
 * @param vat whether that value includes VAT
 * @param from the contract's first day
 * @param to its last day
 * @param periods the names of its parts
 * @param actApplies whether the Public Services (Social Value) Act 2012 applies
 * @param actBecause why
 * @param regime the law it runs under
 * @param custody who keeps returns closed
 * @param deadline the last moment a return is in time
 * @param localArea where benefit is to fall
 */
public record DraftExercise(
        String tender,
        String lot,
        String title,
        String buyer,
        Boolean example,
        ContractNature nature,
        Optional<BigDecimal> estimatedValue,
        Exercise.Vat vat,
        LocalDate from,
        LocalDate to,
        List<String> periods,
        Boolean actApplies,
        String actBecause,
        Regime regime,
        Custody custody,
        OffsetDateTime deadline,
        Exercise.LocalArea localArea) {}
