package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import socialvalue.port.Conflict;
import socialvalue.port.Page;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturn.Submission;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

abstract class SealedReturnsContract extends StoreContract {
    private static final String FRAME = "sha256:" + "f".repeat(64);
    private static final String PSEUDONYM = "-uTVsdMhl0RFJPrHnJk2l9a1vV8cOw0yKzq4nJx3E_8";

    private final DynamoSealedReturns returns = new DynamoSealedReturns(table);

    SealedReturnsContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void a_return_is_found_without_its_contents() {
        SealedReturn sealed = sealed(PSEUDONYM, 1, 11_000);
        returns.keep(LOT, sealed, ACT);

        SealedReturn found = returns.find(LOT, PSEUDONYM).orElseThrow();
        assertThat(found.contents()).isEmpty();
        assertThat(found).usingRecursiveComparison().ignoringFields("contents").isEqualTo(sealed);
        assertThat(returns.find(LOT, "another")).isEmpty();
    }

    @Test
    void submissions_made_against_other_frame_versions_say_so() {
        SealedReturn sealed = new SealedReturn(
                PSEUDONYM,
                2,
                NOON,
                "digest-2",
                FRAME,
                new byte[] {1},
                List.of(
                        new Submission("request-2", "digest-2", 2, NOON, FRAME),
                        new Submission("request-1", "digest-1", 1, NOON.minusSeconds(1), "sha256:earlier")));
        returns.keep(LOT, new SealedReturn(PSEUDONYM, 1, NOON, "d", FRAME, new byte[] {1}, List.of()), ACT);
        assertThat(returns.find(LOT, PSEUDONYM).orElseThrow().submissions()).isEmpty();
        returns.keep(LOT, sealed, ACT);

        assertThat(returns.find(LOT, PSEUDONYM).orElseThrow().submissions()).isEqualTo(sealed.submissions());
    }

    @Test
    void a_return_is_replaced_by_its_next_version_only() {
        assertThatThrownBy(() -> returns.keep(LOT, sealed(PSEUDONYM, 2, 10), ACT))
                .isInstanceOf(Conflict.class);
        returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT);
        assertThatThrownBy(() -> returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> returns.keep(LOT, sealed(PSEUDONYM, 3, 10), ACT))
                .isInstanceOf(Conflict.class);
        returns.keep(LOT, sealed(PSEUDONYM, 2, 10), ACT);

