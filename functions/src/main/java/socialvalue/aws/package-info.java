/**
 * Where the parts are put together: {@link socialvalue.aws.Wiring} reads the environment, and nothing else does.
 *
 * <p>{@link socialvalue.aws.Outage} tells a service that does not answer from a fault of ours.
 *
 * <p>Knows the ports and what implements them in the packages below it; the handlers know it.
 */
package socialvalue.aws;
