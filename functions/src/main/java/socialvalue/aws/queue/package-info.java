/**
 * Work that is asked for through queues.
 *
 * <p>Knows {@link socialvalue.port.Work}, {@link socialvalue.port.PortalEvents} and the SDK; what the work is, the
 * handlers {@code RunWorker} and {@code PortalEventWorker} find out.
 */
package socialvalue.aws.queue;
