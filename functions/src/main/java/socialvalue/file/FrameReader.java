package socialvalue.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftExercise;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.DraftSettings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.EvaluationFrame.ExceededLimit;
import socialvalue.frame.ModelExtract;
import socialvalue.model.EditionId;
import socialvalue.model.Limit;
import socialvalue.validation.FrameRules;

/**
 * Reads a frame: as officers author it, referring to editions, or as it is published, embedding what it uses of them.
 * The keys are the same; a published frame has the key {@code embedded} besides. {@code frames/FORMAT.md} explains
 * each.
 */
public final class FrameReader {
    /** The version of the format, which every frame states. */
    static final int FORMAT = 1;

    /** What a frame is called in a scenario's folder. */
    private static final String NAME = "frame.yaml";

    private FrameReader() {}

    /**
     * Reads a frame of a file.
     *
     * @param path a YAML file, a file ending in {@code .json}, or a folder with a {@code frame.yaml}
     * @throws IOException if there is no such file or it cannot be opened
     */
    public static Optional<EvaluationFrame> read(Path path, EditionSource editions, Findings findings)
            throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        return EditionFile.read(file.toString(), Files.readAllBytes(file), findings)
                .flatMap(root -> read(root, editions, findings));
    }

    /**
     * The frame of a document, unless anything found refuses it.
     *
     * @param root the document, from {@link YamlDocument} or {@link JsonDocument}
     * @param editions where references are looked up; what a published frame embeds is held against it where it knows
     *     the edition
     * @param findings where everything found is added, of form and of rules, all at once
     */
    public static Optional<EvaluationFrame> read(Node root, EditionSource editions, Findings findings) {
        return FrameRules.check(draft(root, editions, findings), findings);
    }

    private static DraftFrame draft(Node root, EditionSource editions, Findings findings) {
        Fields in = Fields.of(root, findings);
        int format = in.integer("format");
        if (format != FORMAT && in.node("format").isPresent()) {
            in.report(FindingCode.UNUSABLE_VALUE, "format", "another version", "the number " + FORMAT);
        }
        DraftExercise exercise = ExerciseReader.read(in.fields("exercise"));
        Optional<EditionId> edition = in.required("model", DraftFields.EDITION);
        Optional<EmbeddedReader> embedded =
                in.optionalFields("embedded").map(section -> EmbeddedReader.read(section, edition));
        List<ExceededLimit> exceeded = in.list("exceeded-limits", FrameReader::exceeded);
        DraftSettings settings = SettingsReader.read(in.fields("settings"));
        UnitValueSource unitValues = new UnitValueSource(in, embedded, editions);
        List<DraftCriterion> criteria = new CriterionReader(unitValues).list(in, "criteria", "");
        unitValues.reportUnused(in);
        ModelExtract model =
                edition.flatMap(id -> model(in, id, embedded, editions)).orElse(null);
        in.done(() -> true);
        return new DraftFrame(new NodePlaces(root), exercise, model, exceeded, criteria, settings);
    }

    private static Optional<ModelExtract> model(
            Fields in, EditionId id, Optional<EmbeddedReader> embedded, EditionSource editions) {
        Optional<ModelExtract> known = editions.model(id).map(ModelExtract::of);
        if (embedded.isPresent()) {
            Optional<ModelExtract> own = embedded.get().model();
            if (own.isPresent()
                    && known.isPresent()
                    && !known.get().only(own.get().measureIds()).equals(own.get())) {
                in.report(
                        FindingCode.EDITION_CHANGED,
                        "embedded",
                        "other contents than those of " + id,
                        "what the edition says, word for word");
            }
            return own;
        }
        if (known.isEmpty()) {
            in.report(FindingCode.UNKNOWN_REFERENCE, "model", id.toString(), "a model edition that is published here");
        }
        return known;
    }

    private static Optional<ExceededLimit> exceeded(Fields in) {
        Limit.On on = in.choice("limit", Limit.On.class);
        String reason = in.text("reason");
        return in.done(() -> new ExceededLimit(on, reason));
    }
}
