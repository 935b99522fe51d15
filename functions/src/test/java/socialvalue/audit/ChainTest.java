package socialvalue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final String NAME = "EX-2026/1";
    private static final Content CONTENT = new Content("LOT#EX-2026#1 | LOT", List.of(), "0a");

    @Test
    void a_chain_as_it_was_written_holds_and_its_head_is_its_last_entry() {
        List<Entry> entries = written(NAME, 5);
        Chain chain = new Chain(NAME, entries);

        assertThat(chain.fault()).isEmpty();
        assertThat(chain.head()).isEqualTo(entries.getLast().digest());
        assertThat(new Chain(NAME, List.of()).fault()).isEmpty();
        assertThat(new Chain(NAME, List.of()).head()).isEqualTo(Entry.NONE);
    }

    @Property(tries = 50)
    void an_entry_that_was_changed_is_named(@ForAll @IntRange(min = 1, max = 5) int number) {
        List<Entry> entries = written(NAME, 5);
        Entry told = entries.get(number - 1);
        entries.set(
                number - 1,
                new Entry(
                        told.chain(),
                        number,
                        Acts.of(Event.MARKS_LOCKED),
                        told.contents(),
                        told.before(),
                        told.digest(),
                        told.signature()));

        assertThat(fault(entries)).isEqualTo(number);
    }

    @Property(tries = 50)
    void an_entry_that_was_changed_with_its_digest_is_found_by_the_next_one(
            @ForAll @IntRange(min = 1, max = 4) int number) {
        List<Entry> entries = written(NAME, 5);
        Optional<Entry> before = number == 1 ? Optional.empty() : Optional.of(entries.get(number - 2));
        entries.set(number - 1, Entry.after(NAME, before, Acts.of(Event.MARKS_LOCKED), List.of(CONTENT)));

        assertThat(fault(entries)).isEqualTo(number + 1);
    }

    @Property(tries = 50)
    void an_entry_that_was_removed_is_named_unless_it_was_the_last(@ForAll @IntRange(min = 1, max = 4) int number) {
        List<Entry> entries = written(NAME, 5);
        entries.remove(number - 1);

        assertThat(fault(entries)).isEqualTo(number);
    }

    @Property(tries = 50)
    void of_entries_that_changed_places_the_first_is_named(
            @ForAll @IntRange(min = 1, max = 4) int one, @ForAll @IntRange(min = 2, max = 5) int other) {
        if (one == other) {
            return;
        }
        List<Entry> entries = written(NAME, 5);
        Collections.swap(entries, one - 1, other - 1);

        assertThat(fault(entries)).isEqualTo(Math.min(one, other));
    }

    @Test
    void an_entry_put_in_between_is_found() {
        List<Entry> entries = written(NAME, 5);
        entries.add(2, Entry.after(NAME, Optional.of(entries.get(1)), Acts.any(), List.of()));

        assertThat(fault(entries)).isEqualTo(4);
    }

    @Test
    void a_chain_of_another_lot_is_not_taken_for_this_ones() {
        assertThat(fault(written("EX-2026/2", 5))).isEqualTo(1);
    }

    @Test
    void a_chain_that_lacks_its_end_holds_and_has_another_head() {
        List<Entry> entries = written(NAME, 5);
        Chain whole = new Chain(NAME, entries);
        Chain cut = new Chain(NAME, entries.subList(0, 4));

        assertThat(cut.fault()).isEmpty();
        assertThat(cut.head()).isNotEqualTo(whole.head());
    }

    private static int fault(List<Entry> entries) {
        return new Chain(NAME, entries).fault().orElseThrow().number();
    }

    private static List<Entry> written(String chain, int entries) {
        List<Entry> written = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            Optional<Entry> last = written.isEmpty() ? Optional.empty() : Optional.of(written.getLast());
            written.add(Entry.after(chain, last, Acts.any(), List.of(CONTENT)));
        }
        return written;
    }
}
