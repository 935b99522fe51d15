package socialvalue.plugin.prozorro;

/** Reads one thing that a feed lists, and tells what has become of it. */
interface Reader {
    /** Whether it has to be read at all, as far as the listing shows. */
    boolean concerns(FeedPage.Item item);

    /**
     * Reads a thing and tells every event that its present state gives, those told before included: each has the same
     * identifier again.
     *
     * @return false where it is not there any more
     * @throws PortalFailure if it has to be read again
     */
    boolean read(String id) throws PortalFailure, InterruptedException;
}
