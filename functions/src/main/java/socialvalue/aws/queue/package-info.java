/**
 * Work that is asked for through a queue.
 *
 * <p>Knows {@link socialvalue.port.Work} and the SDK; what the work is, the handlers' {@code RunWorker} finds out.
 */
package socialvalue.aws.queue;
