package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.service.GateSettings.WhenUnavailable;

class GateSettingsTest {
    private static Properties properties(String timeOut, String whenUnavailable) {
        Properties properties = new Properties();
        properties.setProperty("gate.timeout", timeOut);
        properties.setProperty("gate.when-unavailable", whenUnavailable);
        properties.setProperty("outbox.file", "of no concern here");
        return properties;
    }

    @Test
    void bothAreReadAsTheyAreStated() {
        assertThat(GateSettings.of(properties("PT2.5S", "accept")))
                .isEqualTo(new GateSettings(Duration.ofMillis(2500), WhenUnavailable.ACCEPT));
        assertThat(GateSettings.of(properties("PT2S", " refuse ")).whenUnavailable())
                .isEqualTo(WhenUnavailable.REFUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate.timeout", "gate.when-unavailable"})
    void neitherHasADefault(String missing) {
        Properties properties = properties("PT2S", "accept");
        properties.remove(missing);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GateSettings.of(properties))
                .withMessageContaining(missing + " is not set")
                .withMessageContaining("no default");
    }

    @ParameterizedTest
    @CsvSource({
        "2, accept, gate.timeout",
        "PT0S, accept, gate.timeout",
        "-PT1S, accept, gate.timeout",
        "PT2S, open, gate.when-unavailable",
        "PT2S, ACCEPT, gate.when-unavailable"
    })
    void whatCannotBeUsedIsNamed(String timeOut, String whenUnavailable, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GateSettings.of(properties(timeOut, whenUnavailable)))
                .withMessageContaining(named);
    }

    @Test
    void aSettingThatThereIsNotIsNamedWithThoseThereAre() {
        Properties properties = properties("PT2S", "accept");
        properties.setProperty("gate.wait", "PT2S");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GateSettings.of(properties))
                .withMessageContaining("gate.wait")
                .withMessageContaining("gate.timeout and gate.when-unavailable");
    }
}
