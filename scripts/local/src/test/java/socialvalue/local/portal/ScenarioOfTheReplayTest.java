package socialvalue.local.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.file.YamlDocument;
import socialvalue.finding.Findings;

/** The scenario {@code portal-prozorro} is about the very tender and bids that are replayed. */
class ScenarioOfTheReplayTest {
    private static final Path SCENARIO = Path.of("../scenarios/portal-prozorro");
    private static final Dialogues OPENED = Dialogues.upTo(Stage.OPENED, UnaryOperator.identity());

    private final Node frame = YamlDocument.read("frame.yaml", bytes(SCENARIO.resolve("frame.yaml")), new Findings())
            .orElseThrow();
    private final Map<String, String> criteria = new TreeMap<>();

    ScenarioOfTheReplayTest() {
        Node socialValue = frame.members().get("criteria").elements().getLast();
        socialValue
                .members()
                .get("criteria")
                .elements()
                .forEach(each -> criteria.put(text(each, "title"), text(each, "id")));
    }

    @Test
    void the_frame_has_the_tenders_reference_and_its_last_deadline() {
        Node exercise = frame.members().get("exercise");
        String token = "socialvalue:frame:" + text(exercise, "tender") + "/" + text(exercise, "lot");

        assertThat(text(exercise, "deadline")).isEqualTo(text(tender().members().get("tenderPeriod"), "endDate"));
        assertThat(groups())
                .extracting(group -> text(group, "description"))
                .satisfiesOnlyOnce(
                        description -> assertThat(description.split(" ")).contains(token));
    }

    @Test
    void the_titles_of_the_requirements_are_those_of_the_criteria() {
        List<String> titles = groups().filter(
                        group -> text(group, "description").contains("socialvalue:frame:"))
                .flatMap(group -> group.members().get("requirements").elements().stream())
                .map(requirement -> text(requirement, "title"))
                .toList();

        assertThat(titles).containsExactlyInAnyOrderElementsOf(criteria.keySet());
    }

    @Test
    void the_returns_say_what_the_bids_say() throws IOException {
        Map<String, Map<String, String>> bids = new TreeMap<>();
        for (Node bid : data("/bids").elements()) {
            if (text(bid, "status").equals("active")) {
                Node tenderer = bid.members().get("tenderers").elements().getFirst();
                Node identifier = tenderer.members().get("identifier");
                bids.put(
                        text(identifier, "scheme") + "-" + text(identifier, "id") + " " + text(tenderer, "name"),
                        answers(bid));
            }
        }

        assertThat(bids).hasSize(4).isEqualTo(returns());
    }

    @Test
    void bids_came_in_before_the_deadline() {
        OffsetDateTime deadline = OffsetDateTime.parse(text(tender().members().get("tenderPeriod"), "endDate"));

        assertThat(data("/bids").elements())
                .filteredOn(bid -> text(bid, "status").equals("active"))
                .allSatisfy(bid -> assertThat(OffsetDateTime.parse(text(bid, "submissionDate")))
                        .isBefore(deadline));
    }

    /** By criterion: the amount and its unit. */
    private Map<String, String> answers(Node bid) {
        Map<String, String> answers = new TreeMap<>();
        for (Node response : bid.members().get("requirementResponses").elements()) {
            String title = text(response.members().get("requirement"), "title");
            if (criteria.containsKey(title)) {
                answers.put(
                        criteria.get(title),
                        number(response, "value") + " "
                                + text(response.members().get("unit"), "name"));
            }
        }
        return answers;
    }

    private static Map<String, Map<String, String>> returns() throws IOException {
        Map<String, Map<String, String>> returns = new TreeMap<>();
        try (Stream<Path> files = Files.list(SCENARIO.resolve("returns"))) {
            for (Path file : files.toList()) {
                Node root = JsonDocument.read(bytes(file), new Findings()).orElseThrow();
                Node supplier = root.members().get("supplier");
                Map<String, String> answers = new TreeMap<>();
                for (Node response : root.members().get("responses").elements()) {
                    Node quantity = response.members().get("quantity");
                    answers.put(text(response, "criterion"), number(quantity, "amount") + " " + text(quantity, "unit"));
                }
                returns.put(text(supplier, "id") + " " + text(supplier, "name"), answers);
            }
        }
        return returns;
    }

    private static Stream<Node> groups() {
        return tender().members().get("criteria").elements().stream()
                .flatMap(criterion -> criterion.members().get("requirementGroups").elements().stream());
    }

    private static Node tender() {
        return data("");
    }

    private static Node data(String path) {
        String tender = OPENED.changes("tenders").getLast().id();
        Answer answer = OPENED.answer("/tenders/" + tender + path);
        return JsonDocument.read(answer.body(), new Findings())
                .orElseThrow()
                .members()
                .get("data");
    }

    private static String text(Node node, String member) {
        return node.members().get(member).text();
    }

    private static String number(Node node, String member) {
        return node.members().get(member).number().toPlainString();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
