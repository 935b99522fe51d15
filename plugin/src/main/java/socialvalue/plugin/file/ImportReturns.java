package socialvalue.plugin.file;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Delivers a folder of exported returns: {@code scripts/plugin import-returns}. All files are read before anything is
 * sent. What a return contains is printed only in findings, a few words each, to whoever holds the files.
 */
public final class ImportReturns {
    /** Exit code: everything is delivered. */
    public static final int DELIVERED = 0;
    /** Exit code: there are findings. */
    public static final int FINDINGS = 1;
    /** Exit code: the arguments or the folder cannot be used. */
    public static final int UNUSABLE = 2;
    /** Exit code: a return was refused, or the service did not answer. */
    public static final int NOT_DELIVERED = 3;

    private static final int MOST_PRINTED = 200;

    private final ImportArguments given;
    private final PrintStream out;
    private final PrintStream err;
    private final Delivery delivery;
    private int printed;
    private int notPrinted;

    private ImportReturns(ImportArguments given, PrintStream out, PrintStream err, Delivery delivery) {
        this.given = given;
        this.out = out;
        this.err = err;
        this.delivery = delivery;
    }

    /**
     * Runs the command.
     *
     * @param args as {@code --help} describes them, after the settings
     * @param out progress, findings and totals
     * @param err what is in the way
     * @param delivery where the returns go
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Delivery delivery) {
        if (Arrays.asList(args).contains("--help")) {
            out.print(ImportArguments.USAGE);
            return DELIVERED;
        }
        try {
            ImportArguments given = ImportArguments.of(args);
            return new ImportReturns(given, out, err, delivery).run(ReturnFiles.at(given.folder(), given.lot()));
        } catch (ImportArguments.Unusable e) {
            err.println(e.getMessage());
            return UNUSABLE;
        } catch (IOException e) {
            err.println("The folder of exported returns cannot be read ("
                    + e.getClass().getSimpleName() + ").");
            return UNUSABLE;
        }
    }

    private int run(ReturnFiles files) {
        boolean clean = report(files.findings());
        List<ListedReturn> good = new ArrayList<>();
        for (ListedReturn each : files.listed()) {
            Findings findings = new Findings(each.file());
            files.read(each, findings);
            if (report(findings)) {
                good.add(each);
            } else {
                clean = false;
            }
        }
        if (notPrinted > 0) {
            out.println("... and " + notPrinted + " findings more.");
        }
        if (!clean && !given.goodFiles()) {
            out.println("Nothing is delivered: put the findings right and run it again.");
            return FINDINGS;
        }
        if (given.dryRun()) {
            out.println(returns(good.size()) + " can be delivered to " + given.lot() + "; nothing is sent.");
            return clean ? DELIVERED : FINDINGS;
        }
        int exitCode = deliver(files, good);
        if (!clean) {
            out.println("Others are left out, as the findings say.");
        }
        return exitCode == DELIVERED && !clean ? FINDINGS : exitCode;
    }

    private boolean report(Findings findings) {
        for (Finding each : findings.inOrder()) {
            if (printed < MOST_PRINTED) {
                out.println(each);
                printed++;
            } else {
                notPrinted++;
            }
        }
        notPrinted += findings.beyond();
        return findings.isEmpty();
    }

    private static String returns(int number) {
        return number == 1 ? "1 return" : number + " returns";
    }

    private int deliver(ReturnFiles files, List<ListedReturn> good) {
        int taken = 0;
        int refused = 0;
        try {
            Optional<Delivery.FrameOfLot> frame = delivery.frame(given.lot());
            if (frame.isEmpty()) {
                err.println("No frame is published for " + given.lot() + "; nothing is delivered.");
                return NOT_DELIVERED;
            }
            for (ListedReturn each : good) {
                Delivery.Answer answer = deliver(files, each, frame.get());
                int number = taken + refused + 1;
                out.println(number + " of " + good.size() + "  " + Quoted.of(each.file()) + ": " + words(answer));
                if (answer.taken()) {
                    taken++;
                } else {
                    refused++;
                }
            }
        } catch (IOException e) {
            err.println("The service did not answer (" + e.getClass().getSimpleName()
                    + "); run it again, it goes on where it ended.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Interrupted; run it again, it goes on where it ended.");
        }
        int left = good.size() - taken - refused;
        out.println(returns(taken) + " delivered, " + refused + " refused, " + left + " still to deliver.");
        return taken == good.size() ? DELIVERED : NOT_DELIVERED;
    }

    private Delivery.Answer deliver(ReturnFiles files, ListedReturn each, Delivery.FrameOfLot frame)
            throws IOException, InterruptedException {
        Findings findings = new Findings(each.file());
        Optional<ExportedReturn> read = files.read(each, findings);
        if (read.isEmpty()) {
            return Delivery.Answer.refused("the file was changed meanwhile");
        }
        return delivery.deliver(
                given.lot(), each.supplier(), each.receivedAt(), read.get().document(frame.digest()));
    }

    private static String words(Delivery.Answer answer) {
        if (!answer.taken()) {
            return "refused: " + answer.reason();
        }
        if (answer.findings() == 0) {
            return "delivered";
        }
        return "delivered, its check has " + answer.findings() + (answer.findings() == 1 ? " finding" : " findings");
    }
}
