package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.usecase.ExampleCouncil.DEADLINE;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.OpeningWord;
import socialvalue.port.Run;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an authority has set so, a lot is opened by two different officers, the second within half an hour. */
@ExtendWith(EmbeddedEngine.class)
class TwoOfficersTest {
    private static final Caller FIRST = ExampleCouncil.as(Role.OPENING_OFFICER, "Officer Example/One");
    private static final Caller SECOND = ExampleCouncil.as(Role.OPENING_OFFICER, "officer-2");
    private static final OpeningRule TWO = new OpeningRule(2, Duration.ofMinutes(30));
    private static final Instant CLOSED = DEADLINE.plusSeconds(61);

    private final ExampleCouncil council;
    private final StartOpening opening;
    private final ReadLot lots;

    TwoOfficersTest(ExampleCouncil council) {
        this.council = council;
        this.opening = council.opening(TWO);
        this.lots = council.lots(TWO);
    }

    private void close(String... custody) {
        council.publish(custody);
        council.now = CLOSED;
    }

    private List<String> words() {
        return council.lot().openingWords().stream()
                .map(word -> word.by() + " " + word.subject() + " " + word.at())
                .toList();
    }

    private Run run() {
        return council.ports
                .runs()
                .find(council.lot().openingRun().orElseThrow())
                .orElseThrow();
    }

    @Test
    void the_first_opens_nothing_and_the_second_starts_the_run_and_both_stay_on_the_lot() {
        close();
        StartOpening.Opening first = opening.start(FIRST, LOT);
        assertThat(first).isEqualTo(new StartOpening.Opening(Optional.empty(), Optional.of(CLOSED.plusSeconds(1800))));
        assertThat(council.queue).isEmpty();
        assertThat(council.lot().openingRun()).isEmpty();

        council.now = CLOSED.plusSeconds(600);
        Run run = opening.start(SECOND, LOT).run().orElseThrow();

        assertThat(council.done(run).state()).isEqualTo(Run.State.DONE);
        assertThat(words())
                .containsExactly(
                        "OFFICER Officer Example/One " + CLOSED, "OFFICER officer-2 " + CLOSED.plusSeconds(600));
        assertThat(council.lot().openingWords()).extracting(OpeningWord::run).containsOnly(Optional.of(run.id()));
        assertThat(council.lot().phase()).isEqualTo(LotPhase.OPENED);
    }

