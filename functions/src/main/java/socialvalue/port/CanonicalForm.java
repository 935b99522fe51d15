package socialvalue.port;

import socialvalue.agreement.Agreement;
import socialvalue.frame.EvaluationFrame;
import socialvalue.model.ModelEdition;

/**
 * The one canonical form each of frames, editions and agreements, however they were written: its digest, by which
 * frames and editions are known, or its length.
 */
public interface CanonicalForm {
    /** The digest of a frame, as {@code sha256:} and hexadecimal digits. */
    String digestOf(EvaluationFrame frame);

    /** The length of an agreement's canonical form, in bytes. */
    int lengthOf(Agreement agreement);

    /** The digest of an edition, as {@code sha256:} and hexadecimal digits. */
    String digestOf(ModelEdition edition);
}
