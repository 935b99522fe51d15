package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.aws.Yaml.at;
import static socialvalue.aws.Yaml.list;
import static socialvalue.aws.Yaml.map;
import static socialvalue.aws.Yaml.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Totals;
import socialvalue.aws.Template;
import socialvalue.aws.Yaml;
import socialvalue.summary.Portfolio;
import socialvalue.summary.WorthTotal;

/** What finance gets through exports of the table: the right figures, and nothing else that is in it. */
class FinanceExportTest {
    private static final Template TEMPLATE = new Template();
    private static final Pattern TAKEN = Pattern.compile("split_part\\(cells, chr\\(9\\), ([0-9]+)\\)");
    private static final FinancialYear YEAR = new FinancialYear(2027);

    private static Map<String, Object> resources() {
        return map(TEMPLATE.root().get("Resources"));
    }

    static Stream<String> switched() {
        return resources().entrySet().stream()
                .filter(each -> "WithFinanceExport".equals(at(each.getValue(), "Condition")))
                .map(Map.Entry::getKey);
    }

    static Stream<String> roles() {
        return switched().filter(name -> type(name).startsWith("AWS::IAM::"));
    }

    private static String type(String resource) {
        return text(at(resources().get(resource), "Type"));
    }

    private static List<Object> statements(String resource) {
        return type(resource).equals("AWS::IAM::ManagedPolicy")
                ? list(at(TEMPLATE.properties(resource), "PolicyDocument", "Statement"))
                : list(TEMPLATE.properties(resource).get("Policies")).stream()
                        .flatMap(policy -> list(at(policy, "PolicyDocument", "Statement")).stream())
                        .toList();
    }

