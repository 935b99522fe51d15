/**
 * Exact values: ratios, percentages, weightings, points, money and quantities with their units.
 *
 * <p>Knows the JDK only. Every value is checked when it is made; nothing is rounded except where a caller declares a
 * {@code Rounding}. Start with {@code Ratio}.
 */
package socialvalue.quantity;
