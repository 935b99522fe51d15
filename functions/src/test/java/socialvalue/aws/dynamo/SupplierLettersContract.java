package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.audit.Content;
import socialvalue.audit.Entry;
import socialvalue.summary.AwardDecision;
import socialvalue.summary.HomeCare;
import socialvalue.summary.SupplierLetter;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class SupplierLettersContract extends StoreContract {
    private final DynamoSupplierLetters letters = new DynamoSupplierLetters(table);
    private final HomeCare lot = new HomeCare();

    SupplierLettersContract(DynamoDbClient engine) {
        super(engine);
    }

    @Test
    void letters_are_found_by_their_run_and_supplier_as_they_were_written() {
        List<SupplierLetter> written = HomeCare.ALL.stream().map(lot::letter).toList();
        letters.keep("run-7", written);
        letters.keep("run-7", written);

        assertThat(HomeCare.ALL).allSatisfy(supplier -> assertThat(letters.find("run-7", supplier))
                .contains(lot.letter(supplier)));
        assertThat(letters.find("run-8", HomeCare.CARE)).isEmpty();
        assertThat(letters.find("run-7", "example-nobody")).isEmpty();
    }

    @Test
    void a_decision_is_found_as_it_was_kept() {
        AwardDecision decision = lot.decision();
        assertThat(letters.decision("run-7")).isEmpty();

        letters.keepDecision(LOT, "run-7", decision, ACT);

        assertThat(letters.decision("run-7")).contains(decision);
    }

    @Test
    void a_decision_kept_again_changes_nothing_and_another_is_not_kept_in_its_place() {
        AwardDecision decision = lot.decision();
        AwardDecision another = new AwardDecision(
                decision.scoringRun(),
                HomeCare.CARE,
                "Another reason.",
                Optional.empty(),
                decision.contacts(),
                decision.notAssessed(),
                decision.furtherExplanations(),
                decision.withholdings(),
                decision.decidedBy(),
                decision.decidedAt());
        letters.keepDecision(LOT, "run-7", decision, ACT);

        letters.keepDecision(LOT, "run-7", decision, ACT);
        assertThatThrownBy(() -> letters.keepDecision(LOT, "run-7", another, ACT))
                .isInstanceOf(IllegalStateException.class);

        assertThat(letters.decision("run-7")).contains(decision);
        assertThat(table.all(EntryItem.SCHEMA, Keys.officersTrail(LOT)))
                .map(EntryItem::entry)
                .singleElement()
                .extracting(Entry::act)
                .isEqualTo(ACT);
    }

    @Test
    void all_letters_of_a_run_are_sealed_and_one_changed_or_missing_is_told() {
        List<SupplierLetter> written = HomeCare.ALL.stream().map(lot::letter).toList();
        letters.keep("run-7", written);
        Content sealed = letters.sealed("run-7");

        letters.keep("run-7", written.reversed());
        assertThat(letters.sealed("run-7")).isEqualTo(sealed);

        String pk = Keys.letters("run-7", HomeCare.CARE);
        table.of(SheetItem.SCHEMA).putItem(SheetItem.of(pk, HomeCare.CARE, new byte[] {'{', '}'}));
        assertThat(letters.sealed("run-7")).isNotEqualTo(sealed);
        table.of(SheetItem.SCHEMA).deleteItem(Table.key(pk, HomeCare.CARE));
        assertThat(letters.sealed("run-7")).isNotEqualTo(sealed);
    }
}
