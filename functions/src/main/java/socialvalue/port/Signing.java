package socialvalue.port;

import socialvalue.audit.Signature;

/** Signs entries of the audit trail with the authority's key. */
public interface Signing {
    /** Signs a digest in hexadecimal. */
    Signature sign(String digest);

    /** Whether the authority's key of that name signed that digest; false for a key that is not the authority's. */
    boolean verifies(String digest, Signature signature);
}
