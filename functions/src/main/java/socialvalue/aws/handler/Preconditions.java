package socialvalue.aws.handler;

import java.util.Optional;

/** Which version of a thing a request means: {@code If-Match} names it, {@code If-None-Match: *} says there is none. */
final class Preconditions {
    private Preconditions() {}

    /**
     * The version a write replaces: 0 where there must be none, empty where the caller does not say.
     *
     * @throws Refused if it says both, or names no one version
     */
    static Optional<Integer> stated(HttpRequest request) {
        Optional<EntityTags> match = EntityTags.of(request, "If-Match");
        Optional<EntityTags> none = EntityTags.of(request, "If-None-Match");
        if (none.isPresent() && (match.isPresent() || !none.get().any())) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST,
                    "A write has If-Match with a version, or If-None-Match: *, not both.");
        }
        return none.isPresent() ? Optional.of(0) : match.map(EntityTags::version);
    }

    /** The version a write replaces; empty where there is to be none. */
    static Optional<Integer> replaces(HttpRequest request) {
        return stated(request).filter(version -> version > 0);
    }

    /**
     * The version that is meant.
     *
     * @throws Refused if the caller does not say
     */
    static int version(HttpRequest request) {
        return replaces(request)
                .orElseThrow(() ->
                        new Refused(ProblemType.VERSION_NOT_SAID, "If-Match names the one version that is meant."));
    }
}
