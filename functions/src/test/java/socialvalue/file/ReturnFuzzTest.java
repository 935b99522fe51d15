package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import socialvalue.example.ExampleFrames;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.scoring.Scorer;
import socialvalue.submission.TenderReturn;
import socialvalue.validation.ReturnRules;

/** Whatever comes as a return gets findings or becomes a return, and what becomes one can be scored. */
class ReturnFuzzTest {
    private static final EvaluationFrame FRAME = ExampleFrames.everyKind();
    private static final Scorer SCORER = new Scorer(FRAME);
    private static final String SOUND = new String(ReturnCorpus.bytes("VALID_every-kind.json"), StandardCharsets.UTF_8);
    /** Every token of a sound return, with the spaces between. */
    private static final List<String> TOKENS = tokens();
    /** What tokens are exchanged for, beside other tokens of the return. */
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e15",
            "1e-11",
            "0.5",
            "101",
            "\"\"",
            "\" \"",
            "\"x\"",
            "[]",
            "{}",
            "\"Year 4\"",
            "\"nil\"",
            "\"A11\"",
            "\"E9\"",
            "\"unit\"",
            "\"\\u00e9\"",
            ",",
            ":",
            "}",
            "]",
            "[",
            "{");

    private static List<String> tokens() {
        return Arrays.asList(SOUND.split("(?<=[\\[\\]{},:])|(?=[\\[\\]{},:])"));
    }

    @Property(tries = 2_000)
    void a_return_with_tokens_exchanged_gets_an_answer_that_schema_and_reader_agree_on(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes) {
        Random random = new Random(seed);
        List<String> tokens = new ArrayList<>(TOKENS);
        for (int i = 0; i < changes; i++) {
            List<String> others = random.nextBoolean() ? STRANGE : TOKENS;
            tokens.set(random.nextInt(tokens.size()), others.get(random.nextInt(others.size())));
        }
        byte[] bytes = String.join("", tokens).getBytes(StandardCharsets.UTF_8);
        answered(bytes);
        assertThat(ReturnSchema.readerAccepts(bytes))
                .as(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(ReturnSchema.accepts(bytes));
    }

    @Property(tries = 2_000)
    void a_return_with_bytes_changed_gets_an_answer(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
        Random random = new Random(seed);
        byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        answered(bytes);
    }

    @Property(tries = 500)
    void a_return_cut_short_gets_an_answer(@ForAll @IntRange(max = 2_000) int length) {
        byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
        answered(Arrays.copyOf(bytes, Math.min(length, bytes.length)));
    }

    @Property(tries = 1_000)
    void random_bytes_get_an_answer(@ForAll byte[] bytes) {
        answered(bytes);
    }

    @Test
    void every_file_of_the_json_test_suite_gets_findings() {
        for (Path file : Fixture.files(badInput().resolve("jsontestsuite").resolve("test_parsing"))) {
            assertThat(answered(Fixture.bytes(file)).isEmpty())
                    .as(file.getFileName() + " is no return, so something is to be said of it")
                    .isFalse();
        }
    }

    @Test
    void every_naughty_string_is_a_text_like_any_other_or_found() throws IOException {
        List<String> naughty = new ArrayList<>();
        byte[] json = Fixture.bytes(badInput().resolve("blns").resolve("blns.json"));
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    naughty.add(parser.getText());
                }
            }
        }
        assertThat(naughty).hasSizeGreaterThan(400);
        for (String text : naughty) {
            Findings findings = answered(document(text));
            assertThat(FindingsText.lines(findings))
                    .allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{Cc}"));
        }
    }

    private static byte[] document(String text) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", ReturnReader.SCHEMA)
                .put("tender", "EX-1")
                .put("lot", "1")
                .put("frame", text);
        root.putObject("supplier").put("id", "S-1").put("name", text);
        ObjectNode response = root.putArray("responses").addObject();
        response.put("criterion", "A1")
                .put("statement", text)
                .put("place", text)
                .put("activity", text);
        response.put("change", text).put(text, text);
        response.putObject("quantity").put("unit", text).put("amount", 5);
        response.putArray("evidence").addObject().put("name", text).put("digest", text);
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Findings answered(byte[] bytes) {
        Findings findings = new Findings();
        Optional<TenderReturn> checked = new ReturnReader()
                .read(bytes, 0, bytes.length, findings)
                .flatMap(draft -> ReturnRules.check(draft, FRAME, ExampleFrames.DIGEST, Optional.of("S-1"), findings));
        assertThat(checked.isPresent() || findings.refuse()).isTrue();
        checked.ifPresent(sound -> {
            assertThat(sound.commitments()).hasSameSizeAs(FRAME.socialValueCriteria());
            for (int i = 0; i < sound.commitments().size(); i++) {
                SCORER.ownFigures(
                        FRAME.socialValueCriteria().get(i), sound.commitments().get(i));
            }
        });
        return findings;
    }

    private static Path badInput() {
        Optional<Path> shared = Fixture.besideTheRepository("shared");
        Assumptions.assumeTrue(shared.isPresent(), "../shared does not stand beside the repository");
        return shared.orElseThrow().resolve("data").resolve("badinput");
    }
}