        assertThat(returns.find(LOT, PSEUDONYM).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void of_two_submissions_at_the_same_moment_the_slower_is_refused() {
        returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT);
        meter.beforeNextWrite(() -> returns.keep(LOT, sealed(PSEUDONYM, 2, 10), ACT));

        assertThatThrownBy(() -> returns.keep(LOT, sealed(PSEUDONYM, 2, 10), ACT))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_submission_whose_answer_was_lost_is_not_taken_for_somebody_elses() {
        meter.loseNextAnswer();

        returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT);

        assertThat(returns.find(LOT, PSEUDONYM).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void of_a_withdrawn_return_only_its_versions_and_requests_stay() {
        SealedReturn sealed = sealed(PSEUDONYM, 1, 10);
        returns.keep(LOT, sealed, ACT);
        returns.withdraw(LOT, found(), ACT);

        assertThat(all()).isEmpty();
        assertThat(found().withdrawn()).isTrue();
        assertThat(found().version()).isEqualTo(2);
        assertThat(found().submissions()).isEqualTo(sealed.submissions());
        assertThat(engine.scan(request -> request.tableName(table.name())).items())
                .filteredOn(item -> item.containsKey("c"))
                .singleElement()
                .satisfies(item -> assertThat(item.get("c").b().asByteArray()).isEmpty());
    }

    @Test
    void a_return_made_after_a_withdrawal_is_the_next_version() {
        returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT);
        returns.withdraw(LOT, found(), ACT);

        assertThatThrownBy(() -> returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT))
                .isInstanceOf(Conflict.class);
        returns.keep(LOT, sealed(PSEUDONYM, 3, 10), ACT);

        assertThat(found().withdrawn()).isFalse();
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_replacement_of_what_was_withdrawn_comes_too_late() {
        returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT);
        returns.withdraw(LOT, found(), ACT);

        assertThatThrownBy(() -> returns.keep(LOT, sealed(PSEUDONYM, 2, 10), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(found().withdrawn()).isTrue();
    }

    @Test
    void another_version_than_the_one_read_is_not_withdrawn() {
        returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT);
        SealedReturn first = found();
        returns.keep(LOT, sealed(PSEUDONYM, 2, 10), ACT);

        assertThatThrownBy(() -> returns.withdraw(LOT, first, ACT)).isInstanceOf(Conflict.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_withdrawal_done_again_changes_nothing() {
        returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT);
        SealedReturn first = found();
        returns.withdraw(LOT, first, ACT);
        returns.withdraw(LOT, first, ACT);

        assertThat(found().withdrawn()).isTrue();
    }

    @Test
    void a_page_goes_on_behind_withdrawn_returns() {
        Set<String> kept = keep(20, 10);
        for (String pseudonym : List.copyOf(kept)) {
            if (kept.size() > 5) {
                returns.withdraw(LOT, returns.find(LOT, pseudonym).orElseThrow(), ACT);
                kept.remove(pseudonym);
            }
        }

        assertThat(all()).extracting(SealedReturn::pseudonym).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void late_returns_stand_apart_and_each_is_kept_once() {
        SealedReturn first = late("request-1", NOON.plusSeconds(1));
        assertThat(returns.quarantine(LOT, first, ACT)).isEqualTo(first);
        assertThat(returns.quarantine(LOT, late("request-1", NOON.plusSeconds(2)), ACT)
                        .receivedAt())
                .isEqualTo(first.receivedAt());
        returns.quarantine(LOT, late("request-2", NOON.plusSeconds(3)), ACT);

        assertThat(returns.find(LOT, PSEUDONYM)).isEmpty();
        assertThat(all()).isEmpty();
        assertThat(engine.query(request -> request.tableName(table.name())
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.late(LOT)))))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_return_is_delivered_once_and_until_opening_starts() {
        given(published(LOT));
        assertThat(returns.deliver(LOT, sealed(PSEUDONYM, 1, 10), ACT)).isTrue();
        assertThatThrownBy(() -> returns.deliver(LOT, sealed(PSEUDONYM, 1, 10), ACT))
                .isInstanceOf(Conflict.class);

        meter.beforeNextWrite(() -> given(openedBy("run", published(LOT))));
        assertThat(returns.deliver(LOT, sealed("another", 1, 10), ACT)).isFalse();
        given(in(LotPhase.OPENED, published(LOT)));
        assertThat(returns.deliver(LOT, sealed("another", 1, 10), ACT)).isFalse();

        assertThat(all()).extracting(SealedReturn::pseudonym).containsExactly(PSEUDONYM);
    }

    @Test
    void pages_over_all_parts_hold_every_return_once_with_its_contents() {
        Set<String> kept = keep(60, 100);

        List<SealedReturn> found = all();

        assertThat(found).extracting(SealedReturn::pseudonym).doesNotHaveDuplicates();
        assertThat(found).extracting(SealedReturn::pseudonym).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(found).allSatisfy(one -> assertThat(one.contents()).hasSize(100));
    }

    @Test
    void the_last_page_names_no_next() {
        keep(1, 10);
        String only = all().getFirst().pseudonym();

        Page<SealedReturn> page = returns.page(LOT, Keys.part(only), Optional.empty(), 1);

        assertThat(page.items()).hasSize(1);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void a_page_of_large_returns_holds_as_many_as_were_asked_for() {
        List<String> inOnePart = new ArrayList<>();
        for (int i = 0; inOnePart.size() < 5; i++) {
            if (Keys.part("large-" + i) == 0) {
                inOnePart.add("large-" + i);
            }
        }
        inOnePart.forEach(name -> returns.keep(LOT, sealed(name, 1, 350_000), ACT));

        assertThat(returns.page(LOT, 0, Optional.empty(), 5).items()).hasSize(5);
    }

    @Test
    void a_submission_costs_its_size_rounded_up_and_one_read() {
        SealedReturn sealed = sealed(PSEUDONYM, 1, 11_200);

        returns.find(LOT, PSEUDONYM);
        returns.keep(LOT, sealed, ACT);

        assertThat(meter.calls()).isEqualTo(2);
        // 11,200 bytes and less than a kilobyte beside them: 12 write units, and 1 for the entry in the audit trail,
        // twice
        // as it is a transaction; nothing found: 1 read unit
        assertThat(meter.units()).isEqualByComparingTo(BigDecimal.valueOf(2 * (12 + 1) + 1));
    }

    @Test
    void a_replacement_is_read_for_its_size_too() {
        returns.keep(LOT, sealed(PSEUDONYM, 1, 11_200), ACT);
        meter.units();

        returns.find(LOT, PSEUDONYM);
        returns.keep(LOT, sealed(PSEUDONYM, 2, 11_200), ACT);

        // 4 KB a read unit, and one for the entry before
        assertThat(meter.units()).isEqualByComparingTo(BigDecimal.valueOf(2 * (12 + 1) + 3 + 1));
    }

    @Test
    void what_is_remembered_of_twenty_submissions_costs_four_units_more() {
        List<Submission> submissions = new ArrayList<>();
        for (int version = SealedReturn.REMEMBERED; version > 0; version--) {
            submissions.add(new Submission("r".repeat(43), "d".repeat(43), version, NOON.plusNanos(version), FRAME));
        }
        returns.keep(LOT, sealed(PSEUDONYM, 1, 10), ACT);
        meter.units();

        returns.keep(
                LOT, new SealedReturn(PSEUDONYM, 2, NOON, "d".repeat(43), FRAME, new byte[11_000], submissions), ACT);

        assertThat(meter.units()).isLessThanOrEqualTo(BigDecimal.valueOf(2 * (12 + 4 + 1) + 1));
    }

    @Test
    void replacing_one_return_from_many_threads_leaves_a_history_without_gap_or_fork() throws Exception {
        int each = 8;
        AtomicInteger names = new AtomicInteger();

        List<Integer> made = atOnce(6, () -> {
                    List<Integer> versions = new ArrayList<>();
                    while (versions.size() < each) {
                        replace("request-" + names.incrementAndGet()).ifPresent(versions::add);
                    }
                    return versions;
                })
                .stream()
                .flatMap(List::stream)
                .sorted()
                .toList();

        SealedReturn last = returns.find(LOT, PSEUDONYM).orElseThrow();
        assertThat(made).hasSize(6 * each).doesNotHaveDuplicates();
        assertThat(made.getLast()).isEqualTo(6 * each);
        assertThat(last.version()).isEqualTo(6 * each);
        assertThat(last.submissions()).extracting(Submission::version).isSortedAccordingTo((a, b) -> b - a);
        for (int i = 1; i < last.submissions().size(); i++) {
            assertThat(last.submissions().get(i).version())
                    .isEqualTo(last.submissions().get(i - 1).version() - 1);
        }
    }

    @Test
    @Tag("slow")
    void five_thousand_returns_are_paged_through_without_loss() {
        Set<String> kept = keep(5_000, 300);

        assertThat(all()).extracting(SealedReturn::pseudonym).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void parts_share_returns_about_evenly() {
        int[] counts = new int[SealedReturns.PARTS];
        Random random = new Random(1);
        for (int i = 0; i < 8_000; i++) {
            counts[Keys.part(pseudonym(random))]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(850, 1_150);
        }
    }

    /** One more version on whatever is found; the version it made, or nothing where somebody else was first. */
    private Optional<Integer> replace(String request) {
        Optional<SealedReturn> found = returns.find(LOT, PSEUDONYM);
        int version = found.map(SealedReturn::version).orElse(0) + 1;
        List<Submission> submissions = new ArrayList<>();
        submissions.add(new Submission(request, "digest", version, NOON, FRAME));
        found.ifPresent(before -> submissions.addAll(before.submissions()));
        List<Submission> remembered = submissions.subList(0, Math.min(submissions.size(), SealedReturn.REMEMBERED));
        try {
            returns.keep(
                    LOT,
                    new SealedReturn(PSEUDONYM, version, NOON, "digest", FRAME, new byte[] {1, 2}, remembered),
                    ACT);
            return Optional.of(version);
        } catch (Conflict somebodyElse) {
            return Optional.empty();
        }
    }

    private Set<String> keep(int count, int bytes) {
        Set<String> kept = new TreeSet<>();
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            String pseudonym = pseudonym(random);
            returns.keep(LOT, sealed(pseudonym, 1, bytes), ACT);
            kept.add(pseudonym);
        }
        return kept;
    }

    private List<SealedReturn> all() {
        List<SealedReturn> found = new ArrayList<>();
        for (int part = 0; part < SealedReturns.PARTS; part++) {
            Optional<String> after = Optional.empty();
            do {
                Page<SealedReturn> page = returns.page(LOT, part, after, 7);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
                found.addAll(page.items());
                after = page.next();
            } while (after.isPresent());
        }
        return found;
    }

    private SealedReturn found() {
        return returns.find(LOT, PSEUDONYM).orElseThrow();
    }

    private static SealedReturn late(String request, Instant receivedAt) {
        return new SealedReturn(
                PSEUDONYM,
                1,
                receivedAt,
                "digest",
                FRAME,
                new byte[] {1},
                List.of(new Submission(request, "digest", 1, receivedAt, FRAME)));
    }

    private static String pseudonym(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static SealedReturn sealed(String pseudonym, int version, int bytes) {
        String digest = ("d" + version + "-").repeat(20).substring(0, 43);
        return new SealedReturn(
                pseudonym,
                version,
                NOON.plusNanos(version),
                digest,
                FRAME,
                new byte[bytes],
                List.of(new Submission("r".repeat(43), digest, version, NOON.plusNanos(version), FRAME)));
    }
}
