package socialvalue.file;

import socialvalue.frame.EvaluationFrame;
import socialvalue.model.ModelEdition;
import socialvalue.port.CanonicalForm;

/** The canonical forms are the JSON that {@link FrameJson} and {@link EditionJson} write. */
public final class CanonicalJson implements CanonicalForm {
    @Override
    public String digestOf(EvaluationFrame frame) {
        return FrameJson.digest(frame);
    }

    @Override
    public String digestOf(ModelEdition edition) {
        return EditionJson.digest(edition);
    }
}
