package socialvalue.aws.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socialvalue.port.ReturnDocument;
import socialvalue.procurement.LotId;

class KeyedPseudonymsTest {
    private static final LotId LOT = new LotId("EX-2026-017", "1");
    private static final SecretKey256 SECRET = SecretKey256.random();

    private final KeyedPseudonyms pseudonyms = new KeyedPseudonyms(() -> SECRET);

    @Test
    void ten_thousand_suppliers_have_ten_thousand_pseudonyms_of_one_form() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String pseudonym = pseudonyms.of(LOT, "example-" + i);
            assertThat(pseudonym).hasSize(43).matches("[A-Za-z0-9_-]+");
            assertThat(seen.add(pseudonym)).isTrue();
        }
    }

    @Test
    void the_same_question_has_the_same_answer() {
        assertThat(pseudonyms.of(LOT, "example-care"))
                .isEqualTo(new KeyedPseudonyms(() -> SECRET).of(LOT, "example-care"));
        assertThat(pseudonyms.request(LOT, "example-care", "key-1"))
                .isEqualTo(pseudonyms.request(LOT, "example-care", "key-1"));
    }

    @Test
    void a_supplier_cannot_be_followed_from_lot_to_lot_or_under_another_key() {
        assertThat(pseudonyms.of(LOT, "example-care"))
                .isNotEqualTo(pseudonyms.of(new LotId("EX-2026-017", "2"), "example-care"))
                .isNotEqualTo(new KeyedPseudonyms(SecretKey256::random).of(LOT, "example-care"));
    }

    @Test
    void different_questions_of_the_same_text_have_different_answers() {
        String text = "example-care";
        ReturnDocument document = new ReturnDocument(text.getBytes(StandardCharsets.UTF_8));

        assertThat(Set.of(
                        pseudonyms.of(LOT, text),
                        pseudonyms.digest(LOT, document),
                        pseudonyms.request(LOT, text, ""),
                        pseudonyms.request(LOT, "", text)))
                .hasSize(4);
    }

    @Test
    void where_one_part_ends_and_the_next_begins_makes_a_difference() {
        assertThat(pseudonyms.request(LOT, "ab", "c")).isNotEqualTo(pseudonyms.request(LOT, "a", "bc"));
        assertThat(pseudonyms.of(new LotId("EX-1", "12"), "a"))
                .isNotEqualTo(pseudonyms.of(new LotId("EX-11", "2"), "a"));
    }

    @Test
    void no_secret_is_printed() {
        assertThat(pseudonyms).hasToString("keyed pseudonyms");
    }
}
