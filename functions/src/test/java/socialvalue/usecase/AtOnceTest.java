package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AtOnceTest {
    private final Set<Integer> done = new ConcurrentSkipListSet<>();

    @Test
    void all_are_under_way_at_the_same_time() {
        CountDownLatch under = new CountDownLatch(25);
        AtOnce.forEach(IntStream.range(0, 25).boxed().toList(), each -> {
            under.countDown();
            try {
                assertThat(under.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            done.add(each);
        });

        assertThat(done).hasSize(25);
    }

    @Test
    void what_one_throws_is_thrown_as_it_is_once_the_others_are_done() {
        assertThatThrownBy(() -> AtOnce.forEach(List.of(1, 2, 3), each -> {
                    if (each == 2) {
                        throw new IllegalArgumentException("2");
                    }
                    done.add(each);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2");

        assertThat(done).containsExactly(1, 3);
    }

    @Test
    void nothing_is_done_with_nothing() {
        AtOnce.forEach(List.of(), done::add);

        assertThat(done).isEmpty();
    }

    @Test
    void whoever_is_interrupted_is_told_so_and_stays_interrupted() {
        Thread caller = Thread.currentThread();
        caller.interrupt();

        assertThatThrownBy(() -> AtOnce.forEach(List.of(1), each -> {
                    while (caller.isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    done.add(each);
                }))
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).containsExactly(1);
    }
}
