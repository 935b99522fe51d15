package socialvalue.local.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.finding.Findings;

/** The replayed portal answers as the platform does, stage by stage. */
class ReplayPortalTest {
    private static final String TENDER = "638d845425c3e263700cbd5452ec485f";
    private static final String OTHER = "782911085fc2291ce7eb320de6930187";
    private static final String CONTRACT = "9ca5846f786fad2e284769de181e5063";
    private static final String AWARD = "cb1e004fa132871561e17d0fd7c40593";
    private static final String BID = "dfd63ac5e9008cf651e86ad1a23471fc";
    private static final String THE_TENDER = "/tenders/" + TENDER;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ReplayPortal portal;

    @BeforeEach
    void start() {
        portal = ReplayPortal.start(Stage.TENDERING, UnaryOperator.identity());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void a_tender_is_told_with_what_binds_it_to_a_frame() throws Exception {
        Node tender = get(THE_TENDER, 200).get("data");
        Node group = tender.members()
                .get("criteria")
                .elements()
                .get(1)
                .members()
                .get("requirementGroups")
                .elements()
                .getFirst();

        assertThat(text(tender, "title")).contains("Example");
        assertThat(text(tender, "status")).isEqualTo("active.tendering");
        assertThat(text(group, "description")).endsWith(" socialvalue:frame:EX-UA-2027-001/1");
        assertThat(group.members().get("requirements").elements())
                .extracting(each -> text(each, "title"))
                .containsExactly(
                        "New volunteers",
                        "Out-of-work residents starting work",
                        "CSR investment in the area (share of the contract's price)",
                        "Staff hours given to community groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bids", "/bids/" + BID, "/bids/unknown"})
    void bids_are_refused_in_the_platforms_form_until_the_deadline_has_passed(String path) throws Exception {
        for (Stage closed : List.of(Stage.TENDERING, Stage.EXTENDED)) {
            to(closed);
            Map<String, Node> refused = get(THE_TENDER + path, 403);

            assertThat(refused.get("status").text()).isEqualTo("error");
            assertThat(refused.get("errors").elements()).hasSize(1).allSatisfy(error -> assertThat(error.members())
                    .containsOnlyKeys("location", "name", "description"));
        }
    }

    @Test
    void bids_are_open_once_the_deadline_has_passed_each_by_itself_too() throws Exception {
        to(Stage.OPENED);
        List<Node> bids = get(THE_TENDER + "/bids", 200).get("data").elements();

        assertThat(bids)
                .extracting(bid -> text(bid, "status"))
                .containsExactly("active", "active", "deleted", "active", "active");
        assertThat(bids.get(2).members()).containsOnlyKeys("id", "status", "lotValues");
        for (Node bid : bids) {
            Node alone = get(THE_TENDER + "/bids/" + text(bid, "id"), 200).get("data");
            assertThat(alone.members().keySet()).isEqualTo(bid.members().keySet());
            assertThat(text(alone, "id")).isEqualTo(text(bid, "id"));
        }
        get(THE_TENDER + "/bids/unknown", 404);
    }

    @Test
    void a_tender_is_told_with_what_belongs_to_it_as_soon_as_that_can_be_read() throws Exception {
        Map<Stage, List<String>> parts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            to(stage);
            Map<String, Node> tender = get(THE_TENDER, 200).get("data").members();
            parts.put(
                    stage,
                    Stream.of("bids", "awards", "contracts")
                            .filter(tender::containsKey)
                            .toList());
        }

        assertThat(parts)
                .containsEntry(Stage.EXTENDED, List.of())
                .containsEntry(Stage.OPENED, List.of("bids", "awards"))
                .containsEntry(Stage.SIGNED, List.of("bids", "awards", "contracts"));
        assertThat(get(THE_TENDER, 200)).containsKey("config");
    }

    @Test
    void a_decimal_is_answered_as_it_was_offered() throws Exception {
        to(Stage.OPENED);

        assertThat(send(THE_TENDER + "/bids/" + BID).body())
                .contains("\"value\":24,", "\"value\":2.5,", "\"value\":187.5,")
                .contains("\"scheme\":\"UA-EDR\",\"id\":\"99000001\"");
        assertThat(send(THE_TENDER + "/bids").body()).contains("\"value\":96.25,");
    }

    @Test
    void the_deadline_is_moved_once_and_the_tender_goes_through_its_statuses() throws Exception {
        List<String> told = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            to(stage);
            Node tender = get(THE_TENDER, 200).get("data");
            told.add(text(tender, "status") + " " + text(tender.members().get("tenderPeriod"), "endDate"));
        }

