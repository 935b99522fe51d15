package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

        letters.keepDecision("run-7", decision);

        assertThat(letters.decision("run-7")).contains(decision);
    }
}
