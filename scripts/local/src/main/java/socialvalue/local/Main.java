package socialvalue.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Starts the whole system on this machine: {@code scripts/run}. */
public final class Main {
    /** Where everything is kept, unless another folder is named: within the repository's folder. */
    static final String FOLDER = ".local";

    private static final String TEMPLATE = "template.yaml";
    private static final String PORTAL = "prozorro";
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final int FAULT = 70;
    private static final String USAGE = """
            Usage: scripts/run [--portal prozorro] [--once] [--port N] [--fresh] [--folder FOLDER]

            Starts the whole system on this machine, plays the worked example, and stays up until Ctrl-C.

              --portal NAME    play the example of a portal instead: a small replay of it, with the plugin beside it,
                               brings its tender and its bids; the one there is is %s
              --once           end after the worked example
              --port N         answer on this port of 127.0.0.1; by default %d; 0 for any that is free
              --fresh          forget what an earlier run left
              --folder FOLDER  where everything is kept; by default .local
              --help           this text
            """.formatted(PORTAL, DEFAULT_PORT);

    private Main() {}

    /** Runs the system; the system property {@code socialvalue.home} is the repository's folder. */
    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("socialvalue.home", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(run(args, home, System.out, System.err, portal -> new Deployment(home, portal)));
    }

    /** What is put on top of the stand-ins. */
    interface Assemblies {
        /** @param portal whether the example of a portal is asked for */
        Assembly of(boolean portal);
    }

    static int run(String[] args, Path home, PrintStream out, PrintStream err, Assemblies assemblies) {
        try {
            Arguments given =
                    Arguments.of(args, Set.of("--once", "--fresh"), Set.of("--port", "--folder", "--portal"), 0);
            if (given.helpWanted()) {
                out.print(USAGE);
            } else {
                run(given, home, out, err, assemblies.of(isOfPortal(given)));
            }
            return 0;
        } catch (CannotRun e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (RuntimeException e) {
            err.println("The system failed: " + Invocation.classesOf(e));
            return FAULT;
        }
    }

    private static void run(Arguments given, Path home, PrintStream out, PrintStream err, Assembly assembly)
            throws InterruptedException {
        int port = given.value("--port").map(Main::port).orElse(DEFAULT_PORT);
        Path folder = given.value("--folder").map(Path::of).orElse(home.resolve(FOLDER));
        boolean fresh = given.switches().contains("--fresh");
        try (LocalSystem system = LocalSystem.start(home.resolve(TEMPLATE), folder, port, fresh, assembly, err)) {
            // A signal ends the JVM without coming back here
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "close"));
            begin(assembly, system, out);
            if (!given.switches().contains("--once")) {
                String elsewhere = given.value("--folder")
                        .map(f -> " --folder '" + f + "'")
                        .orElse("");
                Requests.print(system, "scripts/token" + elsewhere, assembly.requests(), out);
                new CountDownLatch(1).await();
            }
        }
    }

    private static void begin(Assembly assembly, LocalSystem system, PrintStream out) throws InterruptedException {
        try {
            assembly.begin(system, out);
        } catch (RuntimeException e) {
            throw system.folder().full() ? CannotRun.because(system.folder().fullSentence(), e) : e;
        }
    }

    private static boolean isOfPortal(Arguments given) {
        given.value("--portal").filter(name -> !name.equals(PORTAL)).ifPresent(name -> {
            throw CannotRun.arguments("There is no replay of a portal " + name + "; there is one of " + PORTAL + ".");
        });
        return given.value("--portal").isPresent();
    }

    static int port(String given) {
        if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) > HIGHEST_PORT) {
            throw CannotRun.arguments("A port is a number from 0 to " + HIGHEST_PORT + ".");
        }
        return Integer.parseInt(given);
    }
}
