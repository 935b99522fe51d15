package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturn;
import socialvalue.port.Run;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturn.Submission;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a reader of the whole table sees before opening. The scan is the test's; the store has none. */
abstract class SealedUntilOpenedContract extends StoreContract {
    private static final String SUPPLIER = "EX-17";

    private final DynamoSealedReturns sealed = new DynamoSealedReturns(table);
    private final DynamoOpenedReturns opened = new DynamoOpenedReturns(table);
    private final DynamoRuns runs = new DynamoRuns(table);
    private final DynamoAnswers answers = new DynamoAnswers(table);

    SealedUntilOpenedContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void nothing_of_a_return_can_be_found_until_it_is_opened() {
        Lot lot = published(LOT);
        given(lot);
        OpenedReturn example = ExampleReturns.of(SUPPLIER);
        answers.claim(SUPPLIER + " request-1", "digest", NOON);
        answers.keep(SUPPLIER + " request-1", "{\"version\":1}", NOON);
        sealed.keep(LOT, closed(example, 1), ACT);
        sealed.keep(LOT, closed(example, 2), ACT);
        sealed.quarantine(LOT, closed(example, 3), ACT);
        Lot opening = openedBy("run-1", lot);
        Run run = Run.started("run-1", Run.Kind.OPENING, LOT, "officer", NOON, Optional.empty());
        runs.start(run, lot, opening, ACT);
        runs.advance(run.advanced(0, Optional.empty(), 1, Optional.of("pseudonym")));

        assertThat(wholeTable()).isNotEmpty().noneSatisfy(text -> assertThat(text)
                .containsAnyOf(SUPPLIER, "Home Care Company", "apprentices", "criterion-1", "Exampleshire"));

        open(opened, example);
        assertThat(wholeTable()).anySatisfy(text -> assertThat(text).contains(SUPPLIER));
        assertThat(wholeTable()).anySatisfy(text -> assertThat(text).contains("Home Care Company"));
    }

    /** Stands for what the seal gives: every byte of the document, and none that can be recognised. */
    private static SealedReturn closed(OpenedReturn opened, int version) {
        byte[] contents = opened.document().bytes().clone();
        for (int i = 0; i < contents.length; i++) {
            contents[i] ^= (byte) 0xA5;
        }
        return new SealedReturn(
                "pseudonym",
                version,
                NOON,
                "digest",
                "sha256:frame",
                contents,
                List.of(new Submission("request", "digest", version, NOON, "sha256:frame")));
    }

    /** Every name, text and byte of it, each byte as a character. */
    private List<String> wholeTable() {
        List<String> texts = new ArrayList<>();
        engine.scanPaginator(request -> request.tableName(table.name()))
                .items()
                .forEach(item -> item.forEach((name, value) -> collect(name, value, texts)));
        return texts;
    }

    private static void collect(String name, AttributeValue value, List<String> texts) {
        texts.add(name);
        switch (value.type()) {
            case S -> texts.add(value.s());
            case N -> texts.add(value.n());
            case B -> texts.add(new String(value.b().asByteArray(), StandardCharsets.ISO_8859_1));
            case M -> value.m().forEach((member, inner) -> collect(member, inner, texts));
            case L -> value.l().forEach(inner -> collect(name, inner, texts));
            default -> throw new IllegalStateException("an attribute of a kind the store never writes: " + value);
        }
    }
}
