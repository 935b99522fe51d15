package socialvalue.agreement;

import java.util.Optional;

/**
 * What the council's other systems know an agreement by; each empty until somebody has said.
 *
 * @param register the contract register's reference
 * @param ledgerSupplier the supplier's number in the ledger
 * @param costCentre whose budget
 * @param directorate which part of the council
 * @param neighbourhood where the service is given, where it is given in one
 */
public record References(
        Optional<String> register,
        Optional<String> ledgerSupplier,
        Optional<String> costCentre,
        Optional<String> directorate,
        Optional<String> neighbourhood) {
    /** Nothing is known yet. */
    public static final References NONE =
            new References(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
