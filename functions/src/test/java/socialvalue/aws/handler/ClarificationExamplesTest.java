package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.aws.Yaml.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.file.ClarificationsJson;
import socialvalue.file.JsonText;
import socialvalue.marking.Clarification;
import socialvalue.marking.Clarification.Withdrawal;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.ClarificationAnswer.Elsewhere;
import socialvalue.marking.ClarificationQuestion;
import socialvalue.usecase.ReadClarifications;

/** The examples of the published description are, to the letter, what is written: they are its golden files. */
class ClarificationExamplesTest {
    private static final String ROUTE = "GET /tenders/{tender}/lots/{lot}/clarifications/{supplier}";

    private static List<Clarification> clarifications() {
        ClarificationQuestion first = new ClarificationQuestion(
                "example-care",
                1,
                Optional.of("new-volunteers"),
                "Are the 40 volunteers counted once, or once a year?",
                "example-ann",
                Instant.parse("2027-01-18T09:00:00Z"),
                "key-1");
        ClarificationQuestion second = new ClarificationQuestion(
                "example-care",
                2,
                Optional.empty(),
                "Who delivers the training?",
                "example-moderator",
                Instant.parse("2027-01-18T10:00:00Z"),
                "key-2");
        List<ClarificationAnswer> answers = List.of(
                new ClarificationAnswer(
                        1,
                        "Once.",
                        Optional.empty(),
                        "somebody-at-example-care",
                        Instant.parse("2027-01-19T09:00:00Z"),
                        "key-3"),
                new ClarificationAnswer(
                        2,
                        "Once, over the whole term.",
                        Optional.of(new Elsewhere(
                                "message 4711 of the Example portal", Optional.of("sha256:" + "0".repeat(64)))),
                        "example-moderator",
                        Instant.parse("2027-01-20T09:00:00Z"),
                        "key-4"));
        Withdrawal withdrawal =
                new Withdrawal("The return says so.", "example-moderator", Instant.parse("2027-01-18T11:00:00Z"));
        return List.of(
                new Clarification(first, answers, Optional.empty()),
                new Clarification(second, List.of(), Optional.of(withdrawal)));
    }

    @ParameterizedTest
    @CsvSource({"toOfficers, true", "toTheSupplier, false"})
    void what_each_reads_is_the_example_of_it(String example, boolean toOfficer) throws IOException {
        var seen = new ReadClarifications.Seen(clarifications(), toOfficer);
        JsonNode written = new ObjectMapper().readTree(JsonText.object(json -> ClarificationsJson.write(json, seen)));

        assertThat(written.toPrettyString())
                .isEqualTo(OpenApi.json(at(
                                OpenApi.PUBLISHED.operations().get(ROUTE),
                                "responses",
                                "200",
                                "content",
                                "application/json",
                                "examples",
                                example,
                                "value"))
                        .toPrettyString())
                .doesNotContain("key-");
    }
}
