package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import socialvalue.finding.Findings;

/** Whatever is done to a sound document, it is read or answered with findings. */
class MutationTest {
    private static final byte[] YAML = Fixture.bytes("edition-example.yaml");
    private static final byte[] JSON =
            JsonText.of(Fixture.read("edition-example.yaml", new Findings()).orElseThrow());
    /** What the grammars are made of, and what they are not. */
    private static final byte[] TELLING =
            "{}[]\",:'&*!|>%@`#?-+.eE0179\\/ubnft \n\t\r\u0000~<=_".getBytes(StandardCharsets.ISO_8859_1);

    @Property(tries = 1_000)
    void mutated_yaml_gets_an_answer(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int mutations) {
        answered("edition.yaml", mutated(YAML, new Random(seed), mutations));
    }

    @Property(tries = 1_000)
    void mutated_json_gets_an_answer(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int mutations) {
        answered("edition.json", mutated(JSON, new Random(seed), mutations));
    }

    @Property(tries = 1_000)
    void random_bytes_get_an_answer(@ForAll byte[] bytes) {
        answered("random.yaml", bytes);
        answered("random.json", bytes);
    }

    private static void answered(String name, byte[] bytes) {
        Findings findings = new Findings();
        Optional<Node> root = name.endsWith(".json")
                ? JsonDocument.read(name, bytes, findings)
                : YamlDocument.read(name, bytes, findings);
        assertThat(root.isPresent() || findings.refuse()).isTrue();
        Optional<ExampleEdition> edition = root.flatMap(node -> ExampleEdition.read(Fields.of(node, findings)));
        assertThat(edition.isPresent() || findings.refuse()).isTrue();
        assertThat(FindingsText.lines(findings)).hasSizeLessThanOrEqualTo(Findings.MOST + 1);
        if (root.isPresent() && !findings.refuse()) {
            assertThat(JsonDocument.read(JsonText.of(root.get()), new Findings()))
                    .isPresent();
        }
    }

    private static byte[] mutated(byte[] sound, Random random, int mutations) {
        byte[] bytes = sound.clone();
        for (int i = 0; i < mutations; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
                case 2 -> bytes = spliced(bytes, at, Arrays.copyOfRange(bytes, 0, random.nextInt(at + 1)), at);
                default -> bytes = spliced(bytes, at, new byte[0], Math.min(at + random.nextInt(20), bytes.length));
            }
        }
        return bytes;
    }

    /** The bytes up to {@code end}, a piece, and the bytes from {@code start} on. */
    private static byte[] spliced(byte[] bytes, int end, byte[] piece, int start) {
        return ByteBuffer.allocate(end + piece.length + bytes.length - start)
                .put(bytes, 0, end)
                .put(piece)
                .put(bytes, start, bytes.length - start)
                .array();
    }
}
