package socialvalue.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.access.Role.CONTRACT_OFFICER;
import static socialvalue.usecase.ExampleCouncil.as;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialvalue.access.Caller;
import socialvalue.access.NotPermitted;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Standing;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.DeliveryImport.Mode;
import socialvalue.agreement.DeliveryImport.State;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.agreement.Totals;
import socialvalue.file.DeliveryCsv;
import socialvalue.port.Agreements;
import socialvalue.port.DeliveryImports;

/** Files of deliveries, from being taken until their rows count together or none does. */
@ExtendWith(EmbeddedEngine.class)
class ImportDeliveriesTest {
    static final AgreementId ID = AgreementSamples.neighbourhood("North").id();
    static final String HEADER = "reference,promise,period,quantity,unit,evidence,corrects\n";
    private static final Caller OFFICER = as(CONTRACT_OFFICER);

    private final ExampleCouncil council;
    private final Agreements agreements;
    private final ImportDeliveries importing;

    ImportDeliveriesTest(ExampleCouncil council) {
        this.council = council;
        agreements = council.ports.agreements();
        importing = importing(council);
    }

    @BeforeEach
    void begin() {
        council.now = Instant.parse("2028-06-01T10:00:00Z");
        agreements.record(AgreementSamples.first(AgreementSamples.neighbourhood("North")));
    }

    static ImportDeliveries importing(ExampleCouncil council) {
        return new ImportDeliveries(
                council.ports.agreements(),
                council.ports.deliveryImports(),
                council.ports.work(),
                council.ports.clock());
    }

    static ContinueImport worker(ExampleCouncil council) {
        return new ContinueImport(
                council.ports.agreements(),
                council.ports.deliveryImports(),
                new DeliveryCsv(),
                council.ports.work(),
                council.ports.clock());
    }

    static void work(ExampleCouncil council) {
        while (!council.queue.isEmpty()) {
            worker(council).proceed(council.queue.remove(), () -> true);
        }
    }

