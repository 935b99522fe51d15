package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void aChineseCharacterIsTwoColumnsAndAnAccentSetAboveIsNone() {
        assertThat(Columns.width("東京")).isEqualTo(4);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(Columns.padded("東京", 6)).isEqualTo("東京  ");
        assertThat(Columns.wrapped("東京 Example words", 9)).containsExactly("東京", "Example", "words");
        assertThat(Columns.wrapped("identifier-without-blanks", 10))
                .containsExactly("identifier", "-without-b", "lanks");
    }

    @Property
    void noLineIsWiderThanWantedAndNoCharacterIsLost(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        String safe = SafeText.of(text);
        assertThat(Columns.wrapped(safe, width)).allMatch(line -> Columns.width(line) <= width);
        assertThat(String.join("", Columns.wrapped(safe, width)).replace(" ", ""))
                .isEqualTo(safe.replace(" ", ""));
    }

    @Property
    void safeTextIsOneLineThatNoTerminalObeys(@ForAll String text) {
        assertThat(SafeText.of(text).codePoints())
                .noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.SURROGATE);
    }
}
