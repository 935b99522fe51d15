/**
 * Closes returns so that nobody reads them before their lot is opened, and gives suppliers names that mean nothing.
 *
 * <p>Knows the ports, the JOSE library and, for {@link socialvalue.aws.seal.KmsWrappingKey} only, the client of AWS
 * KMS; nothing of tables, requests or what a return says. Start with {@link socialvalue.aws.seal.JoseSeal}, then
 * {@code Padding}, which says what the length of a closed return still tells.
 */
package socialvalue.aws.seal;
