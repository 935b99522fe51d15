package socialvalue.plugin;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import socialvalue.plugin.file.ImportReturns;
import socialvalue.plugin.outbox.OutboxCommand;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.prozorro.Progress;
import socialvalue.plugin.service.HeldReturn;

/** The plugin from the command line: {@code scripts/plugin}. */
public final class PluginCommand {
    private static final int UNUSABLE = 2;
    private static final int FAILED = 3;
    private static final String HELP = "--help";
    private static final List<String> FOLLOWED =
            List.of(Setting.PROZORRO_URL, Setting.OCDS_URL, Setting.WEBHOOK_LISTEN);
    private static final String USAGE = """
            Usage: scripts/plugin COMMAND

              run SETTINGS                       follow a portal from outside, as the properties file SETTINGS says;
                                                 until Ctrl-C
              import-returns SETTINGS ARGUMENTS  deliver returns that an officer exported; --help says more
              outbox ARGUMENTS                   what waits to be sent, and what becomes of it; --help says more
              --help                             this text

            The keys of SETTINGS are in plugin/README.md.

            Exit codes: 0 done, 1 there was nothing to do, or findings, 2 unusable arguments or settings, 3 something
            failed.
            """;

    private PluginCommand() {}

    /** Runs one command and ends the process with its code. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Runs one command, and says how it ended as an exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        String command = args.length == 0 ? "" : args[0];
        String[] rest = args.length < 2 ? new String[0] : Arrays.copyOfRange(args, 1, args.length);
        try {
            switch (command) {
                case "run":
                    return follow(rest, out, err);
                case "import-returns":
                    return importReturns(rest, out, err);
                case "outbox":
                    return OutboxCommand.run(rest, out, err);
                case HELP:
                    out.print(USAGE);
                    return 0;
                default:
                    err.println(command.isEmpty() ? "A command is missing." : "There is no command " + command + ".");
                    err.print(USAGE);
                    return UNUSABLE;
            }
        } catch (SettingsFault e) {
            err.println(e.getMessage());
            return UNUSABLE;
        } catch (OutboxFailure | UncheckedIOException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static int follow(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains(HELP)) {
            out.print(USAGE);
            return 0;
        }
        if (args.length != 1) {
            err.print(USAGE);
            return UNUSABLE;
        }
        PluginSettings settings = settings(args[0]);
        CountDownLatch ended = new CountDownLatch(1);
        RunningPlugin running = RunningPlugin.start(settings, shownOn(out), Clock.systemUTC());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.close();
                            ended.countDown();
                        },
                        "social-value-end"));
        if (FOLLOWED.stream().noneMatch(settings::has)) {
            out.println("Nothing is followed, since none of " + FOLLOWED
                    + " is set: what waits in the outbox is sent, and nothing else.");
        }
        out.println("The plugin is running; Ctrl-C ends it, and what waits is sent after the next start.");
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.close();
        }
        return 0;
    }

    private static Followed shownOn(PrintStream out) {
        return new Followed() {
            @Override
            public void read(Progress.Step step, String feed, String what) {
                out.println(feed + ": " + step.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + what);
            }

            @Override
            public void delivered(HeldReturn held, int findings, List<String> unbound) {
                out.println("return " + held.submitted() + " of lot " + held.frame() + " delivered, " + findings
                        + " findings" + (unbound.isEmpty() ? "" : "; bound to no criterion: " + unbound));
            }

            @Override
            public void lotOpened(LotOpened notice) {
                out.println("lot " + notice.lot().frame() + " opened");
            }

            @Override
            public void lotMarked(LotMarked notice) {
                out.println("all marks of lot " + notice.lot().frame() + " are agreed");
            }

            @Override
            public void lotScored(LotScored notice) {
                out.println("lot " + notice.lot().frame() + " scored, run " + notice.run());
            }

            @Override
            public void assessmentSummariesIssued(AssessmentSummariesIssued notice) {
                out.println("summaries of lot " + notice.lot().frame() + " issued");
            }
        };
    }

    private static int importReturns(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains(HELP)) {
            return ImportReturns.run(new String[] {HELP}, out, err, null);
        }
        if (args.length == 0) {
            err.print(USAGE);
            return UNUSABLE;
        }
        PluginSettings settings = settings(args[0]);
        Optional<ApiDelivery> delivery = Wiring.api(settings, Clock.systemUTC()).map(ApiDelivery::new);
        settings.refuseFaults();
        return ImportReturns.run(Arrays.copyOfRange(args, 1, args.length), out, err, delivery.orElseThrow());
    }

    private static PluginSettings settings(String named) {
        try {
            Path file = Path.of(named);
            if (Files.isRegularFile(file)) {
                return PluginSettings.of(file);
            }
        } catch (InvalidPathException e) {
            throw new SettingsFault("the settings cannot be a file of that name");
        }
        throw new SettingsFault("there is no file " + named);
    }
}
