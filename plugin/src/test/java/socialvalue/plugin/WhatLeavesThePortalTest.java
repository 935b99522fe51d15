package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.plugin.outbox.State;
import socialvalue.plugin.portal.KeyedDigest;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.RequirementResponse;
import socialvalue.plugin.service.GateAnswer;

/**
 * Inspects every byte that the plugin sends, writes or prints for marks of what a return contains. Before opening they
 * are in a check that the bidder asked for and nowhere else; afterwards in the delivery of a held return and nowhere
 * else, which shows that they would be found.
 */
class WhatLeavesThePortalTest {
    private static final Portal PORTAL = new Portal("example-portal", "exampleshire");

    @TempDir
    private Path folder;

    private ExampleService service;
    private ExamplePlatform platform;
    private Tap toService;
    private Tap toPlatform;
    private Printed printed;

    @BeforeEach
    void open() throws IOException {
        service = new ExampleService(PortalFolder.secrets(PORTAL), InstantSource.system());
        platform = new ExamplePlatform();
        toService = new Tap(service.port());
        toPlatform = new Tap(platform.port());
        printed = new Printed();
    }

    @AfterEach
    void close() throws IOException {
        printed.close();
        toService.close();
        toPlatform.close();
        service.close();
        platform.close();
    }

    private static PortalReturn held() {
        return new PortalReturn(
                "r1",
                List.of("b7"),
                Optional.of("active"),
                Optional.of(OffsetDateTime.parse("2027-01-12T09:00:00Z")),
                List.of(new PortalSupplier(
                        Marks.NAME,
                        Optional.of("GB-COH"),
                        Optional.of(Marks.REGISTERED),
                        Optional.of("sme"),
                        Optional.of(true))),
                List.of(
                        response("apprentices", new RequirementResponse.Amount(new BigDecimal(Marks.NUMBER))),
                        response("trees", new RequirementResponse.Words(Marks.STATEMENT))));
    }

    private static RequirementResponse response(String criterion, RequirementResponse.Answer answer) {
        return new RequirementResponse(criterion, Optional.empty(), answer, Optional.empty(), List.of(Marks.EVIDENCE));
    }

