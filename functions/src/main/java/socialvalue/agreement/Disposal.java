package socialvalue.agreement;

import java.util.Optional;
import socialvalue.quantity.Money;

/**
 * What is recorded where land or a building passes on at less than its best price for what is promised (Local
 * Government Act 1972, s.123; General Disposal Consent 2003).
 *
 * @param unrestrictedValue what it would fetch without the promises, as valued
 * @param valuedBy who valued it, and when
 * @param consideration what is paid for it, once; empty for a lease at a rent
 * @param rent a year; a peppercorn is nought; empty where it is sold
 * @param undervalue unrestricted value less what is received, as the valuer states it
 * @param consent the consent relied on, in words
 * @param leaseYears the lease's term; empty where it is sold
 * @param nonDelivery the consequence of non-delivery
 * @param subsidyControl what was considered of subsidy control, and by whom
 */
public record Disposal(
        Money unrestrictedValue,
        String valuedBy,
        Optional<Money> consideration,
        Optional<Money> rent,
        Money undervalue,
        String consent,
        Optional<Integer> leaseYears,
        String nonDelivery,
        String subsidyControl) {}
