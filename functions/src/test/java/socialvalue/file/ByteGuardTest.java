package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteGuardTest {
    @Property(tries = 5_000)
    void accepts_exactly_what_a_strict_decoder_accepts(
            @ForAll @Size(max = 40) byte[] middle, @ForAll @IntRange(max = 9) int before) {
        byte[] bytes = surrounded(middle, before);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] >= 0 && bytes[i] < ' ' ? (byte) (bytes[i] | 0x80) : bytes[i];
        }

        assertThat(ByteGuard.text(bytes).isEmpty()).isEqualTo(isUtf8(bytes));
    }

    @Test
    void every_character_of_unicode_is_accepted_but_control_characters() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                continue;
            }
            boolean allowed = character >= ' ' || character == '\t' || character == '\n' || character == '\r';
            byte[] bytes = surrounded(Character.toString(character).getBytes(StandardCharsets.UTF_8), 3);

            assertThat(ByteGuard.text(bytes).isEmpty()).as("U+%04X", character).isEqualTo(allowed);
        }
    }

    @Test
    void every_sequence_of_two_and_three_bytes_is_judged_as_a_strict_decoder_judges_it() {
        byte[] bytes = new byte[3];
        for (int lead = 0x80; lead <= 0xFF; lead++) {
            for (int second = 0; second <= 0xFF; second++) {
                bytes[0] = (byte) lead;
                bytes[1] = (byte) second;
                for (int third : new int[] {' ', 0x7F, 0x80, 0xBF, 0xC0, 0xFF}) {
                    bytes[2] = (byte) third;
                    boolean expected = isUtf8(bytes)
                            && second != 0
                            && (second >= ' ' || second == '\t' || second == '\n' || second == '\r');
                    assertThat(ByteGuard.text(bytes).isEmpty())
                            .as(Arrays.toString(bytes))
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u0008",
                "\\u001f",
                "\\u001F",
                "\\b",
                "\\f",
                "\\ud800",
                "\\uD83D",
                "\\udc00",
                "\\ud83d\\ud83d",
                "\\ud83dx",
                "\\ud83d\\n",
                "\\ud83d\\",
                "\\ud83d\\u",
                "\\udbff\\ue000"
            })
    void an_escape_that_smuggles_something_in_is_refused_in_json_and_nowhere_else(String escape) {
        for (int before = 0; before < 9; before++) {
            byte[] bytes = surrounded(escape.getBytes(StandardCharsets.UTF_8), before);

            assertThat(ByteGuard.json(bytes))
                    .get()
                    .extracting(ByteGuard.Fault::offset)
                    .isEqualTo(before);
            assertThat(ByteGuard.text(bytes)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0009",
                "\\u000a",
                "\\u000D",
                "\\u0020",
                "\\u00e9",
                "\\uffff",
                "\\ud83d\\ude00",
                "\\uDBFF\\uDFFF",
                "\\n",
                "\\t",
                "\\r",
                "\\\"",
                "\\/",
                "\\\\",
                "\\\\b",
                "\\\\u0000",
                "\\\\ud800",
                "\\x",
                "\\u12",
                "\\"
            })
    void other_escapes_are_left_to_the_parser(String escape) {
        for (int before = 0; before < 9; before++) {
            assertThat(ByteGuard.json(surrounded(escape.getBytes(StandardCharsets.UTF_8), before)))
                    .isEmpty();
        }
        assertThat(ByteGuard.json(escape.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_fault_tells_its_line_and_column() {
        byte[] bytes = "one\ntwo \u0007".getBytes(StandardCharsets.UTF_8);

        ByteGuard.Fault fault = ByteGuard.text(bytes).orElseThrow();

        assertThat(fault.line(bytes)).isEqualTo(2);
        assertThat(fault.column(bytes)).isEqualTo(5);
    }

    private static byte[] surrounded(byte[] middle, int before) {
        byte[] bytes = new byte[before + middle.length + 8];
        Arrays.fill(bytes, (byte) '.');
        System.arraycopy(middle, 0, bytes, before, middle.length);
        return bytes;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return !(bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
