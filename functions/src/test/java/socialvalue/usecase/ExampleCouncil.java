package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.aws.Wiring;
import socialvalue.aws.dynamo.TableDefinition;
import socialvalue.aws.seal.JoseSeal;
import socialvalue.aws.seal.KeyedPseudonyms;
import socialvalue.aws.seal.LocalSigning;
import socialvalue.aws.seal.LocalWrappingKey;
import socialvalue.aws.seal.SecretKey256;
import socialvalue.file.CanonicalJson;
import socialvalue.file.EditionSource;
import socialvalue.file.FrameFixtures;
import socialvalue.file.PortalEventReader;
import socialvalue.file.ReturnReader;
import socialvalue.file.ShippedPortfolios;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.Lot;
import socialvalue.port.Run;
import socialvalue.port.Seal;
import socialvalue.port.Signing;
import socialvalue.procurement.LotId;
import socialvalue.summary.NamedSupplier.Contact;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every use case over the real store, seal and readers, on a table of their own, at a time that stands until a test
 * sets it.
 */
final class ExampleCouncil {
    static final LotId LOT = new LotId("EXAMPLE-2026-017", "1");
    static final Instant BEFORE = Instant.parse("2026-12-01T09:00:00Z");
    static final Instant DEADLINE = Instant.parse("2027-01-15T12:00:00Z");
    /** The criterion of the worked example that evaluators mark. */
    static final String MARKED = "independent-living-method";

    private static final OpeningRule RULE = new OpeningRule(1, Duration.ofMinutes(30));
    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final SecretKey256 SECRET =
            SecretKey256.of(Base64.getUrlEncoder().encodeToString(new byte[32]), "the tests");
    private static final Supplier<SecretKey256> KEY = () -> SECRET;

    Instant now = BEFORE;
    final Deque<String> queue = new ArrayDeque<>();
    final Deque<byte[]> events = new ArrayDeque<>();

    final DynamoDbClient client;
    final String table = "use-cases-" + TABLES.incrementAndGet();
    final Seal seal = new OneKeyALot(new JoseSeal(new LocalWrappingKey(KEY)));
    final Signing signing = LocalSigning.random();
    final KeyedPseudonyms pseudonyms = new KeyedPseudonyms(KEY);
    final Wiring ports;

    final PublishEdition editions;
    final ReadPublishedPortfolio portfolios = new ReadPublishedPortfolio(new ShippedPortfolios());
    final KeepIndicators indicators;
    final ReadContractPerformance performance;
    final RebuildTotals totals;
    final ReadSummary agreementSummaries;
    final ReadPortfolio agreementPortfolios;
    final DraftFrame drafts;
    final PublishFrame publication;
    final SubmitReturn submission;
    final WithdrawReturn withdrawal;
    final DeliverHeldReturn delivery;
    final StartOpening opening;
    final AdmitLateReturn late;
    final ContinueRun worker;
    final ReadRun runs;
    final ReadReturns returns;
    final KeepPanel panel;
    final RecordMark marks;
    final ReadMarks markReading;
    final AgreeMark moderation;
    final LockMarks locking;
    final AskSupplier asking;
    final AnswerQuestion answering;
    final ReadClarifications clarifications;
    final ImportScores imports;
    final StartScoring scoring;
    final ReadScores scores;
    final ReadFlags flags;
    final ReadEvaluationReport reports;
    final DecideFlag deciding;
    final IssueSummaries issuing;
    final ReadLetter letters;
    final ReadAwardSteps awardSteps;
    final SignContract contracts;
    final KeepAgreement agreements;
    final DecideRemedy remedies;
    final ReadAgreements agreementReading;
    final HandlePortalEvent handling;
    final ParkedEvents parked;
    final ReadLot lots;
    final VerifyAudit auditing;
    final ReadTrail trail;

