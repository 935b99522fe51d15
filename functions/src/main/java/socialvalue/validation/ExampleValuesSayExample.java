package socialvalue.validation;

import java.util.stream.Stream;
import socialvalue.finding.Findings;
import socialvalue.model.DraftUnitValues;

/** Invented unit values cannot be taken for published ones: their title and owner say "Example". */
final class ExampleValuesSayExample implements UnitValueRule {
    @Override
    public void check(DraftUnitValues values, Findings findings) {
        if (values.example() != null && values.example().value()) {
            ExamplesSayExample.check(findings, Stream.of(values.title(), values.owner()));
        }
    }
}
