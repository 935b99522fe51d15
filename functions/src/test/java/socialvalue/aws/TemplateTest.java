package socialvalue.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.aws.Yaml.at;
import static socialvalue.aws.Yaml.list;
import static socialvalue.aws.Yaml.map;
import static socialvalue.aws.Yaml.text;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.aws.dynamo.TableDefinition;
import socialvalue.summary.Benchmark;
import socialvalue.usecase.SubmitReturn;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

class TemplateTest {
    private static final Template TEMPLATE = new Template();

    static Stream<Template.Function> functions() {
        return TEMPLATE.functions().stream();
    }

    private static Class<?> handler(Template.Function function) throws ClassNotFoundException {
        return Class.forName(function.handler());
    }

    @Test
    void every_handler_is_deployed_once() throws Exception {
        Set<String> classes = new TreeSet<>();
        Path compiled = Path.of("target", "classes", "socialvalue", "aws", "handler");
        try (Stream<Path> files = Files.list(compiled)) {
            for (Path file : files.toList()) {
                Class<?> found = Class.forName("socialvalue.aws.handler."
                        + file.getFileName().toString().replace(".class", ""));
                if (RequestStreamHandler.class.isAssignableFrom(found) && !Modifier.isAbstract(found.getModifiers())) {
                    classes.add(found.getName());
                }
            }
        }

        assertThat(TEMPLATE.functions())
                .extracting(Template.Function::handler)
                .containsExactlyInAnyOrderElementsOf(classes);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void lambda_and_one_machine_can_make_every_handler(Template.Function function) throws Exception {
        Class<?> handler = handler(function);

        assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
        assertThat(Modifier.isPublic(handler.getModifiers())).isTrue();
        assertThat(Modifier.isPublic(handler.getConstructor().getModifiers())).isTrue();
        if (!function.variables().isEmpty()) {
            assertThat(Modifier.isPublic(handler.getConstructor(Wiring.class).getModifiers()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_is_given_the_variables_it_reads_and_no_others(Template.Function function) throws Exception {
        Map<String, String> values = new TreeMap<>(Map.of("BENCHMARK_MINIMUM", "3"));
        values.putAll(Map.of(
                "OPENING_OFFICERS", "2",
                "OPENING_WINDOW", "PT30M",
                "TABLE_NAME", "table",
                "QUEUE_URL", "https://example.invalid/queue",
                "WRAPPING_KEY", "arn:aws:kms:eu-west-2:111122223333:key/example",
                "SIGNING_KEY", "arn:aws:kms:eu-west-2:111122223333:key/signing",
                "PSEUDONYM_KEY", "secret:pseudonym",
                "PORTAL_QUEUE_URL", "https://example.invalid/events",
                "PORTAL_SECRETS", "secret:portals",
                "AWS_REGION", "eu-west-2"));
        Set<String> read = new TreeSet<>();
        Wiring wiring = new Wiring(variable -> {
            read.add(variable);
            return values.get(variable);
        });

        for (Constructor<?> constructor : handler(function).getConstructors()) {
            if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Wiring.class})) {
                constructor.newInstance(wiring);
            }
        }

        // Lambda itself sets the region
        read.remove("AWS_REGION");
        assertThat(read).isEqualTo(function.variables());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void no_function_may_do_everything_or_reach_everything(Template.Function function) {
        assertThat(function.statements()).doesNotHaveDuplicates();
        for (Template.Statement statement : function.statements()) {
            assertThat(statement.actions()).isNotEmpty().noneMatch(action -> action.contains("*"));
            assertThat(statement.resource())
                    .isIn(
                            "!GetAtt Table.Arn",
                            "!GetAtt RunQueue.Arn",
                            "!GetAtt PortalEventQueue.Arn",
                            "!Ref PseudonymKey",
                            "!Ref PortalSecrets");
            if (statement.resource().equals("!GetAtt Table.Arn")) {
                assertThat(statement.keys())
                        .as("every right to the table is a right to some keys")
                        .isNotEmpty()
                        .doesNotContain("*");
                assertThat(statement.actions()).doesNotContain("dynamodb:Scan");
            }
        }
    }

    @Test
    void a_check_needs_no_variable_and_no_right_at_all() {
        Template.Function check = function("CheckFunction");

        assertThat(check.variables()).isEmpty();
        assertThat(check.statements()).isEmpty();
        assertThat(check.properties()).doesNotContainKeys("Policies", "Role");
    }

    @Test
    void what_was_published_elsewhere_is_shown_without_a_right_to_anything() {
        Template.Function portfolios = function("PublishedPortfoliosFunction");

        assertThat(portfolios.variables()).isEmpty();
        assertThat(portfolios.statements()).isEmpty();
        assertThat(portfolios.properties()).doesNotContainKeys("Policies", "Role");
    }

    @Test
    void indicators_are_added_to_and_never_changed() {
        assertThat(allowed("dynamodb:PutItem", "INDICATORS")).containsExactly("IndicatorsFunction");
        for (String change : List.of("UpdateItem", "DeleteItem", "BatchWriteItem")) {
            assertThat(allowed("dynamodb:" + change, "INDICATORS")).isEmpty();
        }
        for (String action : List.of("GetItem", "Query", "PutItem")) {
            assertThat(function("IndicatorsFunction").allows("dynamodb:" + action, "LOT#EXAMPLE-2026-017#1"))
                    .isFalse();
        }
    }

    @Test
    void what_was_agreed_is_not_changed_by_deliveries_and_their_imports() {
        for (String name : List.of("DeliveriesFunction", "DeliveryImportsFunction", "RunWorkerFunction")) {
            Template.Function function = function(name);
            assertThat(function.allows("dynamodb:PutItem", "AGREEMENT#EXAMPLE-1~1#V"))
                    .as(name)
                    .isFalse();
        }
        assertThat(allowed("dynamodb:PutItem", "AGREEMENT#EXAMPLE-1~1#F")).containsExactly("DeliveryImportsFunction");
        assertThat(allowed("dynamodb:DeleteItem", "AGREEMENT#EXAMPLE-1~1#D")).containsExactly("RunWorkerFunction");
    }

    /** What a role may do with a key; only the key's own policy says so. */
    private static Set<String> keyUses(String key, String principal) {
        return list(at(TEMPLATE.properties(key), "KeyPolicy", "Statement")).stream()
                .filter(statement -> text(at(statement, "Principal", "AWS")).equals(principal))
                .peek(statement -> assertThat(at(statement, "Effect")).isEqualTo("Allow"))
                .flatMap(statement -> list(at(statement, "Action")).stream())
                .map(Yaml::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each role may do with it. */
    private static Map<String, Set<String>> keyUses(String key) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (Object statement : list(at(TEMPLATE.properties(key), "KeyPolicy", "Statement"))) {
            String principal = text(at(statement, "Principal", "AWS"));
            uses.put(principal, keyUses(key, principal));
        }
        return uses;
    }

    @Test
    void only_what_ends_runs_signs_the_audit_trail_and_only_as_it_is_verified() {
        Map<String, Set<String>> uses = keyUses("SigningKey");
        Set<String> administration = uses.remove("!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:root");
        Set<String> signing = uses.entrySet().stream()
                .filter(use -> use.getValue().contains("kms:Sign"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(signing).containsExactly("!GetAtt RunWorkerFunctionRole.Arn");
        assertThat(uses.values().stream().flatMap(Set::stream)).isSubsetOf("kms:Sign", "kms:GetPublicKey");
        assertThat(administration)
                .as("who administers the account may not sign, nor let others by a policy of theirs")
                .contains("kms:PutKeyPolicy")
                .noneMatch(action -> action.contains("*") || action.matches("kms:(Sign|CreateGrant)"));
        for (Object statement : list(at(TEMPLATE.properties("SigningKey"), "KeyPolicy", "Statement"))) {
            if (list(at(statement, "Action")).contains("kms:Sign")) {
                assertThat(map(at(statement, "Condition", "StringEquals")))
                        .isEqualTo(Map.of("kms:SigningAlgorithm", "ECDSA_SHA_256", "kms:MessageType", "RAW"));
            }
        }
        assertThat(TEMPLATE.properties("SigningKey"))
                .containsEntry("KeySpec", "ECC_NIST_P256")
                .containsEntry("KeyUsage", "SIGN_VERIFY");
    }

    @Test
    void only_publication_closes_keys_of_lots_and_only_the_run_that_opens_opens_them() {
        Map<String, Set<String>> uses = keyUses("WrappingKey");
        Set<String> administration = uses.remove("!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:root");

        assertThat(uses)
                .isEqualTo(Map.of(
                        "!GetAtt FrameFunctionRole.Arn",
                        Set.of("kms:Encrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo"),
                        "!GetAtt RunWorkerFunctionRole.Arn",
                        Set.of("kms:Decrypt")));
        assertThat(administration)
                .as("who administers the account may not use the key, nor let others by a policy of theirs")
                .contains("kms:PutKeyPolicy")
                .noneMatch(action -> action.contains("*")
                        || action.matches("kms:(Encrypt|Decrypt|ReEncrypt.*|GenerateDataKey.*|CreateGrant)"));
        assertThat(functions().flatMap(function -> function.statements().stream()))
                .as("no role is given more than the key's policy says")
                .noneMatch(statement -> statement.actions().stream().anyMatch(action -> action.startsWith("kms:")));
    }

    @Test
    void how_many_officers_open_a_lot_is_for_the_authority_to_say_and_for_nobody_else() {
        for (String setting : List.of("OpeningOfficers", "OpeningWindow")) {
            assertThat(map(at(TEMPLATE.root(), "Parameters", setting))).doesNotContainKey("Default");
        }
        assertThat(list(at(TEMPLATE.root(), "Parameters", "OpeningOfficers", "AllowedValues")))
                .map(Yaml::text)
                .containsExactly("1", "2");
    }

    @Test
    void how_few_are_compared_is_for_the_authority_to_say() {
        assertThat(map(at(TEMPLATE.root(), "Parameters", "BenchmarkMinimum")))
                .doesNotContainKey("Default")
                .containsEntry("MinValue", Integer.toString(Benchmark.LEAST_MINIMUM));
    }

    @Test
    void summaries_and_portfolio_change_nothing_and_read_no_delivery() {
        for (String name : List.of("SummaryFunction", "PortfolioFunction")) {
            assertThat(function(name).statements())
                    .allSatisfy(statement -> assertThat(statement.actions()).containsExactly("dynamodb:Query"));
        }
        assertThat(function("SummaryFunction").allows("dynamodb:Query", "AGREEMENT#EXAMPLE-1"))
                .isTrue();
        for (String part : List.of("V", "D", "E", "I", "F")) {
            assertThat(function("SummaryFunction").allows("dynamodb:Query", "AGREEMENT#EXAMPLE-1#" + part))
                    .as(part)
                    .isFalse();
        }
        assertThat(function("PortfolioFunction").allows("dynamodb:Query", "PORTFOLIO#2027/28"))
                .isTrue();
        assertThat(function("PortfolioFunction").allows("dynamodb:Query", "AGREEMENT#EXAMPLE-1"))
                .isFalse();
    }

    @Test
    void every_use_of_the_wrapping_key_names_tender_lot_and_deadline_and_nothing_else() {
        for (Object statement : list(at(TEMPLATE.properties("WrappingKey"), "KeyPolicy", "Statement"))) {
            if (!text(at(statement, "Sid")).equals("Administration")) {
                assertThat(list(at(statement, "Condition", "ForAllValues:StringEquals", "kms:EncryptionContextKeys")))
                        .containsExactly("tender", "lot", "deadline");
                assertThat(map(at(statement, "Condition", "Null")))
                        .isEqualTo(Map.of(
                                "kms:EncryptionContext:tender", "false",
                                "kms:EncryptionContext:lot", "false",
                                "kms:EncryptionContext:deadline", "false"));
                if (list(at(statement, "Action")).contains("kms:ReEncryptTo")) {
                    assertThat(at(statement, "Condition", "Bool", "kms:ReEncryptOnSameKey"))
                            .as("under another key, others could open it")
                            .isEqualTo("true");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReturnFunction", "HeldReturnsFunction"})
    void what_receives_returns_holds_no_permission_that_could_read_one(String name) {
        Template.Function receiving = function(name);

        for (String key : List.of("WrappingKey", "SigningKey")) {
            assertThat(keyUses(key, "!GetAtt " + name + "Role.Arn")).isEmpty();
        }
        assertThat(receiving.properties()).doesNotContainKey("Role");
        assertThat(receiving.variables()).containsExactly("PSEUDONYM_KEY", "TABLE_NAME");
        assertThat(receiving.statements().stream()
                        .filter(statement -> statement.is("Allow"))
                        .flatMap(statement -> statement.actions().stream()))
                .as("items by their whole key, no list of them, no key of any lot, no change of a policy")
                .isSubsetOf(Set.of(
                        "dynamodb:GetItem",
                        "dynamodb:PutItem",
                        "dynamodb:ConditionCheckItem",
                        "secretsmanager:GetSecretValue"));
        assertThat(receiving.statements().stream()
                        .filter(statement -> statement.actions().contains("secretsmanager:GetSecretValue"))
                        .map(Template.Statement::resource))
                .containsExactly("!Ref PseudonymKey");
    }

    @Test
    void submission_reads_nothing_that_was_opened_and_officers_nothing_that_was_not() {
        String lot = "LOT#EXAMPLE-2026-017#1";
        for (String name : List.of("ReturnFunction", "HeldReturnsFunction", "FrameFunction", "OpeningFunction")) {
            for (String opened : List.of(lot + "#V#0", lot + "#S#7", lot + "#M#3")) {
                assertThat(function(name).allows("dynamodb:GetItem", opened))
                        .as("%s reads %s", name, opened)
                        .isFalse();
            }
        }
        Set<String> readers = TEMPLATE.functions().stream()
                .filter(function -> Stream.of("GetItem", "Query")
                        .anyMatch(action -> function.allows("dynamodb:" + action, lot + "#R#0")))
                .map(Template.Function::name)
                .collect(Collectors.toSet());
        assertThat(readers).containsExactlyInAnyOrder("ReturnFunction", "HeldReturnsFunction", "RunWorkerFunction");
        assertThat(function("ReturnFunction").allows("dynamodb:Query", lot + "#R#0"))
                .as("nobody but the worker can list sealed returns")
                .isFalse();
        assertThat(function("ReturnFunction").allows("dynamodb:PutItem", lot)).isFalse();
        assertThat(TEMPLATE.functions().stream()
                        .filter(function -> function.allows("dynamodb:Query COUNT", lot + "#R#0"))
                        .map(Template.Function::name))
                .containsExactly("PortalEventWorkerFunction");
    }

    /** Lots named so that their keys look like those of parts of other lots. */
    @ParameterizedTest
    @ValueSource(strings = {"LOT#EXAMPLE-2026-017#1", "LOT#EXAMPLE-2026-017#A", "LOT#A#A", "LOT#A#1"})
    void the_audit_trail_is_added_to_by_whoever_acts_and_changed_by_nobody(String lot) {
        String officers = lot + "##A";
        Set<String> adding = Set.of(
                "FrameFunction",
                "OpeningFunction",
                "LateReturnsFunction",
                "MarksFunction",
                "ClarificationsFunction",
                "ImportScoresFunction",
                "ScoringFunction",
                "FlagsFunction",
                "SummariesFunction",
                "AgreementsFunction",
                "RunWorkerFunction",
                "PortalEventWorkerFunction");
        assertThat(allowed("dynamodb:PutItem", officers)).isEqualTo(adding);
        assertThat(allowed("dynamodb:Query", officers)).containsAll(adding);
        for (String trail : List.of(officers, officers + "#0", officers + "#LATE")) {
            for (String change : List.of("UpdateItem", "DeleteItem", "BatchWriteItem")) {
                assertThat(allowed("dynamodb:" + change, trail)).isEmpty();
            }
        }
        assertThat(function("MarksFunction").allows("dynamodb:UpdateItem", lot + "#V#3"))
                .isTrue();
    }

    @Test
    void who_keeps_agreements_reads_values_of_returns_only_and_changes_no_delivery() {
        Template.Function agreements = function("AgreementsFunction");
        String lot = "LOT#EXAMPLE-2026-017#1";

        assertThat(agreements.allows("dynamodb:Query", lot + "#V#3")).isTrue();
        for (String secret : List.of("#R#3", "#S#3", "#LATE", "#M#3", "##A#3")) {
            for (String action : List.of("GetItem", "Query", "PutItem")) {
                assertThat(agreements.allows("dynamodb:" + action, lot + secret))
                        .as(action + " " + secret)
                        .isFalse();
            }
        }
        for (String name : List.of("AgreementsFunction", "PortalEventWorkerFunction")) {
            for (String part : List.of("D", "E", "I", "F")) {
                assertThat(function(name).allows("dynamodb:PutItem", "AGREEMENT#a#" + part))
                        .isFalse();
            }
        }
        assertThat(function("PortalEventWorkerFunction").allows("dynamodb:PutItem", lot + "#V#3"))
                .isFalse();
    }

    @Test
    void what_receives_returns_neither_reads_nor_adds_to_what_officers_did() {
        for (String name : List.of("ReturnFunction", "HeldReturnsFunction")) {
            for (String action : List.of("GetItem", "Query", "PutItem", "ConditionCheckItem")) {
                assertThat(function(name).allows("dynamodb:" + action, "LOT#EXAMPLE-2026-017#1##A"))
                        .as("%s, %s", name, action)
                        .isFalse();
            }
        }
    }

    @Test
    void before_opening_nobody_who_acts_can_list_what_became_of_returns() {
        for (String trail : List.of("LOT#EXAMPLE-2026-017#1##A#0", "LOT#EXAMPLE-2026-017#1##A#LATE")) {
            assertThat(allowed("dynamodb:Query", trail))
                    .isSubsetOf("RunWorkerFunction", "AuditFunction")
                    .contains("RunWorkerFunction");
        }
    }

    @Test
    void the_auditor_writes_nothing_and_reads_no_ciphertext() {
        Template.Function audit = function("AuditFunction");
        assertThat(audit.statements().stream()
                        .flatMap(statement -> statement.actions().stream())
                        .distinct())
                .containsExactlyInAnyOrder("dynamodb:GetItem", "dynamodb:Query");
        for (String sealed : List.of("LOT#EXAMPLE-2026-017#1#R#0", "LOT#EXAMPLE-2026-017#1#LATE")) {
            for (String action : List.of("dynamodb:GetItem", "dynamodb:Query")) {
                assertThat(audit.allows(action, sealed, Set.of("p", "d"))).isTrue();
                assertThat(audit.allows(action, sealed, Set.of("d", "c"))).isFalse();
                assertThat(audit.allows(action, sealed, Set.of())).isFalse();
            }
        }
        assertThat(keyUses("SigningKey", "!GetAtt AuditFunctionRole.Arn")).containsExactly("kms:GetPublicKey");
        assertThat(keyUses("WrappingKey", "!GetAtt AuditFunctionRole.Arn")).isEmpty();
    }

    private static Set<String> allowed(String action, String key) {
        return functions()
                .filter(function -> function.allows(action, key))
                .map(Template.Function::name)
                .collect(Collectors.toSet());
    }

    @Test
    void what_asks_suppliers_about_returns_reads_none_and_changes_no_entry() {
        String lot = "LOT#EXAMPLE-2026-017#1";
        Template.Function asking = function("ClarificationsFunction");

        for (String partition : List.of("#R#0", "#LATE", "#V#0", "#S#7", "#M#3")) {
            for (String action : List.of("GetItem", "Query", "PutItem")) {
                assertThat(asking.allows("dynamodb:" + action, lot + partition))
                        .as("%s %s", action, partition)
                        .isFalse();
            }
        }
        assertThat(asking.allows("dynamodb:PutItem", lot)).isFalse();
        for (String action : List.of("UpdateItem", "DeleteItem", "BatchWriteItem")) {
            assertThat(asking.allows("dynamodb:" + action, lot + "#C#0"))
                    .as(action)
                    .isFalse();
        }
    }

    @Test
    void only_whoever_receives_events_can_read_the_secrets_of_portals_and_it_reaches_nothing_else() {
        assertThat(TEMPLATE.functions().stream()
                        .filter(function -> function.statements().stream()
                                .anyMatch(statement -> statement.resource().equals("!Ref PortalSecrets")))
                        .map(Template.Function::name))
                .containsExactly("ReceivePortalEventFunction");
        assertThat(function("ReceivePortalEventFunction").statements().stream()
                        .flatMap(statement -> statement.keys().stream()))
                .containsExactly("WEBHOOK#*");
        assertThat(at(TEMPLATE.properties("PortalSecrets"), "SecretString"))
                .as("no secret stands in the template")
                .isEqualTo("{}");
    }

    @Test
    void every_function_is_a_version_that_starts_from_a_snapshot_on_the_newest_runtime() {
        Map<String, Object> globals = TEMPLATE.globals();

        assertThat(globals).containsEntry("Runtime", "java25").containsEntry("AutoPublishAlias", "live");
        assertThat(globals).containsEntry("Architectures", List.of("arm64"));
        assertThat(at(globals, "SnapStart", "ApplyOn")).isEqualTo("PublishedVersions");
        assertThat(TEMPLATE.functions()).allSatisfy(function -> assertThat(function.properties())
                .doesNotContainKeys("Runtime", "Architectures", "SnapStart", "AutoPublishAlias"));
    }

    @Test
    void a_submission_ends_before_its_lot_can_be_opened() {
        int timeout = Integer.parseInt(text(TEMPLATE.globals().get("Timeout")));

        assertThat(function("ReturnFunction").properties()).doesNotContainKey("Timeout");
        assertThat(timeout).isLessThanOrEqualTo(29);
        assertThat((long) timeout).isLessThan(SubmitReturn.LONGEST_RUN.toSeconds());
    }

    @Test
    void every_message_that_nobody_can_deal_with_is_set_aside() {
        Map<String, String> deadLetters =
                Map.of("RunQueue", "RunDeadLetters", "PortalEventQueue", "PortalEventDeadLetters");
        Set<String> queues = new TreeSet<>(deadLetters.keySet());
        queues.addAll(deadLetters.values());
        // Of schedules that are no function's, see FinanceExportTest
        queues.add("ExportDeadLetters");
        assertThat(TEMPLATE.resources("AWS::SQS::Queue")).isEqualTo(queues);
        deadLetters.forEach((queue, letters) -> {
            Map<String, Object> properties = TEMPLATE.properties(queue);
            assertThat(text(at(properties, "RedrivePolicy", "deadLetterTargetArn")))
                    .isEqualTo("!GetAtt " + letters + ".Arn");
            assertThat(Integer.parseInt(text(TEMPLATE.properties(letters).get("MessageRetentionPeriod"))))
                    .as("what is set aside is kept at least as long")
                    .isGreaterThanOrEqualTo(Integer.parseInt(text(properties.get("MessageRetentionPeriod"))));
        });
        functions().flatMap(function -> function.events().stream()).forEach(event -> {
            if (text(event.get("Type")).startsWith("Schedule")) {
                assertThat(text(at(event, "Properties", "DeadLetterConfig", "Arn")))
                        .isEqualTo("!GetAtt RunDeadLetters.Arn");
                assertThat(map(at(event, "Properties", "RetryPolicy"))).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"RunWorkerFunction, RunQueue", "PortalEventWorkerFunction, PortalEventQueue"})
    void a_worker_tells_which_messages_failed_and_is_given_time_before_they_are_sent_again(String name, String queue) {
        Template.Function worker = function(name);
        Object event = worker.events().getFirst();
        int visibility = Integer.parseInt(text(TEMPLATE.properties(queue).get("VisibilityTimeout")));
        int timeout = Integer.parseInt(text(worker.properties().get("Timeout")));

        assertThat(text(at(event, "Type"))).isEqualTo("SQS");
        assertThat(text(at(event, "Properties", "Queue"))).isEqualTo("!GetAtt " + queue + ".Arn");
        assertThat(list(at(event, "Properties", "FunctionResponseTypes"))).containsExactly("ReportBatchItemFailures");
        assertThat(visibility).isGreaterThanOrEqualTo(6 * timeout);
    }

    @Test
    void an_event_that_is_to_wait_is_given_longer_than_a_lot_takes_to_settle() {
        Map<String, Object> queue = TEMPLATE.properties("PortalEventQueue");
        int visibility = Integer.parseInt(text(queue.get("VisibilityTimeout")));
        int times = Integer.parseInt(text(at(queue, "RedrivePolicy", "maxReceiveCount")));

        assertThat((long) visibility * times).isGreaterThanOrEqualTo(SubmitReturn.LONGEST_RUN.toSeconds() + 3600);
    }

    @Test
    void logs_are_kept_for_a_time_and_hold_no_calls() {
        assertThat(TEMPLATE.resources("AWS::Logs::LogGroup"))
                .allSatisfy(group -> assertThat(TEMPLATE.properties(group)).containsKey("RetentionInDays"));
        assertThat(text(at(TEMPLATE.globals(), "LoggingConfig", "LogGroup"))).isEqualTo("!Ref Log");
        assertThat(at(TEMPLATE.globals(), "LoggingConfig", "SystemLogLevel")).isEqualTo("WARN");
        assertThat(TEMPLATE.properties("Api")).doesNotContainKey("AccessLogSettings");
    }

    @Test
    void the_table_is_the_one_the_store_knows_and_cannot_be_lost_by_accident() {
        Map<String, Object> table = TEMPLATE.properties("Table");
        CreateTableRequest known = TableDefinition.named("table");

        assertThat(list(table.get("KeySchema")))
                .isEqualTo(known.keySchema().stream()
                        .map(key -> Map.of("AttributeName", key.attributeName(), "KeyType", key.keyTypeAsString()))
                        .toList());
        assertThat(list(table.get("AttributeDefinitions")))
                .isEqualTo(known.attributeDefinitions().stream()
                        .map(each -> Map.of(
                                "AttributeName", each.attributeName(), "AttributeType", each.attributeTypeAsString()))
                        .toList());
        assertThat(table).containsEntry("BillingMode", known.billingModeAsString());
        assertThat(at(table, "TimeToLiveSpecification", "AttributeName")).isEqualTo(TableDefinition.timeToLive());
        assertThat(at(table, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))
                .isEqualTo("true");
        assertThat(table).containsEntry("DeletionProtectionEnabled", "true");
        assertThat(at(table, "SSESpecification", "SSEEnabled")).isEqualTo("true");
        for (String kept : List.of("Table", "WrappingKey", "SigningKey", "PseudonymKey", "PortalSecrets")) {
            assertThat(at(TEMPLATE.root(), "Resources", kept, "DeletionPolicy")).isEqualTo("Retain");
            assertThat(at(TEMPLATE.root(), "Resources", kept, "UpdateReplacePolicy"))
                    .isEqualTo("Retain");
        }
    }

    @Test
    void no_route_is_without_the_authorizer_but_the_one_for_what_is_signed() {
        assertThat(at(TEMPLATE.properties("Api"), "Auth", "DefaultAuthorizer")).isEqualTo("Jwt");
        Set<String> without = new TreeSet<>();
        functions().flatMap(function -> function.events().stream()).forEach(event -> {
            Map<String, Object> properties = map(event.get("Properties"));
            if (properties.containsKey("Auth")) {
                assertThat(properties.get("Auth")).isEqualTo(Map.of("Authorizer", "NONE"));
                without.add(properties.get("Method") + " " + properties.get("Path"));
            }
            if (event.get("Type").equals("HttpApi")) {
                assertThat(properties).containsEntry("ApiId", "!Ref Api");
            }
        });

        assertThat(without).containsExactly("POST /portals/{portal}/{tenant}/events");
        assertThat(map(TEMPLATE.properties("Api").get("RouteSettings")))
                .as("each of them has limits of its own")
                .containsOnlyKeys(without);
    }

    private static Template.Function function(String name) {
        return new Template.Function(name, TEMPLATE.properties(name));
    }
}
