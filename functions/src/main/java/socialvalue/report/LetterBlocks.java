package socialvalue.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import socialvalue.report.Block.Branch;
import socialvalue.summary.About;
import socialvalue.summary.AssessmentSummary;
import socialvalue.summary.AssessmentSummary.Kind;
import socialvalue.summary.AssessmentSummary.Lack;
import socialvalue.summary.AssessmentSummary.Successful;
import socialvalue.summary.NamedSupplier;
import socialvalue.summary.NotAssessedLetter;
import socialvalue.summary.SupplierLetter;

/** A letter in reading order, for every form it is printed in. */
final class LetterBlocks {
    private final List<Block> blocks = new ArrayList<>();

    private LetterBlocks() {}

    /**
     * The letter's parts.
     *
     * @param issuedAt when it was issued; empty for a draft
     */
    static List<Block> of(SupplierLetter letter, Optional<Instant> issuedAt) {
        LetterBlocks made = new LetterBlocks();
        made.head(letter, issuedAt);
        switch (letter) {
            case NotAssessedLetter notAssessed -> made.notAssessed(notAssessed);
            case AssessmentSummary summary -> made.summary(summary);
        }
        return List.copyOf(made.blocks);
    }

    private void head(SupplierLetter letter, Optional<Instant> issuedAt) {
        About about = letter.about();
        blocks.add(new Block.Heading(1, letter.title()));
        if (about.example()) {
            say("Example. The authority, the suppliers and everything about them are invented.");
        }
        say(issuedAt.map(at -> "Issued on " + Words.moment(at) + ".")
                .orElse("Draft. It has not been issued, and nobody but the authority can read it."));
        List<Branch> facts = new ArrayList<>();
        facts.add(new Branch("Contract: " + about.title() + ", tender "
                + about.lot().tender() + ", lot " + about.lot().lot()));
        facts.add(new Branch("Authority: " + about.buyer()));
        facts.add(new Branch("Procurement under: " + about.regime().words()));
        facts.add(supplier("Supplier: ", letter.recipient()));
        blocks.add(new Block.Tree(facts));
    }

    private static Branch supplier(String lead, NamedSupplier supplier) {
        return new Branch(
                lead + supplier.name() + " (" + supplier.id() + ")",
                supplier.contact()
                        .map(contact -> List.of(
                                new Branch("Postal address: " + contact.postalAddress()),
                                new Branch("E-mail: " + contact.email()),
                                new Branch("Identifier: " + contact.identifier())))
                        .orElse(List.of()));
    }

    private void notAssessed(NotAssessedLetter letter) {
        say("Your tender was not among those that were assessed, so no scores of it are given.");
        say("Reason recorded: " + letter.reason());
    }

    private void summary(AssessmentSummary summary) {
        if (summary.kind() == Kind.SOCIAL_VALUE_PART) {
            lacking(summary);
        }
        CriteriaBlocks criteria =
                new CriteriaBlocks(summary.about(), summary.kind() != Kind.LETTER, summary.criteria(), blocks);
        heading("1. The decision");
        decision(summary);
        heading("2. The award criteria and how they were assessed");
        criteria.published();
        heading("3. How your tender was assessed");
        criteria.assessed("3", "Your score", summary.own());
        summary.successful().ifPresent(other -> {
            heading("4. How the successful tender was assessed");
            criteria.assessed("4", "Score", other.assessment());
        });
    }

    /** Why it may not be called what it is a part of. */
    private void lacking(AssessmentSummary summary) {
        say("This is not an assessment summary by itself. These are not recorded here and belong in one:");
        blocks.add(new Block.Tree(summary.lacking().stream()
                .map(LetterBlocks::lack)
                .map(Branch::new)
                .toList()));
    }

    private static String lack(Lack lack) {
        return lack.criterion() + ": the " + lack.what().name().toLowerCase(Locale.ROOT) + " of "
                + (lack.of() == AssessmentSummary.Of.OWN ? "your tender" : "the successful tender");
    }

    private void decision(AssessmentSummary summary) {
        switch (summary.standing()) {
            case UNDECIDED -> say("Nothing has been decided yet.");
            case SUCCESSFUL -> say("Your tender is the successful one.");
            case NOT_SUCCESSFUL -> notSuccessful(summary, summary.successful().orElseThrow());
        }
    }

    private void notSuccessful(AssessmentSummary summary, Successful other) {
        say("Your tender is not the successful one.");
        Figures figures = new Figures(summary.criteria().rounding());
        String of = " of " + summary.criteria().points() + " points";
        List<Branch> facts = new ArrayList<>();
        facts.add(supplier("The successful supplier: ", other.supplier()));
        other.assessment()
                .total()
                .ifPresent(total ->
                        facts.add(new Branch("The total of the successful tender: " + figures.column(total) + of)));
        other.place()
                .ifPresent(place -> facts.add(new Branch("Its place among the tenders assessed, by total: "
                        + place.rank() + (place.shared() ? ", which another tender shares" : ""))));
        summary.own()
                .total()
                .ifPresent(total -> facts.add(new Branch("The total of your tender: " + figures.column(total) + of)));
        blocks.add(new Block.Tree(facts));
        summary.furtherExplanation().ifPresent(text -> say("Further explanation recorded: " + text));
    }

    private void heading(String words) {
        blocks.add(new Block.Heading(2, words));
    }

    private void say(String words) {
        blocks.add(new Block.Say(words));
    }
}
