package socialvalue.agreement;

import java.util.Optional;
import socialvalue.frame.Exercise.Vat;
import socialvalue.quantity.Money;

/**
 * What an agreement costs the council.
 *
 * @param wholeLife over its whole term
 * @param annual in a year; empty where nobody has said
 * @param vat whether both include VAT
 */
public record AgreedValue(Money wholeLife, Optional<Money> annual, Vat vat) {}