    ExampleCouncil(DynamoDbClient client) {
        this.client = client;
        client.createTable(TableDefinition.named(table));
        client.waiter().waitUntilTableExists(request -> request.tableName(table));
        ports = new Wiring(
                client,
                table,
                seal,
                signing,
                pseudonyms,
                queue::add,
                new Wiring.Portals(events::add, () -> "{}"),
                RULE,
                new BenchmarkRule(3),
                () -> now);
        editions = new PublishEdition(ports.editions(), new CanonicalJson());
        indicators = new KeepIndicators(ports.indicators(), ports.clock());
        performance = new ReadContractPerformance(ports.agreements(), ports.clock());
        totals = new RebuildTotals(ports.agreements());
        agreementSummaries = new ReadSummary(ports.agreements(), ports.clock());
        agreementPortfolios = new ReadPortfolio(ports.agreements(), ports.benchmarkRule());
        drafts = new DraftFrame(ports.frames());
        publication = new PublishFrame(ports.frames(), seal, new CanonicalJson(), ports.clock());
        submission = new SubmitReturn(
                ports.frames(), ports.sealedReturns(), seal, pseudonyms, new ReturnReader(), ports.clock());
        withdrawal = new WithdrawReturn(ports.frames(), ports.sealedReturns(), pseudonyms, ports.clock());
        delivery = new DeliverHeldReturn(
                ports.frames(), ports.sealedReturns(), seal, pseudonyms, new ReturnReader(), ports.clock());
        opening = opening(RULE);
        late = new AdmitLateReturn(ports.frames(), ports.sealedReturns(), ports.clock());
        worker = new ContinueRun(
                ports.endingRuns(),
                ports.frames(),
                ports.sealedReturns(),
                ports.openedReturns(),
                ports.sheets(),
                ports.decisions(),
                ports.letters(),
                seal,
                pseudonyms,
                new ReturnReader(),
                ports.work(),
                ports.clock());
        runs = new ReadRun(ports.runs());
        returns = new ReadReturns(ports.frames(), ports.openedReturns());
        panel = new KeepPanel(ports.frames(), ports.openedReturns(), ports.panels(), ports.clock());
        marks = new RecordMark(ports.frames(), ports.openedReturns(), ports.panels(), ports.clock());
        markReading = new ReadMarks(ports.frames(), ports.openedReturns(), ports.panels());
        moderation = new AgreeMark(ports.frames(), ports.openedReturns(), ports.panels(), ports.clock());
        locking = new LockMarks(ports.frames(), ports.openedReturns(), ports.panels(), ports.clock());
        asking = new AskSupplier(ports.frames(), ports.clarifications(), ports.panels(), ports.runs(), ports.clock());
        answering =
                new AnswerQuestion(ports.frames(), ports.clarifications(), ports.panels(), ports.runs(), ports.clock());
        clarifications = new ReadClarifications(ports.frames(), ports.clarifications(), ports.panels(), ports.runs());
        imports = new ImportScores(ports.frames(), ports.openedReturns(), ports.clock());
        scoring = new StartScoring(ports.frames(), ports.decisions(), ports.runs(), ports.work(), ports.clock());
        scores = new ReadScores(ports.frames(), ports.openedReturns(), ports.sheets(), ports.decisions(), ports.runs());
        flags = new ReadFlags(ports.frames(), ports.openedReturns(), ports.sheets(), ports.decisions());
        reports = new ReadEvaluationReport(
                ports.frames(),
                ports.openedReturns(),
                ports.sheets(),
                ports.panels(),
                ports.decisions(),
                ports.clarifications(),
                ports.runs(),
                ports.clock());
        deciding = new DecideFlag(
                ports.frames(), ports.openedReturns(), ports.sheets(), ports.decisions(), ports.runs(), ports.clock());
        issuing = new IssueSummaries(
                ports.frames(),
                ports.openedReturns(),
                ports.decisions(),
                ports.letters(),
                ports.runs(),
                ports.work(),
                ports.clock());
        letters = new ReadLetter(ports.frames(), ports.openedReturns(), ports.sheets(), ports.letters(), ports.runs());
        awardSteps = new ReadAwardSteps(ports.frames(), ports.runs());
        contracts = new SignContract(
                ports.frames(),
                ports.openedReturns(),
                ports.letters(),
                ports.agreements(),
                new CanonicalJson(),
                ports.clock());
        agreements =
                new KeepAgreement(ports.agreements(), EditionSource.SHIPPED::model, new CanonicalJson(), ports.clock());
        remedies = new DecideRemedy(ports.agreements(), ports.clock());
        agreementReading = new ReadAgreements(ports.agreements());
        handling = handling(RULE);
        parked = new ParkedEvents(ports.portalLedger(), ports.portalEvents());
        lots = lots(RULE);
        auditing = new VerifyAudit(ports.frames(), ports.trails(), ports.signing());
        trail = new ReadTrail(ports.frames(), ports.trails());
    }

