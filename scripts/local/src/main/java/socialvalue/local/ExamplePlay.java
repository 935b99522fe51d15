package socialvalue.local;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.local.ExampleFiles.Section;
import socialvalue.procurement.LotPhase;

/**
 * What the chapters of the worked example share.
 *
 * @param files what is played
 * @param council the officers of the lot's authority
 */
record ExamplePlay(Api api, ExampleFiles files, Council council, Steps steps, SteppableClock clock) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String EXAMPLE = "example-";

    /** The supplier whose return is followed more closely than the others. */
    static final String FOLLOWED = "example-neighbours";

    /** Whoever brings the panel together and records what is decided. */
    static final Caller MODERATOR = Council.officer(Role.MODERATOR);

    /** The lot's path in the API. */
    String lot() {
        return council.lot();
    }

    /** What the lot's agreement is called, once its contract is signed. */
    String agreement() {
        return files.frame().exercise().lot().tender() + "~"
                + files.frame().exercise().lot().lot();
    }

    /** Whether the lot has not come further than that. */
    boolean isUpTo(LotPhase phase) throws InterruptedException {
        return council.phase().compareTo(phase) <= 0;
    }

    /** Lets time pass until so long after the deadline; does nothing where it has. */
    void moveOn(Duration afterTheDeadline) throws InterruptedException {
        clock.moveTo(council.deadline().plus(afterTheDeadline));
    }

    /** The day it is, by this machine's clock. */
    String today() {
        return DAY.format(clock.instant().atOffset(ZoneOffset.UTC));
    }

    static Caller supplier(Section section) {
        return new Caller(section.supplier(), Set.of(Role.SUPPLIER), Optional.of(section.supplier()));
    }

    static Caller evaluator(String subject) {
        return Council.officer(Role.EVALUATOR, subject);
    }

    /** Who somebody is in this example, without the word that everybody's name here begins with. */
    static String called(String subject) {
        return (subject.startsWith(EXAMPLE) ? subject.substring(EXAMPLE.length()) : subject).replace('-', ' ');
    }
}
