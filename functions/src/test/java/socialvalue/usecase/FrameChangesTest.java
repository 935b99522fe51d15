package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.BEFORE;
import static socialvalue.usecase.ExampleCouncil.DEADLINE;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.frame;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.FrameJson;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturn;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.validation.FrameComparison.Reconfirm;

/** A frame is drafted, published, and changed until its deadline. */
@ExtendWith(EmbeddedEngine.class)
class FrameChangesTest {
    private static final Caller COMMISSIONER = ExampleCouncil.as(Role.COMMISSIONER);
    private static final String[] ANOTHER_TARGET = {"target: {amount: 60,", "target: {amount: 70,"};
    private static final String[] A_WEEK_LONGER = {"2027-01-15T12:00:00+00:00", "2027-01-22T12:00:00+00:00"};

    private final ExampleCouncil council;

    FrameChangesTest(ExampleCouncil council) {
        this.council = council;
    }

    /** What is found at submission, accepting it, and at opening, of a return that states the digest. */
    private List<List<FindingCode>> findingsAtSubmissionAndOpening(String digest) {
        HomeCareReturn made = council.returnOf("example-care").stating(digest).withFindingsAccepted();
        SubmitReturn.Received received =
                council.submission.submit(ExampleCouncil.supplier("example-care"), made.request());
        council.opened();
        OpenedReturn opened =
                council.ports.openedReturns().find(LOT, "example-care").orElseThrow();
        return List.of(codes(received.findings()), codes(opened.findings()));
    }

