package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.MARKED;
import static socialvalue.usecase.Tampering.LOT_KEY;
import static socialvalue.usecase.Tampering.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.audit.Content;
import socialvalue.aws.dynamo.ForgedDigest;
import socialvalue.aws.seal.LocalSigning;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Somebody who may write the table changes what was done to a lot: each time the auditor is told which entry of which
 * chain is the first that does not hold.
 *
 * <p>The lot has two returns in time and a late one that is admitted. What officers did has these entries:
 *
 * <pre>
 *  1 frame published           9 mark agreed (care)               17 price imported (together)
 *  2 late return admitted     10 mark agreed (together)           18 price imported (latecomers)
 *  3 opening started          11 mark agreed (latecomers)         19 scoring started
 *  4 lot opened, signed       12 marks locked                     20 lot scored, signed
 *  5 panel named              13 quality imported (care)          21 award decided
 *  6 mark recorded (care)     14 quality imported (together)      22 issuing started
 *  7 mark recorded (together) 15 quality imported (latecomers)    23 summaries issued, signed
 *  8 mark rec. (latecomers)   16 price imported (care)
 * </pre>
 *
 * <p>Each return has two: that it was received, and that it was opened. What stands and no entry tells of is found at
 * the entry that is missing: one more than the last.
 */
@ExtendWith(EmbeddedEngine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedTrailTest {
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";
    private static final String LATECOMERS = "example-latecomers";
    private static final AttributeValue OTHER_BYTES =
            AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, 3}));

    private final ExampleCouncil council;
    private Tampering table;

    TamperedTrailTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeAll
    void worked() {
        TrailLot.worked(council, CARE, TOGETHER, LATECOMERS);
        table = new Tampering(council);
    }

    @AfterEach
    void undo() {
        table.undo();
    }

    private String returnOf(String supplier) {
        return table.pseudonym(supplier);
    }

    private Map<String, AttributeValue> mark(String supplier) {
        return table.record("#M#", "MARK#" + supplier + "#" + MARKED + "#example-evaluator");
    }

    private Map<String, AttributeValue> entryOf(String supplier, int number) {
        return table.record("##A#", returnOf(supplier) + "#%06d".formatted(number));
    }

    // Nothing

    @Test
    void where_nothing_was_changed_everything_holds() {
        assertThat(table.entries()).isEqualTo(23);
        assertThat(table.found()).isEmpty();
    }

    // Entries

    @ParameterizedTest
    @CsvSource({
        "who, somebody-else",
        "role, moderator",
        "when, 2027-01-15T12:01:00.002Z",
        "what, PANEL_NAMED",
        "before, 0000000000000000000000000000000000000000000000000000000000000000",
        "digest, 0000000000000000000000000000000000000000000000000000000000000000"
    })
    void an_entry_that_says_something_else_now(String field, String value) {
        table.change(table.entry(7), field, text(value));

        assertThat(table.found()).containsExactly("officers 7");
    }

    @Test
    void an_entry_about_something_else_now() {
        table.change(table.entry(7), "about", AttributeValue.fromL(List.of(text(MARKED), text(CARE))));

        assertThat(table.found()).containsExactly("officers 7");
    }

    @Test
    void an_entry_that_says_something_else_of_a_record_now() {
        AttributeValue contents = table.entry(6).get("contents");
        table.change(table.entry(7), "contents", contents);

        assertThat(table.found()).containsExactly("officers 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"what", "when", "number", "contents", "chain"})
    void an_entry_that_cannot_be_read_any_more(String field) {
        table.change(table.entry(7), entry -> entry.remove(field));

        assertThat(table.found()).containsExactly("officers 7");
    }

    @Test
    void an_entry_that_was_changed_with_its_digest_and_then_the_next_no_longer_follows_it() {
        table.change(table.entry(7), "who", text("somebody-else"));
        table.put(Tampering.chained(table.entry(7), 7, table.entry(6)));

        assertThat(table.found()).containsExactly("officers 8");
    }

    @Test
    void an_entry_that_was_changed_with_all_digests_after_it_and_then_the_next_signature_is_of_something_else() {
        table.change(table.entry(7), "who", text("somebody-else"));
        table.chainAgainFrom(7);

        assertThat(table.found()).containsExactly("officers 20");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20})
    void an_entry_that_was_removed(int number) {
        table.remove(table.entry(number));

        assertThat(table.found()).containsExactly("officers " + number);
    }

    @Test
    void the_last_entry_removed_leaves_records_that_the_one_before_did_not_leave_so() {
        table.remove(table.entry(23));

        assertThat(table.found()).containsExactly("officers 22");
    }

    @Test
    void a_chain_that_was_cut_off_leaves_records_that_no_entry_tells_of() {
        for (int i = 13; i <= 23; i++) {
            table.remove(table.entry(i));
        }

        assertThat(table.found()).containsExactly("officers 12");
    }

    @Test
    void a_chain_that_was_removed_as_a_whole() {
        for (int i = 1; i <= 23; i++) {
            table.remove(table.entry(i));
        }

        assertThat(table.found()).contains("officers 1");
    }

    @Test
    void two_entries_in_each_others_place() {
        Map<String, AttributeValue> six = table.entry(6);
        Map<String, AttributeValue> seven = table.entry(7);
        table.change(six, "sk", seven.get("sk"));
        table.change(seven, "sk", six.get("sk"));

        assertThat(table.found()).containsExactly("officers 6");
    }

    @Test
    void two_entries_in_each_others_place_and_number_and_all_digests_after_them() {
        Map<String, AttributeValue> six = table.entry(6);
        Map<String, AttributeValue> seven = table.entry(7);
        table.put(Tampering.chained(seven, 6, table.entry(5)));
        table.put(Tampering.chained(six, 7, table.entry(6)));
        table.chainAgainFrom(8);

        assertThat(table.found()).containsExactly("officers 20");
    }

    @Test
    void an_entry_that_was_put_there_past_the_system_at_the_end() {
        table.change(table.entry(6), "sk", text("ENTRY#000024"));

        assertThat(table.found()).containsExactly("officers 24");
    }

    @Test
    void entries_of_another_lot() {
        LotId other = new LotId(LOT.tender(), "2");
        table.change(table.item(LOT_KEY, "LOT"), lot -> {
            lot.put("pk", text("LOT#" + LOT.tender() + "#2"));
            lot.put("lot", text("2"));
        });
        table.change(table.entry(1), "pk", text("LOT#" + LOT.tender() + "#2##A"));

        assertThat(table.found(other)).containsExactly("officers 1");
    }

    // Signatures

    @Test
    void a_signature_by_another_key() {
        Map<String, AttributeValue> scored = table.entry(20);
        var other = LocalSigning.random().sign(scored.get("digest").s());
        table.change(scored, entry -> {
            entry.put("signedBy", text(other.key()));
            entry.put("signature", text(other.value()));
        });

        assertThat(table.found()).containsExactly("officers 20");
    }

    @Test
    void a_signature_by_another_key_under_the_name_of_the_authoritys() {
        Map<String, AttributeValue> scored = table.entry(20);
        var other = LocalSigning.random().sign(scored.get("digest").s());
        table.change(scored, "signature", text(other.value()));

        assertThat(table.found()).containsExactly("officers 20");
    }

    @Test
    void an_old_signature_under_a_new_entry() {
        table.change(table.entry(20), "signature", table.entry(4).get("signature"));

        assertThat(table.found()).containsExactly("officers 20");
    }

    @Test
    void a_signature_that_was_removed() {
        table.change(table.entry(20), entry -> {
            entry.remove("signedBy");
            entry.remove("signature");
        });

        assertThat(table.found()).containsExactly("officers 20");
    }

    // Records

    @ParameterizedTest
    @CsvSource({
        "LOT#EXAMPLE-2026-017#1, LOT, phase, SCORED, 23",
        "LOT#EXAMPLE-2026-017#1, LOT, deadline, 2027-01-16T12:00:00Z, 23",
        "LOT#EXAMPLE-2026-017#1, FRAME#000001, digest, other, 1",
        "#M#, MARK#example-care#independent-living-method#example-evaluator, mark, 7, 6",
        "#M#, MARK#example-care#independent-living-method#example-evaluator, rationale, Another one., 6",
        "#M#, AGREED#example-care#independent-living-method#0001, mark, 7, 9",
        "#M#, AGREED#example-care#independent-living-method#0001, rationale, Another one., 9",
        "#M#, IMPORTED#example-together#price#0001, points, 7, 17",
        "#M#, IMPORTED#example-together#price#0001, explanation, Another one., 17",
        "#LATE, LATE, authority, Another one., 2"
    })
    void a_record_of_officers_that_says_something_else_now(
            String partition, String sk, String attribute, String value, int entry) {
        Map<String, AttributeValue> record =
                sk.equals("LATE") ? council.stored("LATE#").getFirst() : table.record(partition, sk);
        table.change(record, attribute, text(value));

        assertThat(table.found()).containsExactly("officers " + entry);
    }

    @Test
    void a_panel_with_somebody_else_on_it() {
        table.change(
                table.record("#P", "PANEL#000001"), "evaluators", AttributeValue.fromL(List.of(text("somebody-else"))));

        assertThat(table.found()).containsExactly("officers 5");
    }

    /** Scoring reads the values rows, not the records of marks and scores. */
    @ParameterizedTest
    @CsvSource({"m, 9", "i, 13"})
    void a_mark_or_score_that_scoring_reads_and_nobody_gave(String map, int entry) {
        Map<String, AttributeValue> members = new HashMap<>();
        Map<String, AttributeValue> row = table.record("#V#", CARE);
        row.get(map).m().forEach((name, value) -> members.put(name, text("1")));
        table.change(row, map, AttributeValue.fromM(members));

        assertThat(table.found()).containsExactly("officers " + entry);
    }

    @Test
    void a_mark_that_scoring_reads_beside_those_that_were_given() {
        Map<String, AttributeValue> row = table.record("#V#", CARE);
        Map<String, AttributeValue> members = new HashMap<>(row.get("m").m());
        members.put("0", text("5"));
        table.change(row, "m", AttributeValue.fromM(members));

        assertThat(table.found()).containsExactly("officers 24");
    }

    @Test
    void a_price_that_scoring_reads_and_nobody_imported() {
        table.change(table.record("#V#", CARE), "t", text("100000"));

        assertThat(table.found()).containsExactly("officers 24");
    }

    @Test
    void criteria_that_changed_places_so_that_marks_count_for_others() {
        Map<String, AttributeValue> columns = table.item(LOT_KEY, "COLUMNS");
        table.change(
                columns,
                "criteria",
                AttributeValue.fromL(columns.get("criteria").l().reversed()));

        assertThat(table.found()).contains("officers 9", returnOf(TOGETHER) + " 2");
    }

    @ParameterizedTest
    @CsvSource({"#R#, RETURN, d, 1", "#S#, DOCUMENT, contents, 2", "#S#, CHECKED, contents, 2", "#V#, VALUES, c, 2"})
    void a_return_that_says_something_else_now(String partition, String kind, String attribute, int entry) {
        String sk =
                switch (kind) {
                    case "RETURN" -> "RETURN#" + returnOf(TOGETHER);
                    case "CHECKED" -> TOGETHER + "#CHECKED";
                    default -> TOGETHER;
                };
        AttributeValue value = partition.equals("#S#") ? OTHER_BYTES : text("7");
        table.change(table.record(LOT_KEY + partition, sk), attribute, value);

        assertThat(table.found()).containsExactly(returnOf(TOGETHER) + " " + entry);
    }

    @Test
    void a_late_return_that_came_earlier_now() {
        Map<String, AttributeValue> late = council.stored("LATE#").getFirst();
        table.change(late, "t", text("2027-01-15T12:00:00Z"));

        assertThat(table.found()).hasSize(1).allMatch(found -> found.matches("[0-9a-f]{60} 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "#S#, example-care, 20",
        "#T, 000001#example-care, 20",
        ", OUTCOME, 20",
        "#L#, example-together, 23",
        ", DECISION, 21"
    })
    void what_a_run_came_to_and_does_no_longer(String partition, String sk, int entry) {
        Map<String, AttributeValue> record = council.stored(sk).stream()
                .filter(item -> item.get("sk").s().equals(sk))
                .filter(item -> item.get("pk").s().matches("RUN#[^#]*" + (partition == null ? "" : partition + ".*")))
                .findFirst()
                .orElseThrow();
        table.change(record, "json", OTHER_BYTES);

        assertThat(table.found()).containsExactly("officers " + entry);
    }

    @Test
    void a_run_that_somebody_else_started() {
        Map<String, AttributeValue> scoring = council.stored("RUN").stream()
                .filter(run -> run.get("kind").s().equals("SCORING"))
                .findFirst()
                .orElseThrow();
        table.change(scoring, "startedBy", text("somebody-else"));

        assertThat(table.found()).containsExactly("officers 20");
    }

    // Records that are gone, or came from nowhere

    @Test
    void a_mark_that_was_removed() {
        table.remove(mark(CARE));

        assertThat(table.found()).containsExactly("officers 6");
    }

    @Test
    void a_mark_that_was_removed_with_its_entry() {
        table.remove(mark(CARE));
        table.remove(table.entry(6));

        assertThat(table.found()).containsExactly("officers 6");
    }

    @Test
    void a_sheet_that_was_removed() {
        table.remove(council.stored(CARE).stream()
                .filter(item -> item.get("pk").s().matches("RUN#[^#]*#S#.*"))
                .findFirst()
                .orElseThrow());

        assertThat(table.found()).containsExactly("officers 20");
    }

    @Test
    void a_document_that_was_removed() {
        table.remove(table.record(LOT_KEY + "#S#", CARE));

        assertThat(table.found()).containsExactly(returnOf(CARE) + " 2");
    }

    @Test
    void the_chain_of_a_return_that_was_cut_off() {
        table.remove(entryOf(CARE, 2));

        assertThat(table.found()).contains("officers 4");
    }

    @Test
    void the_chain_of_a_return_that_was_removed() {
        table.remove(entryOf(CARE, 1));
        table.remove(entryOf(CARE, 2));

        assertThat(table.found()).containsExactlyInAnyOrder("officers 4", returnOf(CARE) + " 1");
    }

    @Test
    void a_return_that_was_removed_with_everything_about_it() {
        table.everythingOf(CARE).forEach(table::remove);

        assertThat(table.found()).contains("officers 4");
    }

    @Test
    void an_entry_of_one_return_in_the_chain_of_another() {
        table.change(entryOf(CARE, 2), entry -> {
            entry.put("pk", entryOf(TOGETHER, 2).get("pk"));
            entry.put("sk", text(returnOf(TOGETHER) + "#000003"));
        });

        assertThat(table.found()).contains(returnOf(TOGETHER) + " 3");
    }

    private Map<String, AttributeValue> forgedMark() {
        Map<String, AttributeValue> forged = new HashMap<>(mark(CARE));
        forged.put("sk", text("MARK#" + CARE + "#" + MARKED + "#example-forger"));
        forged.put("by", text("example-forger"));
        forged.put("mark", text("5"));
        return forged;
    }

    /** An entry that tells of the forged mark as the system would have told of it. */
    private Map<String, AttributeValue> forgedEntry(int number) {
        Content told = ForgedDigest.of(forgedMark());
        Map<String, AttributeValue> entry = new HashMap<>(table.entry(6));
        entry.put("who", text("example-forger"));
        entry.put(
                "contents",
                AttributeValue.fromL(List.of(
                        AttributeValue.fromM(Map.of("place", text(told.place()), "digest", text(told.digest()))))));
        return Tampering.chained(entry, number, table.entry(number - 1));
    }

    @Test
    void a_mark_that_nobody_gave() {
        table.put(forgedMark());

        assertThat(table.found()).containsExactly("officers 24");
    }

    @Test
    void a_question_that_nobody_asked() {
        Map<String, AttributeValue> forged = forgedMark();
        forged.put("pk", text(forged.get("pk").s().replace("#M#", "#C#")));
        forged.put("sk", text("CLARIFICATION#" + CARE + "#000001"));
        table.put(forged);

        assertThat(table.found()).containsExactly("officers 24");
    }

    @Test
    void a_decision_that_nobody_took() {
        Map<String, AttributeValue> forged = forgedMark();
        forged.put("pk", text(forged.get("pk").s().replaceFirst("#M#[0-9]$", "#D")));
        forged.put("sk", text("DECISION#" + "0".repeat(60) + "#0001"));
        table.put(forged);

        assertThat(table.found()).containsExactly("officers 24");
    }

    @Test
    void a_mark_that_nobody_gave_with_an_entry_among_those_of_its_time() {
        table.put(forgedMark());
        for (int i = 23; i >= 9; i--) {
            table.change(table.entry(i), "sk", text("ENTRY#%06d".formatted(i + 1)));
        }
        table.put(forgedEntry(9));
        table.chainAgainFrom(10);

        assertThat(table.found()).as("scoring signed, now no. 21").containsExactly("officers 21");
    }

    // What is not found

    /**
     * After the last signature the chain is only as good as the table: who may write it and knows how entries are made
     * can go on with it. The times show, and the head of the chain where somebody kept it elsewhere.
     */
    @Test
    void an_entry_forged_after_the_last_signature_is_not_found() {
        table.put(forgedMark());
        table.put(forgedEntry(24));

        assertThat(table.found()).isEmpty();
        assertThat(table.entry(24).get("who").s()).isEqualTo("example-forger");
    }

    /**
     * The ciphertext is never read here. That opening opened what was received is shown by its own seal, when it opens.
     */
    @Test
    void another_ciphertext_under_a_return_that_was_opened_is_not_found() {
        table.change(table.record(LOT_KEY + "#R#", "RETURN#" + returnOf(CARE)), "c", OTHER_BYTES);

        assertThat(table.found()).isEmpty();
    }
}
