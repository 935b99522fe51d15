package socialvalue.validation;

import static socialvalue.finding.FindingCode.UNUSABLE_VALUE;

import java.util.stream.Stream;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;
import socialvalue.model.Located;

/** An invented authority cannot be taken for a real one: its name and its model's title say "Example". */
final class ExamplesSayExample implements EditionRule {
    @Override
    public void check(DraftEdition edition, Findings findings) {
        if (edition.example() != null && edition.example().value()) {
            check(findings, Stream.of(edition.title(), edition.owner()));
        }
    }

    /** Adds a finding for each name that does not say so; what is absent is null. */
    static void check(Findings findings, Stream<Located<String>> names) {
        names.filter(name -> name != null && !name.value().contains("Example"))
                .forEach(name -> findings.add(Finding.of(
                                UNUSABLE_VALUE,
                                name.location(),
                                name.value(),
                                "a name that says “Example”, as this is an invented authority")
                        .remediedBy("Put “Example” into the name, or say example: false of a real authority.")));
    }
}
