package socialvalue.validation;

import socialvalue.finding.FindingCode;
import socialvalue.finding.Severity;
import socialvalue.frame.Exercise.LocalArea;

/**
 * The benefit, wherever the supplier is, falls in the local area. Where the frame says that benefit outside earns no
 * points, neither does a benefit of which a required place is not said: silence must not pay.
 */
final class BenefitFallsInTheArea implements ReplyRule {
    @Override
    public void check(Reply reply) {
        LocalArea area = reply.frame().exercise().localArea();
        Severity declared =
                switch (area.outside()) {
                    case WORTH_A_LOOK -> Severity.WORTH_A_LOOK;
                    case EARNS_NO_POINTS -> Severity.EARNS_NO_POINTS;
                };
        String place = reply.response().place();
        if (place == null || place.isBlank()) {
            if (reply.criterion().response().placeRequired()) {
                reply.find(
                        FindingCode.PLACE_MISSING,
                        declared,
                        "place",
                        "no place",
                        "a place in " + area.name(),
                        "frame, criterion " + reply.criterion().id() + ", response, place-required");
            }
        } else if (!area.holds(place)) {
            reply.find(
                    FindingCode.BENEFIT_OUTSIDE_AREA,
                    declared,
                    "place",
                    "“" + place + "”",
                    area.name() + " or a part of it",
                    "frame, exercise, local-area");
        }
    }
}
