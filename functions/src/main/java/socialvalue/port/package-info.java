/**
 * What the use cases need from outside, in domain words.
 *
 * <p>Knows the kernel only; {@code aws} implements it. Every write is conditional and says so: a {@code false} or
 * {@link socialvalue.port.Conflict} means that somebody else was first and nothing was changed.
 */
package socialvalue.port;
