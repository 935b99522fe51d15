package socialvalue.validation;

/** One rule that a response which offers something is held to. */
@FunctionalInterface
interface ReplyRule {
    /** Checks the response; what it finds, it finds through the reply. */
    void check(Reply reply);
}
