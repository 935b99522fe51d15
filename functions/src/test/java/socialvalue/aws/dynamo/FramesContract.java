package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import socialvalue.file.FrameFixtures;
import socialvalue.file.FrameJson;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.Conflict;
import socialvalue.port.FrameDraft;
import socialvalue.port.FrameVersion;
import socialvalue.port.Lot;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class FramesContract extends StoreContract {
    private final DynamoFrames frames = new DynamoFrames(table);

    FramesContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void nothing_stands_there_before_it_is_kept() {
        assertThat(frames.draft(LOT)).isEmpty();
        assertThat(frames.lot(LOT)).isEmpty();
        assertThat(frames.version(LOT, 1)).isEmpty();
    }

    @Test
    void a_draft_is_replaced_by_its_next_revision_only() {
        frames.saveDraft(draft(1, "Example, first"));
        frames.saveDraft(draft(2, "Example, second"));

        assertThatThrownBy(() -> frames.saveDraft(draft(1, "Example, again"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> frames.saveDraft(draft(2, "Example, again"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> frames.saveDraft(draft(4, "Example, too far"))).isInstanceOf(Conflict.class);
        assertThat(frames.draft(LOT))
                .hasValueSatisfying(
                        kept -> assertThat(kept.frame().exercise().title()).isEqualTo("Example, second"));
    }

    @Test
    void a_draft_without_a_first_revision_is_refused() {
        assertThatThrownBy(() -> frames.saveDraft(draft(2, "Example, second"))).isInstanceOf(Conflict.class);
    }

    @Test
    void of_two_who_replace_one_draft_the_slower_is_refused() {
        frames.saveDraft(draft(1, "Example, first"));
        meter.beforeNextWrite(() -> frames.saveDraft(draft(2, "Example, quicker")));

        assertThatThrownBy(() -> frames.saveDraft(draft(2, "Example, slower"))).isInstanceOf(Conflict.class);
        assertThat(frames.draft(LOT).orElseThrow().frame().exercise().title()).isEqualTo("Example, quicker");
    }

    @Test
    void a_published_version_and_its_lot_are_found_again() {
        Lot lot = published(LOT);
        frames.publish(lot, version(1, "sha256:one"), ACT);

        assertThat(frames.lot(LOT)).contains(lot);
        FrameVersion kept = frames.version(LOT, 1).orElseThrow();
        assertThat(kept.digest()).isEqualTo("sha256:one");
        assertThat(kept.publishedAt()).isEqualTo(NOON.plusNanos(1));
        assertThat(kept.publishedBy()).isEqualTo("officer");
        assertThat(kept.frame().exercise().title()).isEqualTo("Example, version 1");
        assertThat(FrameJson.digest(kept.frame())).isEqualTo(FrameJson.digest(titled("Example, version 1")));
    }

    @Test
    void every_version_is_kept() {
        frames.publish(published(LOT), version(1, "sha256:one"), ACT);
        frames.publish(at(2, published(LOT)), version(2, "sha256:two"), ACT);

        assertThat(frames.lot(LOT).orElseThrow().frameVersion()).isEqualTo(2);
        assertThat(frames.version(LOT, 1).orElseThrow().digest()).isEqualTo("sha256:one");
        assertThat(frames.version(LOT, 2).orElseThrow().digest()).isEqualTo("sha256:two");
    }

    @Test
    void a_version_is_published_once_and_none_is_left_out() {
        frames.publish(published(LOT), version(1, "sha256:one"), ACT);

        assertThatThrownBy(() -> frames.publish(published(LOT), version(1, "sha256:one"), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> frames.publish(at(3, published(LOT)), version(3, "sha256:three"), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(frames.version(LOT, 3)).isEmpty();
    }

    @Test
    void nothing_is_published_once_a_lot_has_moved_on() {
        given(in(LotPhase.OPENED, published(LOT)));

        assertThatThrownBy(() -> frames.publish(at(2, published(LOT)), version(2, "sha256:two"), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(frames.version(LOT, 2)).isEmpty();
    }

    @Test
    void nothing_is_published_once_opening_has_begun() {
        given(openedBy("run-1", published(LOT)));

        assertThatThrownBy(() -> frames.publish(at(2, published(LOT)), version(2, "sha256:two"), ACT))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void of_many_who_publish_a_version_at_once_one_succeeds() throws Exception {
        AtomicInteger author = new AtomicInteger();
        List<Boolean> succeeded = atOnce(4, () -> {
            try {
                frames.publish(published(LOT), version(1, "sha256:one", "officer-" + author.incrementAndGet()), ACT);
                return true;
            } catch (Conflict expected) {
                return false;
            }
        });

        assertThat(succeeded).containsOnlyOnce(true);
    }

    @Test
    void a_lot_moves_on_from_where_it_was_read_and_nowhere_else() {
        Lot lot = published(LOT);
        given(lot);
        Lot opened = in(LotPhase.OPENED, lot);

        assertThat(frames.move(opened, in(LotPhase.MARKED, lot), ACT)).isFalse();
        assertThat(frames.lot(LOT)).contains(lot);
        assertThat(frames.move(lot, opened, ACT)).isTrue();
        assertThat(frames.move(lot, opened, ACT)).isFalse();
        assertThat(frames.lot(LOT)).contains(opened);
    }

    @Test
    void a_lot_of_which_a_run_has_started_since_it_was_read_does_not_move() {
        Lot read = published(LOT);
        given(openedBy("run-1", read));

        assertThat(frames.move(read, in(LotPhase.OPENED, read), ACT)).isFalse();
    }

    @Test
    void a_lot_that_is_not_there_does_not_move() {
        assertThat(frames.move(published(LOT), in(LotPhase.OPENED, published(LOT)), ACT))
                .isFalse();
    }

    /** The worked example under another title. */
    private static EvaluationFrame titled(String title) {
        Findings findings = new Findings();
        String text = FrameFixtures.homeCareText().replace("Example: home care in Exampleton", title);
        EvaluationFrame frame = FrameFixtures.read(text, findings).orElseThrow();
        assertThat(frame.exercise().title()).isEqualTo(title);
        assertThat(frame.exercise().lot()).isEqualTo(LOT);
        return frame;
    }

    private static FrameDraft draft(int revision, String title) {
        return new FrameDraft(revision, titled(title));
    }

    private static FrameVersion version(int number, String digest) {
        return version(number, digest, "officer");
    }

    private static FrameVersion version(int number, String digest, String by) {
        return new FrameVersion(number, digest, titled("Example, version " + number), NOON.plusNanos(1), by);
    }

    private static Lot at(int version, Lot lot) {
        String digest = version == 2 ? "sha256:two" : "sha256:three";
        return new Lot(
                lot.id(),
                lot.phase(),
                version,
                digest,
                lot.deadline(),
                lot.custody(),
                lot.key(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
