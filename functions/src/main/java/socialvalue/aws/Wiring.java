package socialvalue.aws;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import socialvalue.aws.dynamo.DynamoAgreements;
import socialvalue.aws.dynamo.DynamoAnswers;
import socialvalue.aws.dynamo.DynamoClarifications;
import socialvalue.aws.dynamo.DynamoDecisions;
import socialvalue.aws.dynamo.DynamoDeliveries;
import socialvalue.aws.dynamo.DynamoDeliveryImports;
import socialvalue.aws.dynamo.DynamoEditions;
import socialvalue.aws.dynamo.DynamoFrames;
import socialvalue.aws.dynamo.DynamoIndicators;
import socialvalue.aws.dynamo.DynamoOpenedReturns;
import socialvalue.aws.dynamo.DynamoPanels;
import socialvalue.aws.dynamo.DynamoPortalLedger;
import socialvalue.aws.dynamo.DynamoRuns;
import socialvalue.aws.dynamo.DynamoSealedReturns;
import socialvalue.aws.dynamo.DynamoSheets;
import socialvalue.aws.dynamo.DynamoSupplierLetters;
import socialvalue.aws.dynamo.DynamoTrails;
import socialvalue.aws.dynamo.Table;
import socialvalue.aws.queue.SqsPortalEvents;
import socialvalue.aws.queue.SqsWork;
import socialvalue.aws.seal.JoseSeal;
import socialvalue.aws.seal.KeyedPseudonyms;
import socialvalue.aws.seal.KmsSigning;
import socialvalue.aws.seal.KmsWrappingKey;
import socialvalue.aws.seal.WrappingKey;
import socialvalue.port.Agreements;
import socialvalue.port.Answers;
import socialvalue.port.Clarifications;
import socialvalue.port.Decisions;
import socialvalue.port.Deliveries;
import socialvalue.port.DeliveryImports;
import socialvalue.port.Editions;
import socialvalue.port.Frames;
import socialvalue.port.Indicators;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Panels;
import socialvalue.port.PortalEvents;
import socialvalue.port.PortalLedger;
import socialvalue.port.Pseudonyms;
import socialvalue.port.Runs;
import socialvalue.port.Seal;
import socialvalue.port.SealedReturns;
import socialvalue.port.Sheets;
import socialvalue.port.Signing;
import socialvalue.port.SupplierLetters;
import socialvalue.port.Trails;
import socialvalue.port.Work;
import socialvalue.usecase.BenchmarkRule;
import socialvalue.usecase.OpeningRule;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The ports with what implements them. A part is made when it is first asked for: a function needs only those variables
 * of the environment, and only those rights, that its own parts need.
 */
public final class Wiring {
    static final String TABLE_NAME = "TABLE_NAME";
    static final String QUEUE_URL = "QUEUE_URL";
    static final String WRAPPING_KEY = "WRAPPING_KEY";
    static final String SIGNING_KEY = "SIGNING_KEY";
    static final String PSEUDONYM_KEY = "PSEUDONYM_KEY";
    static final String PORTAL_QUEUE_URL = "PORTAL_QUEUE_URL";
    static final String PORTAL_SECRETS = "PORTAL_SECRETS";
    static final String OPENING_OFFICERS = "OPENING_OFFICERS";
    static final String OPENING_WINDOW = "OPENING_WINDOW";
    static final String BENCHMARK_MINIMUM = "BENCHMARK_MINIMUM";
    private static final String REGION = "AWS_REGION";

    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(3);
    /** How long a secret of a portal that was taken back may still be accepted. */
    private static final Duration SECRETS_REMEMBERED = Duration.ofMinutes(5);

    private final Supplier<Table> table;
    private final Supplier<Seal> seal;
    private final Supplier<Seal> closingSeal;
    private final Supplier<Signing> signing;
    private final Supplier<Pseudonyms> pseudonyms;
    private final Supplier<Work> work;
    private final Supplier<PortalEvents> portalEvents;
    private final Supplier<Supplier<String>> portalSecrets;
    private final Supplier<OpeningRule> openingRule;
    private final Supplier<BenchmarkRule> benchmarkRule;
    private final InstantSource clock;

    /**
     * What portals need, made elsewhere.
     *
     * @param events has their events handled
     * @param secrets the document that names their secrets, as it is at the moment
     */
    public record Portals(PortalEvents events, Supplier<String> secrets) {}

    /** Over parts made elsewhere, for one machine and for tests. */
    public Wiring(
            DynamoDbClient client,
            String table,
            Seal seal,
            Signing signing,
            Pseudonyms pseudonyms,
            Work work,
            Portals portals,
            OpeningRule openingRule,
            BenchmarkRule benchmarkRule,
            InstantSource clock) {
        Table made = new Table(client, table);
        this.table = () -> made;
        this.seal = () -> seal;
        this.closingSeal = () -> seal;
        this.signing = () -> signing;
        this.pseudonyms = () -> pseudonyms;
        this.work = () -> work;
        this.portalEvents = portals::events;
        this.portalSecrets = portals::secrets;
        this.openingRule = () -> openingRule;
        this.benchmarkRule = () -> benchmarkRule;
        this.clock = clock;
    }

    /** Over what the environment names, as a deployed function needs it. */
    public Wiring() {
        this(System::getenv);
    }

