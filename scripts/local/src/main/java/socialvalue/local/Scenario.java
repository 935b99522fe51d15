package socialvalue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import socialvalue.file.EditionReader;
import socialvalue.file.EditionSource;
import socialvalue.file.FrameJson;
import socialvalue.file.FrameReader;
import socialvalue.file.Node;
import socialvalue.file.PaperReader;
import socialvalue.file.ReturnReader;
import socialvalue.file.YamlDocument;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.ReturnDocument;
import socialvalue.usecase.ScoreScenario;
import socialvalue.usecase.ScoreScenario.PaperReturn;
import socialvalue.usecase.ScoreScenario.Scored;

/**
 * A scenario folder, read and scored: {@code frame.yaml}, {@code returns/*.json}, and where there are any
 * {@code marks.yaml}, {@code imported-scores.yaml}, {@code decisions.yaml} and {@code model.yaml}.
 *
 * @param frame the frame; empty where it is refused
 * @param returns each with its findings, in order of their files' names
 * @param findings of the model, the frame, the marks, the imported scores and the decisions
 * @param scored empty where something is refused
 */
record Scenario(
        Optional<EvaluationFrame> frame, List<PaperReturn> returns, Findings findings, Optional<Scored> scored) {
    private static final String FRAME = "frame.yaml";
    private static final String MODEL = "model.yaml";
    private static final String RETURNS = "returns";
    private static final String MARKS = "marks.yaml";
    private static final String SCORES = "imported-scores.yaml";
    private static final String DECISIONS = "decisions.yaml";

    /**
     * Plays a folder.
     *
     * @param model the authority's own model edition; where empty, the folder's {@code model.yaml}, if it has one
     * @throws CannotRun if there is no such folder, or no frame or returns in it that can be read
     */
    static Scenario play(Path folder, Optional<Path> model) {
        if (!Files.isDirectory(folder)) {
            throw CannotRun.arguments(folder + " is not a folder that can be read.");
        }
        Findings findings = new Findings();
        Optional<EvaluationFrame> frame = editions(folder, model, findings)
                .flatMap(editions -> read(folder.resolve(FRAME), findings)
                        .flatMap(root -> FrameReader.read(root, editions, findings)));
        List<PaperReturn> returns = returns(folder.resolve(RETURNS));
        var marks = optional(folder.resolve(MARKS), findings, PaperReader::marks, PaperReader.noMarks(MARKS));
        var scores = optional(folder.resolve(SCORES), findings, PaperReader::scores, PaperReader.noScores(SCORES));
        var decisions = optional(
                folder.resolve(DECISIONS), findings, PaperReader::decisions, PaperReader.noDecisions(DECISIONS));
        boolean read = frame.isPresent() && marks.isPresent() && scores.isPresent() && decisions.isPresent();
        Optional<Scored> scored = read
                ? ScoreScenario.score(
                        new ScoreScenario.Scenario(
                                frame.get(),
                                FrameJson.digest(frame.get()),
                                returns,
                                marks.get(),
                                scores.get(),
                                decisions.get()),
                        findings)
                : Optional.empty();
        return new Scenario(frame, returns, findings, scored);
    }

    private static Optional<EditionSource> editions(Path folder, Optional<Path> model, Findings findings) {
        Optional<Path> own = model.or(() -> Optional.of(folder.resolve(MODEL)).filter(Files::exists));
        return own.isEmpty()
                ? Optional.of(EditionSource.SHIPPED)
                : EditionReader.read(own.get().getFileName().toString(), bytes(own.get()), findings)
                        .map(EditionSource.SHIPPED::and);
    }

    private static Optional<Node> read(Path file, Findings findings) {
        return YamlDocument.read(file.getFileName().toString(), bytes(file), findings);
    }

    private static <T> Optional<T> optional(
            Path file, Findings findings, BiFunction<Node, Findings, Optional<T>> reader, T none) {
        return Files.exists(file)
                ? read(file, findings).flatMap(root -> reader.apply(root, findings))
                : Optional.of(none);
    }

    private static List<PaperReturn> returns(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw CannotRun.arguments(folder + " cannot be read; a scenario's returns are in a folder of that name.");
        }
        List<PaperReturn> returns = new ArrayList<>();
        for (Path file : files) {
            Findings findings = new Findings();
            String name = file.getFileName().toString().replaceFirst("\\.json$", "");
            returns.add(new PaperReturn(
                    name, new ReturnReader().read(new ReturnDocument(bytes(file)), findings), findings));
        }
        return returns;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CannotRun.arguments(file + " cannot be read.");
        }
    }
}
