package socialvalue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DigestTest {
    /** Few characters and short texts, so that the same ones meet in other places. */
    @Provide
    Arbitrary<List<String>> fields() {
        return Arbitraries.strings()
                .withChars('a', '1', ' ', '\0')
                .ofMaxLength(3)
                .list()
                .ofMaxSize(4);
    }

    @Property
    void fields_give_the_same_digest_where_they_are_the_same_and_no_others_do(
            @ForAll("fields") List<String> one, @ForAll("fields") List<String> other) {
        assertThat(of(one).equals(of(other))).isEqualTo(one.equals(other));
    }

    @Property
    void lists_of_fields_give_the_same_digest_where_they_are_cut_alike_and_no_others_do(
            @ForAll("fields") List<String> fields, @ForAll int one, @ForAll int other) {
        int first = Math.floorMod(one, fields.size() + 1);
        int second = Math.floorMod(other, fields.size() + 1);

        assertThat(cut(fields, first).equals(cut(fields, second))).isEqualTo(first == second);
    }

    @Property
    void moving_a_character_from_a_field_to_the_next_gives_another_digest(@ForAll("fields") List<String> fields) {
        for (int i = 0; i + 1 < fields.size(); i++) {
            String from = fields.get(i);
            if (!from.isEmpty()) {
                List<String> moved = new ArrayList<>(fields);
                moved.set(i, from.substring(0, from.length() - 1));
                moved.set(i + 1, from.charAt(from.length() - 1) + fields.get(i + 1));
                assertThat(of(moved)).isNotEqualTo(of(fields));
            }
        }
    }

    @Test
    void a_text_is_hashed_with_its_length_before_it() {
        // printf '\0\0\0\003abc' | sha256sum
        assertThat(new Digest().add("abc").hex())
                .isEqualTo("d04b72a650ce0f8ce4963330a53ee2832733d2baeffff3c1d8e256cca096d120");
    }

    private static String of(List<String> fields) {
        Digest digest = new Digest();
        fields.forEach(digest::add);
        return digest.hex();
    }

    private static String cut(List<String> fields, int at) {
        return new Digest()
                .add(fields.subList(0, at))
                .add(fields.subList(at, fields.size()))
                .hex();
    }
}
