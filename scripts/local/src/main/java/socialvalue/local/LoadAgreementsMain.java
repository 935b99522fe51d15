package socialvalue.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import socialvalue.local.load.ExampleLoad;

/** Loads invented agreements and measures them: {@code scripts/load-example-agreements}. */
public final class LoadAgreementsMain {
    private static final int RIGHT = 0;
    private static final int WRONG = 1;
    private static final int CANNOT_RUN = 2;
    private static final String FOLDER = ".local-load";
    private static final int AGREEMENTS = 2000;
    private static final int DELIVERIES = 200_000;
    private static final int MOST_AGREEMENTS = 20_000;
    private static final int MOST_DELIVERIES = 2_000_000;
    private static final String USAGE = """
            Usage: scripts/load-example-agreements [--agreements N] [--deliveries N] [--folder FOLDER]

            Fills a store on this machine with invented agreements and deliveries, through what officers use: agreements
            are recorded, deliveries imported as CSV, four in ten or so verified, queried or rejected, some corrected. Then it tells what
            reading costs, and whether the portfolio of each year is what a plain sum over the same deliveries gives.
            Run again with the same numbers it takes up what an earlier run left.

              --agreements N     how many; by default %d
              --deliveries N     how many of all of them together; by default %d
              --folder FOLDER    where they are kept, not in use by a running system; by default %s
              --help             this text

            Ends with 0 if all is right, 1 if not, 2 if it could not be done.
            """.formatted(AGREEMENTS, DELIVERIES, FOLDER);

    private LoadAgreementsMain() {}

    /** Runs the command; the system property {@code socialvalue.home} is the repository's folder. */
    public static void main(String[] args) {
        System.exit(run(args, Path.of(System.getProperty("socialvalue.home", ".")), System.out, System.err));
    }

    static int run(String[] args, Path home, PrintStream out, PrintStream err) {
        try {
            Arguments given = Arguments.of(args, Set.of(), Set.of("--agreements", "--deliveries", "--folder"), 0);
            if (given.helpWanted()) {
                out.print(USAGE);
                return RIGHT;
            }
            int agreements = number(given, "--agreements", AGREEMENTS, MOST_AGREEMENTS);
            int deliveries = number(given, "--deliveries", DELIVERIES, MOST_DELIVERIES);
            Path path = given.value("--folder").map(Path::of).orElse(home.resolve(FOLDER));
            try (LocalFolder folder = LocalFolder.open(path, false);
                    LocalTable table = LocalTable.open(folder)) {
                InstantSource clock = SteppableClock.of(folder.path(), InstantSource.system());
                // So that other commands know the folder as one of this system's
                Tokens.of(folder.path(), clock);
                LocalSystem.createTable(table);
                boolean right =
                        new ExampleLoad(table.client(), LocalSystem.TABLE, clock, out, err).run(agreements, deliveries);
                return right ? RIGHT : WRONG;
            }
        } catch (CannotRun e) {
            err.println(e.getMessage());
            return CANNOT_RUN;
        }
    }

    private static int number(Arguments given, String name, int usual, int most) {
        String value = given.value(name).orElse(Integer.toString(usual));
        if (!value.matches("[1-9][0-9]{0,6}") || Integer.parseInt(value) > most) {
            throw CannotRun.arguments(name + " is a whole number from 1 to " + most + ".");
        }
        return Integer.parseInt(value);
    }
}