        assertThat(told)
                .containsExactly(
                        "active.tendering 2027-02-01T12:00:00+02:00",
                        "active.tendering 2027-02-08T12:00:00+02:00",
                        "active.qualification 2027-02-08T12:00:00+02:00",
                        "active.awarded 2027-02-08T12:00:00+02:00",
                        "complete 2027-02-08T12:00:00+02:00");
        assertThatThrownBy(portal::advance).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void awards_and_contracts_come_when_they_are_made() throws Exception {
        assertThat(get(THE_TENDER + "/awards", 200).get("data").elements()).isEmpty();
        assertThat(get(THE_TENDER + "/contracts", 200).get("data").elements()).isEmpty();
        get("/contracts/" + CONTRACT, 404);

        to(Stage.OPENED);
        assertThat(text(get(THE_TENDER + "/awards/" + AWARD, 200).get("data"), "status"))
                .isEqualTo("pending");

        to(Stage.AWARDED);
        Node award = get(THE_TENDER + "/awards/" + AWARD, 200).get("data");
        assertThat(text(award, "status")).isEqualTo("active");
        assertThat(text(award, "bid_id")).isEqualTo(BID);
        assertThat(text(get("/contracts/" + CONTRACT, 200).get("data"), "status"))
                .isEqualTo("pending");

        to(Stage.SIGNED);
        Node contract = get("/contracts/" + CONTRACT, 200).get("data");
        assertThat(text(contract, "status")).isEqualTo("active");
        assertThat(text(contract, "tender_id")).isEqualTo(TENDER);
        assertThat(text(contract, "awardID")).isEqualTo(AWARD);
        assertThat(text(get(THE_TENDER + "/contracts/" + CONTRACT, 200).get("data"), "status"))
                .isEqualTo("active");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tenders/unknown", "/tenders/unknown/bids", "/contracts/unknown", "/plans", THE_TENDER + "/x"})
    void what_is_not_there_is_not_found(String path) throws Exception {
        assertThat(get(path, 404).get("status").text()).isEqualTo("error");
    }

    @Test
    void the_other_tender_asks_for_no_social_value() throws Exception {
        Node other = get("/tenders/" + OTHER, 200).get("data");

        assertThat(other.members()).doesNotContainKeys("criteria", "lots");
        get("/tenders/" + OTHER + "/bids", 403);
    }

    @Test
    void a_feed_is_read_page_by_page_to_an_empty_page_that_is_its_own_next() throws Exception {
        Map<String, Node> first = get("/tenders?feed=changes&limit=1", 200);
        Map<String, Node> second = get(next(first), 200);
        Map<String, Node> third = get(next(second), 200);

        assertThat(listed(first)).containsExactly(TENDER);
        assertThat(listed(second)).containsExactly(OTHER);
        assertThat(listed(third)).isEmpty();
        assertThat(next(third)).isEqualTo(next(second)).startsWith("/tenders?feed=changes&limit=1&offset=");
        assertThat(text(first.get("next_page"), "uri"))
                .isEqualTo(portal.address() + text(first.get("next_page"), "path"));
        assertThat(listed(get("/tenders?feed=changes", 200))).containsExactly(TENDER, OTHER);
    }

    @Test
    void what_changes_is_listed_again_behind_the_offset_and_only_once() throws Exception {
        String offset = next(get("/tenders?feed=changes", 200));
        portal.advance();
        Map<String, Node> page = get(offset, 200);

        assertThat(listed(page)).containsExactly(TENDER);
        assertThat(listed(get("/tenders?feed=changes", 200))).containsExactly(OTHER, TENDER);
        assertThat(page.get("data").elements().getFirst().members()).containsOnlyKeys("id", "dateModified");
        assertThat(portal.lastChange()).isEqualTo(Instant.parse("2027-01-27T14:41:09.733204Z"));
    }

    @Test
    void a_feed_of_nothing_has_an_empty_offset() throws Exception {
        Map<String, Node> page = get("/contracts?feed=changes", 200);

        assertThat(listed(page)).isEmpty();
        assertThat(text(page.get("next_page"), "offset")).isEmpty();
        assertThat(text(page.get("next_page"), "path")).isEqualTo("/api/2.5/contracts?feed=changes");
        to(Stage.SIGNED);
        assertThat(listed(get(next(page), 200))).containsExactly(CONTRACT);
    }

    @Test
    void an_offset_outlives_the_portal() throws Exception {
        String offset = next(get("/tenders?feed=changes", 200));
        portal.close();
        portal = ReplayPortal.start(Stage.TENDERING, UnaryOperator.identity());

        assertThat(listed(get(offset, 200))).isEmpty();
    }

    @Test
    void more_fields_are_listed_for_the_asking() throws Exception {
        Map<String, Node> page = get("/tenders?opt_fields=status,nonsense&limit=1", 200);

        assertThat(page.get("data").elements().getFirst().members()).containsOnlyKeys("id", "dateModified", "status");
        assertThat(next(page)).startsWith("/tenders?opt_fields=status%2Cnonsense&limit=1&offset=");
    }

    @Test
    void an_offset_that_is_none_is_not_found() throws Exception {
        assertThat(text(get("/tenders?offset=now", 404).get("errors").elements().getFirst(), "name"))
                .isEqualTo("offset");
    }

    @Test
    void nothing_can_be_written() throws Exception {
        HttpResponse<String> answer =
                CLIENT.send(request(THE_TENDER).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void everything_can_take_place_in_another_year() throws Exception {
        portal.close();
        portal = ReplayPortal.start(Stage.TENDERING, text -> text.replaceAll("\\b2027\\b", "2031"));

        assertThat(send(THE_TENDER).body())
                .contains("2031-02-01T12:00:00+02:00", "UA-2031-01-11-000017-a", "frame:EX-UA-2031-001/1")
                .doesNotContain("\"2027");
        assertThat(portal.lastChange())
                .isBetween(Instant.parse("2031-01-01T00:00:00Z"), Instant.parse("2031-02-01T00:00:00Z"));
    }

    @Test
    void it_can_fail_for_a_while() throws Exception {
        portal.mischief().fail(2);

        get("/tenders", 503);
        get(THE_TENDER, 503);
        get(THE_TENDER, 200);
    }

    @Test
    void it_can_break_off_half_way_through_a_page() throws Exception {
        portal.mischief().breakOff(1);

        assertThatThrownBy(() -> send("/tenders")).isInstanceOf(IOException.class);
        get("/tenders", 200);
    }

    @Test
    void it_can_list_a_thing_twice() throws Exception {
        portal.mischief().listTwice(TENDER);

        assertThat(listed(get("/tenders", 200))).containsExactly(TENDER, TENDER, OTHER);
    }

    @Test
    void it_can_list_a_thing_late_so_that_it_lies_behind_the_offset_already_read() throws Exception {
        portal.mischief().listLate(TENDER, 1);
        Map<String, Node> first = get("/tenders", 200);

        assertThat(listed(first)).containsExactly(OTHER);
        assertThat(listed(get(next(first), 200))).isEmpty();
        assertThat(listed(get("/tenders", 200))).containsExactly(TENDER, OTHER);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everybody_in_it_is_an_example(Stage stage) throws Exception {
        to(stage);
        for (String path : List.of(
                THE_TENDER,
                "/tenders/" + OTHER,
                THE_TENDER + "/bids",
                THE_TENDER + "/awards",
                "/contracts/" + CONTRACT)) {
            assertNamesAreExamples(path, read(send(path).body()));
        }
    }

    private static void assertNamesAreExamples(String path, Node node) {
        if (node.is(Node.Kind.ARRAY)) {
            node.elements().forEach(each -> assertNamesAreExamples(path, each));
        }
        if (!node.is(Node.Kind.OBJECT)) {
            return;
        }
        node.members().forEach((name, member) -> {
            if (name.matches("tenderers|suppliers")) {
                assertThat(member.elements()).as(path).allSatisfy(each -> assertThat(text(each, "name"))
                        .startsWith("Example "));
            } else if (name.matches("buyer|procuringEntity")) {
                assertThat(text(member, "name")).as(path).startsWith("Example ");
            }
            assertNamesAreExamples(path, member);
        });
    }

    private void to(Stage stage) {
        while (portal.stage() != stage) {
            portal.advance();
        }
    }

    private static List<String> listed(Map<String, Node> page) {
        return page.get("data").elements().stream()
                .map(each -> text(each, "id"))
                .toList();
    }

    private static String next(Map<String, Node> page) {
        return text(page.get("next_page"), "path").substring(ReplayPortal.BASE.length());
    }

    private static String text(Node node, String member) {
        return node.members().get(member).text();
    }

    private Map<String, Node> get(String path, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        return read(answer.body()).members();
    }

    private static Node read(String body) {
        return JsonDocument.read(body.getBytes(java.nio.charset.StandardCharsets.UTF_8), new Findings())
                .orElseThrow();
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.address() + ReplayPortal.BASE + path));
    }
}
