package socialvalue.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import socialvalue.file.EditionSource;
import socialvalue.file.FindingsText;
import socialvalue.file.FrameReader;
import socialvalue.file.YamlDocument;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.model.EditionId;

/**
 * The frame of a worked example.
 *
 * @param text as authored
 * @param frame as read
 */
record ExampleFrame(String text, EvaluationFrame frame) {
    private static final String FILE = "frame.yaml";

    /**
     * Reads a scenario folder's frame.
     *
     * @param yearsLater how much later than written everything happens
     */
    static ExampleFrame of(Path folder, int yearsLater) {
        String text = ExampleFiles.text(folder.resolve(FILE), yearsLater);
        Findings findings = new Findings();
        return YamlDocument.read(FILE, text.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(root -> FrameReader.read(root, EditionSource.SHIPPED, findings))
                .map(frame -> new ExampleFrame(text, frame))
                .orElseThrow(() ->
                        CannotRun.because("The worked example's frame has findings: " + FindingsText.lines(findings)));
    }

    Exercise exercise() {
        return frame.exercise();
    }

    /** The edition that it selects measures of. */
    EditionId edition() {
        return frame.edition();
    }
}
