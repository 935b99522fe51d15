/**
 * The whole system on one machine: the very Lambda handlers behind a local HTTP front, over DynamoDB Local in the
 * process.
 *
 * <p>For the example of a portal it also hosts the plugin, beside a replay of a platform, as a portal's machine would.
 *
 * <p>Stands in for what AWS provides - gateway, authorizer, queue, table - and for nothing of ours: no rule of the
 * evaluation lives here. Only this package can be given another clock. Start reading at
 * {@link socialvalue.local.LocalSystem}; {@link socialvalue.local.Main} is what {@code scripts/run} starts.
 */
package socialvalue.local;
