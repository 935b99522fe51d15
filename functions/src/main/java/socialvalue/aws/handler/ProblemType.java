package socialvalue.aws.handler;

import java.util.Locale;
import socialvalue.usecase.Refusal;

/**
 * Why a request is not carried out (RFC 9457). A use case's refusal is of one of these and has a name of its own; a
 * spelling is never renamed or reused.
 */
enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be understood"),
    NOT_AN_EVENT(400, "What was sent is no event"),
    UNAUTHENTICATED(401, "Nobody is signed in"),
    NOT_SIGNED(401, "It is not signed by whom it names"),
    OUT_OF_TIME(401, "It was signed too long ago, or is said to be signed later than now"),
    NOT_PERMITTED(403, "This is not for the caller to do"),
    ANOTHER_SOURCE(403, "It speaks for somebody else"),
    NOT_FOUND(404, "There is no such thing"),
    NOT_ACCEPTABLE(406, "The answer does not exist in an accepted form"),
    CONFLICT(409, "It does not fit how things stand"),
    BEING_CARRIED_OUT(409, "The same request is being carried out"),
    VERSION_CHANGED(412, "It has changed since it was read"),
    TOO_LARGE(413, "It is larger than can be kept"),
    ANOTHER_MEDIA_TYPE(415, "It is of a media type that is not taken"),
    REFUSED(422, "The contents are refused"),
    KEY_REUSED(422, "The idempotency key belongs to another request"),
    VERSION_NOT_SAID(428, "It must be said which version is meant"),
    FAULT(500, "The fault is ours"),
    UNAVAILABLE(503, "It cannot be done now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** Its public name, such as {@code not-found}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemType of(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case PRECONDITION_FAILED -> VERSION_CHANGED;
            case PRECONDITION_REQUIRED -> VERSION_NOT_SAID;
            case UNPROCESSABLE -> REFUSED;
            case TOO_LARGE -> TOO_LARGE;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }
}
