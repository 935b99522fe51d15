package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.marking.Decided;
import socialvalue.procurement.LotId;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Flag;
import socialvalue.scoring.ScoreSheet;
import socialvalue.scoring.Step;

/**
 * A score sheet as it is stored for years and sent: compact JSON, the same bytes each time, that reads back as an equal
 * sheet. Ratios are text, a decimal or {@code numerator/denominator}; what is empty is left out.
 */
public final class SheetJson {
    /** The layout's version, which every stored sheet carries. */
    public static final int SCHEMA = 1;

    private SheetJson() {}

    /** The sheet in UTF-8. */
    public static byte[] write(ScoreSheet sheet) {
        return write(sheet, Decided.NOTHING);
    }

    /** The sheet in UTF-8 as it is sent: each flag with the decision about it that stands. */
    public static byte[] write(ScoreSheet sheet, Decided decided) {
        return StoredJson.bytes(out -> write(sheet, decided, out));
    }

    private static void write(ScoreSheet sheet, Decided decided, JsonGenerator out) throws IOException {
        StepJson steps = new StepJson();
        out.writeStartObject();
        out.writeNumberField("schema", SCHEMA);
        out.writeStringField("tender", sheet.lot().tender());
        out.writeStringField("lot", sheet.lot().lot());
        out.writeStringField("frame", sheet.frameDigest());
        out.writeStringField("supplier", sheet.supplier());
        out.writeStringField("supplierName", sheet.supplierName());
        out.writeArrayFieldStart("scores");
        for (CriterionScore score : sheet.scores()) {
            score(score, steps, out);
        }
        out.writeEndArray();
        total("socialValue", sheet.socialValue(), steps, out);
        total("total", sheet.total(), steps, out);
        FlagJson.write(sheet.flags(), sheet.supplier(), decided, out);
        out.writeEndObject();
    }

    private static void total(String key, Optional<Step> total, StepJson steps, JsonGenerator out) throws IOException {
        if (total.isPresent()) {
            out.writeFieldName(key);
            steps.write(total.get(), out);
        }
    }

    private static void score(CriterionScore score, StepJson steps, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("criterion", score.criterion());
        out.writeStringField("kind", Reading.spelling(score.kind()));
        out.writeStringField("available", score.available().toString());
        switch (score) {
            case CriterionScore.Scored scored -> {
                out.writeFieldName("step");
                steps.write(scored.step(), out);
                steps.know(scored.criterion(), scored.step());
            }
            case CriterionScore.Forfeited forfeited -> {
                out.writeArrayFieldStart("reasons");
                for (FindingCode reason : forfeited.reasons()) {
                    out.writeString(reason.code());
                }
                out.writeEndArray();
            }
            case CriterionScore.NotApplicable notApplicable -> out.writeStringField("reason", notApplicable.reason());
            case CriterionScore.NotOffered none -> {}
            case CriterionScore.NotYetMarked none -> {}
            case CriterionScore.NotYetImported none -> {}
        }
        out.writeEndObject();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws java.io.UncheckedIOException if it is damaged, or of a schema this program does not know
     */
    public static ScoreSheet read(byte[] bytes) {
        return StoredJson.read(bytes, in -> {
            Draft draft = new Draft();
            StoredJson.members(in, draft::take);
            return draft.sheet();
        });
    }

    private static final class Draft {
        private final StepJson steps = new StepJson();
        private String tender;
        private String lot;
        private String frame;
        private String supplier;
        private String supplierName;
        private List<CriterionScore> scores;
        private Optional<Step> socialValue = Optional.empty();
        private Optional<Step> total = Optional.empty();
        private List<Flag> flags = List.of();

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "schema" -> StoredJson.schema(in, SCHEMA);
                case "tender" -> tender = in.getText();
                case "lot" -> lot = in.getText();
                case "frame" -> frame = in.getText();
                case "supplier" -> supplier = in.getText();
                case "supplierName" -> supplierName = in.getText();
                case "scores" -> scores = StoredJson.list(in, this::score);
                case "socialValue" -> socialValue = Optional.of(steps.read(in));
                case "total" -> total = Optional.of(steps.read(in));
                case "flags" -> flags = StoredJson.list(in, FlagJson::read);
                default -> throw StoredJson.unknown(in, key);
            }
        }

        ScoreSheet sheet() {
            return new ScoreSheet(
                    new LotId(tender, lot), frame, supplier, supplierName, scores, socialValue, total, flags);
        }

        private CriterionScore score(JsonParser in) throws IOException {
            ScoreDraft draft = new ScoreDraft();
            StoredJson.members(in, (key, value) -> draft.take(key, value, steps));
            if (draft.step != null) {
                steps.know(draft.criterion, draft.step);
            }
            return draft.score();
        }
    }

    private static final class ScoreDraft {
        private String criterion;
        private CriterionScore.Kind kind;
        private Ratio available;
        private Step step;
        private List<FindingCode> reasons = List.of();
        private String reason;

        void take(String key, JsonParser in, StepJson steps) throws IOException {
            switch (key) {
                case "criterion" -> criterion = in.getText();
                case "kind" -> kind = StoredJson.choice(in, CriterionScore.Kind.class);
                case "available" -> available = StoredJson.ratio(in);
                case "step" -> step = steps.read(in);
                case "reasons" -> reasons = StoredJson.list(in, code -> StoredJson.choice(code, FindingCode.class));
                case "reason" -> reason = in.getText();
                default -> throw StoredJson.unknown(in, key);
            }
        }

        CriterionScore score() {
            return switch (kind) {
                case SCORED -> new CriterionScore.Scored(criterion, available, step);
                case NOT_OFFERED -> new CriterionScore.NotOffered(criterion, available);
                case FORFEITED -> new CriterionScore.Forfeited(criterion, available, reasons);
                case NOT_APPLICABLE -> new CriterionScore.NotApplicable(criterion, available, reason);
                case NOT_YET_MARKED -> new CriterionScore.NotYetMarked(criterion, available);
                case NOT_YET_IMPORTED -> new CriterionScore.NotYetImported(criterion, available);
            };
        }
    }
}
