package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.decided;
import static socialvalue.agreement.AgreementSamples.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
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
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Summaries, portfolio and benchmark over the functions' own rights, in every form there is. */
class FiguresToldTest {
    private static final String YEAR = "2027-28";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private static Path keys;

    private static AmazonDynamoDBLocal local;
    private static Deployed system;

    @BeforeAll
    static void start() {
        local = DynamoDBEmbedded.create();
        system = new Deployed(local.dynamoDbClient(), keys, Instant.parse("2027-10-01T09:00:00Z"));
        agreement("EXAMPLE-one", "3");
        agreement("EXAMPLE-two", "6");
        agreement("EXAMPLE-two-1", "6");
        agreement("EXAMPLE-zero", "0");
    }

    /** Its threads would keep the process alive for ever. */
    @AfterAll
    static void stop() {
        local.shutdown();
        assertThat(system.clients.get("SummaryFunction").refused).isEmpty();
        assertThat(system.clients.get("PortfolioFunction").refused).isEmpty();
    }

    @Test
    void a_summary_is_told_in_every_form_to_those_who_may_read_it() {
        JsonNode summary = expect(200, summary("EXAMPLE-two-1")).json();
        assertThat(summary.at("/promises/0/verified").asText()).isEqualTo("6");
        assertThat(summary.at("/promises/0/rating").asText()).isEqualTo("met");
        assertThat(summary.get("deliveries").asText()).isEqualTo("/agreements/EXAMPLE-two-1/deliveries");
        for (String form : List.of("text/csv", XLSX, "application/pdf", "text/plain")) {
            Sent.Received file = expect(200, summary("EXAMPLE-one").header("accept", form));
            assertThat(file.header("content-type")).startsWith(form);
            assertThat(file.header("content-disposition"))
                    .startsWith("attachment; filename=\"summary-EXAMPLE-one-2027-10-01.");
        }
        expect(406, summary("EXAMPLE-one").header("accept", "image/png"));
        expect(404, summary("EXAMPLE-none"));
        expect(404, summary("EXAMPLE~"));
        expect(403, summary("EXAMPLE-one").as("moderator-1", "moderator"));
        expect(403, summary("EXAMPLE-one").asSupplier("example-care"));
    }

    @Test
    void every_figure_of_a_portfolio_is_followed_down_to_its_agreements() {
        JsonNode portfolio = expect(200, portfolio("GET /portfolio")).json();
        JsonNode jobs = portfolio.get("measure").get(1);
        assertThat(jobs.get("group").asText()).isEqualTo("example/2014/ex-1");
        assertThat(jobs.at("/quantities/0/verified").asText()).isEqualTo("15");
        JsonNode rows = expect(
                        200,
                        portfolio("GET /portfolio/agreements")
                                .query("by", "measure")
                                .query("group", jobs.get("group").asText()))
                .json();
        int verified = 0;
        for (JsonNode row : rows.get("agreements")) {
            assertThat(row.get("promises")).hasSize(1);
            verified += row.at("/promises/0/verified").asInt();
        }
        assertThat(verified).isEqualTo(15);
        JsonNode first = expect(200, portfolio("GET /portfolio/agreements").query("limit", "3"))
                .json();
        assertThat(first.get("next").asText()).isEqualTo("EXAMPLE-two-1");
        JsonNode rest = expect(
                        200,
                        portfolio("GET /portfolio/agreements")
                                .query("after", first.get("next").asText()))
                .json();
        assertThat(rest.at("/agreements/0/agreement").asText()).isEqualTo("EXAMPLE-zero");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void what_is_asked_for_wrongly_is_said_and_only_to_those_who_may_ask() {
        expect(400, portfolio("GET /portfolio").query("year", "2027-29"));
        expect(400, portfolio("GET /portfolio/agreements").query("by", "colour"));
        expect(400, portfolio("GET /portfolio/agreements").query("group", "contract"));
        expect(400, portfolio("GET /portfolio/agreements").query("after", "~"));
        expect(400, portfolio("GET /benchmark"));
        expect(400, benchmark().query("measure", "ex-1"));
        expect(400, benchmark().query("by", "supplier"));
        for (String route : List.of("GET /portfolio", "GET /portfolio/agreements", "GET /benchmark")) {
            expect(403, Sent.to(route).at(system.now).as("evaluator-1", "evaluator"));
        }
        assertThat(expect(200, portfolio("GET /portfolio").query("year", "1999-00"))
                        .json()
                        .at("/total/agreements")
                        .asInt())
                .isZero();
    }

    @Test
    void a_benchmark_tells_places_and_of_too_few_nothing() {
        JsonNode told = expect(200, benchmark()).json();
        assertThat(told.at("/comparisons/0/median").asText()).isEqualTo("4.5");
        assertThat(told.at("/comparisons/0/members/1/place").asInt()).isEqualTo(1);
        assertThat(told.at("/comparisons/0/members/2/place").asInt()).isEqualTo(3);
        JsonNode few = expect(200, benchmark().query("by", "neighbourhood")).json();
        assertThat(few.get("suppressed").asText()).isEqualTo("fewer than 3");
        assertThat(few.has("comparisons")).isFalse();
        for (String form : List.of("text/csv", XLSX, "application/pdf", "text/plain")) {
            expect(200, benchmark().header("accept", form));
            expect(200, portfolio("GET /portfolio").header("accept", form));
        }
    }

    private static Sent summary(String agreement) {
        return Sent.to("GET /agreements/{agreement}/summary")
                .at(system.now)
                .path("agreement", agreement)
                .as("finance-1", "finance");
    }

    private static Sent portfolio(String route) {
        return Sent.to(route).at(system.now).query("year", YEAR).as("auditor-1", "auditor");
    }

    private static Sent benchmark() {
        return portfolio("GET /benchmark").query("measure", "example/2014/ex-1");
    }

    private static Sent.Received expect(int status, Sent sent) {
        Sent.Received received = system.send(sent);
        assertThat(received.status()).as(received.text()).isEqualTo(status);
        return received;
    }

    /** A contract of that name with so many people verified in its first quarter. */
    private static void agreement(String name, String people) {
        Agreement agreement = AgreementSamples.named(AgreementSamples.homeCare(), new AgreementId(name));
        Agreements agreements = new DynamoAgreements(new Table(local.dynamoDbClient(), system.tableName));
        assertThat(agreements.record(AgreementSamples.first(agreement))).isTrue();
        Agreements.Kept read = agreements.find(agreement.id()).orElseThrow();
        List<Delivery> one = List.of(decided(recorded("d1", JOBS, "2027/28-Q1", people), Verdict.VERIFIED));
        assertThat(agreements.keep(read, read.totals().replacing(List.of(), one), one, List.of()))
                .isTrue();
    }
}
