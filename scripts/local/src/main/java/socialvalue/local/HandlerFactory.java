package socialvalue.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.InvocationTargetException;

/** Makes the Lambda handlers that the template names. */
@FunctionalInterface
public interface HandlerFactory {
    /**
     * The handler of a class; asked when the system starts, for each class that answers requests or reads a queue.
     *
     * @param className fully qualified, as in the template
     * @throws CannotRun if there is no such handler
     */
    RequestStreamHandler handler(String className);

    /** Makes handlers by their constructor without parameters, as Lambda does. */
    static HandlerFactory asLambdaDoes() {
        return className -> {
            try {
                return Class.forName(className)
                        .asSubclass(RequestStreamHandler.class)
                        .getConstructor()
                        .newInstance();
            } catch (InvocationTargetException e) {
                throw CannotRun.because(
                        "The handler " + className + " of the template fails when it is made ("
                                + e.getCause().getClass().getName() + ").",
                        e);
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw CannotRun.because("The template names the handler " + className + ", which cannot be made.", e);
            }
        };
    }
}
