package socialvalue.aws;

import java.util.function.Supplier;

/**
 * Makes a part when it is first asked for, and only once; safe for use by several threads.
 *
 * @param <T> the part's type
 */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private T made;

    Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }
}
