package socialvalue.validation;

import java.util.ArrayList;
import java.util.List;
import socialvalue.finding.FindingCode;
import socialvalue.frame.Settings.ActivityPair;
import socialvalue.frame.SocialValueCriterion;

/**
 * One activity counts under one measure, unless the frame allows the pair. The bidder's own references are compared,
 * exactly; similar words never are. The first response that claims an activity keeps it.
 */
final class ActivitiesCountOnce implements ReplyRule {
    private final List<Claim> claims = new ArrayList<>();

    private record Claim(String activity, Reply reply) {}

    @Override
    public void check(Reply reply) {
        String activity = reply.response().activity() == null
                ? ""
                : reply.response().activity().strip();
        if (activity.isEmpty()) {
            return;
        }
        for (int i = 0; i < claims.size(); i++) {
            Reply earlier = claims.get(i).reply();
            if (activity.equals(claims.get(i).activity()) && !mayBoth(earlier, reply)) {
                reply.find(
                        FindingCode.ACTIVITY_COUNTED_TWICE,
                        FindingCode.ACTIVITY_COUNTED_TWICE.severity(),
                        "activity",
                        "“" + activity + "”, claimed under criterion "
                                + earlier.criterion().id() + " already",
                        "an activity claimed under one measure",
                        "frame, settings, activity-pairs");
                break;
            }
        }
        claims.add(new Claim(activity, reply));
    }

    private static boolean mayBoth(Reply earlier, Reply later) {
        SocialValueCriterion one = earlier.criterion();
        SocialValueCriterion other = later.criterion();
        for (ActivityPair pair : later.frame().settings().activityPairs()) {
            if (pair.allows(one.id(), other.id())) {
                return true;
            }
        }
        if (one.measures().isEmpty() || other.measures().isEmpty()) {
            // A question bound to no measure counts nothing unless it asks for something to count
            return countsNothing(earlier) || countsNothing(later);
        }
        return one.measures().equals(other.measures());
    }

    private static boolean countsNothing(Reply reply) {
        return reply.asked() == Asked.WORDS_ONLY && reply.criterion().measures().isEmpty();
    }
}