    /** What the portal's own form makes of a return, when its bidder wants it checked. */
    private static byte[] section(PortalReturn held) {
        PortalSupplier supplier = held.suppliers().get(0);
        return ("{\"schema\":\"socialvalue.return.v1\",\"supplier\":{\"id\":\""
                        + supplier.identifier().orElseThrow() + "\",\"name\":\"" + supplier.name()
                        + "\"},\"responses\":[{\"criterion\":\"apprentices\",\"quantity\":{\"unit\":\"apprentices\","
                        + "\"amount\":" + Marks.NUMBER + "}},{\"criterion\":\"trees\",\"statement\":\""
                        + Marks.STATEMENT
                        + "\",\"evidence\":[{\"name\":\"" + Marks.EVIDENCE + "\"}]}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(PortalReturn held) {
        return new KeyedDigest("an example key of digests, shown to all".getBytes(StandardCharsets.UTF_8))
                .of(section(held));
    }

    private PortalFolder settings() {
        return new PortalFolder(folder, PORTAL, URI.create("http://127.0.0.1:" + toService.port()))
                .with("gate.timeout", "PT20S")
                .with("gate.when-unavailable", "refuse");
    }

    @Test
    void beforeOpeningContentsLeaveThePortalInTheCheckAloneAndAreKeptNowhere() throws Exception {
        String digest = digest(held());
        try (SocialValuePlugin plugin = SocialValuePlugin.start(settings().file())) {
            CountDownLatch arrived = new CountDownLatch(1);
            CountDownLatch answered = new CountDownLatch(1);
            service.goes(request -> {
                if (request.path().endsWith("/events")) {
                    arrived.countDown();
                    Awaited.latch(answered);
                }
                return ExampleService.Going.Way.WELL;
            });
            EachKind.beforeOpening(PORTAL, digest).forEach(event -> event.tell(plugin));
            Awaited.latch(arrived);
            assertThat(files()).contains(digest);

            GateAnswer answer = plugin.check(EachKind.FRAME, section(held())).orElseThrow();
            assertThat(answer.accepted()).isTrue();
            assertThat(answer.notChecked()).isEmpty();
            assertThat(Marks.in(files())).isEmpty();
            answered.countDown();
            Awaited.until(() -> plugin.waiting(0).count(State.PENDING) == 0);
        }

        assertThat(service.handled()).hasSize(4);
        assertThat(toService.sent()).contains(digest, "POST /checks");
        assertOnlyIn("/checks");
        assertThat(Marks.in(files())).isEmpty();
        assertThat(printed.text()).contains("socialvalue");
        assertThat(Marks.in(printed.text() + answerless())).isEmpty();
    }

    @Test
    void aGateThatFailsKeepsAndLogsNothingEither() throws Exception {
        service.goes(request -> request.path().equals("/checks")
                ? ExampleService.Going.Way.ANSWER_LOST
                : ExampleService.Going.Way.WELL);
        try (SocialValuePlugin plugin = SocialValuePlugin.start(settings().file())) {
            GateAnswer answer = plugin.check(EachKind.FRAME, section(held())).orElseThrow();

            assertThat(answer.accepted()).isFalse();
            assertThat(answer.notChecked()).isPresent();
            assertThat(Marks.in(answer.toString() + answer.notChecked())).isEmpty();
        }
        assertOnlyIn("/checks");
        assertThat(Marks.in(files())).isEmpty();
        assertThat(Marks.in(printed.text())).isEmpty();
    }

    @Test
    void whatIsKeptInTheFileBesideTheDatabaseHoldsNoContentsEither() throws Exception {
        String database = FailingDriver.database();
        String digest = digest(held());
        Path settings = settings().with("outbox.jdbc-url", database).file();
        try (SocialValuePlugin plugin = SocialValuePlugin.start(settings)) {
            FailingDriver.away(database, true);
            EachKind.beforeOpening(PORTAL, digest).forEach(event -> event.tell(plugin));
            assertThat(plugin.check(EachKind.FRAME, section(held()))
                            .orElseThrow()
                            .accepted())
                    .isTrue();

            assertThat(plugin.failures()).isZero();
            assertThat(files()).contains(digest);
            assertThat(Marks.in(files())).isEmpty();
        }
        assertThat(service.handled()).isEmpty();

        FailingDriver.away(database, false);
        try (SocialValuePlugin plugin = SocialValuePlugin.start(settings)) {
            Awaited.until(() -> service.handled().size() == 4);
            assertThat(plugin.failures()).isZero();
        }
        assertOnlyIn("/checks");
        assertThat(Marks.in(files())).isEmpty();
        assertThat(Marks.in(printed.text())).isEmpty();
    }

    @Test
    void afterOpeningContentsLeaveThePortalInTheDeliveryOfAHeldReturnAlone() throws Exception {
        PortalFolder settings = settings()
                .with("prozorro.url", ExamplePlatform.address(toPlatform.port()))
                .with("prozorro.interval", "PT0.1S")
                .withFile("digest.key-file", "digest-key", "an example key of digests, shown to all")
                .with("frame." + ExamplePlatform.TENDER + "." + ExamplePlatform.NORTH, "EX-2027-101/north")
                .with("criterion.00000000000000000000000000004e01", "apprentices")
                .with("criterion.00000000000000000000000000004e04", "trees")
                .with("frame." + ExamplePlatform.TENDER + "." + ExamplePlatform.SOUTH, "EX-2027-101/south")
                .with("unit.H87", "apprentices");
        platform.show("tenders", ExamplePlatform.example("04-tender-tendering.http"));
        try (SocialValuePlugin plugin = SocialValuePlugin.start(settings.file())) {
            Awaited.until(() -> service.handled().size() == 1);
            assertThat(Marks.in(toService.sent() + toPlatform.sent() + files())).isEmpty();

            platform.open(ExamplePlatform.parsed(ExamplePlatform.recorded("07-bids-opened.http")
                            .replace("Example Gardens LLC", Marks.NAME)
                            .replace("00000201", Marks.REGISTERED)
                            .replace("\"value\": 7,", "\"value\": " + Marks.NUMBER + ",")
                            .replace("Example: every volunteer has a named contact.", Marks.STATEMENT)
                            .replace("example-plan.pdf", Marks.EVIDENCE)
                            .replace("Example evidence", Marks.EVIDENCE))
                    .path("data"));
            platform.show("tenders", ExamplePlatform.example("06-tender-qualification.http"));
            Awaited.until(
                    () -> service.delivered().size() == 3 && plugin.waiting(0).count(State.PENDING) == 0);
            assertThat(plugin.waiting(10).messages()).isEmpty();
        }

        assertThat(service.kinds(
                        PORTAL.source().toString(),
                        "tender/" + ExamplePlatform.TENDER + "/lot/" + ExamplePlatform.NORTH))
                .containsExactly("socialvalue.returns.opened.v1");
        assertThat(Marks.in(toService.sent())).containsExactlyElementsOf(Marks.ALL);
        assertOnlyIn("/held-returns");
        assertThat(Marks.in(toPlatform.sent())).isEmpty();
        assertThat(files()).contains(ExamplePlatform.NORTH);
        assertThat(Marks.in(files())).isEmpty();
        assertThat(Marks.in(printed.text())).isEmpty();
    }

    /** As often as the marks stand in bodies posted there, so often they stand in all that was sent. */
    private void assertOnlyIn(String path) {
        StringBuilder there = new StringBuilder();
        service.requestsTo(path).forEach(each -> there.append(new String(each.body(), StandardCharsets.ISO_8859_1)));
        assertThat(there).contains(Marks.NAME);
        String sent = toService.sent();
        assertThat(Marks.count(sent)).isEqualTo(Marks.count(there.toString()));
    }

    /** What the texts of the plugin's own types say. */
    private static String answerless() {
        return held() + " " + held().suppliers() + held().responses();
    }

    /** Every byte of every file that the plugin keeps, a character each. */
    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file.getFileName())
                        .append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
