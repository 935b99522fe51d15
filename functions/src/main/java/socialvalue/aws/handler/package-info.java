/**
 * The Lambda functions' entry points: each reads a request, calls one use case and writes the answer.
 *
 * <p>Knows the use cases, the file formats and {@code Wiring}; nothing of tables or keys, and a handler never calls
 * another. Start with {@code HttpHandler}, which all that answer requests extend, then
 * {@link socialvalue.aws.handler.CheckHandler}, which needs nothing but its request.
 */
package socialvalue.aws.handler;
