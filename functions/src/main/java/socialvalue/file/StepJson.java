package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.scoring.Operation;
import socialvalue.scoring.Step;

/** Steps as JSON; within totals, a criterion's own step is written as a reference to its score. */
final class StepJson {
    private static final String RESPONSES = "/responses/";

    private final Map<Step, String> scored = new IdentityHashMap<>();
    private final Map<String, Step> byCriterion = new HashMap<>();

    /** From here on, the step is written and read as a reference to that criterion's score. */
    void know(String criterion, Step step) {
        scored.put(step, criterion);
        byCriterion.put(criterion, step);
    }

    void write(Step step, JsonGenerator out) throws IOException {
        out.writeStartObject();
        String criterion = scored.get(step);
        if (criterion != null) {
            out.writeStringField("score", criterion);
        } else {
            members(step, out);
        }
        out.writeEndObject();
    }

    private void members(Step step, JsonGenerator out) throws IOException {
        out.writeStringField("operation", Reading.spelling(step.operation()));
        out.writeStringField("what", step.what());
        out.writeStringField("result", step.result().toString());
        if (step.rounding() != null) {
            out.writeFieldName("rounding");
            rounding(step.rounding(), out);
        }
        if (!step.place().isEmpty()) {
            out.writeStringField("place", step.place());
        }
        if (!step.rule().isEmpty()) {
            out.writeStringField("rule", step.rule());
        }
        if (!step.operands().isEmpty()) {
            out.writeArrayFieldStart("operands");
            for (Step operand : step.operands()) {
                write(operand, out);
            }
            out.writeEndArray();
        }
    }

    Step read(JsonParser in) throws IOException {
        Draft draft = new Draft();
        StoredJson.members(in, draft::take);
        return draft.step(in);
    }

    private final class Draft {
        private String score;
        private Operation operation;
        private String what;
        private Ratio result;
        private Rounding rounding;
        private int response = -1;
        private String path = "";
        private String rule = "";
        private List<Step> operands = List.of();

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "score" -> score = in.getText();
                case "operation" -> operation = StoredJson.choice(in, Operation.class);
                case "what" -> what = in.getText();
                case "result" -> result = StoredJson.ratio(in);
                case "rounding" -> rounding = rounding(in);
                case "place" -> place(in.getText());
                case "rule" -> rule = in.getText();
                case "operands" -> operands = List.copyOf(StoredJson.list(in, StepJson.this::read));
                default -> throw StoredJson.unknown(in, key);
            }
        }

        private void place(String text) {
            int slash = text.indexOf('/', RESPONSES.length());
            response = Integer.parseInt(text.substring(RESPONSES.length(), slash < 0 ? text.length() : slash));
            path = slash < 0 ? "" : text.substring(slash + 1);
        }

        Step step(JsonParser in) throws IOException {
            if (score == null) {
                return new Step(operation, what, result, operands, rounding, response, path, rule);
            }
            Step known = byCriterion.get(score);
            if (known == null) {
                throw new JsonParseException(in, "no score of criterion " + score + " was stored before this");
            }
            return known;
        }
    }

    static void rounding(Rounding rounding, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("scale", rounding.scale());
        out.writeStringField("mode", Reading.spelling(rounding.mode()));
        out.writeEndObject();
    }

    static Rounding rounding(JsonParser in) throws IOException {
        int[] scale = new int[1];
        RoundingMode[] mode = new RoundingMode[1];
        StoredJson.members(in, (key, value) -> {
            switch (key) {
                case "scale" -> scale[0] = value.getIntValue();
                case "mode" -> mode[0] = StoredJson.choice(value, RoundingMode.class);
                default -> throw StoredJson.unknown(value, key);
            }
        });
        return new Rounding(scale[0], mode[0]);
    }
}
