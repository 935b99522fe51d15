package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.portal.Portal;

class PluginSettingsTest {
    private static final String SECRET = "whsec_ZXhhbXBsZS1zZWNyZXQtb2YtMjQtYnl0ZXMtb3ItbW9yZQ==";

    @TempDir
    private Path folder;

    private PluginSettings settings(String... lines) throws IOException {
        return PluginSettings.of(written("social-value.properties", String.join("\n", lines)));
    }

    private Path written(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    /** What is told of a plugin that is not started, a line each and without what tells the known keys. */
    private List<String> faults(String... lines) throws IOException {
        PluginSettings settings = settings(lines);
        try {
            RunningPlugin.start(settings, Followed.QUIETLY, Clock.systemUTC()).close();
            return List.of();
        } catch (SettingsFault e) {
            List<String> told = e.getMessage().lines().map(String::strip).toList();
            assertThat(told.get(0)).endsWith("social-value.properties:");
            return told.subList(1, told.size());
        }
    }

    @Test
    void anUnknownKeyIsToldWithTheKnownOnes() throws IOException {
        PluginSettings settings = settings("portal.nam=example");

        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(settings::refuseFaults)
                .withMessageContaining("unknown keys [portal.nam]")
                .withMessageContaining("portal.name")
                .withMessageContaining("[gate., frame., criterion., unit.]");
    }

    @Test
    void aKeyThatStandsThereTwiceIsToldAlsoWithTheSameValue() throws IOException {
        assertThat(faults("portal.name=example", "frame.T.L=EX/1", "portal.name=example", "frame.T.L : EX/2"))
                .contains("keys that stand there more than once [frame.T.L, portal.name]");
    }

    @Test
    void nothingSaidMeansThatEachNeededKeyIsMissedOnce() throws IOException {
        assertThat(faults("# nothing"))
                .containsExactly(
                        "portal.name is missing: a name",
                        "portal.tenant is missing: a name",
                        "service.url is missing: an https address without a query, or http on this machine",
                        "service.token-file is missing: a file that is there",
                        "events.secret-file is missing: a file that is there",
                        "outbox.folder is missing: a folder, and no ';' in its name");
    }

    @Test
    void everythingThatCannotBeUsedIsToldAtOnceAndNoValueIsRepeated() throws IOException {
        String marked = "MARKED-VALUE";
        Path empty = written("empty", " \n");
        Path short1 = written("short", marked);
        Path three = written("three", String.join("\n", SECRET, SECRET, SECRET));
        List<String> told = faults(
                "unheard.of=" + marked,
                "portal.name=" + marked,
                "portal.tenant=exampleshire",
                "service.url=http://" + marked + ".example",
                "service.token-file=" + folder.resolve("none"),
                "events.secret-file=" + short1,
                "outbox.folder=a;b" + marked,
                "outbox.jdbc-url=jdbc:" + marked,
                "outbox.jdbc-password-file=" + empty,
                "frame.T=" + marked,
                "criterion.Q=" + marked + " " + marked,
                "gate.wait=" + marked,
                "gate.timeout=" + marked,
                "prozorro.url=https://platform.example/api?" + marked,
                "prozorro.interval=PT0S",
                "digest.key-file=" + short1,
                "ocds.url=ftp://" + marked + ".example/",
                "webhook.listen=" + marked,
                "webhook.secret-file=" + three,
                "notices.url=http://" + marked + ".example/notices");

        assertThat(String.join("\n", told)).doesNotContain(marked);
        assertThat(told.get(0)).startsWith("unknown keys [unheard.of]");
        assertThat(told.subList(1, told.size()))
                .containsExactly(
                        "outbox.jdbc-password-file says nothing without outbox.jdbc-user",
                        "portal.name and portal.tenant: a portal and a tenant are named by lower-case letters, digits"
                                + " and '-'",
                        "service.url cannot be used: expected is an https address without a query, or http on this"
                                + " machine",
                        "service.token-file cannot be used: expected is a file that is there",
                        "events.secret-file: a secret of a webhook is base64, after whsec_",
                        "outbox.folder cannot be used: expected is a folder, and no ';' in its name",
                        "outbox.jdbc-password-file: the file holds nothing",
                        "outbox.jdbc-url: no driver on the class path knows such an address",
                        "bindings: criterion.Q is not bound to a criterion, which is named as criterion or"
                                + " criterion/option; frame.T names no lot of a tender. Allowed are"
                                + " frame.<tender>.<lot>, frame.<tender>.*, criterion.<requirement>,"
                                + " unit.<code or name>, unit.of.<requirement>.",
                        "the gate: the gate has no setting gate.wait; it has gate.timeout and gate.when-unavailable;"
                                + " gate.timeout is a duration above nought such as PT2.5S;"
                                + " gate.when-unavailable is not set: accept or refuse; it has no default",
                        "notices.url cannot be used: expected is an https address, or http on this machine",
                        "notices.secret-file is missing: a file that is there",
                        "prozorro.url cannot be used: expected is an https address without a query, or http on this"
                                + " machine",
                        "digest.key-file: the key of digests has at least 32 bytes",
                        "prozorro.interval cannot be used: expected is a length of time such as PT2S",
                        "ocds.url cannot be used: expected is an http or https address",
                        "webhook.listen cannot be used: expected is an address of this machine such as 127.0.0.1:8090",
                        "webhook.secret-file: there are one or two live secrets, not 3");
    }

    @Test
    void aKeyThatSaysNothingWithoutAnotherIsTold() throws IOException {
        assertThat(faults("prozorro.buyers=UA-EDR-1", "webhook.secret-file=x", "notices.secret-file=x"))
                .contains(
                        "prozorro.buyers says nothing without prozorro.url",
                        "webhook.secret-file says nothing without webhook.listen",
                        "notices.secret-file says nothing without notices.url");
    }

    @Test
    void aTokenThatOthersCanReadIsToldBeforeAnythingRuns() throws IOException {
        Path token = written("token", "an-example-token");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(faults("service.token-file=" + token))
                .anyMatch(line -> line.startsWith("service.token-file: ")
                        && line.endsWith("holds a token and can be read or written by others than its owner"))
                .noneMatch(line -> line.contains("an-example-token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.name=\\u12G4", "portal.name=caf\u00e9"})
    void whatIsNoPropertiesFileInUtf8IsTold(String line) throws IOException {
        Path file = folder.resolve("not.properties");
        Files.writeString(file, line, java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> PluginSettings.of(file))
                .withMessageContaining("not.properties");
    }

    @Test
    void whatIsSaidIsRead() throws IOException {
        Path secret = written("secret", "first\n\n second \n");

        PluginSettings settings = settings(
                "portal.name=example-portal",
                "portal.tenant=exampleshire",
                "service.url=https://social-value.example/",
                "prozorro.url=http://127.0.0.1:1/api/2.5",
                "prozorro.interval=PT2S",
                "prozorro.buyers= UA-EDR-1 , UA-EDR-2,",
                "events.secret-file=" + secret,
                "frame.T1.L1=EX-1/1");

        assertThat(settings.portal()).contains(new Portal("example-portal", "exampleshire"));
        assertThat(settings.base(Setting.SERVICE_URL).orElseThrow()).hasToString("https://social-value.example");
        assertThat(settings.duration(Setting.PROZORRO_INTERVAL)).contains(Duration.ofSeconds(2));
        assertThat(settings.words(Setting.PROZORRO_BUYERS)).containsExactlyInAnyOrder("UA-EDR-1", "UA-EDR-2");
        assertThat(settings.secrets(Setting.EVENTS_SECRET_FILE)).contains(List.of("first", "second"));
        assertThat(settings.forService()).containsOnlyKeys("frame.T1.L1");
        settings.refuseFaults();
    }
}