    /** The opening of lots where the authority has another rule. */
    StartOpening opening(OpeningRule rule) {
        return new StartOpening(ports.frames(), ports.runs(), ports.work(), rule, ports.clock());
    }

    ReadLot lots(OpeningRule rule) {
        return new ReadLot(ports.frames(), ports.runs(), ports.sheets(), ports.portalLedger(), rule, ports.clock());
    }

    /** The handling of events where the authority has another rule. */
    HandlePortalEvent handling(OpeningRule rule) {
        return new HandlePortalEvent(
                new PortalEventReader(),
                ports.portalLedger(),
                ports.frames(),
                ports.sealedReturns(),
                ports.runs(),
                ports.work(),
                rule,
                contracts,
                ports.clock());
    }

    /** Somebody who acts in that role, for a supplier the one of that name. */
    static Caller as(Role role) {
        return role == Role.SUPPLIER ? supplier("example-care") : as(role, "example-" + role.claim());
    }

    static Caller as(Role role, String subject) {
        return new Caller(subject, Set.of(role), Optional.empty());
    }

    static Caller supplier(String id) {
        return new Caller("somebody-at-" + id, Set.of(Role.SUPPLIER), Optional.of(id));
    }

    /** How a call was refused; a call that was not is a failure. */
    static Refusal refusal(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("it was not refused").isNotNull();
        return refusal;
    }

