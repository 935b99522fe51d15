package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialValueApiTest {
    private static final String LOT = "/tenders/EX-2027-001/lots/1";
    private static final String NOTHING_FOUND =
            "{\"frame\":\"" + FarSide.DIGEST + "\",\"canBeReceived\":true,\"findings\":[],\"criteria\":[]}";
    private static final byte[] SECTION = "{\"schema\":\"socialvalue.return.v1\"}".getBytes(StandardCharsets.UTF_8);

    private final FarSide far = new FarSide().withFrame();
    private final SocialValueApi api = far.api();

    @AfterEach
    void close() {
        far.close();
    }

    @Test
    void aFrameIsReadWithItsDigestItsBytesAndItsCriteria() throws InterruptedException {
        PublishedFrame frame = api.frame(FarSide.FRAME).value().orElseThrow();

        assertThat(frame.lot()).isEqualTo(FarSide.FRAME);
        assertThat(frame.title()).isEqualTo("Example: grounds maintenance in Exampleshire");
        assertThat(frame.digest()).isEqualTo(FarSide.DIGEST);
        assertThat(frame.json()).isEqualTo(FarSide.frame());
        assertThat(frame.criteria())
                .containsExactly(
                        new FrameCriterion(
                                "apprentices",
                                "Apprenticeships started",
                                FrameCriterion.Asked.QUANTITY,
                                Optional.of("apprentices"),
                                Optional.of("EX-01"),
                                false,
                                List.of()),
                        new FrameCriterion(
                                "work-experience",
                                "Work experience",
                                FrameCriterion.Asked.QUANTITY,
                                Optional.of("weeks"),
                                Optional.of("EX-03"),
                                false,
                                List.of()),
                        new FrameCriterion(
                                "contact",
                                "A named contact for community groups",
                                FrameCriterion.Asked.ANSWER,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                List.of()),
                        new FrameCriterion(
                                "groups",
                                "Help for community groups",
                                FrameCriterion.Asked.OPTIONS,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                List.of(new FrameCriterion.Option("hours", "hours"))),
                        new FrameCriterion(
                                "trees",
                                "Trees planted",
                                FrameCriterion.Asked.STATEMENT,
                                Optional.empty(),
                                Optional.of("EX-07"),
                                false,
                                List.of()));
    }

    @Test
    void aFrameThatHasNotChangedIsNotSentAgain() throws InterruptedException {
        PublishedFrame first = api.frame(FarSide.FRAME).value().orElseThrow();
        PublishedFrame second = api.frame(FarSide.FRAME).value().orElseThrow();

        assertThat(second).isSameAs(first);
        assertThat(far.requests).hasSize(2);
        assertThat(far.requests.get(0).headers().getFirst("If-None-Match")).isNull();
        assertThat(far.requests.get(1).headers().getFirst("If-None-Match")).isEqualTo("\"" + FarSide.DIGEST + "\"");
    }

    @Test
    void aFrameWhoseDigestIsNotThatOfItsBytesIsNotUsed() throws InterruptedException {
        far.on(FarSide.FRAME_PATH, exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"" + FarSide.DIGEST.replace("sha256:b", "sha256:c") + "\"");
            FarSide.answer(200, "application/json", FarSide.frame()).answer(exchange);
        });

        assertThat(api.frame(FarSide.FRAME).reason()).isEqualTo("the answer is not understood");
    }

    @Test
    void aWeakTagSaysTheSameDigest() throws InterruptedException {
        far.on(FarSide.FRAME_PATH, exchange -> {
            exchange.getResponseHeaders().set("ETag", "W/\"" + FarSide.DIGEST + "\"");
            FarSide.answer(200, "application/json", FarSide.frame()).answer(exchange);
        });

        assertThat(api.frame(FarSide.FRAME).value()).isPresent();
    }

    @Test
    void aCheckSendsTheFrameAndTheSectionAsTheyAre() throws InterruptedException {
        far.on("/checks", FarSide.json(200, NOTHING_FOUND));
        PublishedFrame frame = api.frame(FarSide.FRAME).value().orElseThrow();

        CheckedSection checked = api.check(frame, SECTION).value().orElseThrow();

        assertThat(checked.canBeReceived()).isTrue();
        FarSide.Request sent = far.requestsTo("/checks").get(0);
        assertThat(sent.text())
                .isEqualTo("{\"frame\":" + new String(FarSide.frame(), StandardCharsets.UTF_8)
                        + ",\"return\":{\"schema\":\"socialvalue.return.v1\"}}");
        assertThat(sent.headers().getFirst("Authorization")).isEqualTo("Bearer a-token");
        assertThat(sent.headers().getFirst("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void findingsAndProvisionalPointsAreReadAsTheyAreWorded() throws InterruptedException {
        far.on("/checks", FarSide.json(200, """
                {"frame":"x","canBeReceived":true,"findings":[{"code":"wrong-unit","severity":"earns no points",
                "pointer":"/responses/0/quantity/unit","found":"“people”","expected":"“apprentices”",
                "remedy":"Give the quantity in the unit the frame states.","citation":"frame, criterion apprentices"}],
                "findingsNotShown":3,"criteria":[{"criterion":"apprentices","title":"Apprenticeships started",
                "required":true,"state":"offered","available":"6","outlook":"own-figures","points":"11/2",
                "caution":"Provisional."},{"criterion":"trees","title":"Trees planted","required":true,
                "state":"unanswered","available":"4","outlook":"marked-by-evaluators"}]}"""));
        PublishedFrame frame = api.frame(FarSide.FRAME).value().orElseThrow();

        CheckedSection checked = api.check(frame, SECTION).value().orElseThrow();

        assertThat(checked.findings())
                .containsExactly(new Finding(
                        "wrong-unit",
                        "earns no points",
                        "/responses/0/quantity/unit",
                        "“people”",
                        "“apprentices”",
                        "Give the quantity in the unit the frame states.",
                        Optional.of("frame, criterion apprentices")));
        assertThat(checked.findingsNotShown()).isEqualTo(3);
        assertThat(checked.criteria())
                .extracting(CheckedSection.Outlook::points)
                .containsExactly(Optional.of("11/2"), Optional.empty());
        assertThat(checked.criteria().get(0).words()).contains("Provisional.");
        assertThat(checked).hasToString("checked section");
        assertThat(checked.findings()).hasToString("[finding]");
    }

    @Test
    void aHeldReturnIsSentWithThePortalsOwnOffset() throws InterruptedException {
        far.on(LOT + "/held-returns", FarSide.json(200, "{\"findings\":[]}"));

        ApiAnswer<Integer> answer = api.deliver(
                FarSide.FRAME, "UA-EDR-1", OffsetDateTime.parse("2027-01-15T11:00:00+02:00"), SECTION, "a-key");

        assertThat(answer.value()).contains(0);
        FarSide.Request sent = far.requests.get(0);
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.headers().getFirst("Idempotency-Key")).isEqualTo("a-key");
        assertThat(sent.text())
                .isEqualTo("{\"supplier\":\"UA-EDR-1\",\"receivedAt\":\"2027-01-15T11:00:00+02:00\",\"return\":"
                        + "{\"schema\":\"socialvalue.return.v1\"}}");
    }

    @Test
    void aLotSaysHowFarItHasCome() throws InterruptedException {
        far.on(LOT, FarSide.json(200, """
                {"tender":"EX-2027-001","lot":"1","phase":"scored","custody":"held-by-portal",
                "deadline":"2027-01-15T12:00:00Z","frame":{"version":1,"digest":"sha256:00"},
                "opened":"2027-01-15T12:20:00Z","scored":{"run":"R-1","at":"2027-01-20T09:00:00Z","complete":true},
                "something-new":[1]}"""));

        LotState state = api.lot(FarSide.FRAME).value().orElseThrow();

        assertThat(state.phase()).isEqualTo("scored");
        assertThat(state.opened()).contains(OffsetDateTime.parse("2027-01-15T12:20:00Z"));
        assertThat(state.scored())
                .contains(new LotState.Scoring("R-1", Optional.of(OffsetDateTime.parse("2027-01-20T09:00:00Z")), true));
    }

    @Test
    void aLotNotYetScoredHasNoScoringAndAnotherLotsAnswerIsNotTaken() throws InterruptedException {
        String published =
                "{\"tender\":\"EX-2027-001\",\"lot\":\"1\",\"phase\":\"published\",\"custody\":\"sealed-here\"}";
        far.on(LOT, FarSide.json(200, published));
        assertThat(api.lot(FarSide.FRAME).value().orElseThrow().scored()).isEmpty();

        far.on(LOT, FarSide.json(200, published.replace("\"1\"", "\"2\"")));
        assertThat(api.lot(FarSide.FRAME).value()).isEmpty();
    }

    @Test
    void aProblemDocumentIsReadIntoARefusal() throws InterruptedException {
        far.on(LOT, exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "17");
            FarSide.json(409, FarSide.problem("before-the-deadline", 409)).answer(exchange);
        });

        ApiAnswer<LotState> answer = api.lot(FarSide.FRAME);

        assertThat(answer.value()).isEmpty();
        assertThat(answer).hasToString("409 before-the-deadline");
        ApiAnswer.Refused<?> refused = (ApiAnswer.Refused<?>) answer;
        assertThat(refused.title()).isEqualTo("A title");
        assertThat(refused.detail()).isEqualTo("A detail.");
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, <h1>proxy</h1>",
        "application/problem+json, {\"type\":",
        "application/problem+json, {\"type\":\"urn:another:problem:x\"}",
        "application/problem+json, {\"type\":\"urn:socialvalue:problem:Name of a supplier\"}",
        "application/problem+json, []",
        "application/json, {\"message\":\"Unauthorized\"}"
    })
    void aRefusalWithoutADocumentOfTheApiHasItsStatusAlone(String type, String body) throws InterruptedException {
        far.on(LOT, FarSide.answer(401, type, body.getBytes(StandardCharsets.UTF_8)));

        assertThat(api.lot(FarSide.FRAME).reason()).isEqualTo("401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "", "{}", "{\"phase\":1}", "{} {}", "{\"a\":1,\"a\":2}"})
    void anAnswerThatIsNotWhatIsPublishedIsNotUnderstood(String body) throws InterruptedException {
        far.on(LOT, FarSide.json(200, body));

        assertThat(api.lot(FarSide.FRAME).reason()).isEqualTo("the answer is not understood");
    }

    @Test
    void anAnswerThatIsNotJsonIsNotUnderstood() throws InterruptedException {
        far.on(LOT, FarSide.answer(200, "text/html", "{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(api.lot(FarSide.FRAME).reason()).isEqualTo("the answer is not understood");
    }

    @Test
    void halfABodyIsNoAnswer() throws InterruptedException {
        far.on(LOT, FarSide.half("{\"tender\":\"EX-2027-001\",\"lot\":\"1\"}"));

        assertThat(api.lot(FarSide.FRAME).reason()).isEqualTo("not reached, or cut off");
    }

    @Test
    void aBodyOfExactlyTheLimitIsReadAndOneOfAByteMoreIsNot() throws InterruptedException {
        String state = "{\"tender\":\"EX-2027-001\",\"lot\":\"1\",\"phase\":\"published\",\"custody\":\"sealed-here\"}";
        String padded = state + " ".repeat(FarSide.LIMITS.answer() - state.length());

        far.on(LOT, FarSide.json(200, padded));
        assertThat(api.lot(FarSide.FRAME).value()).isPresent();

        far.on(LOT, FarSide.json(200, padded + " "));
        assertThat(api.lot(FarSide.FRAME).reason()).isEqualTo("the answer is too long");
    }

    @Test
    void nobodyThereIsAnAnswerToo() throws InterruptedException {
        far.close();

        assertThat(api.lot(FarSide.FRAME).reason()).isEqualTo("not reached, or cut off");
    }

    @Test
    void aFarSideThatDripsIsWaitedForNoLongerThanTheWholeCallMayTake() throws InterruptedException {
        ApiLimits brief = new ApiLimits(Duration.ofSeconds(5), Duration.ofMillis(300), 100_000);
        far.on(LOT, far.drips("{\"tender\":\"EX-2027-001\"}"));

        assertThat(SocialValueApi.at(far.address(), () -> "a-token", brief, InstantSource.system())
                        .lot(FarSide.FRAME)
                        .reason())
                .isEqualTo("not answered in time");
    }

    @Test
    void aRedirectIsNotFollowed() throws InterruptedException {
        far.on(LOT, exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(api.lot(FarSide.FRAME).reason()).isEqualTo("307");
        assertThat(far.requestsTo("/elsewhere")).isEmpty();
        HttpClient follower = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SocialValueApi(
                        far.address(), () -> "a-token", FarSide.LIMITS, follower, InstantSource.system()))
                .withMessageContaining("redirects");
    }

    @Test
    void withoutATokenNothingIsSent() throws InterruptedException {
        AccessTokens none = () -> {
            throw new IOException("no token");
        };

        assertThat(SocialValueApi.at(far.address(), none, FarSide.LIMITS, InstantSource.system())
                        .lot(FarSide.FRAME)
                        .reason())
                .isEqualTo("no access token");
        assertThat(SocialValueApi.at(far.address(), () -> "two\r\nlines", FarSide.LIMITS, InstantSource.system())
                        .lot(FarSide.FRAME)
                        .reason())
                .isEqualTo("no access token");
        assertThat(far.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "ftp://localhost",
                "https://user@example.org",
                "https://example.org?a=b",
                "https://example.org#a",
                "example.org",
                "https:///path"
            })
    void aTokenNeverLeavesThisMachineUnencrypted(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SocialValueApi.at(URI.create(address), () -> "a-token", FarSide.LIMITS, InstantSource.system()))
                .withMessageNotContaining("example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/stage/", "http://localhost:1", "http://[::1]:1", "http://127.9.9.9"})
    void encryptedOrOnThisMachineItMayBeSent(String address) {
        assertThat(SocialValueApi.at(URI.create(address), () -> "a-token", FarSide.LIMITS, InstantSource.system()))
                .isNotNull();
    }
}
