package socialvalue.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.quantity.Percentage;
import socialvalue.submission.DraftResponse;
import socialvalue.submission.DraftResponse.DraftDelivery;
import socialvalue.submission.DraftResponse.DraftEvidence;
import socialvalue.submission.Evidence;
import socialvalue.submission.MethodStatement;

/** Makes what evaluators read of a response: its words, and everything said beside the offer. */
final class StatementMade {
    private StatementMade() {}

    /** Empty where a response says nothing beside its offer. */
    static Optional<MethodStatement> of(Reply reply) {
        DraftResponse response = reply.response();
        Optional<String> text = response.hasStatement() ? Optional.of(response.statement()) : Optional.empty();
        MethodStatement statement = new MethodStatement(
                reply.criterion().id(),
                text,
                StatementLength.marked(reply),
                said(response.change()),
                said(response.place()),
                said(response.activity()),
                said(response.beneficiaries()),
                evidence(response.evidence()),
                delivery(response.delivery()));
        return saysSomething(statement) ? Optional.of(statement) : Optional.empty();
    }

    private static boolean saysSomething(MethodStatement statement) {
        return statement.text().isPresent()
                || statement.change().isPresent()
                || statement.place().isPresent()
                || statement.activity().isPresent()
                || statement.beneficiaries().isPresent()
                || !statement.evidence().isEmpty()
                || !statement.delivery().isEmpty();
    }

    private static Optional<String> said(String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static List<Evidence> evidence(List<DraftEvidence> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>(drafts.size());
        for (DraftEvidence draft : drafts) {
            if (draft.name() != null) {
                evidence.add(new Evidence(
                        draft.name(),
                        said(draft.digest()).filter(EvidenceIsReferredTo::isDigest),
                        said(draft.address())));
            }
        }
        return evidence;
    }

    private static List<MethodStatement.DeliveredBy> delivery(List<DraftDelivery> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<MethodStatement.DeliveredBy> delivery = new ArrayList<>(drafts.size());
        for (DraftDelivery draft : drafts) {
            if (draft.by() != null) {
                delivery.add(new MethodStatement.DeliveredBy(
                        draft.by(),
                        said(draft.name()),
                        Optional.ofNullable(draft.sector()),
                        Optional.ofNullable(draft.share())
                                .filter(Percentage::inRange)
                                .map(Percentage::new)));
            }
        }
        return delivery;
    }
}
