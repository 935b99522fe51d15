package socialvalue.aws.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import socialvalue.port.LotKey;
import socialvalue.port.ReturnDocument;
import socialvalue.port.Seal;
import socialvalue.port.Seal.BrokenSeal;
import socialvalue.port.Seal.Submitted;
import socialvalue.port.Seal.TooLargeToSeal;
import socialvalue.procurement.LotId;

class JoseSealTest {
    private static final LotId LOT = new LotId("EX-2026-017", "1");
    private static final LotId OTHER_LOT = new LotId("EX-2026-017", "2");
    private static final Instant DEADLINE = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-30T11:59:59.999000001Z");
    private static final SecretKey256 SECRET = SecretKey256.random();
    private static final JoseSeal SEAL = new JoseSeal(new LocalWrappingKey(() -> SECRET));
    private static final Seal CLOSING_ONLY = new JoseSeal(WrappingKey.NONE);
    private static final LotKey KEY = SEAL.newKey(LOT, DEADLINE);
    private static final LotKey OTHER_KEY = SEAL.newKey(OTHER_LOT, DEADLINE);
    private static final Seal.Opener OPENER = SEAL.opener(LOT, DEADLINE, KEY);

    private static Submitted submitted(String document) {
        return submitted(document.getBytes(StandardCharsets.UTF_8));
    }