    private static Set<String> resourcesOf(String role, String action) {
        return statements(role).stream()
                .filter(statement -> list(at(statement, "Action")).contains(action))
                .flatMap(statement -> list(at(statement, "Resource")).stream())
                .map(Yaml::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode input(String schedule) throws Exception {
        String input = text(at(TEMPLATE.properties(schedule), "Target", "Input"));
        return new ObjectMapper().readTree(input.replaceFirst("^!Sub ", ""));
    }

    @Test
    void there_is_nothing_of_it_unless_the_authority_says_so() {
        assertThat(map(at(TEMPLATE.root(), "Parameters", "FinanceExport"))).containsEntry("Default", "no");
        List<String> uses = resources().keySet().stream()
                .filter(name -> type(name).matches("AWS::(S3|Glue|Athena|Scheduler|IAM)::.*"))
                .toList();
        assertThat(uses).hasSizeGreaterThan(10).allMatch(switched().toList()::contains);
        assertThat(at(TEMPLATE.properties("Table"), "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))
                .as("what DynamoDB exports from")
                .isEqualTo("true");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void no_role_may_do_everything_or_reach_everything(String role) {
        assertThat(statements(role)).isNotEmpty();
        for (Object statement : statements(role)) {
            assertThat(list(at(statement, "Action"))).map(Yaml::text).noneMatch(action -> action.contains("*"));
            assertThat(list(at(statement, "Resource")))
                    .map(Yaml::text)
                    .allMatch(resource -> resource.matches("!(GetAtt|Sub) .*") && !resource.endsWith(":*"));
        }
    }

    @Test
    void an_export_is_read_by_nobody_but_the_role_that_takes_figures_out_of_it() {
        Object denied = list(at(TEMPLATE.properties("ExportBucketPolicy"), "PolicyDocument", "Statement"))
                .getFirst();
        assertThat(at(denied, "Effect")).isEqualTo("Deny");
        assertThat(at(denied, "Principal")).isEqualTo("*");
        assertThat(list(at(denied, "Action"))).contains("s3:GetObject", "s3:GetObjectVersion");
        assertThat(map(at(denied, "Condition")))
                .isEqualTo(Map.of("ArnNotEquals", Map.of("aws:PrincipalArn", "!GetAtt FiguresRole.Arn")));
        for (String role : roles().toList()) {
            Set<String> read = resourcesOf(role, "s3:GetObject");
            if (!role.equals("FiguresRole")) {
                assertThat(read).noneMatch(resource -> resource.contains("ExportBucket"));
            }
        }
        assertThat(resourcesOf("FiguresRole", "s3:PutObject"))
                .as("what it takes out goes nowhere but to the figures")
                .allMatch(resource -> resource.startsWith("!Sub ${FiguresBucket.Arn}/"));
        assertThat(resourcesOf("FinancePolicy", "s3:GetObject"))
                .noneMatch(resource -> resource.contains("taking") || resource.endsWith("Bucket.Arn}/*"));
        assertThat(resourcesOf("FinancePolicy", "glue:GetTable")).noneMatch(table -> table.contains("exported_items"));
        assertThat(at(
                        list(at(TEMPLATE.properties("ExportBucket"), "LifecycleConfiguration", "Rules"))
                                .getFirst(),
                        "ExpirationInDays"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExportBucket", "FiguresBucket"})
    void buckets_are_closed_encrypted_and_kept_with_the_stack_gone(String bucket) {
        Map<String, Object> resource = map(resources().get(bucket));
        assertThat(resource).containsEntry("DeletionPolicy", "Retain").containsEntry("UpdateReplacePolicy", "Retain");
        assertThat(map(at(resource, "Properties", "PublicAccessBlockConfiguration"))
                        .values())
                .hasSize(4)
                .containsOnly("true");
        assertThat(at(resource, "Properties", "BucketEncryption", "ServerSideEncryptionConfiguration"))
                .isNotNull();
        assertThat(at(resource, "Properties", "OwnershipControls", "Rules").toString())
                .contains("BucketOwnerEnforced");
        List<Object> policy = list(at(TEMPLATE.properties(bucket + "Policy"), "PolicyDocument", "Statement"));
        assertThat(policy.getLast().toString()).contains("aws:SecureTransport=false", "Effect=Deny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExportSchedule", "FiguresSchedule"})
    void a_schedule_that_fails_is_tried_again_and_then_kept_for_people(String schedule) throws Exception {
        Object target = TEMPLATE.properties(schedule).get("Target");
        assertThat(at(target, "DeadLetterConfig", "Arn")).isEqualTo("!GetAtt ExportDeadLetters.Arn");
        assertThat(at(target, "RetryPolicy", "MaximumRetryAttempts")).isEqualTo("10");
        String role = text(at(target, "RoleArn")).replaceAll("!GetAtt (.*)\\.Arn", "$1");
        assertThat(resourcesOf(role, "sqs:SendMessage")).containsExactly("!GetAtt ExportDeadLetters.Arn");
        assertThat(input(schedule).toString()).contains("<aws.scheduler.execution-id>");
    }

    @Test
    void dynamodb_itself_exports_this_table_to_that_bucket() throws Exception {
        assertThat(at(TEMPLATE.properties("ExportSchedule"), "Target", "Arn"))
                .isEqualTo("arn:aws:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime");
        JsonNode input = input("ExportSchedule");
        assertThat(input.get("TableArn").asText()).isEqualTo("${Table.Arn}");
        assertThat(input.get("S3Bucket").asText()).isEqualTo("${ExportBucket}");
        assertThat(input.get("ExportFormat").asText()).isEqualTo("DYNAMODB_JSON");
        assertThat(resourcesOf("ExportRole", "dynamodb:ExportTableToPointInTime"))
                .containsExactly("!GetAtt Table.Arn");
    }

    @Test
    void what_is_taken_out_are_the_figures_of_portfolio_rows_each_into_its_column() throws Exception {
        String query = input("FiguresSchedule").get("QueryString").asText();
        assertThat(query)
                .startsWith("INSERT INTO portfolio_figures SELECT ")
                .contains("WHERE item.pk.s LIKE 'PORTFOLIO#%'");
        assertThat(AgreementKeys.portfolio(YEAR).substring("PORTFOLIO#".length()))
                .isEqualTo("2027/28");
        assertThat(query).contains("substr(taken.item.pk.s, " + ("PORTFOLIO#".length() + 1) + ")");

        List<Integer> places = new ArrayList<>();
        Matcher taken = TAKEN.matcher(query);
        while (taken.find()) {
            places.add(Integer.parseInt(taken.group(1)));
        }
        List<String> columns =
                list(at(TEMPLATE.properties("PortfolioFigures"), "TableInput", "StorageDescriptor", "Columns")).stream()
                        .map(column -> text(at(column, "Name")))
                        .toList();
        assertThat(columns.subList(columns.size() - places.size(), columns.size()))
                .isEqualTo(places.stream()
                        .map(place -> RowFigures.COLUMNS.get(place - 1))
                        .toList())
                .isEqualTo(RowFigures.COLUMNS);
        String struct = text(at(
                list(at(TEMPLATE.properties("ExportedItems"), "TableInput", "StorageDescriptor", "Columns"))
                        .getFirst(),
                "Type"));
        Matcher read = Pattern.compile("item\\.(\\w+)\\.(\\w+)").matcher(query);
        while (read.find()) {
            assertThat(struct).contains(read.group(1) + ":struct<" + read.group(2) + ":");
            assertThat(RowItem.SCHEMA.attributeNames()).contains(read.group(1));
        }
    }

    @Test
    void the_plain_figures_of_a_row_come_to_the_same_as_the_row() {
        PortfolioRow row = PortfolioRow.of(AgreementSamples.homeCare(), YEAR, verified());
        List<Map<String, String>> figures =
                RowFigures.of(row).stream().map(FinanceExportTest::cells).toList();

        Portfolio.Growing growing = new Portfolio.Growing(YEAR);
        growing.add(row);
        List<WorthTotal> totals = growing.grown().total().worth();
        assertThat(totals).hasSizeGreaterThan(3);
        for (WorthTotal total : totals) {
            assertThat(sum(figures, total, "promised"))
                    .isEqualByComparingTo(total.promised().pounds());
            assertThat(sum(figures, total, "verified"))
                    .isEqualByComparingTo(total.delivered().pounds());
        }
        assertThat(figures.stream().filter(each -> each.get("figure").equals(RowFigures.QUANTITY)))
                .hasSameSizeAs(row.lines());
        assertThat(figures.getFirst())
                .containsEntry("promise", AgreementSamples.JOBS)
                .containsEntry("measure", "example/2014/ex-1")
                .containsEntry("outcome", "example/2014/ex-o1")
                .containsEntry("provision", "added")
                .containsEntry("unit", "people")
                .containsEntry("promised", "12")
                .containsEntry("verified", "4");
        assertThat(RowItem.of(row).row()).isEqualTo(row);
    }

    private static Map<String, String> cells(String figure) {
        String[] cells = figure.split("\t", -1);
        assertThat(cells).hasSameSizeAs(RowFigures.COLUMNS);
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            named.put(RowFigures.COLUMNS.get(i), cells[i]);
        }
        return named;
    }

    private static BigDecimal sum(List<Map<String, String>> figures, WorthTotal total, String column) {
        return figures.stream()
                .filter(each ->
                        each.get("figure").equals(RowFigures.spelt(total.of().kind())))
                .filter(each ->
                        each.get("price_year").equals(total.of().priceYear().orElse("")))
                .filter(each ->
                        each.get("transfer").equals(Boolean.toString(total.of().transfer())))
                .filter(each -> each.get("contribution")
                        .equals(Boolean.toString(total.of().contribution())))
                .map(each -> new BigDecimal(each.get(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Totals verified() {
        return Totals.of(Stream.of(
                        AgreementSamples.recorded("d1", AgreementSamples.JOBS, "2027/28-Q1", "4"),
                        AgreementSamples.recorded("d2", AgreementSamples.HOURS, "2027/28-Q2", "99.5"),
                        AgreementSamples.recorded("d3", AgreementSamples.LOCAL_SPEND, "2027/28-Q2", "12000.25"))
                .map(each -> AgreementSamples.decided(each, Delivery.Verdict.VERIFIED)));
    }
}
