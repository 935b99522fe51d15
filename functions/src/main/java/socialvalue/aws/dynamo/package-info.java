/**
 * The ports over one DynamoDB table: Query and GetItem to read, conditional writes and transactions to write.
 *
 * <p>Knows {@code port}, the stored forms of {@code file} and the AWS SDK; decides nothing that the ports do not ask
 * for. Items are laid out by what is read together and how often; {@link socialvalue.aws.dynamo.Keys} names them all
 * and is the place to start reading. Every item carries the version of its layout. Every read of the table is
 * consistent: a stale mark, price or phase could decide a tender, and rows are made small enough to afford it.
 *
 * <p>Nothing of a return stands here in the clear before its lot is opened.
 */
package socialvalue.aws.dynamo;
