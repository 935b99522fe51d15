package socialvalue.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scores a scenario folder and prints what comes of it: {@code scripts/score}. */
public final class ScoreFolder {
    private static final String USAGE = """
            Usage: scripts/score FOLDER [--explain SUPPLIER] [--json] [--model FILE]

            Scores a scenario offline, without a server: how a frame is tried out before it is published. Prints the findings
            of each return, the score table, and how every point came about.

              FOLDER              holds frame.yaml, returns/*.json and, where the frame needs them, marks.yaml (the agreed
                                  marks), imported-scores.yaml (the scores of criteria marked elsewhere) and decisions.yaml
                                  (what was decided about flags)
              --explain SUPPLIER  explains that supplier's points only, by its identifier
              --json              prints everything as one JSON object instead
              --model FILE        the authority's own model edition; without it, a model.yaml in the folder, where there
                                  is one
              --help              this text

            Exit codes: 0 scored, 1 findings that stand in the way, 2 the arguments or the folder cannot be used.
            """;
    private static final String JSON = "--json";
    private static final String EXPLAIN = "--explain";
    private static final String MODEL = "--model";
    private static final int SCORED = 0;
    private static final int FINDINGS = 1;

    private ScoreFolder() {}

    /** Runs the command; prints UTF-8 whatever the terminal says of itself. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(args, out, err);
        out.flush();
        System.exit(exitCode);
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            Arguments given = Arguments.of(args, Set.of(JSON), Set.of(EXPLAIN, MODEL), 1);
            if (given.helpWanted()) {
                out.print(USAGE);
                return SCORED;
            }
            return score(given, out, err);
        } catch (CannotRun e) {
            err.println(e.getMessage());
            return e.exitCode();
        }
    }

    private static int score(Arguments given, PrintStream out, PrintStream err) {
        if (given.words().isEmpty()) {
            throw CannotRun.arguments("Name a scenario's folder; see --help.");
        }
        Scenario scenario =
                Scenario.play(path(given.words().getFirst()), given.value(MODEL).map(ScoreFolder::path));
        ScenarioText text = new ScenarioText(scenario);
        Map<String, String> explanations = wanted(given, scenario, text.explanations());
        if (given.switches().contains(JSON)) {
            out.writeBytes(text.json());
            out.println();
        } else {
            print(text, explanations, scenario.scored().isPresent() ? out : err, out);
        }
        return scenario.scored().isPresent() ? SCORED : FINDINGS;
    }

    private static void print(
            ScenarioText text, Map<String, String> explanations, PrintStream findings, PrintStream out) {
        findings.print(text.findings());
        text.table().ifPresent(table -> {
            if (!text.findings().isEmpty()) {
                out.println();
            }
            out.print(table);
            explanations.values().forEach(explanation -> out.print("\n\n" + explanation));
        });
    }

    private static Map<String, String> wanted(Arguments given, Scenario scenario, Map<String, String> explanations) {
        Optional<String> supplier = given.value(EXPLAIN);
        if (supplier.isEmpty() || scenario.scored().isEmpty()) {
            return explanations;
        }
        String explanation = explanations.get(supplier.get());
        if (explanation == null) {
            throw CannotRun.arguments("No return of the folder is of the supplier " + supplier.get() + "; there are "
                    + String.join(", ", explanations.keySet()) + ".");
        }
        return Map.of(supplier.get(), explanation);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw CannotRun.arguments(name + " cannot be the name of a file.");
        }
    }
}
