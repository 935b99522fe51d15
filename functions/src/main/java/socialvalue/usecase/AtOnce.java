package socialvalue.usecase;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same to each of a few things, all at once: most of the time goes by in waiting for the store. */
final class AtOnce {
    private AtOnce() {}

    /**
     * Does it to each, and comes back when all are done or have failed.
     *
     * @param items as many as may be under way at the same time
     * @throws RuntimeException what the first of them that failed has thrown
     */
    static <T> void forEach(List<T> items, Consumer<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = items.stream()
                    .map(item -> threads.submit(() -> work.accept(item)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
