package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private Stage stage;

    @TempDir
    private Path folder;

    @BeforeEach
    void put() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        stage = new Stage(dataSource);
        stage.farSide.answers(message -> message.id().equals("a1") ? Receipt.refused("HTTP 422") : Receipt.delivered());
        stage.put("a1", "s");
        stage.put("a2", "s");
        stage.put("b1", "t");
        stage.pass();
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--jdbc", url));
        return runAsIs(all.toArray(String[]::new));
    }

    private int runAsIs(String... words) {
        out.reset();
        err.reset();
        return OutboxCommand.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itListsCountsAndWhatWaitsButNeverWhatAMessageSays() {
        assertThat(run("list")).isZero();
        assertThat(printed().lines())
                .containsExactly(
                        "PENDING\t1",
                        "GIVEN_UP\t0",
                        "REFUSED\t1",
                        "SET_ASIDE\t0",
                        "DELIVERED\t1",
                        "REFUSED\t2027-01-15T12:00:00Z\t/portals/example-portal/exampleshire\ta1\tEVENT\ts\t1 attempt"
                                + "\tHTTP 422");
        assertThat(printed()).doesNotContain("{");
    }

    @Test
    void whatWaitsIsTriedAgainOrSetAside() {
        assertThat(run("retry", Stage.SOURCE, "a1")).isZero();
        assertThat(run("retry", Stage.SOURCE, "none")).isEqualTo(OutboxCommand.NOTHING);
        stage.clock.to(java.time.Instant.now().plusSeconds(60));
        stage.pass();
        assertThat(run("retry", "--all")).isZero();
        assertThat(printed()).isEqualTo("1 to be tried again" + System.lineSeparator());
        assertThat(run("retry", "--all")).isEqualTo(OutboxCommand.NOTHING);
        assertThat(run("set-aside", Stage.SOURCE, "a1", "Example: entered twice"))
                .isZero();
        assertThat(run("set-aside", Stage.SOURCE, "a1", "again")).isEqualTo(OutboxCommand.NOTHING);
        stage.clock.to(java.time.Instant.now().plusSeconds(120));
        stage.pass();
        assertThat(stage.farSide.handled(Stage.SOURCE, "s")).containsExactly("a2");
    }

    @Test
    void aPausedSourceIsResumed() {
        assertThat(run("resume", Stage.SOURCE)).isEqualTo(OutboxCommand.NOTHING);
        stage.farSide.answers(message -> Receipt.gone("HTTP 410"));
        stage.put("c1", "u");
        stage.pass();
        assertThat(run("list")).isZero();
        assertThat(printed()).contains("GONE\t2027-01-15T12:00:00Z").contains("\tHTTP 410");
        assertThat(run("resume", Stage.SOURCE)).isZero();
    }

    @Test
    void aFolderIsOpenedAndAnAbsentOneIsNotMade() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            store.outbox(stage.clock).put(Stage.event("a", "s"));
        }
        assertThat(runAsIs("list", "--folder", folder.toString())).isZero();
        assertThat(printed()).startsWith("PENDING\t1");
        assertThat(runAsIs("list", "--folder", folder.resolve("absent").toString()))
                .isEqualTo(OutboxCommand.WRONG);
        assertThat(Files.exists(folder.resolve("absent"))).isFalse();
    }

    @Test
    void helpIsGivenWhereItIsAskedFor() {
        assertThat(runAsIs("--help")).isZero();
        assertThat(printed()).contains("set-aside SOURCE ID REASON");
    }

    @Test
    void whatIsAskedWronglyIsSaid() {
        assertThat(run("forget")).isEqualTo(OutboxCommand.WRONG);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no such command");
        assertThat(run()).isEqualTo(OutboxCommand.WRONG);
        assertThat(run("retry", Stage.SOURCE)).isEqualTo(OutboxCommand.WRONG);
        assertThat(run("set-aside", Stage.SOURCE, "a1", " ")).isEqualTo(OutboxCommand.WRONG);
        assertThat(runAsIs("list")).isEqualTo(OutboxCommand.WRONG);
        assertThat(runAsIs("list", "--jdbc")).isEqualTo(OutboxCommand.WRONG);
        assertThat(runAsIs("list", "--jdbc", url, "--folder", folder.toString()))
                .isEqualTo(OutboxCommand.WRONG);
        assertThat(runAsIs(
                        "list",
                        "--jdbc",
                        url,
                        "--password-file",
                        folder.resolve("none").toString()))
                .isEqualTo(OutboxCommand.WRONG);
    }

    @Test
    void anOutboxThatCannotBeUsedIsSaid() {
        assertThat(runAsIs("list", "--jdbc", "jdbc:example:none")).isEqualTo(OutboxCommand.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("the outbox cannot");
    }
}
