/**
 * Who asks: a caller, its roles and, for a supplier, whose return it may reach.
 *
 * <p>Knows nothing of tokens or transport; the handlers read a {@link socialvalue.access.Caller} from verified claims.
 */
package socialvalue.access;
