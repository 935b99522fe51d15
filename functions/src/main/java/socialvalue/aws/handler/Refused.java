package socialvalue.aws.handler;

import socialvalue.finding.Findings;

/** A request that the handler itself does not let through. */
final class Refused extends RuntimeException {
    private final transient Problem problem;

    Refused(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    Refused(ProblemType type, String detail, Findings findings) {
        this(Problem.of(type, detail, findings));
    }

    private Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What the caller is told. */
    Problem problem() {
        return problem;
    }
}
