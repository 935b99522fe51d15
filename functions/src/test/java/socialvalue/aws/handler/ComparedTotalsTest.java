package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.decided;
import static socialvalue.agreement.AgreementSamples.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.aws.dynamo.DynamoAgreements;
import socialvalue.aws.dynamo.Table;
import socialvalue.port.Agreements;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Over the functions' own rights: somebody changes the table, and it is found, named and put right. */
class ComparedTotalsTest {
    private static final String YEAR = "YEAR#2027/28";
    private static final String ROWS = "PORTFOLIO#2027/28";

    @TempDir
    private static Path keys;

    private static AmazonDynamoDBLocal local;
    private static Deployed system;
    private static DynamoDbClient client;
    private static int requests;

    @BeforeAll
    static void start() {
        local = DynamoDBEmbedded.create();
        client = local.dynamoDbClient();
        system = new Deployed(client, keys, Instant.parse("2027-11-03T09:00:00Z"));
    }

    /** Its threads would keep the process alive for ever. */
    @AfterAll
    static void stop() {
        local.shutdown();
    }

    /** After each of the tests. */
    @AfterEach
    void neitherFunctionDidWhatItMayNot() {
        assertThat(system.clients.get("TotalsFunction").refused).isEmpty();
        assertThat(system.clients.get("ContractPerformanceFunction").refused).isEmpty();
    }

    @Test
    void what_nobody_changed_is_equal_for_all_who_may_ask() {
        String agreement = agreement("EXAMPLE-sound", "3");
        for (String role : List.of("contract-officer", "finance", "auditor")) {
            JsonNode compared = ask(agreement, role, "GET", 200);
            assertThat(compared.get("equal").asBoolean()).isTrue();
            assertThat(compared.get("records").asInt()).isEqualTo(1);
        }
        assertThat(ask(agreement, "contract-officer", "POST", 200)
                        .get("written")
                        .asBoolean())
                .as("there is nothing to write")
                .isFalse();
        ask(agreement, "auditor", "POST", 403);
        ask(agreement, "commissioner", "GET", 403);
        ask("EXAMPLE-none", "contract-officer", "GET", 404);
        ask("EXAMPLE~", "contract-officer", "GET", 404);
    }

    @Test
    void a_changed_total_of_a_year_is_found_and_put_right() {
        String agreement = agreement("EXAMPLE-changed", "3");
        Map<String, AttributeValue> other = item("AGREEMENT#" + agreement("EXAMPLE-other", "300"), YEAR);
        change("AGREEMENT#" + agreement, YEAR, "totals", other.get("totals"));

        JsonNode compared = ask(agreement, "auditor", "GET", 200);
        assertThat(compared.get("equal").asBoolean()).isFalse();
        assertThat(compared.at("/totals/0/promise").asText()).isEqualTo(JOBS);
        assertThat(compared.at("/totals/0/period").asText()).isEqualTo("2027/28-Q1");
        assertThat(compared.at("/totals/0/kept/verified").asText()).isEqualTo("300");
        assertThat(compared.at("/totals/0/recomputed/verified").asText()).isEqualTo("3");
        assertThat(compared.get("totals")).hasSize(1);
        assertThat(compared.get("portfolioRows"))
                .as("its row was left as it was")
                .isEmpty();

        assertThat(ask(agreement, "contract-officer", "POST", 200)
                        .get("written")
                        .asBoolean())
                .isTrue();
        assertThat(ask(agreement, "auditor", "GET", 200).get("equal").asBoolean())
                .isTrue();
    }

    @Test
    void a_changed_row_of_the_portfolio_is_found_and_put_right() {
        String agreement = agreement("EXAMPLE-row", "3");
        Map<String, AttributeValue> other = new HashMap<>(item(ROWS, agreement("EXAMPLE-other-row", "300")));
        other.put("sk", AttributeValue.fromS(agreement));
        client.putItem(put -> put.tableName(system.tableName).item(other));

        JsonNode compared = ask(agreement, "finance", "GET", 200);
        assertThat(compared.get("totals")).isEmpty();
        assertThat(compared.at("/portfolioRows/0/year").asText()).isEqualTo("2027/28");
        assertThat(compared.at("/portfolioRows/0/kept/lines/0/verified").asText())
                .isEqualTo("300");
        assertThat(compared.at("/portfolioRows/0/recomputed/lines/0/verified").asText())
                .isEqualTo("3");

        ask(agreement, "contract-officer", "POST", 200);
        assertThat(ask(agreement, "auditor", "GET", 200).get("equal").asBoolean())
                .isTrue();
    }

