package socialvalue.plugin.prozorro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import socialvalue.plugin.portal.PortalCriterion;
import socialvalue.plugin.portal.PortalLot;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.PortalUnit;
import socialvalue.plugin.portal.Requirement;
import socialvalue.plugin.portal.RequirementGroup;
import socialvalue.plugin.portal.RequirementResponse;

/** The platform's own recorded dialogues: everything in them is read without a fault, and nothing is made up. */
class TranscriptsTest {
    private static final PortalTender NO_TENDER = ProzorroMapper.tender(ProzorroMapperTest.json("{'id':'none'}"))
            .orElseThrow()
            .tender();

    private static List<Path> files;

    @BeforeAll
    static void areThere() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        Path recorded =
                root == null ? Path.of("") : root.resolveSibling("shared").resolve("data/prozorro");
        boolean there = Files.isDirectory(recorded.resolve("transcripts"));
        if (!there) {
            System.out.println("Not run: ../shared/data/prozorro does not stand beside the repository");
        }
        assumeTrue(there, "../shared/data/prozorro does not stand beside the repository");
        try (Stream<Path> all = Files.walk(recorded)) {
            files = all.filter(each ->
                            each.toString().endsWith(".http") || each.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** The bodies of all files, of requests as of answers. */
    private static List<JsonNode> bodies() throws IOException {
        List<JsonNode> bodies = new ArrayList<>();
        for (Path file : files) {
            List<String> texts = new ArrayList<>();
            if (file.toString().endsWith(".json")) {
                texts.add(Files.readString(file));
            } else {
                Dialogue dialogue = Dialogue.read(file);
                texts.add(dialogue.request());
                texts.add(dialogue.body());
            }
            for (String text : texts) {
                if (!text.isBlank()) {
                    bodies.add(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return bodies;
    }

    /** What one object or a list of them holds, with the tenders' own bids, awards and contracts. */
    private static void recognise(JsonNode data, Map<String, List<JsonNode>> found) {
        List<JsonNode> all = data.isArray() ? Json.elements(data) : List.of(data);
        for (JsonNode each : all) {
            if (!each.isObject()) {
                continue;
            }
            if (each.has("procuringEntity") && !each.has("contractID") || each.has("tenderID")) {
                add(found, "tender", each);
                Json.objects(each, "bids").forEach(bid -> add(found, "bid", bid));
                Json.objects(each, "awards").forEach(award -> add(found, "award", award));
                Json.objects(each, "contracts").forEach(contract -> add(found, "contract", contract));
            } else if (each.has("contractID") || each.has("awardID")) {
                add(found, "contract", each);
            } else if (each.has("bid_id")) {
                add(found, "award", each);
            } else if (each.has("tenderers") || each.has("lotValues")) {
                add(found, "bid", each);
            }
        }
    }

    private static void add(Map<String, List<JsonNode>> found, String kind, JsonNode node) {
        found.computeIfAbsent(kind, key -> new ArrayList<>()).add(node);
    }

    private static Map<String, List<JsonNode>> recognised() throws IOException {
        Map<String, List<JsonNode>> found = new TreeMap<>();
        for (JsonNode body : bodies()) {
            recognise(body.path("data"), found);
        }
        return found;
    }

    @Test
    void everyTenderIsReadAndNoFieldIsMadeUp() throws IOException {
        int read = 0;
        int lots = 0;
        int requirements = 0;
        for (JsonNode node : recognised().get("tender")) {
            Optional<ProzorroTender> tender = ProzorroMapper.tender(node);
            assertThat(tender.isPresent())
                    .as("one that is still to be created has no identifier")
                    .isEqualTo(node.has("id"));
            if (tender.isPresent()) {
                read++;
                lots += node.path("lots").size();
                requirements += check(tender.get(), new Said(node));
            }
        }
        assertThat(read).isEqualTo(31);
        assertThat(lots).isEqualTo(18);
        assertThat(requirements).isEqualTo(137);
    }

    private static int check(ProzorroTender read, Said said) {
        PortalTender tender = read.tender();
        said.text(Optional.of(tender.id()));
        said.text(tender.reference());
        said.text(tender.title());
        said.text(tender.status());
        said.time(tender.version());
        said.time(tender.deadline());
        said.time(read.publishedAt());
        said.time(read.openedAt());
        for (PortalLot lot : tender.lots()) {
            said.text(Optional.of(lot.id()));
            said.text(lot.title());
            said.text(lot.status());
            assertThat(lot.deadline()).isEmpty();
        }
        for (ProzorroTender.Decision decision : read.decisions()) {
            check(decision, said);
        }
        for (ProzorroTender.SignedContract contract : read.contracts()) {
            check(contract, said);
        }
        int requirements = 0;
        for (PortalCriterion criterion : tender.criteria()) {
            said.text(Optional.of(criterion.id()));
            said.text(criterion.title());
            said.text(criterion.lot());
            for (RequirementGroup group : criterion.groups()) {
                said.text(Optional.of(group.id()));
                said.text(group.description());
                for (Requirement requirement : group.requirements()) {
                    said.text(Optional.of(requirement.id()));
                    said.text(requirement.title());
                    said.text(requirement.status());
                    said.text(requirement.dataType());
                    said.unit(requirement.unit());
                    said.number(requirement.least());
                    said.number(requirement.most());
                    requirements++;
                }
            }
        }
        return requirements;
    }

    @Test
    void everyBidIsReadAndNoFieldIsMadeUp() throws IOException {
        int read = 0;
        int responses = 0;
        int suppliers = 0;
        for (JsonNode node : recognised().get("bid")) {
            Optional<PortalReturn> bid = ProzorroMapper.submitted(NO_TENDER, node);
            assertThat(bid.isPresent()).isEqualTo(node.has("id"));
            if (bid.isPresent()) {
                read++;
                responses += bid.get().responses().size();
                suppliers += bid.get().suppliers().size();
                check(bid.get(), new Said(node));
                assertThat(bid.get().suppliers()).hasSize(node.path("tenderers").size());
            }
        }
        assertThat(read).isEqualTo(25);
        assertThat(responses).isEqualTo(122);
        assertThat(suppliers).isEqualTo(25);
    }

    private static void check(PortalReturn bid, Said said) {
        said.text(Optional.of(bid.id()));
        said.text(bid.status());
        said.time(bid.submittedAt());
        if (!bid.lots().equals(List.of(NO_TENDER.id()))) {
            bid.lots().forEach(lot -> said.text(Optional.of(lot)));
        }
        for (PortalSupplier supplier : bid.suppliers()) {
            said.text(Optional.of(supplier.name()));
            said.text(supplier.scheme());
            said.text(supplier.identifier());
            said.text(supplier.scale());
            assertThat(supplier.socialSector()).isEmpty();
        }
        for (RequirementResponse response : bid.responses()) {
            said.text(Optional.of(response.requirement()));
            said.text(response.title());
            said.unit(response.unit());
            response.evidence().forEach(title -> said.text(Optional.of(title)));
            if (response.answer() instanceof RequirementResponse.Amount amount) {
                said.number(Optional.of(amount.number()));
            } else if (response.answer() instanceof RequirementResponse.YesOrNo choice) {
                assertThat(said.choices).contains(choice.yes());
            } else {
                said.text(Optional.of(((RequirementResponse.Words) response.answer()).text()));
            }
        }
    }

    @Test
    void everyAwardAndContractIsReadAndNoFieldIsMadeUp() throws IOException {
        int decided = 0;
        int signed = 0;
        Map<String, List<JsonNode>> recognised = recognised();
        for (JsonNode node : recognised.get("award")) {
            Optional<ProzorroTender.Decision> decision = ProzorroMapper.decision(
                    ProzorroMapper.tender(ProzorroMapperTest.json("{'id':'a','lots':[{'id':'b'}]}"))
                            .orElseThrow()
                            .tender(),
                    node);
            assertThat(decision.isPresent())
                    .isEqualTo(Set.of("active", "unsuccessful", "cancelled")
                            .contains(node.path("status").asText()));
            if (decision.isPresent()) {
                decided++;
                check(decision.get(), new Said(node));
            }
        }
        for (JsonNode node : recognised.get("contract")) {
            Optional<ProzorroTender.SignedContract> contract = ProzorroMapper.signed(node, Optional.empty());
            if (contract.isPresent()) {
                signed++;
                check(contract.get(), new Said(node));
            }
        }
        assertThat(recognised.get("award").size()).isEqualTo(11);
        assertThat(decided).isEqualTo(7);
        assertThat(recognised.get("contract").size()).isEqualTo(25);
        assertThat(signed).isEqualTo(6);
    }

    private static void check(ProzorroTender.Decision decision, Said said) {
        said.text(Optional.of(decision.id()));
        said.text(decision.lot());
        said.text(decision.submitted());
        said.time(decision.at());
    }

    private static void check(ProzorroTender.SignedContract contract, Said said) {
        said.text(Optional.of(contract.id()));
        said.text(contract.tender());
        said.text(contract.award());
        said.time(Optional.of(contract.signedAt()));
        said.time(contract.starts());
        said.time(contract.ends());
    }

    @Test
    void everyFeedPageIsRead() throws IOException {
        int pages = 0;
        int items = 0;
        for (JsonNode body : bodies()) {
            if (body.has("next_page")) {
                FeedPage page = FeedPage.of(body);
                assertThat(page.unreadable()).isZero();
                assertThat(page.items()).hasSize(body.path("data").size());
                assertThat(page.next())
                        .isEqualTo(Optional.of(
                                        body.path("next_page").path("offset").asText())
                                .filter(each -> !each.isEmpty()));
                pages++;
                items += page.items().size();
            }
        }
        assertThat(pages).isEqualTo(19);
        assertThat(items).isEqualTo(22);
    }

    @Test
    void everyErrorIsAnErrorAndTheEmptyFilesAreNone() throws InterruptedException, IOException {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (Path file : files) {
            if (!file.toString().endsWith(".http")) {
                continue;
            }
            Dialogue dialogue = Dialogue.read(file);
            answers.merge(dialogue.status(), 1, Integer::sum);
            ProzorroPortal portal = new ProzorroPortal(path -> dialogue.answer(), InstantSource.system());
            if (dialogue.status() >= 400) {
                PortalFailure.Kind kind =
                        dialogue.status() == 403 ? PortalFailure.Kind.CLOSED : PortalFailure.Kind.TEMPORARY;
                assertThatThrownBy(() -> portal.tender("a1"))
                        .as(file.toString())
                        .isInstanceOfSatisfying(PortalFailure.class, failure -> assertThat(failure.kind())
                                .isEqualTo(kind));
            }
        }
        assertThat(answers).isEqualTo(Map.of(0, 2, 200, 177, 201, 55, 403, 19, 422, 29));
    }

    /** Everything that a source says, at any depth. */
    private static final class Said {
        private final Set<String> texts = new HashSet<>();
        private final Set<OffsetDateTime> times = new HashSet<>();
        private final Set<BigDecimal> numbers = new HashSet<>();
        private final Set<Boolean> choices = new HashSet<>();

        Said(JsonNode node) {
            collect(node);
        }

        private void collect(JsonNode node) {
            node.forEach(this::collect);
            if (node.isTextual()) {
                texts.add(node.textValue());
                Json.time(node.textValue()).ifPresent(times::add);
            } else if (node.isNumber()) {
                numbers.add(node.decimalValue());
            } else if (node.isBoolean()) {
                choices.add(node.booleanValue());
            }
        }

        void text(Optional<String> text) {
            text.ifPresent(each -> assertThat(texts).contains(each));
        }

        void time(Optional<OffsetDateTime> time) {
            time.ifPresent(each -> assertThat(times).contains(each));
        }

        void number(Optional<BigDecimal> number) {
            number.ifPresent(each -> assertThat(numbers).contains(each));
        }

        void unit(Optional<PortalUnit> unit) {
            unit.ifPresent(each -> {
                text(each.code());
                text(each.name());
            });
        }
    }
}
