package socialvalue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What entries say last of each record, and of each part of one. */
class CoverageTest {
    private static final String PLACE = "a | record";

    private static Content of(String digest, String... parts) {
        return new Content(PLACE, List.of(parts), digest);
    }

    private static Coverage of(Content... contents) {
        List<Entry> entries = new ArrayList<>();
        for (Content content : contents) {
            Optional<Entry> last = entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
            entries.add(Entry.after("a chain", last, Acts.any(), List.of(content)));
        }
        Coverage coverage = new Coverage();
        coverage.add(new Chain("a chain", entries), content -> true);
        return coverage;
    }

    @Test
    void the_last_that_is_said_of_a_record_stands() {
        assertThat(of(of("first"), of("second")).said())
                .extracting(said -> said.number() + " " + said.content().digest())
                .containsExactly("2 second");
    }

    @Test
    void what_is_said_of_different_parts_stands_together() {
        Coverage coverage = of(of("one", "m.1"), of("two", "m.2"));

        assertThat(coverage.said()).hasSize(2);
        assertThat(coverage.untold(PLACE, Set.of("m.1", "m.2"))).isEmpty();
        assertThat(coverage.untold(PLACE, Set.of("m.1", "m.3"))).contains(Set.of("m.3"));
        assertThat(coverage.of(PLACE, "m.1").orElseThrow().number()).isEqualTo(1);
    }

    /** A score with a price, then another score with the price again: the first score is still told of. */
    @Test
    void of_two_parts_with_one_digest_of_which_one_was_said_again_the_other_is_told_but_cannot_be_compared() {
        Coverage coverage = of(of("first", "i.price", "t"), of("second", "i.quality", "t"));

        assertThat(coverage.said()).extracting(Coverage.Said::number).containsExactly(2);
        assertThat(coverage.untold(PLACE, Set.of("i.price", "i.quality", "t"))).isEmpty();
        assertThat(coverage.of(PLACE, "t").orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void of_a_record_that_nothing_is_said_of_all_is_untold() {
        assertThat(new Coverage().untold(PLACE, Set.of())).contains(Set.of());
    }
}