    @Test
    void a_row_that_was_taken_away_is_found_and_put_back() {
        String agreement = agreement("EXAMPLE-gone", "3");
        Map<String, AttributeValue> before = item(ROWS, agreement);
        client.deleteItem(delete -> delete.tableName(system.tableName).key(key(ROWS, agreement)));

        JsonNode compared = ask(agreement, "auditor", "GET", 200);
        assertThat(compared.at("/portfolioRows/0/kept").isMissingNode()).isTrue();

        ask(agreement, "contract-officer", "POST", 200);
        assertThat(item(ROWS, agreement)).isEqualTo(before);
    }

    @Test
    void a_contract_is_told_as_a_release_to_those_who_read_agreements() {
        String agreement = agreement("EXAMPLE-told", "3");
        for (String role : List.of("contract-officer", "finance", "commissioner", "auditor")) {
            Sent.Received told = system.send(release(agreement, role).query("ocid", "ocds-exampl-1"));
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.json()
                            .at("/contracts/0/implementation/metrics/0/observations/0/measure")
                            .asText())
                    .isEqualTo("3");
        }
        Sent asked =
                release(agreement, "finance").query("ocid", "ocds-exampl-1").query("buyer", "GB-PPON-EXAMPLE-1");
        assertThat(system.send(asked).json().at("/buyer/id").asText()).isEqualTo("GB-PPON-EXAMPLE-1");
        assertThat(system.send(asked.query("buyer", "somebody")).status()).isEqualTo(400);
        assertThat(system.send(release(agreement, "finance")).status()).isEqualTo(400);
        assertThat(system.send(release(agreement, "finance").query("ocid", "mine-1"))
                        .status())
                .isEqualTo(400);
        assertThat(system.send(release(agreement, "moderator")).status()).isEqualTo(403);
        assertThat(system.send(release("EXAMPLE-none", "finance").query("ocid", "ocds-exampl-1"))
                        .status())
                .isEqualTo(404);
        agreements().record(AgreementSamples.first(AgreementSamples.neighbourhood("East")));
        assertThat(system.send(release("EXAMPLE-SERVICE-East", "finance").query("ocid", "ocds-exampl-1"))
                        .status())
                .as("no contract")
                .isEqualTo(409);
    }

    private static Sent release(String agreement, String role) {
        return Sent.to("GET /agreements/{agreement}/ocds")
                .at(system.now)
                .path("agreement", agreement)
                .as(role + "-1", role);
    }

    private static JsonNode ask(String agreement, String role, String method, int status) {
        Sent.Received received = system.send(Sent.to(method + " /agreements/{agreement}/totals")
                .at(system.now)
                .path("agreement", agreement)
                .key("key-" + ++requests)
                .as(role + "-1", role));
        assertThat(received.status()).as(received.text()).isEqualTo(status);
        return received.json();
    }

    /** A contract of that name with so many people verified in its first quarter. */
    private static String agreement(String name, String people) {
        Agreement agreement = AgreementSamples.named(AgreementSamples.homeCare(), new AgreementId(name));
        Delivery delivery = decided(recorded("d1", JOBS, "2027/28-Q1", people), Verdict.VERIFIED);
        assertThat(agreements().record(AgreementSamples.first(agreement))).isTrue();
        Agreements.Kept read = agreements().find(agreement.id()).orElseThrow();
        assertThat(agreements()
                        .keep(
                                read,
                                read.totals().replacing(List.of(), List.of(delivery)),
                                List.of(delivery),
                                List.of()))
                .isTrue();
        return name;
    }

    private static DynamoAgreements agreements() {
        return new DynamoAgreements(new Table(client, system.tableName));
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }

    private static Map<String, AttributeValue> item(String pk, String sk) {
        return client.getItem(get -> get.tableName(system.tableName).key(key(pk, sk)))
                .item();
    }

    private static void change(String pk, String sk, String attribute, AttributeValue value) {
        Map<String, AttributeValue> changed = new HashMap<>(item(pk, sk));
        assertThat(changed.put(attribute, value)).as("what was there before").isNotEqualTo(value);
        client.putItem(put -> put.tableName(system.tableName).item(changed));
    }
}
