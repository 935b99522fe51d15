package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.service.GateSettings.WhenUnavailable;

class GateTest {
    private static final byte[] SECTION = "{\"statement\":\"Two hundred trees\"}".getBytes(StandardCharsets.UTF_8);
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final FarSide far = new FarSide().withFrame();

    @AfterEach
    void close() {
        far.close();
    }

    private GateAnswer check(Duration timeOut, WhenUnavailable policy) {
        return new Gate(far.api(), new GateSettings(timeOut, policy)).check(FarSide.FRAME, SECTION);
    }

    private static String checked(boolean canBeReceived, String severity) {
        return "{\"frame\":\"x\",\"canBeReceived\":" + canBeReceived + ",\"findings\":[" + finding(severity)
                + "],\"criteria\":[{\"criterion\":\"trees\",\"outlook\":\"own-figures\",\"points\":\"4\"}]}";
    }

    private static String finding(String severity) {
        return "{\"code\":\"a-code\",\"severity\":\"" + severity + "\",\"pointer\":\"\",\"found\":\"“secret”\","
                + "\"expected\":\"b\",\"remedy\":\"c\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "true, note, true",
        "true, worth a look, true",
        "true, earns no points, true",
        "true, may be disregarded, true",
        "true, cannot be received, false",
        "false, cannot be received, false",
        "false, note, false"
    })
    void onlyWhatSaysThatTheReturnCannotBeReceivedIsInTheWay(boolean canBeReceived, String severity, boolean accepted) {
        far.on("/checks", FarSide.json(200, checked(canBeReceived, severity)));

        GateAnswer answer = check(AMPLE, WhenUnavailable.REFUSE);

        assertThat(answer.accepted()).isEqualTo(accepted);
        assertThat(answer.notChecked()).isEmpty();
        assertThat(answer.findings()).extracting(Finding::severity).containsExactly(severity);
        assertThat(answer.criteria().get(0).points()).contains("4");
    }

    @Test
    void aSectionThatIsNoReturnAtAllIsRefusedWithItsFindings() {
        far.on(
                "/checks",
                FarSide.json(
                        422,
                        FarSide.problem("refused", 422)
                                .replace("}", ",\"findings\":[" + finding("cannot be received") + "]}")));

        GateAnswer answer = check(AMPLE, WhenUnavailable.ACCEPT);

        assertThat(answer.accepted()).isFalse();
        assertThat(answer.notChecked()).isEmpty();
        assertThat(answer.findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPT, 422, true",
        "REFUSE, 422, false",
        "ACCEPT, 503, true",
        "REFUSE, 503, false",
        "REFUSE, 401, false"
    })
    void aCheckThatIsRefusedOtherwiseIsNoCheck(WhenUnavailable policy, int status, boolean accepted) {
        far.on("/checks", FarSide.json(status, FarSide.problem("refused", status)));

        GateAnswer answer = check(AMPLE, policy);

        assertThat(answer.accepted()).isEqualTo(accepted);
        assertThat(answer.notChecked()).contains(status + " refused");
    }

    @ParameterizedTest
    @EnumSource(WhenUnavailable.class)
    void aFarSideThatAnswersNotIsGivenUpAndTheAuthoritysPolicyHolds(WhenUnavailable policy) {
        far.on("/checks", far.never());

        GateAnswer answer = check(SHORT, policy);

        assertThat(answer.accepted()).isEqualTo(policy == WhenUnavailable.ACCEPT);
        assertThat(answer.notChecked()).contains("not answered in time");
        assertThat(answer.findings()).isEmpty();
    }

    @Test
    void aFarSideThatDripsIsGivenUpToo() {
        far.on("/checks", far.drips(checked(true, "note")));

        assertThat(check(SHORT, WhenUnavailable.REFUSE).notChecked()).contains("not answered in time");
    }

    @Test
    void theFrameIsPartOfTheWholeCall() {
        far.on(FarSide.FRAME_PATH, far.never());

        assertThat(check(SHORT, WhenUnavailable.REFUSE).notChecked())
                .contains("frame EX-2027-001/1: not answered in time");
        assertThat(far.requestsTo("/checks")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-10_000_000_000, true", "0, false", "1, false"})
    void theTimeThatTheFrameTookIsNotGivenAgain(String nanosecondsOverTheTimeOut, boolean goesOn) {
        AtomicLong now = new AtomicLong();
        far.on(FarSide.FRAME_PATH, exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"" + FarSide.DIGEST + "\"");
            now.addAndGet(AMPLE.toNanos() + Long.parseLong(nanosecondsOverTheTimeOut.replace("_", "")));
            FarSide.answer(200, "application/json", FarSide.frame()).answer(exchange);
        });
        far.on("/checks", FarSide.json(200, checked(true, "note")));

        GateAnswer answer = new Gate(far.api(), new GateSettings(AMPLE, WhenUnavailable.REFUSE), now::get)
                .check(FarSide.FRAME, SECTION);

        assertThat(answer.accepted()).isEqualTo(goesOn);
        assertThat(far.requestsTo("/checks")).hasSize(goesOn ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "{\"canBeReceived\":\"yes\"}", "{\"canBeReceived\":true,\"findings\":3}"})
    void anAnswerThatIsNotUnderstoodIsNoCheck(String body) {
        far.on("/checks", FarSide.json(200, body));

        assertThat(check(AMPLE, WhenUnavailable.REFUSE).notChecked()).contains("the answer is not understood");
    }

    @Test
    void anAnswerCutOffOrTooLongIsNoCheck() {
        far.on("/checks", FarSide.half(checked(true, "note")));
        assertThat(check(AMPLE, WhenUnavailable.ACCEPT).notChecked()).contains("not reached, or cut off");

        far.on("/checks", FarSide.json(200, " ".repeat(FarSide.LIMITS.answer()) + checked(true, "note")));
        assertThat(check(AMPLE, WhenUnavailable.ACCEPT).notChecked()).contains("the answer is too long");
    }

    @Test
    void aThreadThatIsInterruptedComesBackAndStaysInterrupted() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        far.on("/checks", exchange -> {
            asked.countDown();
            far.never().answer(exchange);
        });
        AtomicReference<GateAnswer> answer = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread portals = new Thread(() -> {
            answer.set(check(Duration.ofMinutes(10), WhenUnavailable.REFUSE));
            interrupted.set(Thread.currentThread().isInterrupted());
        });

        portals.start();
        asked.await();
        portals.interrupt();
        portals.join();

        assertThat(answer.get().notChecked()).contains("interrupted");
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void itsAnswersTextSaysNothingOfTheSection() {
        far.on("/checks", FarSide.json(200, checked(true, "note")));

        assertThat(check(AMPLE, WhenUnavailable.REFUSE)).hasToString("gate answer");
        assertThat(check(AMPLE, WhenUnavailable.REFUSE).findings().toString()).doesNotContain("secret");
    }
}
