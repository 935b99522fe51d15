package socialvalue.aws.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import socialvalue.port.LotKey;
import socialvalue.port.ReturnDocument;
import socialvalue.port.Seal.BrokenSeal;
import socialvalue.port.Seal.Submitted;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.services.kms.model.KmsException;

/** Over a double that keeps what KMS promises; KMS itself was not asked. */
class KmsWrappingKeyTest {
    private static final String ARN = "arn:aws:kms:eu-west-2:111122223333:key/example";
    private static final LotId LOT = new LotId("EX-2026-017", "1");
    private static final LotId OTHER_LOT = new LotId("EX-2026-017", "2");
    private static final Instant DEADLINE = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-07T12:00:00Z");
    private static final byte[] PRIVATE = "a private key".getBytes(StandardCharsets.UTF_8);

    private final KmsInMemory kms = new KmsInMemory(ARN);
    private final KmsWrappingKey key = new KmsWrappingKey(() -> kms, ARN);

    @Test
    void a_lots_private_key_fits_what_kms_encrypts_and_opens_returns_again() {
        JoseSeal seal = new JoseSeal(key);
        Submitted submitted = new Submitted("example-care", 1, DEADLINE, new ReturnDocument(PRIVATE));
        LotKey lotKey = seal.newKey(LOT, DEADLINE);
        byte[] closed = new JoseSeal(WrappingKey.NONE).close(lotKey, submitted);

        LotKey moved = seal.rebind(LOT, lotKey, DEADLINE, LATER);

        assertThat(seal.opener(LOT, DEADLINE, lotKey).open(closed)).isEqualTo(submitted);
        assertThat(seal.opener(LOT, LATER, moved).open(closed)).isEqualTo(submitted);
        assertThat(lotKey.wrappedPrivateKey().length())
                .as("far below the limit of 4,096 bytes, also in base64url")
                .isLessThan(2600);
    }

    @Test
    void what_is_too_long_for_kms_is_a_fault_and_no_broken_seal() {
        assertThatThrownBy(() -> key.wrap(LOT, DEADLINE, new byte[KmsWrappingKey.MOST + 1]))
                .isInstanceOf(KmsException.class);
    }

    @Test
    void every_use_names_tender_lot_and_deadline() {
        String wrapped = key.wrap(LOT, DEADLINE, PRIVATE.clone());
        key.unwrap(LOT, LATER, key.rewrap(LOT, DEADLINE, LATER, wrapped));

        assertThat(kms.asked)
                .isEqualTo(List.of(
                        "Encrypt {deadline=2026-11-30T12:00:00Z, lot=1, tender=EX-2026-017}",
                        "ReEncrypt {deadline=2026-12-07T12:00:00Z, lot=1, tender=EX-2026-017}",
                        "Decrypt {deadline=2026-12-07T12:00:00Z, lot=1, tender=EX-2026-017}"));
    }

    @Test
    void another_lot_deadline_or_key_and_any_change_break_the_seal() {
        String wrapped = key.wrap(LOT, DEADLINE, PRIVATE.clone());
        assertThat(key.unwrap(LOT, DEADLINE, wrapped)).isEqualTo(PRIVATE);
        String changed = (wrapped.charAt(0) == 'A' ? 'B' : 'A') + wrapped.substring(1);
        KmsWrappingKey another = new KmsWrappingKey(() -> kms, ARN + "2");

        for (Runnable opening : List.<Runnable>of(
                () -> key.unwrap(OTHER_LOT, DEADLINE, wrapped),
                () -> key.unwrap(LOT, LATER, wrapped),
                () -> key.rewrap(LOT, LATER, DEADLINE, wrapped),
                () -> key.rewrap(OTHER_LOT, DEADLINE, LATER, wrapped),
                () -> key.rewrap(LOT, DEADLINE, LATER, "!"),
                () -> key.unwrap(LOT, DEADLINE, changed),
                () -> key.unwrap(LOT, DEADLINE, "not base64url!"),
                () -> key.unwrap(LOT, DEADLINE, ""),
                () -> another.unwrap(LOT, DEADLINE, wrapped),
                () -> another.rewrap(LOT, DEADLINE, LATER, wrapped))) {
            assertThatThrownBy(opening::run).isInstanceOf(BrokenSeal.class).hasMessageContaining("cannot be unwrapped");
        }
    }

    @Test
    void kms_is_asked_for_when_it_is_first_needed() {
        KmsWrappingKey unused = new KmsWrappingKey(
                () -> {
                    throw new AssertionError("not needed");
                },
                ARN);

        assertThat(unused).hasToString("the wrapping key " + ARN);
    }
}
