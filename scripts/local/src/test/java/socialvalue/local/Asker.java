package socialvalue.local;

import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.Role;

/** Who asks, by the words of the table of who may do what: one for each role, and those whom it tells apart further. */
enum Asker {
    /** Nobody: there is no token. */
    NOT_SIGNED_IN("nobody signed in", Optional.empty()),
    /** A token that names no role known here. */
    WITHOUT_ROLE(WhoMayDoWhat.ANYBODY, Optional.of(new Caller("example-visitor", Set.of(), Optional.empty()))),
    /** The supplier whose return stands in every lot that has some. */
    SUPPLIER(Role.SUPPLIER, ExampleLot.bidder(ExampleLot.supplier(WalkedLot.SUPPLIER))),
    /** A supplier without a return, which asks for that of the other. */
    ANOTHER_SUPPLIER("supplier (another's)", Optional.of(ExampleLot.bidder(ExampleLot.supplier(99)))),
    PORTAL(Role.PORTAL),
    COMMISSIONER(Role.COMMISSIONER),
    OPENING_OFFICER(Role.OPENING_OFFICER),
    /** On the panel of every lot. */
    EVALUATOR(Role.EVALUATOR),
    OUTSIDE_EVALUATOR("evaluator (not on the panel)", evaluator("example-evaluator-outside")),
    /** On the panel, and with a conflict of interest in the whole lot recorded since. */
    BARRED_EVALUATOR("evaluator (conflict of interest)", evaluator(WalkedLot.BARRED)),
    /** Asks for what concerns a colleague. */
    EVALUATOR_FOR_ANOTHER("evaluator (for another)", EVALUATOR.caller),
    MODERATOR(Role.MODERATOR),
    CONTRACT_OFFICER(Role.CONTRACT_OFFICER),
    FINANCE(Role.FINANCE),
    AUDITOR(Role.AUDITOR);

    private final String words;
    private final Optional<Caller> caller;

    Asker(Role role) {
        this(role, ExampleLot.officer(role));
    }

    Asker(Role role, Caller caller) {
        this(role.claim(), Optional.of(caller));
    }

    Asker(String words, Optional<Caller> caller) {
        this.words = words;
        this.caller = caller;
    }

    private static Optional<Caller> evaluator(String subject) {
        return Optional.of(new Caller(subject, Set.of(Role.EVALUATOR), Optional.empty()));
    }

    /** As the table names it. */
    String words() {
        return words;
    }

    /** Who it says it is; empty where it has no token. */
    Optional<Caller> caller() {
        return caller;
    }

    /** Whom an evaluator speaks for. */
    String evaluator() {
        return this == EVALUATOR_FOR_ANOTHER
                ? WalkedLot.BARRED
                : caller.filter(asking -> asking.is(Role.EVALUATOR))
                        .orElseGet(() -> ExampleLot.officer(Role.EVALUATOR))
                        .subject();
    }
}
