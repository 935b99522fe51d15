package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;

/** What stands in the way of a return: its findings once, and what cannot be received at all. */
@ExtendWith(EmbeddedEngine.class)
class SubmitRefusedTest {
    private final ExampleCouncil council;

    SubmitRefusedTest(ExampleCouncil council) {
        this.council = council;
    }

    private HomeCareReturn sound() {
        return council.returnOf("example-care");
    }

    private SubmitReturn.Received submit(HomeCareReturn made) {
        return council.submission.submit(ExampleCouncil.supplier("example-care"), made.request());
    }

    private void cannotBeReceived(HomeCareReturn made, FindingCode why) {
        Refusal refusal = refusal(() -> submit(made.withFindingsAccepted()));
        assertThat(refusal.slug()).isEqualTo("cannot-be-received");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNPROCESSABLE);
        assertThat(refusal.findings()).extracting(Finding::code).contains(why);
        assertThat(council.stored("RETURN#")).isEmpty();
        assertThat(council.stored("LATE#")).isEmpty();
    }

    @Test
    void a_return_that_would_earn_no_points_is_warned_once_and_then_received_with_its_findings() {
        council.publish();
        HomeCareReturn made = sound().with("\"amount\": 30,", "\"amount\": 30.5,");

        Refusal warning = refusal(() -> submit(made));

        assertThat(warning.slug()).isEqualTo("findings-open");
        assertThat(warning.findings()).extracting(Finding::code).containsExactly(FindingCode.FRACTIONAL_HEADCOUNT);
        assertThat(council.stored("RETURN#")).isEmpty();

        SubmitReturn.Received received = submit(made.withFindingsAccepted());
        assertThat(received.receipt().version()).isEqualTo(1);
        assertThat(received.findings()).isEqualTo(warning.findings());
    }

    @Test
    void a_return_that_may_be_disregarded_is_warned_too() {
        council.publish();
        HomeCareReturn made = sound().with("\"criterion\": \"new-volunteers\"", "\"criterion\": \"new-criterion\"");

        assertThat(refusal(() -> submit(made)).findings())
                .extracting(Finding::code)
                .startsWith(FindingCode.CRITERION_UNANSWERED);
        assertThat(submit(made.withFindingsAccepted()).receipt().version()).isEqualTo(1);
    }

    @Test
    void what_is_only_worth_a_look_is_received_without_a_warning_and_said() {
        council.publish();

        SubmitReturn.Received received =
                submit(sound().with("\"place\": \"North Exampleton\"", "\"place\": \"Otherville\""));

        assertThat(received.receipt().version()).isEqualTo(1);
        assertThat(received.findings()).extracting(Finding::code).containsExactly(FindingCode.BENEFIT_OUTSIDE_AREA);
    }

    @Test
    void accepting_findings_where_there_are_none_does_no_harm() {
        council.publish();

        assertThat(submit(sound().withFindingsAccepted()).findings()).isEmpty();
    }

    @Test
    void another_suppliers_return_is_not_received() {
        council.publish();

        cannotBeReceived(council.returnOf("example-together"), FindingCode.NOT_ENTITLED);
    }

    @Test
    void another_lots_return_is_not_received() {
        council.publish();

        cannotBeReceived(sound().with("\"lot\": \"1\"", "\"lot\": \"2\""), FindingCode.ANOTHER_LOT);
        cannotBeReceived(sound().with("EXAMPLE-2026-017", "EXAMPLE-2026-018"), FindingCode.ANOTHER_LOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\u0000", "{\"lot\": \"1\"} and more"})
    void what_cannot_be_read_is_not_received(String text) {
        council.publish();

        cannotBeReceived(sound().text(text), FindingCode.UNREADABLE);
    }

    @Test
    void what_cannot_be_read_is_not_kept_as_late_either() {
        council.publish();

        cannotBeReceived(sound().text("{").at(ExampleCouncil.DEADLINE.plusMillis(1)), FindingCode.UNREADABLE);
    }

    @Test
    void a_return_too_large_to_seal_is_refused_and_nothing_is_stored() {
        council.publish();
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            noise.append("{\"criterion\": \"unknown\", \"statement\": \"");
            random.longs(900).mapToObj(Long::toHexString).forEach(noise::append);
            noise.append("\"}, ");
        }
        HomeCareReturn large =
                sound().with("\"responses\": [", "\"responses\": [" + noise).withFindingsAccepted();

        assertThat(refusal(() -> submit(large)).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        assertThat(refusal(() -> submit(large.at(ExampleCouncil.DEADLINE.plusMillis(1))))
                        .kind())
                .isEqualTo(Refusal.Kind.TOO_LARGE);
        assertThat(council.stored("RETURN#")).isEmpty();
        assertThat(council.stored("LATE#")).isEmpty();
    }

    @Test
    void a_lot_whose_returns_the_portal_holds_takes_none_from_suppliers() {
        council.publish("custody: sealed-here", "custody: held-by-portal");

        assertThat(refusal(() -> submit(sound())).slug()).isEqualTo("held-by-portal");
        assertThat(council.stored("RETURN#")).isEmpty();
    }

    @Test
    void a_lot_that_is_not_published_takes_no_returns() {
        HomeCareReturn made = HomeCareReturn.of("example-care", "sha256:none");

        assertThat(refusal(() -> submit(made)).slug()).isEqualTo("no-such-lot");
    }
}
