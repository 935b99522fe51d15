package socialvalue.validation;

import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.ScoringMethod.Marks;
import socialvalue.frame.ScoringMethod.OfAmount;
import socialvalue.frame.ScoringMethod.PassOrFail;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.SocialValueCriterion.Needs;

/** A method is applied to something the criterion asks for, in a unit where it is counted. */
final class MethodFitsResponse implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        if (part.method() == null) {
            return;
        }
        needs(frame, criterion, part, findings);
        unit(frame, criterion, part, findings);
        if (part.method() instanceof PassOrFail passOrFail
                && passOrFail.minimum().isEmpty()
                && part.question() == null
                && part.measure() != null) {
            unfit(
                    frame,
                    criterion.at("measure"),
                    "pass-or-fail without a quantity, on a measure",
                    "a question that can be answered yes or no, or a minimum quantity",
                    findings);
        }
    }

    private static void needs(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        Needs needs = part.response() == null ? null : part.response().needs();
        if (needs == null) {
            return;
        }
        boolean marked = part.method() instanceof Marks;
        if (marked && needs == Needs.QUANTITY) {
            unfit(
                    frame,
                    criterion.at("response/needs"),
                    "marks on a criterion that asks for no statement",
                    "statement or both: evaluators mark what is written",
                    findings);
        } else if (!marked && needs == Needs.STATEMENT) {
            unfit(
                    frame,
                    criterion.at("response/needs"),
                    part.method().key() + " on a criterion that asks for a statement only",
                    "quantity or both, or evaluators' marks as its method",
                    findings);
        }
    }

    private static void unit(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        if (part.unit() == null) {
            return;
        }
        boolean counted =
                switch (part.method()) {
                    case OfAmount amount -> true;
                    case PassOrFail passOrFail -> passOrFail.minimum().isPresent();
                    case Marks marks ->
                        part.response() != null && part.response().needs() == Needs.BOTH;
                    case Value value -> false;
                };
        if (counted && part.unit().isEmpty()) {
            unfit(frame, criterion.at("unit"), words(part.method()) + " without a unit", "what is counted", findings);
        } else if (!counted && part.unit().isPresent()) {
            String expected =
                    part.method() instanceof Value ? "none: each option has its own unit" : "none: nothing is counted";
            unfit(frame, criterion.at("unit"), "a unit for " + words(part.method()), expected, findings);
        }
    }

    private static String words(ScoringMethod method) {
        return switch (method) {
            case Marks marks -> "marks";
            default -> method.key();
        };
    }

    private static void unfit(DraftFrame frame, String pointer, String found, String expected, Findings findings) {
        findings.add(FindingCode.METHOD_DOES_NOT_FIT, frame.place(pointer), found, expected);
    }
}
