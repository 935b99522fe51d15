package socialvalue.port;

import socialvalue.frame.EvaluationFrame;
import socialvalue.model.ModelEdition;

/** The digests by which frames and editions are known: of one canonical form each, however they were written. */
public interface CanonicalForm {
    /** The digest of a frame, as {@code sha256:} and hexadecimal digits. */
    String digestOf(EvaluationFrame frame);

    /** The digest of an edition, as {@code sha256:} and hexadecimal digits. */
    String digestOf(ModelEdition edition);
}