    private byte[] drafted() {
        return FrameJson.write(council.drafts.read(COMMISSIONER, LOT).frame());
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void a_published_frame_is_version_1_and_its_lot_takes_returns() {
        PublishFrame.Published published = council.publish();

        assertThat(published.version().version()).isEqualTo(1);
        assertThat(published.version().publishedAt()).isEqualTo(BEFORE);
        assertThat(published.version().publishedBy()).isEqualTo(COMMISSIONER.subject());
        assertThat(published.change()).isEmpty();
        Lot lot = council.lot();
        assertThat(lot.phase()).isEqualTo(LotPhase.PUBLISHED);
        assertThat(lot.deadline()).isEqualTo(DEADLINE);
        assertThat(council.publication.current(LOT).digest())
                .isEqualTo(published.version().digest());
        assertThat(FrameJson.write(council.publication.version(LOT, 1).frame())).isEqualTo(FrameJson.write(frame()));
        assertThat(refusal(() -> council.publication.version(LOT, 2)).slug()).isEqualTo("no-such-version");
    }

    @Test
    void the_same_draft_again_changes_nothing_whenever_it_comes() {
        council.publish();
        var before = council.stored();

        for (var now : List.of(BEFORE.plusSeconds(1), DEADLINE.plusSeconds(1))) {
            council.now = now;
            PublishFrame.Published again = council.publication.publish(COMMISSIONER, LOT, 1);
            assertThat(again.version().version()).isEqualTo(1);
            assertThat(again.version().publishedAt()).isEqualTo(BEFORE);
            assertThat(again.change()).isEmpty();
        }
        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void a_change_before_the_deadline_is_version_2_and_returns_are_kept_as_they_are() {
        council.publish();
        council.submitted("example-care");
        var before = council.stored("RETURN#");
        Lot first = council.lot();

        PublishFrame.Published changed = council.publish(ANOTHER_TARGET);

        assertThat(changed.version().version()).isEqualTo(2);
        assertThat(changed.change().orElseThrow().changedCriteria()).containsExactly("new-volunteers");
        assertThat(changed.change().orElseThrow().reconfirm()).isEqualTo(Reconfirm.ALL_WHO_SUBMITTED);
        assertThat(council.lot().frameDigest()).isEqualTo(changed.version().digest());
        assertThat(council.lot().key()).isEqualTo(first.key());
        assertThat(council.publication.version(LOT, 1).digest()).isEqualTo(first.frameDigest());
        assertThat(council.stored("RETURN#")).isEqualTo(before);
    }

    @Test
    void a_return_for_an_earlier_version_needs_nothing_where_only_the_deadline_was_extended() {
        String first = council.publish().version().digest();
        assertThat(council.publish(A_WEEK_LONGER).change().orElseThrow().reconfirm())
                .isEqualTo(Reconfirm.NOBODY);

        assertThat(findingsAtSubmissionAndOpening(first)).containsExactly(List.of(), List.of());
    }

    @Test
    void a_return_for_an_earlier_version_is_found_out_where_a_criterion_changed_and_opened_all_the_same() {
        String first = council.publish().version().digest();
        council.publish(ANOTHER_TARGET);

        assertThat(findingsAtSubmissionAndOpening(first))
                .containsExactly(
                        List.of(FindingCode.ANOTHER_FRAME_VERSION), List.of(FindingCode.ANOTHER_FRAME_VERSION));
    }

    @Test
    void an_extension_after_a_change_excuses_who_read_the_change_and_nobody_else() {
        String first = council.publish().version().digest();
        String second = council.publish(ANOTHER_TARGET).version().digest();
        council.publish(frame(ANOTHER_TARGET[0], ANOTHER_TARGET[1], A_WEEK_LONGER[0], A_WEEK_LONGER[1]));
        HomeCareReturn made = council.returnOf("example-together");
        Caller together = ExampleCouncil.supplier("example-together");

        assertThat(council.submission
                        .submit(together, made.stating(second).request())
                        .findings())
                .isEmpty();
        assertThat(refusal(() -> council.submission.submit(
                                together,
                                made.stating(first).key("second").replacing(1).request()))
                        .slug())
                .isEqualTo("findings-open");
    }

    @Test
    void a_change_taken_back_is_a_version_of_its_own_and_returns_for_the_first_are_good_again() {
        String first = council.publish().version().digest();
        council.publish(ANOTHER_TARGET);

        assertThat(council.publish().version().version()).isEqualTo(3);
        assertThat(findingsAtSubmissionAndOpening(first)).containsExactly(List.of(), List.of());
    }

    @Test
    void a_digest_that_was_never_published_is_found_out() {
        council.publish();

        assertThat(findingsAtSubmissionAndOpening("sha256:" + "0".repeat(64)).getFirst())
                .containsExactly(FindingCode.ANOTHER_FRAME_VERSION);
    }

    @Test
    void at_the_moment_of_the_deadline_it_is_extended_and_a_millisecond_later_nothing_changes() {
        council.publish();
        council.now = DEADLINE;
        assertThat(council.publish(A_WEEK_LONGER).version().version()).isEqualTo(2);

        council.now = DEADLINE.plusSeconds(7 * 24 * 3600).plusMillis(1);
        Refusal refusal = refusal(() -> council.publish("2027-01-15T12:00:00", "2027-02-15T12:00:00"));

        assertThat(refusal.slug()).isEqualTo("deadline-passed");
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly(FindingCode.NO_CHANGE_AFTER_DEADLINE);
        assertThat(council.lot().frameVersion()).isEqualTo(2);
    }

    @Test
    void an_opened_lot_changes_no_more() {
        council.publish();
        council.opened();

        assertThat(refusal(() -> council.publish(A_WEEK_LONGER)).slug()).isEqualTo("already-opened");
    }

    @Test
    void a_deadline_in_the_past_or_now_is_not_published() {
        council.now = DEADLINE;
        assertThat(refusal(() -> council.publish()).slug()).isEqualTo("deadline-passed");
        assertThat(council.ports.frames().lot(LOT)).isEmpty();

        council.now = DEADLINE.minusMillis(1);
        assertThat(council.publish().version().version()).isEqualTo(1);
    }

    @Test
    void a_published_deadline_is_not_moved_into_the_past() {
        council.publish();
        council.now = BEFORE.plusSeconds(7200);

        assertThat(refusal(() -> council.publish("2027-01-15T12:00:00+00:00", "2026-12-01T10:00:00+00:00"))
                        .slug())
                .isEqualTo("deadline-passed");
        assertThat(council.lot().deadline()).isEqualTo(DEADLINE);
    }

    @Test
    void who_keeps_returns_closed_never_changes() {
        council.publish();

        assertThat(refusal(() -> council.publish("custody: sealed-here", "custody: held-by-portal"))
                        .slug())
                .isEqualTo("custody-changed");
        assertThat(council.lot().frameVersion()).isEqualTo(1);
    }

    @Test
    void a_draft_is_replaced_by_who_has_read_it_only() {
        assertThat(council.drafts
                        .save(COMMISSIONER, LOT, frame(), Optional.empty())
                        .revision())
                .isEqualTo(1);
        assertThat(refusal(() -> council.drafts.save(COMMISSIONER, LOT, frame(ANOTHER_TARGET), Optional.empty()))
                        .kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_REQUIRED);
        assertThat(refusal(() -> council.drafts.save(COMMISSIONER, LOT, frame(ANOTHER_TARGET), Optional.of(2)))
                        .kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(drafted()).isEqualTo(FrameJson.write(frame()));

        assertThat(council.drafts
                        .save(COMMISSIONER, LOT, frame(ANOTHER_TARGET), Optional.of(1))
                        .revision())
                .isEqualTo(2);
        assertThat(drafted()).isEqualTo(FrameJson.write(frame(ANOTHER_TARGET)));
    }

    @Test
    void only_the_revision_that_was_read_is_published() {
        assertThat(refusal(() -> council.publication.publish(COMMISSIONER, LOT, 1))
                        .slug())
                .isEqualTo("no-draft");
        council.drafts.save(COMMISSIONER, LOT, frame(), Optional.empty());

        assertThat(refusal(() -> council.publication.publish(COMMISSIONER, LOT, 2))
                        .kind())
                .isEqualTo(Refusal.Kind.PRECONDITION_FAILED);
        assertThat(council.ports.frames().lot(LOT)).isEmpty();
    }

    @Test
    void a_frame_is_not_drafted_under_another_lots_path() {
        LotId other = new LotId(LOT.tender(), "2");

        assertThat(refusal(() -> council.drafts.save(COMMISSIONER, other, frame(), Optional.empty()))
                        .slug())
                .isEqualTo("another-lot");
        assertThat(council.stored()).isEmpty();
    }
}
