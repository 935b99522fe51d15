package socialvalue.plugin.outbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Looks after what waits in an outbox, from the command line. Ends with 0 where that was done, 1 where there was
 * nothing to do it to, 2 where it was asked wrongly and 3 where the outbox cannot be used.
 */
public final class OutboxCommand {
    static final int DONE = 0;
    static final int NOTHING = 1;
    static final int WRONG = 2;
    static final int UNUSABLE = 3;

    private static final int MOST = 1_000;
    private static final String FOLDER = "--folder";
    private static final String JDBC = "--jdbc";
    private static final String USER = "--user";
    private static final String PASSWORD_FILE = "--password-file";
    private static final List<String> OPTIONS = List.of(FOLDER, JDBC, USER, PASSWORD_FILE);
    private static final String USAGE = """
            What waits in an outbox, and what becomes of it. Never shows what a message says.

              list                            how many messages there are, and which wait for a person
              retry SOURCE ID                 have a message tried again
              retry --all                     have everything tried again that waits
              set-aside SOURCE ID REASON      never deliver a message; what stands behind it goes on
              resume SOURCE                   deliver again what the far side wanted no more

            Where the outbox is:
              --folder DIR                    the folder of the embedded store; no other process may be using it
              --jdbc URL [--user NAME --password-file FILE]
                                              the portal's own database

            Ends with 0: done, 1: nothing to do that to, 2: asked wrongly, 3: the outbox cannot be used.
            """;

    private OutboxCommand() {}

    /** Runs one command and ends the process with its code. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Runs one command. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.print(USAGE);
            return DONE;
        }
        try {
            Map<String, String> options = new HashMap<>();
            List<String> words = new ArrayList<>();
            sort(List.of(args), options, words);
            return withOutbox(options, words, out);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return WRONG;
        } catch (IOException e) {
            err.println("the password file cannot be read");
            return WRONG;
        } catch (OutboxFailure e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }

    private static void sort(List<String> args, Map<String, String> options, List<String> words) {
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            String arg = rest.next();
            if (!OPTIONS.contains(arg)) {
                words.add(arg);
            } else if (!rest.hasNext() || options.put(arg, rest.next()) != null) {
                throw new IllegalArgumentException(arg + " is given once, with its value");
            }
        }
        if (options.containsKey(FOLDER) == options.containsKey(JDBC)) {
            throw new IllegalArgumentException("either " + FOLDER + " or " + JDBC + " says where the outbox is");
        }
    }

    private static int withOutbox(Map<String, String> options, List<String> words, PrintStream out) throws IOException {
        if (options.containsKey(FOLDER)) {
            Path folder = Path.of(options.get(FOLDER));
            if (Files.notExists(folder)) {
                throw new IllegalArgumentException("there is no folder " + folder);
            }
            try (EmbeddedStore store = EmbeddedStore.open(folder)) {
                return run(words, store.outbox(Clock.systemUTC()), out);
            }
        }
        String password = options.containsKey(PASSWORD_FILE)
                ? Files.readString(Path.of(options.get(PASSWORD_FILE))).strip()
                : "";
        DriverDataSource database = new DriverDataSource(options.get(JDBC), options.getOrDefault(USER, ""), password);
        return run(words, new JdbcOutbox(database, Clock.systemUTC()), out);
    }

    private static int run(List<String> words, JdbcOutbox outbox, PrintStream out) {
        String command = words.isEmpty() ? "" : words.get(0);
        if (command.equals("list") && words.size() == 1) {
            list(outbox.waiting(MOST), out);
            return DONE;
        }
        if (command.equals("retry") && words.size() == 2 && words.get(1).equals("--all")) {
            int messages = outbox.retryAll();
            out.println(messages + " to be tried again");
            return messages > 0 ? DONE : NOTHING;
        }
        if (command.equals("retry") && words.size() == 3) {
            return told(outbox.retry(words.get(1), words.get(2)), "to be tried again", out);
        }
        if (command.equals("set-aside") && words.size() == 4) {
            return told(outbox.setAside(words.get(1), words.get(2), words.get(3)), "set aside", out);
        }
        if (command.equals("resume") && words.size() == 2) {
            return told(outbox.resume(words.get(1)), "resumed", out);
        }
        throw new IllegalArgumentException("there is no such command");
    }

    private static int told(boolean done, String what, PrintStream out) {
        out.println(done ? what : "nothing was waiting for that");
        return done ? DONE : NOTHING;
    }

    private static void list(Waiting waiting, PrintStream out) {
        for (State state : State.values()) {
            out.println(state + "\t" + waiting.count(state));
        }
        for (WaitingMessage each : waiting.messages()) {
            out.println(String.join(
                    "\t",
                    each.why().name(),
                    each.since().toString(),
                    each.source(),
                    each.id(),
                    each.kind().name(),
                    each.subject(),
                    each.attempts() + (each.attempts() == 1 ? " attempt" : " attempts"),
                    each.reason()));
        }
    }
}
