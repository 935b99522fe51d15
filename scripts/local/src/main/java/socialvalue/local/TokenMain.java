package socialvalue.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.access.Caller;
import socialvalue.access.Role;

/** Prints a token for the system on this machine: {@code scripts/token}. */
public final class TokenMain {
    private static final String USAGE = """
            Usage: scripts/token ROLE [--supplier ID] [--subject NAME] [--folder FOLDER]

            Prints a token, valid for eight hours, for the system that scripts/run keeps on this machine.

              ROLE             one of %s
              --supplier ID    the supplier a token with the role "supplier" speaks for
              --subject NAME   who acts, such as example-evaluator-2; by default example-ROLE
              --folder FOLDER  where the system keeps its things; by default .local
              --help           this text
            """.formatted(roles());

    private TokenMain() {}

    /** Runs the command; the system property {@code socialvalue.home} is the repository's folder. */
    public static void main(String[] args) {
        System.exit(run(args, Path.of(System.getProperty("socialvalue.home", ".")), System.out, System.err));
    }

    static int run(String[] args, Path home, PrintStream out, PrintStream err) {
        try {
            Arguments given = Arguments.of(args, Set.of(), Set.of("--supplier", "--subject", "--folder"), 1);
            if (given.helpWanted()) {
                out.print(USAGE);
                return 0;
            }
            if (given.words().isEmpty()) {
                throw CannotRun.arguments("Name a role: one of " + roles() + ".");
            }
            Path folder = given.value("--folder").map(Path::of).orElse(home.resolve(Main.FOLDER));
            Caller caller = caller(given.words().getFirst(), given.value("--supplier"), given.value("--subject"));
            if (!Tokens.exist(folder)) {
                throw CannotRun.because("No system has been started in "
                        + folder.toAbsolutePath().normalize() + " yet; start one with scripts/run.");
            }
            out.println(Tokens.of(folder, SteppableClock.of(folder, InstantSource.system()))
                    .issue(caller));
            return 0;
        } catch (CannotRun e) {
            err.println(e.getMessage());
            return e.exitCode();
        }
    }

    private static Caller caller(String claim, Optional<String> supplier, Optional<String> subject) {
        Role role = Arrays.stream(Role.values())
                .filter(r -> r.claim().equals(claim.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> CannotRun.arguments("There is no role of that name; the roles are " + roles() + "."));
        if ((role == Role.SUPPLIER) != supplier.isPresent()) {
            throw CannotRun.arguments("--supplier is needed with the role supplier, and only there.");
        }
        return new Caller(subject.orElse("example-" + role.claim()), Set.of(role), supplier);
    }

    private static String roles() {
        return Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", "));
    }
}
