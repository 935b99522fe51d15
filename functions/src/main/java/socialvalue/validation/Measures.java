package socialvalue.validation;

import java.util.Optional;
import socialvalue.frame.DraftFrame;
import socialvalue.model.Measure;

/** The measures a draft can refer to. */
final class Measures {
    private Measures() {}

    static Optional<Measure> named(DraftFrame frame, String id) {
        if (frame.model() == null || id == null) {
            return Optional.empty();
        }
        return frame.model().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst();
    }
}
