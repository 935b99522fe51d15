/**
 * Where the parts are put together: {@link socialvalue.aws.Wiring} reads the environment, and nothing else does.
 *
 * <p>Knows the ports and what implements them in the packages below it; the handlers know it.
 */
package socialvalue.aws;
