package socialvalue.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import socialvalue.file.EditionReader;
import socialvalue.file.EditionSource;
import socialvalue.file.FindingsText;
import socialvalue.file.FrameReader;
import socialvalue.file.ShippedEditions;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.report.FrameText;
import socialvalue.report.PublicStatement;

/** Prints a frame, or the public statement of an edition, as text: {@code scripts/print-frame}. */
public final class PrintFrame {
    private static final String USAGE = """
            Usage: scripts/print-frame FILE [--model FILE]
                   scripts/print-frame --statement AUTHORITY/EDITION|FILE

            Prints a frame as the text that goes into the invitation to tender, and after it the specification's schedule of
            measures. Findings go to the other stream, each with its file and line.

              FILE               a frame, as authored (YAML) or published (JSON), or a folder with a frame.yaml
              --model FILE       the authority's own model edition, where the frame is not under one that ships
              --statement WHICH  prints the public statement of an edition instead: one that ships, such as
                                 knowsley/2014, or a file
              --help             this text

            Exit codes: 0 printed, 1 refused with findings, 2 the arguments cannot be used.
            """;
    private static final int PRINTED = 0;
    private static final int FINDINGS = 1;

    private final PrintStream out;
    private final PrintStream err;

    private PrintFrame(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command; prints UTF-8 whatever the terminal says of itself. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, out, err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            Arguments given = Arguments.of(args, Set.of(), Set.of("--statement", "--model"), 1);
            if (given.helpWanted()) {
                out.print(USAGE);
                return PRINTED;
            }
            return new PrintFrame(out, err).print(given);
        } catch (CannotRun e) {
            err.println(e.getMessage());
            return e.exitCode();
        }
    }

    private int print(Arguments given) {
        Optional<String> statement = given.value("--statement");
        if (statement.isPresent() == !given.words().isEmpty()) {
            throw CannotRun.arguments("Name a frame's file, or an edition with --statement; see --help.");
        }
        if (statement.isPresent() && given.value("--model").isPresent()) {
            throw CannotRun.arguments("--model goes with a frame, not with --statement.");
        }
        Findings findings = new Findings();
        Optional<String> text = statement.isPresent()
                ? edition(statement.get(), findings).map(PublicStatement::of)
                : frame(given, findings)
                        .map(frame ->
                                FrameText.invitationToTender(frame) + "\n\n" + FrameText.scheduleOfMeasures(frame));
        FindingsText.lines(findings).forEach(err::println);
        text.ifPresent(out::print);
        return text.isPresent() ? PRINTED : FINDINGS;
    }

    private static Optional<EvaluationFrame> frame(Arguments given, Findings findings) {
        Optional<EditionSource> editions = given.value("--model").isEmpty()
                ? Optional.of(EditionSource.SHIPPED)
                : file(given.value("--model").get(), path -> EditionReader.read(path, findings))
                        .map(EditionSource.SHIPPED::and);
        return editions.flatMap(
                source -> file(given.words().getFirst(), path -> FrameReader.read(path, source, findings)));
    }

    private static Optional<ModelEdition> edition(String which, Findings findings) {
        if (!Files.exists(path(which))
                && ShippedEditions.models().stream()
                        .anyMatch(id -> id.toString().equals(which))) {
            return ShippedEditions.model(EditionId.parse(which));
        }
        return file(which, path -> EditionReader.read(path, findings));
    }

    private static <T> Optional<T> file(String name, Reading<T> reading) {
        try {
            return reading.of(path(name));
        } catch (IOException e) {
            throw CannotRun.arguments(name + " cannot be read.");
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw CannotRun.arguments(name + " cannot be the name of a file.");
        }
    }

    /** Something read from a file. */
    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> of(Path file) throws IOException;
    }
}