    @Test
    void one_officer_twice_is_refused_and_changes_nothing() {
        close();
        opening.start(FIRST, LOT);
        var before = council.stored();
        council.now = CLOSED.plusSeconds(1800);

        assertThat(refusal(() -> opening.start(FIRST, LOT)).slug()).isEqualTo("second-officer-needed");

        assertThat(council.stored()).isEqualTo(before);
        assertThat(council.queue).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1800000, true", "1800001, false"})
    void the_second_counts_to_the_last_moment_of_the_window_and_a_millisecond_later_is_a_first(
            long millis, boolean inTime) {
        close();
        opening.start(FIRST, LOT);
        council.now = CLOSED.plusMillis(millis);

        assertThat(opening.start(SECOND, LOT).run().isPresent()).isEqualTo(inTime);
        assertThat(words()).hasSize(2);
    }

    @Test
    void after_the_window_two_officers_are_needed_again() {
        close();
        opening.start(FIRST, LOT);
        council.now = CLOSED.plusSeconds(3600);
        opening.start(SECOND, LOT);
        assertThat(council.lot().openingRun()).isEmpty();

        Run run = opening.start(FIRST, LOT).run().orElseThrow();

        assertThat(council.lot().openingWords())
                .extracting(word -> word.run().isPresent())
                .as("the word that was too old led to nothing")
                .containsExactly(false, true, true);
        assertThat(run.startedBy()).isEqualTo(FIRST.subject());
    }

    @Test
    void an_opening_said_again_once_it_runs_or_is_done_changes_nothing() {
        close();
        opening.start(FIRST, LOT);
        Run run = opening.start(SECOND, LOT).run().orElseThrow();
        assertThat(opening.start(FIRST, LOT).run()).contains(run);
        Run done = council.done(run);
        var before = council.stored();

        assertThat(opening.start(SECOND, LOT).run()).contains(done);
        assertThat(opening.start(FIRST, LOT).run()).contains(done);

        assertThat(council.stored()).isEqualTo(before);
        assertThat(council.queue).isEmpty();
    }

    @Test
    void with_the_clock_set_back_a_word_from_later_does_not_count_and_before_the_deadline_none_is_taken() {
        close();
        council.now = CLOSED.plusSeconds(600);
        opening.start(FIRST, LOT);

        council.now = CLOSED;
        assertThat(opening.start(SECOND, LOT).run()).isEmpty();
        council.now = DEADLINE.plusSeconds(60);
        assertThat(refusal(() -> opening.start(FIRST, LOT)).slug()).isEqualTo("too-early");
        assertThat(council.lot().openingRun()).isEmpty();
        assertThat(council.queue).isEmpty();
    }

    @Test
    void a_worker_whose_clock_is_set_back_unwraps_nothing_and_goes_on_later() {
        council.publish();
        council.submitted("example-care");
        council.now = CLOSED;
        opening.start(FIRST, LOT);
        Run run = opening.start(SECOND, LOT).run().orElseThrow();
        String work = council.queue.remove();

        council.now = DEADLINE.plusSeconds(60);
        assertThatThrownBy(() -> council.worker.proceed(work, () -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not to be opened before 2027-01-15T12:01:00Z");
        assertThat(council.ports.openedReturns().scoringRows(LOT)).isEmpty();

        council.now = CLOSED;
        council.queue.add(work);
        assertThat(council.done(run).done()).isEqualTo(1);
    }

    @Test
    void a_run_that_failed_is_started_again_by_two() {
        council.publish();
        council.submitted("example-care");
        var sound = council.stored("RETURN#").getFirst();
        var broken = new java.util.HashMap<>(sound);
        broken.put("n", AttributeValue.fromN("7"));
        council.client.putItem(request -> request.tableName(council.table).item(broken));
        council.now = CLOSED;
        opening.start(FIRST, LOT);
        Run failed = council.done(opening.start(SECOND, LOT).run().orElseThrow());
        assertThat(failed.state()).isEqualTo(Run.State.FAILED);
        council.client.putItem(request -> request.tableName(council.table).item(sound));

        assertThat(opening.start(SECOND, LOT).run()).isEmpty();
        Run again = opening.start(FIRST, LOT).run().orElseThrow();

        assertThat(again.id()).isNotEqualTo(failed.id());
        assertThat(council.done(again).state()).isEqualTo(Run.State.DONE);
        assertThat(council.lot().openingWords())
                .extracting(word -> word.run().orElseThrow())
                .containsExactly(failed.id(), failed.id(), again.id(), again.id());
    }

    @Test
    void officers_are_told_who_has_said_so_and_until_when_another_is_awaited_and_the_portal_is_not() {
        close();
        opening.start(FIRST, LOT);

        ReadLot.Standing waiting = lots.read(SECOND, LOT);
        assertThat(waiting.secondOfficer()).contains(CLOSED.plusSeconds(1800));
        assertThat(waiting.words()).extracting(OpeningWord::subject).containsExactly(FIRST.subject());
        ReadLot.Standing portal = lots.read(ExampleCouncil.as(Role.PORTAL), LOT);
        assertThat(portal.secondOfficer()).isEmpty();
        assertThat(portal.words()).isEmpty();

        council.now = CLOSED.plusSeconds(1801);
        assertThat(lots.read(SECOND, LOT).secondOfficer()).isEmpty();
        opening.start(FIRST, LOT);
        council.done(opening.start(SECOND, LOT).run().orElseThrow());
        assertThat(lots.read(SECOND, LOT).secondOfficer()).isEmpty();
        assertThat(lots.read(SECOND, LOT).words()).hasSize(3);
    }

    private static byte[] opened(String portal, long sequence) {
        return """
                {"specversion":"1.0","id":"e%2$d","source":"/portals/%1$s/exampleshire",\
                "type":"socialvalue.returns.opened.v1","datacontenttype":"application/json","subject":"tender/a1/lot/b7",\
                "time":"2027-01-15T12:00:00Z","sequence":"%2$019d","data":{"tender":"a1","lot":"b7","returns":0,\
                "frame":{"tender":"EXAMPLE-2026-017","lot":"1"}}}""".formatted(portal, sequence).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> attention() {
        return lots.read(SECOND, LOT).portals().stream()
                .flatMap(told -> told.attention().stream())
                .map(Attention::code)
                .toList();
    }

    @Test
    void a_portals_word_stands_for_one_officer_and_told_twice_for_no_more() {
        close("custody: sealed-here", "custody: held-by-portal");
        HandlePortalEvent handling = council.handling(TWO);

        handling.handle(opened("example-portal", 1));
        handling.handle(opened("example-portal", 1));
        handling.handle(opened("example-portal", 2));

        assertThat(council.lot().openingRun()).isEmpty();
        assertThat(words()).containsExactly("PORTAL portal:/portals/example-portal/exampleshire " + CLOSED);
        assertThat(attention()).containsExactly("officer-awaited");
        Run run = opening.start(FIRST, LOT).run().orElseThrow();
        assertThat(run).isEqualTo(run());
        assertThat(attention()).isEmpty();
    }

    @Test
    void after_an_officers_word_the_portals_starts_the_run() {
        close("custody: sealed-here", "custody: held-by-portal");
        opening.start(FIRST, LOT);

        council.handling(TWO).handle(opened("example-portal", 1));

        assertThat(run().startedBy()).isEqualTo("portal:/portals/example-portal/exampleshire");
    }

    @Test
    void two_portals_are_not_two_officers() {
        close("custody: sealed-here", "custody: held-by-portal");

        council.handling(TWO).handle(opened("example-portal", 1));
        council.handling(TWO).handle(opened("other-portal", 1));

        assertThat(council.lot().openingRun()).isEmpty();
        assertThat(words()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0, PT30M", "3, PT30M", "two, PT30M", "2, PT0S", "2, -PT1M", "2, 30 minutes"})
    void a_setting_that_is_no_rule_is_refused(String officers, String window) {
        assertThatThrownBy(() -> OpeningRule.of(officers, window)).isInstanceOf(IllegalArgumentException.class);
    }
}
