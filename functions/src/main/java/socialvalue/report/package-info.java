/**
 * What people read: renderings of the kernel's types as text, PDF, workbooks and CSV.
 *
 * <p>Knows the kernel and decides nothing: every figure it prints was computed before. Knows nothing of how things were
 * read or stored. Start with {@link socialvalue.report.PublicStatement}; for tables of figures with
 * {@link socialvalue.report.FigureDocument}.
 */
package socialvalue.report;
