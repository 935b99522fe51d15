package socialvalue.validation;

import java.util.List;
import socialvalue.finding.FindingCode;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.model.Measure;
import socialvalue.submission.DraftResponse.DraftOption;

/** A commitment is held against published words; a measure that has none cannot earn. */
final class MeasuresArePublished implements ReplyRule {
    private static final String EXPECTED = "a measure of the published model";

    @Override
    public void check(Reply reply) {
        List<String> measures = reply.measures();
        for (int i = 0; i < measures.size(); i++) {
            String id = measures.get(i);
            if (!isPublished(Reply.measure(reply.frame(), id))) {
                reply.find(FindingCode.MEASURE_NOT_PUBLISHED, "criterion", found(id), EXPECTED, "measure");
            }
        }
        if (reply.asked() == Asked.OPTIONS) {
            checkOptions(reply);
        }
    }

    private static void checkOptions(Reply reply) {
        List<DraftOption> lines = reply.response().options();
        for (int i = 0; i < lines.size(); i++) {
            Option option = reply.option(lines.get(i));
            String id = option == null ? null : option.measure().orElse(null);
            if (id != null && !isPublished(Reply.measure(reply.frame(), id))) {
                reply.findInOption(
                        FindingCode.MEASURE_NOT_PUBLISHED, i, "option", found(id), EXPECTED, "method, options");
            }
        }
    }

    private static boolean isPublished(Measure measure) {
        return measure != null && measure.hasWording();
    }

    private static String found(String id) {
        return "measure " + id + ", which has no published wording";
    }
}
