package socialvalue.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Runs the parts that were asked for: {@code scripts/bench/run}. */
public final class Main {
    private static final int FAILED = 1;
    private static final int UNUSABLE_ARGUMENTS = 2;

    private Main() {}

    /** Measures; the system property {@code socialvalue.home} is the repository's folder. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("socialvalue.home", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(run(home, args, System.out));
    }

    private static int run(Path home, String[] args, PrintStream out) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.of(home, args);
        } catch (Options.Unusable e) {
            System.err.println(e.getMessage());
            return UNUSABLE_ARGUMENTS;
        }
        out.printf(
                "%d processors, Java %s. Quote ratios and counts, not times: other machines have other times.%n%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
        boolean sound = true;
        for (Options.Part part : options.parts()) {
            switch (part) {
                case CHECK -> CheckPart.print(options, out);
                case SCORE -> ScorePart.print(options, out);
                case COLD_START -> ColdStartPart.print(options, out);
                case LOAD -> sound &= LoadPart.print(options, out);
            }
        }
        return sound ? 0 : FAILED;
    }
}
