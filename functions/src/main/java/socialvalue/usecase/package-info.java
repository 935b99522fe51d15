/**
 * What a caller can ask for: one class each, with typed values in and out.
 *
 * <p>Knows the kernel and its ports, no format and no transport. A use case answers, or throws a
 * {@link socialvalue.usecase.Refusal} that says why not; anything else thrown is our fault.
 */
package socialvalue.usecase;