    /** @param environment the value of a variable; null where it is not set */
    Wiring(Function<String, String> environment) {
        Environment from = new Environment(environment);
        Supplier<SecretsManagerClient> secrets = new Once<>(() -> from.client(SecretsManagerClient.builder()));
        this.table = new Once<>(() -> new Table(from.client(DynamoDbClient.builder()), from.value(TABLE_NAME)));
        Supplier<KmsClient> kms = new Once<>(() -> from.client(KmsClient.builder()));
        this.seal = new Once<>(() -> new JoseSeal(new KmsWrappingKey(kms, from.value(WRAPPING_KEY))));
        this.signing = new Once<>(() -> new KmsSigning(kms, from.value(SIGNING_KEY)));
        this.closingSeal = new Once<>(() -> new JoseSeal(WrappingKey.NONE));
        this.pseudonyms = new Once<>(() -> new KeyedPseudonyms(Secrets.key(from.value(PSEUDONYM_KEY), secrets)));
        this.work = new Once<>(() -> new SqsWork(from.client(SqsClient.builder()), from.value(QUEUE_URL)));
        this.openingRule = new Once<>(() -> OpeningRule.of(from.value(OPENING_OFFICERS), from.value(OPENING_WINDOW)));
        this.benchmarkRule = new Once<>(() -> BenchmarkRule.of(from.value(BENCHMARK_MINIMUM)));
        this.clock = InstantSource.system();
        this.portalEvents =
                new Once<>(() -> new SqsPortalEvents(from.client(SqsClient.builder()), from.value(PORTAL_QUEUE_URL)));
        this.portalSecrets = new Once<>(
                () -> new Refreshed<>(Secrets.text(from.value(PORTAL_SECRETS), secrets), SECRETS_REMEMBERED, clock));
    }

    private record Environment(Function<String, String> variables) {
        String value(String variable) {
            return Optional.ofNullable(variables.apply(variable))
                    .filter(value -> !value.isBlank())
                    .orElseThrow(() -> new IllegalStateException("the environment does not set " + variable));
        }

        <B extends AwsSyncClientBuilder<B, C> & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>, C>
                C client(B builder) {
            return builder.region(Region.of(value(REGION)))
                    .httpClientBuilder(Apache5HttpClient.builder())
                    .overrideConfiguration(
                            limits -> limits.apiCallTimeout(LONGEST_CALL).apiCallAttemptTimeout(LONGEST_ATTEMPT))
                    .build();
        }
    }

    public Answers answers() {
        return new DynamoAnswers(table.get());
    }

    public Editions editions() {
        return new DynamoEditions(table.get());
    }

    public Frames frames() {
        return new DynamoFrames(table.get());
    }

    public SealedReturns sealedReturns() {
        return new DynamoSealedReturns(table.get());
    }

    public OpenedReturns openedReturns() {
        return new DynamoOpenedReturns(table.get());
    }

    public Panels panels() {
        return new DynamoPanels(table.get());
    }

    public Clarifications clarifications() {
        return new DynamoClarifications(table.get());
    }

    public Decisions decisions() {
        return new DynamoDecisions(table.get());
    }

    public Sheets sheets() {
        return new DynamoSheets(table.get());
    }

    public SupplierLetters letters() {
        return new DynamoSupplierLetters(table.get());
    }

    public Agreements agreements() {
        return new DynamoAgreements(table.get());
    }

    public DeliveryImports deliveryImports() {
        return new DynamoDeliveryImports(table.get());
    }

    /** Starts runs and reads them. */
    public Runs runs() {
        return new DynamoRuns(table.get());
    }

    /** Ends runs too, and signs for it. */
    public Runs endingRuns() {
        return new DynamoRuns(table.get(), signing.get());
    }

    /** Makes and opens keys of lots; needs the wrapping key. */
    public Seal seal() {
        return seal.get();
    }

    /** Closes returns; needs no secret, and opens nothing where the environment decides. */
    public Seal closingSeal() {
        return closingSeal.get();
    }

    /** Signs entries of the audit trail, and tells whether it did. */
    public Signing signing() {
        return signing.get();
    }

    /** Reads the audit trail to verify it. */
    public Trails trails() {
        return new DynamoTrails(table.get());
    }

    public Pseudonyms pseudonyms() {
        return pseudonyms.get();
    }

    public Work work() {
        return work.get();
    }

    /** Has events of portals handled. */
    public PortalEvents portalEvents() {
        return portalEvents.get();
    }

    /** The document that names the secrets of portals; asked again it may have changed. */
    public Supplier<String> portalSecrets() {
        return portalSecrets.get();
    }

    public PortalLedger portalLedger() {
        return new DynamoPortalLedger(table.get());
    }

    public Indicators indicators() {
        return new DynamoIndicators(table.get());
    }

    public Deliveries deliveries() {
        return new DynamoDeliveries(table.get());
    }

    /** How many have to say that a lot is to be opened; the authority has to have set it. */
    public OpeningRule openingRule() {
        return openingRule.get();
    }

    /** How many members a benchmark has at least; the authority has to have set it. */
    public BenchmarkRule benchmarkRule() {
        return benchmarkRule.get();
    }

    /** The time; a deployed function's own. */
    public InstantSource clock() {
        return clock;
    }
}
