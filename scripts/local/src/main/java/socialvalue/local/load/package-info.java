/**
 * Invented agreements in any number, loaded into the store of this machine through the use cases, and what reading them
 * then costs.
 *
 * <p>Start at {@link socialvalue.local.load.Loading}. Everything here says "Example"; nothing of it is a record of a
 * real agreement.
 */
package socialvalue.local.load;
