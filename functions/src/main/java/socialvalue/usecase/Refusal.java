package socialvalue.usecase;

import java.util.List;
import socialvalue.finding.Finding;

/** A request that is not carried out, and why; nothing was changed. */
public final class Refusal extends RuntimeException {
    private final Kind kind;
    private final String slug;
    private final transient List<Finding> findings;

    /** What kind of refusal it is. */
    public enum Kind {
        /** There is no such thing, or not yet. */
        NOT_FOUND,
        /** It does not fit how things stand. */
        CONFLICT,
        /** It was made for another version than the one kept. */
        PRECONDITION_FAILED,
        /** It does not say which version it replaces. */
        PRECONDITION_REQUIRED,
        /** Its contents have findings. */
        UNPROCESSABLE,
        /** It is larger than can be kept. */
        TOO_LARGE,
        /** It cannot be taken now; later it can. */
        UNAVAILABLE
    }

    private Refusal(Kind kind, String slug, String detail, List<Finding> findings) {
        super(detail);
        this.kind = kind;
        this.slug = slug;
        this.findings = List.copyOf(findings);
    }

    /** There is no such thing. */
    public static Refusal notFound(String slug, String detail) {
        return new Refusal(Kind.NOT_FOUND, slug, detail, List.of());
    }

    /** It does not fit how things stand. */
    public static Refusal conflict(String slug, String detail) {
        return new Refusal(Kind.CONFLICT, slug, detail, List.of());
    }

    /** It does not fit how things stand, as the findings say. */
    public static Refusal conflict(String slug, String detail, List<Finding> findings) {
        return new Refusal(Kind.CONFLICT, slug, detail, findings);
    }

    /** Its contents have findings. */
    public static Refusal unprocessable(String slug, String detail, List<Finding> findings) {
        return new Refusal(Kind.UNPROCESSABLE, slug, detail, findings);
    }

    /** It was made for another version than the one kept. */
    public static Refusal preconditionFailed(String detail) {
        return new Refusal(Kind.PRECONDITION_FAILED, "version-changed", detail, List.of());
    }

    /** It does not say which version it replaces. */
    public static Refusal preconditionRequired(String detail) {
        return new Refusal(Kind.PRECONDITION_REQUIRED, "version-not-said", detail, List.of());
    }

    /** It is larger than can be kept. */
    public static Refusal tooLarge(String detail) {
        return new Refusal(Kind.TOO_LARGE, "too-large", detail, List.of());
    }

    /** It cannot be taken now; later it can. */
    public static Refusal unavailable(String slug, String detail) {
        return new Refusal(Kind.UNAVAILABLE, slug, detail, List.of());
    }

    /** What kind of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** The public name of the problem, such as {@code after-the-deadline}. */
    public String slug() {
        return slug;
    }

    /** The findings, gravest first; empty where there are none. */
    public List<Finding> findings() {
        return findings;
    }
}