    private static Submitted submitted(byte[] document) {
        return new Submitted("example-care", 3, RECEIVED, new ReturnDocument(document));
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    @Test
    void what_is_closed_without_any_secret_opens_with_the_lots_key() {
        Submitted submitted = submitted("{\"tender\":\"EX-2026-017\"}");

        assertThat(OPENER.open(CLOSING_ONLY.close(KEY, submitted))).isEqualTo(submitted);
    }

    @Property(tries = 60)
    void any_document_opens_as_it_was_closed(
            @ForAll @Size(max = 6000) byte[] document,
            @ForAll @IntRange(min = 1) int version,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        Submitted submitted =
                new Submitted("example-é", version, RECEIVED.plusNanos(nanos), new ReturnDocument(document));

        assertThat(OPENER.open(SEAL.close(KEY, submitted))).isEqualTo(submitted);
    }

    @Test
    void a_change_in_any_region_breaks_the_seal() {
        byte[] sealed = SEAL.close(KEY, submitted("{}"));
        String text = new String(sealed, StandardCharsets.US_ASCII);
        int start = 0;
        for (String region : text.split("\\.")) {
            for (int at : new int[] {start, start + region.length() / 2}) {
                byte[] changed = sealed.clone();
                changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
                assertThatThrownBy(() -> OPENER.open(changed))
                        .as("changed at %d", at)
                        .isInstanceOf(BrokenSeal.class);
            }
            start += region.length() + 1;
        }
        assertThat(start).isEqualTo(sealed.length + 1);
    }

    @Test
    void what_was_cut_short_or_is_nothing_of_the_kind_breaks_the_seal() {
        byte[] sealed = SEAL.close(KEY, submitted("{}"));
        for (int length : new int[] {0, 1, 40, sealed.length / 2, sealed.length - 1}) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> OPENER.open(cut)).isInstanceOf(BrokenSeal.class);
        }
        assertThatThrownBy(() -> OPENER.open(noise(5000))).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_return_of_another_lot_does_not_open() {
        byte[] sealed = SEAL.close(OTHER_KEY, submitted("{}"));

        assertThatThrownBy(() -> OPENER.open(sealed)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_return_of_another_lot_does_not_open_even_under_the_same_key_pair() throws Exception {
        RSAKey renamed = new RSAKey.Builder(RSAKey.parse(KEY.publicKey()))
                .keyID(OTHER_LOT.toString())
                .build();
        byte[] sealed = SEAL.close(new LotKey(renamed.toJSONString(), ""), submitted("{}"));

        assertThatThrownBy(() -> OPENER.open(sealed))
                .isInstanceOf(BrokenSeal.class)
                .hasMessageContaining("not closed for lot EX-2026-017/1");
    }

    @Test
    void a_private_key_opens_no_lot_but_its_own_and_under_no_other_wrapping_key() {
        LotKey moved = new LotKey(OTHER_KEY.publicKey(), KEY.wrappedPrivateKey());
        assertThatThrownBy(() -> SEAL.opener(OTHER_LOT, DEADLINE, moved)).isInstanceOf(BrokenSeal.class);

        SecretKey256 otherSecret = SecretKey256.random();
        Seal elsewhere = new JoseSeal(new LocalWrappingKey(() -> otherSecret));
        assertThatThrownBy(() -> elsewhere.opener(LOT, DEADLINE, KEY)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_change_in_any_region_of_a_wrapped_key_is_refused() {
        String wrapped = KEY.wrappedPrivateKey();
        for (int at = 0; at < wrapped.length() - 1; at += 37) {
            char other = wrapped.charAt(at) == 'A' ? 'B' : 'A';
            LotKey changed = new LotKey(KEY.publicKey(), wrapped.substring(0, at) + other + wrapped.substring(at + 1));
            assertThatThrownBy(() -> SEAL.opener(LOT, DEADLINE, changed)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void the_wrapped_key_names_lot_and_deadline_and_its_keeper_cannot_change_them() throws Exception {
        JWEHeader header = JWEObject.parse(KEY.wrappedPrivateKey()).getHeader();

        assertThat(header.getKeyID()).isEqualTo("EX-2026-017/1");
        assertThat(header.getCustomParam("deadline")).isEqualTo("2026-11-30T12:00:00Z");
    }

    @Test
    void with_another_deadline_it_is_the_same_key_pair_and_opens_with_no_other() {
        byte[] sealed = SEAL.close(KEY, submitted("{}"));
        Instant later = DEADLINE.plusSeconds(3600);

        LotKey rebound = SEAL.rebind(LOT, KEY, DEADLINE, later);

        assertThat(rebound.publicKey()).isEqualTo(KEY.publicKey());
        assertThat(SEAL.opener(LOT, later, rebound).open(sealed)).isEqualTo(submitted("{}"));
        assertThatThrownBy(() -> SEAL.opener(LOT, DEADLINE, rebound)).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> SEAL.opener(LOT, later, KEY)).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> SEAL.rebind(LOT, KEY, later, DEADLINE)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void without_a_wrapping_key_no_lot_is_opened_and_no_key_made() {
        assertThatThrownBy(() -> CLOSING_ONLY.opener(LOT, DEADLINE, KEY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CLOSING_ONLY.newKey(LOT, DEADLINE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CLOSING_ONLY.rebind(LOT, KEY, DEADLINE, DEADLINE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void returns_of_different_length_are_closed_to_the_same_size() {
        int shortest = SEAL.close(KEY, submitted("{}")).length;

        assertThat(SEAL.close(KEY, submitted(noise(3900)))).hasSize(shortest);
        assertThat(SEAL.close(KEY, submitted("x".repeat(200_000)))).hasSize(shortest);
    }

    @Test
    void the_next_step_begins_where_a_step_is_full() {
        assertThat(Padding.pad(new byte[Padding.STEP - Integer.BYTES])).hasSize(Padding.STEP);
        assertThat(Padding.pad(new byte[Padding.STEP - Integer.BYTES + 1])).hasSize(2 * Padding.STEP);
        assertThat(Padding.pad(new byte[Padding.MOST - Integer.BYTES])).hasSize(Padding.MOST);
    }

    @Test
    void the_largest_return_fits_one_item_of_the_store_and_a_larger_one_is_refused() {
        byte[] largest = SEAL.close(KEY, submitted(noise(Padding.MOST - 400)));
        assertThat(largest.length).isLessThan(360_000);

        assertThatThrownBy(() -> SEAL.close(KEY, submitted(noise(Padding.MOST))))
                .isInstanceOf(TooLargeToSeal.class);
        assertThatThrownBy(() -> SEAL.close(KEY, submitted(new byte[Envelope.LONGEST_DOCUMENT + 1])))
                .isInstanceOf(TooLargeToSeal.class);
    }

    @Test
    void every_return_has_a_content_key_of_its_own() {
        Submitted submitted = submitted("{}");
        String[] first = new String(SEAL.close(KEY, submitted), StandardCharsets.US_ASCII).split("\\.");
        String[] second = new String(SEAL.close(KEY, submitted), StandardCharsets.US_ASCII).split("\\.");

        assertThat(first[0]).isEqualTo(second[0]);
        for (int part = 1; part < 5; part++) {
            assertThat(first[part]).isNotEqualTo(second[part]);
        }
    }

    @Test
    void nothing_of_the_return_or_its_supplier_is_to_be_seen() throws Exception {
        byte[] sealed = SEAL.close(KEY, submitted("{\"statement\":\"forty volunteers\"}"));
        String text = new String(sealed, StandardCharsets.US_ASCII);

        assertThat(text).doesNotContain("volunteers").doesNotContain("example-care");
        assertThat(JWEObject.parse(text).getHeader().toJSONObject()).containsOnlyKeys("alg", "enc", "kid");
    }

    @Test
    void a_bomb_is_not_inflated() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (java.io.DataOutputStream out = new java.io.DataOutputStream(new DeflaterOutputStream(bomb))) {
            out.writeByte(1);
            out.writeUTF("example-care");
            out.writeInt(1);
            out.writeLong(0);
            out.writeInt(0);
            out.writeInt(Integer.MAX_VALUE);
            out.write(new byte[64 * Envelope.LONGEST_DOCUMENT]);
        }

        assertThatThrownBy(() -> OPENER.open(closedByHand(Padding.pad(bomb.toByteArray()))))
                .isInstanceOf(BrokenSeal.class)
                .hasRootCauseMessage("states a document of 2147483647 bytes");
    }

    @Test
    void what_is_no_envelope_breaks_the_seal_although_it_was_encrypted_to_the_lot() throws Exception {
        for (byte[] contents : new byte[][] {
            {},
            new byte[1],
            new byte[Padding.STEP],
            noise(Padding.STEP),
            noise(Padding.STEP + 1),
            Padding.pad(noise(100)),
            Padding.pad(new byte[0])
        }) {
            byte[] sealed = closedByHand(contents);
            assertThatThrownBy(() -> OPENER.open(sealed)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void another_algorithm_is_refused() throws Exception {
        JWEObject sealed = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_512, EncryptionMethod.A256GCM)
                        .keyID(LOT.toString())
                        .build(),
                new Payload(Padding.pad(Envelope.pack(submitted("{}")))));
        sealed.encrypt(new RSAEncrypter(RSAKey.parse(KEY.publicKey())));

        assertThatThrownBy(() -> OPENER.open(sealed.serialize().getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void nothing_secret_is_printed() {
        assertThat(OPENER).hasToString("the opener of lot EX-2026-017/1");
        assertThat(new LocalWrappingKey(() -> SECRET)).hasToString("a wrapping key");
        assertThat(SECRET).hasToString("a secret key");
    }

    private static byte[] closedByHand(byte[] contents) throws Exception {
        JWEObject sealed = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                        .keyID(LOT.toString())
                        .build(),
                new Payload(contents));
        sealed.encrypt(new RSAEncrypter(RSAKey.parse(KEY.publicKey())));
        return sealed.serialize().getBytes(StandardCharsets.US_ASCII);
    }
}
