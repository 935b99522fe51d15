package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.plugin.portal.Portal;

class PluginSettingsTest {
    @TempDir
    private Path folder;

    private PluginSettings settings(String... lines) throws IOException {
        Path file = folder.resolve("social-value.properties");
        Files.writeString(file, String.join("\n", lines));
        return PluginSettings.of(file);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> settings("portal.nam=example"))
                .withMessageContaining("unknown keys [portal.nam]")
                .withMessageContaining("portal.name")
                .withMessageContaining("[gate., frame., criterion., unit.]");
    }

    @Test
    void everythingMissingAndUnusableIsToldAtOnce() throws IOException {
        PluginSettings settings = settings("portal.name=Example Portal", "portal.tenant=x", "prozorro.interval=soon");

        settings.portal();
        settings.address(PluginSettings.SERVICE_URL);
        settings.duration(PluginSettings.PROZORRO_INTERVAL);

        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(settings::refuseFaults)
                .withMessageContaining("portal.name and portal.tenant cannot be used")
                .withMessageContaining("service.url is missing")
                .withMessageContaining("prozorro.interval (expected a length of time such as PT2S) cannot be used");
    }

    @Test
    void whatIsSaidIsRead() throws IOException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "first\n\n second \n");

        PluginSettings settings = settings(
                "portal.name=example-portal",
                "portal.tenant=exampleshire",
                "service.url=https://social-value.example/",
                "prozorro.interval=PT2S",
                "events.secret-file=" + secret,
                "frame.T1.L1=EX-1/1");

        assertThat(settings.portal()).isEqualTo(new Portal("example-portal", "exampleshire"));
        assertThat(settings.address(PluginSettings.SERVICE_URL)).hasToString("https://social-value.example");
        assertThat(settings.duration(PluginSettings.PROZORRO_INTERVAL)).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.secrets(PluginSettings.EVENTS_SECRET_FILE)).containsExactly("first", "second");
        assertThat(settings.forService()).containsOnlyKeys("frame.T1.L1");
        settings.refuseFaults();
    }

    @Test
    void aLengthOfTimeIsLongerThanNought() throws IOException {
        PluginSettings settings = settings("prozorro.interval=PT0S");

        settings.duration(PluginSettings.PROZORRO_INTERVAL);

        assertThatExceptionOfType(SettingsFault.class).isThrownBy(settings::refuseFaults);
    }

    @Test
    void aMissingFileOfSecretsIsToldByItsKey() throws IOException {
        PluginSettings settings = settings("events.secret-file=" + folder.resolve("none"));

        assertThat(settings.secrets(PluginSettings.EVENTS_SECRET_FILE)).isEmpty();

        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(settings::refuseFaults)
                .withMessageContaining("events.secret-file (expected a file that is there) cannot be used");
    }
}