    /**
     * The worked example's frame with every text replaced by the one that follows it; as long as none says otherwise,
     * nothing that the example offers is out of proportion, so no return of its suppliers waits for a decision.
     */
    static EvaluationFrame frame(String... replacements) {
        String yaml = FrameFixtures.homeCareText().replace("out-of-proportion: 0.05", "out-of-proportion: 0.5");
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(yaml).contains(replacements[i]);
            yaml = yaml.replace(replacements[i], replacements[i + 1]);
        }
        Findings findings = new Findings();
        return FrameFixtures.read(yaml, findings)
                .orElseThrow(() -> new AssertionError(findings.inOrder().toString()));
    }

    /** Publishes the worked example's frame with replacements, as a change where it is published already. */
    PublishFrame.Published publish(String... replacements) {
        return publish(frame(replacements));
    }

    PublishFrame.Published publish(EvaluationFrame frame) {
        Caller commissioner = as(Role.COMMISSIONER);
        Optional<Integer> before = ports.frames().draft(LOT).map(draft -> draft.revision());
        int revision = drafts.save(commissioner, LOT, frame, before).revision();
        return publication.publish(commissioner, LOT, revision);
    }

    /**
     * As {@link #submission}, with something that happens between its reading what is kept and its keeping a return.
     */
    SubmitReturn submissionAfterReading(Runnable meanwhile) {
        return new SubmitReturn(ports.frames(), ports.sealedReturns(), seal, pseudonyms, new ReturnReader(), () -> {
            meanwhile.run();
            return now;
        });
    }

    Lot lot() {
        return ports.frames().lot(LOT).orElseThrow();
    }

    /** The return of the worked example that this supplier, or one of an invented name, would make. */
    HomeCareReturn returnOf(String supplier) {
        return HomeCareReturn.of(supplier, lot().frameDigest());
    }

    /** A first return of each of these, in time. */
    void submitted(String... suppliers) {
        for (String supplier : suppliers) {
            submission.submit(
                    supplier(supplier),
                    returnOf(supplier).key("first-of-" + supplier).request());
        }
    }

    /** Opens the lot just after the first moment at which that can be. */
    void opened() {
        now = lot().deadline().plus(SubmitReturn.LONGEST_RUN).plusMillis(1);
        assertThat(done(opening.start(as(Role.OPENING_OFFICER), LOT).run().orElseThrow())
                        .state())
                .isEqualTo(Run.State.DONE);
    }

    /** Names the evaluators, whoever they were before. */
    void panelOf(String... evaluators) {
        int revision = ports.panels().of(LOT).revision();
        panel.name(as(Role.MODERATOR), LOT, List.of(evaluators), "They know home care.", revision);
    }

    /** One evaluator's mark of each return, and the same agreed. */
    void marked(int mark, String... suppliers) {
        Caller evaluator = as(Role.EVALUATOR);
        BigDecimal given = BigDecimal.valueOf(mark);
        panelOf(evaluator.subject());
        for (String supplier : suppliers) {
            marks.record(evaluator, LOT, MARKED, supplier, given, "Answered, with some gaps.");
        }
        for (String supplier : suppliers) {
            moderation.agree(as(Role.MODERATOR), LOT, MARKED, supplier, agreed(given, evaluator.subject()), 0);
        }
    }

    static AgreeMark.Moderation agreed(BigDecimal mark, String... participants) {
        return new AgreeMark.Moderation(Optional.ofNullable(mark), "As discussed.", List.of(participants));
    }

    /** Submits, opens, marks with 3 and locks. */
    void locked(String... suppliers) {
        submitted(suppliers);
        opened();
        marked(3, suppliers);
        locking.lock(as(Role.MODERATOR), LOT);
    }

    /** Imports the same points under a criterion for each of these; what still has none. */
    List<String> imported(String criterion, String points, String... suppliers) {
        return imports.importScores(
                as(Role.MODERATOR),
                LOT,
                new ImportScores.Import(
                        criterion,
                        "Example evaluation workbook",
                        "sha256:" + "0".repeat(64),
                        Stream.of(suppliers)
                                .map(supplier -> new ImportScores.SupplierScore(
                                        supplier,
                                        new BigDecimal(points),
                                        Optional.of("As recorded."),
                                        Optional.empty()))
                                .toList()));
    }

    /** A decision for that supplier, with an address of every one of these and of it. */
    static IssueSummaries.Request awardTo(String supplier, String... others) {
        Map<String, Contact> contacts = Stream.concat(Stream.of(supplier), Stream.of(others))
                .distinct()
                .collect(Collectors.toMap(
                        each -> each,
                        each -> new Contact("1 Example Street", "bids@" + each + ".example", "GB-" + each)));
        return new IssueSummaries.Request(
                supplier,
                "Most advantageous.",
                Optional.of("the Example invitation to tender"),
                contacts,
                Map.of(),
                Map.of(),
                List.of());
    }

    /** The run once nothing is left to do. */
    Run done(Run run) {
        while (!queue.isEmpty()) {
            worker.proceed(queue.remove(), () -> true);
        }
        return ports.runs().find(run.id()).orElseThrow();
    }

    /** Everything the table holds; what was written again is told by its writer. */
    Set<Map<String, AttributeValue>> stored() {
        return client.scanPaginator(request -> request.tableName(table)).items().stream()
                .collect(Collectors.toSet());
    }

    /** The items under sort keys that begin so. */
    List<Map<String, AttributeValue>> stored(String sortKey) {
        return stored().stream()
                .filter(item -> item.get("sk").s().startsWith(sortKey))
                .toList();
    }
}
