package socialvalue.validation;

import java.util.List;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.finding.Severity;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.SocialValueCriterion;

/** A required criterion is answered, be it by nil; leaving it out means what the frame declares. */
final class RequiredIsAnswered {
    private RequiredIsAnswered() {}

    /** Finds that a criterion of the frame is not answered; returns what it forfeits by that. */
    static List<FindingCode> check(
            EvaluationFrame frame, SocialValueCriterion criterion, Location where, Findings findings) {
        if (!criterion.response().required() || !criterion.applies()) {
            return List.of();
        }
        Severity declared =
                switch (frame.settings().missing()) {
                    case MAY_BE_DISREGARDED -> Severity.MAY_BE_DISREGARDED;
                    case EARNS_NO_POINTS -> Severity.EARNS_NO_POINTS;
                };
        findings.add(Finding.of(
                        FindingCode.CRITERION_UNANSWERED,
                        where,
                        "nothing for criterion " + criterion.id(),
                        "a response to “" + criterion.title() + "”, or nil")
                .as(declared)
                .citing("frame, settings, unanswered"));
        return declared == Severity.EARNS_NO_POINTS ? List.of(FindingCode.CRITERION_UNANSWERED) : List.of();
    }
}