    /** Rows of what is added up, each with evidence of its own. */
    static String rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "D-" + i + ",groups,2027/28-M" + (i % 12 + 1) + ",2,groups,example-file-" + i + ",\n")
                .collect(Collectors.joining());
    }

    private DeliveryImport start(String name, Mode mode, String file) {
        return importing.start(OFFICER, ID, name, mode, file.getBytes(UTF_8));
    }

    private DeliveryImport imported(String name, Mode mode, String file) {
        start(name, mode, file);
        work(council);
        assertRecomputed(council);
        return importing.read(OFFICER, ID, name).run();
    }

    static List<Delivery> counted(ExampleCouncil council) {
        List<Delivery> all = new ArrayList<>();
        council.ports.agreements().each(ID, all::add);
        return all;
    }

    static void assertRecomputed(ExampleCouncil council) {
        assertThat(council.ports.agreements().find(ID).orElseThrow().totals())
                .isEqualTo(Totals.of(counted(council).stream()));
    }

    private List<String> references() {
        return counted(council).stream().map(Delivery::reference).toList();
    }

    /** Line, code and column of each finding. */
    private List<String> told(String name) {
        return importing.read(OFFICER, ID, name).findings().stream()
                .map(finding -> finding.location().line() + " " + finding.code().code()
                        + finding.location().pointer())
                .toList();
    }

    private void record(String reference, String promise, String unit, String evidence) {
        ReportedDelivery reported = new ReportedDelivery(
                reference,
                promise,
                ReportingPeriod.parse("2027/28-M1").orElseThrow(),
                new BigDecimal("1"),
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.of(evidence),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        new RecordDelivery(agreements, council.ports.clock()).record(OFFICER, ID, reported);
    }

    @Test
    void rows_await_verification_from_the_moment_all_of_them_count() {
        DeliveryImport started = start("I-1", Mode.ALL_OR_NOTHING, HEADER + rows(1, 60));
        assertThat(started.state()).isEqualTo(State.RUNNING);
        assertThat(references()).isEmpty();

        work(council);

        DeliveryImport done = importing.read(OFFICER, ID, "I-1").run();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.rows()).contains(60);
        assertThat(done.accepted()).contains(60);
        assertThat(done.staged()).isEqualTo(60);
        assertThat(done.refused()).isZero();
        assertThat(counted(council))
                .hasSize(60)
                .allMatch(each -> each.standing() == Standing.RECORDED
                        && each.imported().equals(Optional.of("I-1"))
                        && each.recordedBy().equals(OFFICER.subject()));
        assertRecomputed(council);
        assertThat(importing.all(OFFICER, ID)).containsExactly(done);
    }

    @Test
    void one_bad_row_refuses_all_or_itself_as_asked() {
        String file = HEADER + rows(1, 2) + "D-3,groups,2027/28-M1,1.5,groups,,\n" + rows(4, 4) + "D-5,\"\n";
        DeliveryImport refused = imported("I-1", Mode.ALL_OR_NOTHING, file);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.refused()).isEqualTo(2);
        assertThat(references()).isEmpty();
        assertThat(told("I-1")).containsExactly("4 fractional-headcount/quantity", "6 broken-quotes");

        DeliveryImport good = imported("I-2", Mode.GOOD_ROWS, file);
        assertThat(good.state()).isEqualTo(State.DONE);
        assertThat(good.accepted()).contains(3);
        assertThat(good.refused()).isEqualTo(2);
        assertThat(references()).containsExactly("D-1", "D-2", "D-4");
        assertThat(told("I-2")).isEqualTo(told("I-1"));
    }

    @Test
    void a_file_without_a_good_row_or_that_cannot_be_told_apart_is_refused_in_any_mode() {
        assertThat(imported("I-1", Mode.GOOD_ROWS, HEADER + "D-3,groups,2027/28-M1,1.5,groups,,\n")
                        .state())
                .isEqualTo(State.REFUSED);
        assertThat(imported("I-2", Mode.GOOD_ROWS, "reference,promise\nD-1,groups\n")
                        .state())
                .isEqualTo(State.REFUSED);
        assertThat(imported("I-3", Mode.GOOD_ROWS, "\0\0\0").state()).isEqualTo(State.REFUSED);
        assertThat(references()).isEmpty();
    }

    @Test
    void the_same_again_is_the_import_that_there_is_and_counts_once() {
        String file = HEADER + rows(1, 3);
        DeliveryImport done = imported("I-1", Mode.GOOD_ROWS, file);
        int revision = agreements.find(ID).orElseThrow().revision();

        assertThat(imported("I-1", Mode.GOOD_ROWS, file)).isEqualTo(done);
        worker(council).proceed(ContinueImport.name(done), () -> true);
        assertThat(refusal(() -> start("I-1", Mode.ALL_OR_NOTHING, file)).slug())
                .isEqualTo("import-named-so");
        assertThat(refusal(() -> start("I-1", Mode.GOOD_ROWS, file + rows(4, 4)))
                        .slug())
                .isEqualTo("import-named-so");
        Refusal again = refusal(() -> start("I-2", Mode.GOOD_ROWS, file));
        assertThat(again.slug()).isEqualTo("file-imported");
        assertThat(again).hasMessageContaining("I-1");

        assertThat(agreements.find(ID).orElseThrow().revision()).isEqualTo(revision);
        assertThat(references()).containsExactly("D-1", "D-2", "D-3");
    }

    @Test
    void what_is_recorded_already_counts_once_and_something_else_under_its_reference_is_refused() {
        imported("I-1", Mode.ALL_OR_NOTHING, HEADER + rows(1, 2));
        String changed = rows(2, 2).replace(",2,groups", ",3,groups");

        DeliveryImport more = imported("I-2", Mode.ALL_OR_NOTHING, HEADER + rows(1, 3));
        assertThat(more.state()).isEqualTo(State.DONE);
        assertThat(more.accepted()).contains(1);
        assertThat(told("I-2")).containsExactly("2 recorded-before/reference", "3 recorded-before/reference");

        imported("I-3", Mode.GOOD_ROWS, HEADER + changed + rows(4, 4) + rows(4, 4));
        assertThat(told("I-3")).containsExactly("2 repeated-identifier/reference", "4 repeated-identifier/reference");
        assertThat(references()).containsExactly("D-1", "D-2", "D-3", "D-4");
    }

    @Test
    void rows_are_held_against_each_other_and_against_what_is_recorded() {
        record("O-1", "groups", "groups", "example-photo");
        String litter = ",litter,2027/28-M1,90,per cent of streets,";
        imported(
                "I-1",
                Mode.GOOD_ROWS,
                HEADER + "D-1" + litter + "example-photo,\n" + "D-2" + litter + "example-other,\n" + "D-3" + litter
                        + ",\n" + "D-4,groups,2027/28-M1,1,groups,example-other,\n" + "D-5"
                        + litter.replace("M1", "M2") + "example-other,\n");
        assertThat(told("I-1"))
                .containsExactly(
                        "2 evidence-used-twice/evidence",
                        "4 period-reported-already/period",
                        "5 evidence-used-twice/evidence");
        assertThat(references()).containsExactly("D-2", "D-5", "O-1");
    }

    @Test
    void a_row_corrects_an_earlier_one_and_nothing_that_is_recorded_already() {
        record("O-1", "groups", "groups", "example-photo");
        String litter = ",litter,2027/28-M1,90,per cent of streets,";
        imported(
                "I-1",
                Mode.GOOD_ROWS,
                HEADER + "D-1" + litter + "example-a,\n" + "D-2" + litter + "example-a,D-1\n" + "D-3" + litter
                        + "example-b,D-1\n" + "D-4,groups,2027/28-M1,1,groups,example-a,D-5\n"
                        + "D-5,groups,2027/28-M1,1,groups,,O-1\n");
        assertThat(told("I-1"))
                .containsExactlyInAnyOrder(
                        "4 corrected-already/corrects",
                        "4 period-reported-already/period",
                        "5 unknown-reference/corrects",
                        "5 evidence-used-twice/evidence",
                        "6 unknown-reference/corrects");
        assertThat(agreements.delivery(ID, "D-1").orElseThrow().correctedBy()).contains("D-2");
        assertThat(references()).containsExactly("D-1", "D-2", "O-1");
    }

    @Test
    void what_was_recorded_while_rows_were_kept_apart_is_taken_into_account() {
        DeliveryImport good = start("I-1", Mode.GOOD_ROWS, HEADER + rows(1, 700));
        DeliveryImport all = start("I-2", Mode.ALL_OR_NOTHING, HEADER + rows(1, 701));
        stepsOf(good, 2);
        stepsOf(all, 2);
        record("D-2", "groups", "groups", "example-photo");

        council.queue.add(ContinueImport.name(good));
        work(council);

        DeliveryImport done = importing.read(OFFICER, ID, "I-1").run();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.accepted()).contains(699);
        assertThat(told("I-1")).containsExactly("3 repeated-identifier/reference");
        assertThat(importing.read(OFFICER, ID, "I-2").run().state()).isEqualTo(State.REFUSED);
        assertThat(counted(council)).hasSize(700);
        assertThat(agreements.delivery(ID, "D-2").orElseThrow().imported()).isEmpty();
        assertRecomputed(council);
    }

    /** Does so many steps of an import, then time runs out. */
    private void stepsOf(DeliveryImport run, int steps) {
        AtomicInteger left = new AtomicInteger(steps);
        council.queue.clear();
        worker(council).proceed(ContinueImport.name(run), () -> left.getAndDecrement() > 0);
        assertThat(council.queue).containsExactly(ContinueImport.name(run));
    }

    @Test
    void a_long_file_is_gone_through_in_steps_with_progress() {
        DeliveryImport run = start("I-1", Mode.ALL_OR_NOTHING, HEADER + rows(1, 1200));
        List<Integer> progress = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            stepsOf(run, 2);
            DeliveryImport now = importing.read(OFFICER, ID, "I-1").run();
            assertThat(now.rows()).contains(1200);
            progress.add(now.staged());
            assertThat(references()).isEmpty();
        }
        assertThat(progress).containsExactly(490, 980);
        work(council);
        assertThat(importing.read(OFFICER, ID, "I-1").run().staged()).isEqualTo(1200);
        assertThat(counted(council)).hasSize(1200);
        assertRecomputed(council);
    }

    @Test
    void of_two_workers_the_later_one_goes_on_and_all_rows_count_once() {
        DeliveryImport run = start("I-1", Mode.GOOD_ROWS, HEADER + rows(1, 100));
        AtomicBoolean first = new AtomicBoolean(true);
        DeliveryImports watched = beforeStaging(() -> {
            if (first.getAndSet(false)) {
                record("D-2", "groups", "groups", "example-photo");
                worker(council).proceed(ContinueImport.name(run), () -> true);
            }
        });
        council.queue.clear();
        new ContinueImport(agreements, watched, new DeliveryCsv(), council.ports.work(), council.ports.clock())
                .proceed(ContinueImport.name(run), () -> true);

        assertThat(council.queue).isEmpty();
        assertThat(importing.read(OFFICER, ID, "I-1").run().accepted()).contains(99);
        assertThat(counted(council)).hasSize(100);
        assertRecomputed(council);
    }

    private DeliveryImports beforeStaging(Runnable work) {
        DeliveryImports inner = council.ports.deliveryImports();
        return (DeliveryImports) Proxy.newProxyInstance(
                DeliveryImports.class.getClassLoader(),
                new Class<?>[] {DeliveryImports.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("stage")) {
                        work.run();
                    }
                    try {
                        return method.invoke(inner, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void findings_are_capped_and_the_others_counted() {
        imported("I-1", Mode.GOOD_ROWS, HEADER + "D-1,groups,2027/28-M1,1.5,groups,,\n".repeat(600));
        List<String> told = told("I-1");
        assertThat(told).hasSize(ImportCheck.MOST_FINDINGS + 1);
        assertThat(told.getLast()).isEqualTo("0 more-found");
        assertThat(importing.read(OFFICER, ID, "I-1").run().refused()).isEqualTo(600);
    }

    @Test
    void a_file_too_long_or_of_no_agreement_is_not_taken() {
        assertThat(refusal(() -> importing.start(
                                OFFICER, ID, "I-1", Mode.GOOD_ROWS, new byte[DeliveryImports.LONGEST_FILE + 1]))
                        .kind())
                .isEqualTo(Refusal.Kind.TOO_LARGE);
        AgreementId none = new AgreementId("EXAMPLE-NONE");
        assertThat(refusal(() -> importing.start(OFFICER, none, "I-1", Mode.GOOD_ROWS, new byte[1]))
                        .slug())
                .isEqualTo("no-such-agreement");
        assertThat(refusal(() -> importing.read(OFFICER, ID, "I-9")).slug()).isEqualTo("no-such-import");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void contract_officers_import_and_those_who_answer_for_it_see_how_it_stands(Role role) {
        imported("I-1", Mode.GOOD_ROWS, HEADER + rows(1, 1));
        boolean writes = role == CONTRACT_OFFICER;
        boolean reads = writes || role == Role.FINANCE || role == Role.COMMISSIONER || role == Role.AUDITOR;
        Caller caller = as(role);
        assertPermitted(
                writes,
                () -> importing.start(caller, ID, "I-1", Mode.GOOD_ROWS, (HEADER + rows(1, 1)).getBytes(UTF_8)));
        assertPermitted(reads, () -> importing.read(caller, ID, "I-1"));
        assertPermitted(reads, () -> importing.all(caller, ID));
    }

    private static void assertPermitted(boolean permitted, Runnable asking) {
        if (permitted) {
            asking.run();
        } else {
            assertThatThrownBy(asking::run).isInstanceOf(NotPermitted.class);
        }
    }
}
