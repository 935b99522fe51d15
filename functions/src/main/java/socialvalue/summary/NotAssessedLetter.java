package socialvalue.summary;

/**
 * To a supplier whose tender was disregarded or not assessed. Its tender is no assessed one (Procurement Act 2023,
 * s.50(5)), so this is no assessment summary: it holds no score and names no other supplier.
 *
 * @param about which lot it is about
 * @param recipient who receives it
 * @param reason why, as a person decided and recorded it
 */
public record NotAssessedLetter(About about, NamedSupplier recipient, String reason) implements SupplierLetter {
    @Override
    public String title() {
        return "Your tender was not assessed";
    }
}
