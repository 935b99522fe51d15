/**
 * What people read: renderings of the kernel's types as text and, later, other formats.
 *
 * <p>Knows the kernel and decides nothing: every figure it prints was computed before. Knows nothing of how things were
 * read or stored. Start with {@link socialvalue.report.PublicStatement}.
 */
package socialvalue.report;
