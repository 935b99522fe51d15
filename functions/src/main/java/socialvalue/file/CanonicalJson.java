package socialvalue.file;

import socialvalue.agreement.Agreement;
import socialvalue.frame.EvaluationFrame;
import socialvalue.model.ModelEdition;
import socialvalue.port.CanonicalForm;

/** The canonical forms are the JSON that {@link FrameJson}, {@link EditionJson} and {@link AgreementJson} write. */
public final class CanonicalJson implements CanonicalForm {
    @Override
    public String digestOf(EvaluationFrame frame) {
        return FrameJson.digest(frame);
    }

    @Override
    public int lengthOf(Agreement agreement) {
        return AgreementJson.write(agreement).length;
    }

    @Override
    public String digestOf(ModelEdition edition) {
        return EditionJson.digest(edition);
    }
}
