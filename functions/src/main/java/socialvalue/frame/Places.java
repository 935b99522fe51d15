package socialvalue.frame;

import socialvalue.finding.Location;

/** Where the parts of a document stand that a frame was read from. */
public interface Places {
    /**
     * The place of a JSON Pointer from the document's root; where there is nothing at it, the place of the nearest part
     * around it.
     */
    Location at(String pointer);

    /** Whether there is anything at a JSON Pointer. */
    boolean has(String pointer);
}
