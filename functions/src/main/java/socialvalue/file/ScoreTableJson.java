package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.marking.Decided;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Flag;
import socialvalue.scoring.LeftOut;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.Sensitivity;

/**
 * The lines of a score table, and what a scoring came to, as they are stored and sent: compact JSON, the same bytes
 * each time, that reads back as an equal value. What is empty or false is left out.
 */
public final class ScoreTableJson {
    /** The layout's version, which everything stored carries. */
    public static final int SCHEMA = 1;

    private ScoreTableJson() {}

    /** The line in UTF-8. */
    public static byte[] write(ScoreRow row) {
        return write(row, Decided.NOTHING);
    }

    /** The line in UTF-8 as it is sent: each flag with the decision about it that stands. */
    public static byte[] write(ScoreRow row, Decided decided) {
        return StoredJson.bytes(out -> write(row, decided, out));
    }

    private static void write(ScoreRow row, Decided decided, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("schema", SCHEMA);
        out.writeNumberField("rank", row.rank());
        if (row.tied()) {
            out.writeBooleanField("tied", true);
        }
        out.writeStringField("supplier", row.supplier());
        out.writeStringField("supplierName", row.supplierName());
        out.writeArrayFieldStart("scores");
        for (ScoreRow.Cell cell : row.cells()) {
            out.writeStartObject();
            out.writeStringField("criterion", cell.criterion());
            out.writeStringField("kind", Reading.spelling(cell.kind()));
            if (cell.kind() == CriterionScore.Kind.SCORED) {
                out.writeStringField("points", cell.points().toString());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("socialValue", row.socialValue().toString());
        StoredJson.writeOptional(out, "total", row.total());
        FlagJson.write(row.flags(), row.supplier(), decided, out);
        out.writeEndObject();
    }

    /** What a scoring came to, in UTF-8. */
    public static byte[] write(LotOutcome outcome) {
        return write(outcome, Decided.NOTHING);
    }

    /** What a scoring came to, in UTF-8 as it is sent: each warning with the decision about it that stands. */
    public static byte[] write(LotOutcome outcome, Decided decided) {
        return StoredJson.bytes(out -> write(outcome, decided, out));
    }

    private static void write(LotOutcome outcome, Decided decided, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("schema", SCHEMA);
        out.writeNumberField("returns", outcome.returns());
        if (outcome.complete()) {
            out.writeBooleanField("complete", true);
        }
        if (!outcome.sensitivities().isEmpty()) {
            out.writeArrayFieldStart("sensitivities");
            for (Sensitivity sensitivity : outcome.sensitivities()) {
                out.writeStartObject();
                out.writeStringField("without", sensitivity.without());
                out.writeArrayFieldStart("first");
                for (String supplier : sensitivity.first()) {
                    out.writeString(supplier);
                }
                out.writeEndArray();
                FlagJson.decision(sensitivity.flagged(), decided, out);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        DecisionJson.write(outcome.leftOut(), out);
        out.writeEndObject();
    }

    /**
     * Reads a line that {@link #write(ScoreRow)} wrote.
     *
     * @throws java.io.UncheckedIOException if it is damaged, or of a schema this program does not know
     */
    public static ScoreRow readRow(byte[] bytes) {
        return StoredJson.read(bytes, in -> {
            RowDraft draft = new RowDraft();
            StoredJson.members(in, draft::take);
            return draft.row();
        });
    }

    /**
     * Reads what {@link #write(LotOutcome)} wrote.
     *
     * @throws java.io.UncheckedIOException if it is damaged, or of a schema this program does not know
     */
    public static LotOutcome readOutcome(byte[] bytes) {
        return StoredJson.read(bytes, in -> {
            OutcomeDraft draft = new OutcomeDraft();
            StoredJson.members(in, draft::take);
            return new LotOutcome(draft.returns, draft.complete, draft.sensitivities, draft.leftOut);
        });
    }

    private static final class RowDraft {
        private int rank;
        private boolean tied;
        private String supplier;
        private String supplierName;
        private List<ScoreRow.Cell> cells;
        private Ratio socialValue;
        private Optional<Ratio> total = Optional.empty();
        private List<Flag> flags = List.of();

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "schema" -> StoredJson.schema(in, SCHEMA);
                case "rank" -> rank = in.getIntValue();
                case "tied" -> tied = in.getBooleanValue();
                case "supplier" -> supplier = in.getText();
                case "supplierName" -> supplierName = in.getText();
                case "scores" -> cells = StoredJson.list(in, ScoreTableJson::cell);
                case "socialValue" -> socialValue = StoredJson.ratio(in);
                case "total" -> total = Optional.of(StoredJson.ratio(in));
                case "flags" -> flags = StoredJson.list(in, FlagJson::read);
                default -> throw StoredJson.unknown(in, key);
            }
        }

        ScoreRow row() {
            return new ScoreRow(rank, tied, supplier, supplierName, cells, socialValue, total, flags);
        }
    }

    private static ScoreRow.Cell cell(JsonParser in) throws IOException {
        CellDraft draft = new CellDraft();
        StoredJson.members(in, draft::take);
        return new ScoreRow.Cell(draft.criterion, draft.kind, draft.points);
    }

    private static final class CellDraft {
        private String criterion;
        private CriterionScore.Kind kind;
        private Ratio points = Ratio.ZERO;

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "criterion" -> criterion = in.getText();
                case "kind" -> kind = StoredJson.choice(in, CriterionScore.Kind.class);
                case "points" -> points = StoredJson.ratio(in);
                default -> throw StoredJson.unknown(in, key);
            }
        }
    }

    private static final class OutcomeDraft {
        private int returns;
        private boolean complete;
        private List<Sensitivity> sensitivities = List.of();
        private List<LeftOut> leftOut = List.of();

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "schema" -> StoredJson.schema(in, SCHEMA);
                case "returns" -> returns = in.getIntValue();
                case "complete" -> complete = in.getBooleanValue();
                case "sensitivities" -> sensitivities = StoredJson.list(in, ScoreTableJson::sensitivity);
                case "leftOut" -> leftOut = StoredJson.list(in, DecisionJson::readLeftOut);
                default -> throw StoredJson.unknown(in, key);
            }
        }
    }

    private static Sensitivity sensitivity(JsonParser in) throws IOException {
        String[] without = new String[1];
        List<String> first = new ArrayList<>();
        StoredJson.members(in, (key, value) -> {
            switch (key) {
                case "without" -> without[0] = value.getText();
                case "first" -> first.addAll(StoredJson.list(value, JsonParser::getText));
                default -> throw StoredJson.unknown(value, key);
            }
        });
        return new Sensitivity(without[0], first);
    }
}
