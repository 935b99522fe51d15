package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Step;
import socialvalue.summary.Assessment;
import socialvalue.summary.Assessment.Assessed;
import socialvalue.summary.Assessment.Scored;
import socialvalue.summary.Assessment.SubTotal;
import socialvalue.summary.Withheld;

/** An assessment as JSON: sub-totals are those without a kind. */
final class AssessmentJson {
    private AssessmentJson() {}

    static void write(Assessment assessment, JsonGenerator out) throws IOException {
        StepJson steps = new StepJson();
        out.writeStartObject();
        out.writeArrayFieldStart("criteria");
        for (Assessed assessed : assessment.criteria()) {
            out.writeStartObject();
            out.writeStringField("criterion", assessed.id());
            out.writeStringField("title", assessed.title());
            out.writeNumberField("depth", assessed.depth());
            out.writeStringField("available", assessed.available().toString());
            switch (assessed) {
                case SubTotal sub -> StoredJson.writeOptional(out, "points", sub.points());
                case Scored scored -> scored(scored, steps, out);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        StoredJson.writeOptional(out, "socialValue", assessment.socialValue());
        out.writeStringField(
                "socialValueAvailable", assessment.socialValueAvailable().toString());
        StoredJson.writeOptional(out, "total", assessment.total());
        out.writeEndObject();
    }

    private static void scored(Scored scored, StepJson steps, JsonGenerator out) throws IOException {
        out.writeStringField("kind", Reading.spelling(scored.kind()));
        if (scored.kind() == CriterionScore.Kind.SCORED) {
            out.writeStringField("points", scored.points().toString());
        }
        if (scored.step().isPresent()) {
            out.writeFieldName("step");
            steps.write(scored.step().get(), out);
        }
        StoredJson.writeTexts(
                out,
                "forfeits",
                scored.forfeits().stream().map(FindingCode::code).toList());
        if (scored.meaning().isPresent()) {
            out.writeStringField("meaning", scored.meaning().get());
        }
        if (scored.reason().isPresent()) {
            out.writeStringField("reason", scored.reason().get());
        }
        if (!scored.withheld().isEmpty()) {
            out.writeArrayFieldStart("withheld");
            for (Withheld withheld : scored.withheld()) {
                out.writeStartObject();
                out.writeStringField("extent", Reading.spelling(withheld.extent()));
                out.writeStringField("ground", Reading.spelling(withheld.ground()));
                out.writeStringField("reason", withheld.reason());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    static Assessment read(JsonParser in) throws IOException {
        Draft draft = new Draft();
        StoredJson.members(in, draft::take);
        return new Assessment(draft.criteria, draft.socialValue, draft.socialValueAvailable, draft.total);
    }

    private static final class Draft {
        private List<Assessed> criteria;
        private Optional<Ratio> socialValue = Optional.empty();
        private Ratio socialValueAvailable;
        private Optional<Ratio> total = Optional.empty();

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "criteria" -> criteria = StoredJson.list(in, Criterion::read);
                case "socialValue" -> socialValue = Optional.of(StoredJson.ratio(in));
                case "socialValueAvailable" -> socialValueAvailable = StoredJson.ratio(in);
                case "total" -> total = Optional.of(StoredJson.ratio(in));
                default -> throw StoredJson.unknown(in, key);
            }
        }
    }

    private static final class Criterion {
        private String id;
        private String title;
        private int depth;
        private Ratio available;
        private CriterionScore.Kind kind;
        private Optional<Ratio> points = Optional.empty();
        private Optional<Step> step = Optional.empty();
        private List<FindingCode> forfeits = List.of();
        private Optional<String> meaning = Optional.empty();
        private Optional<String> reason = Optional.empty();
        private List<Withheld> withheld = List.of();

        static Assessed read(JsonParser in) throws IOException {
            Criterion draft = new Criterion();
            StoredJson.members(in, draft::take);
            return draft.assessed();
        }

        private void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "criterion" -> id = in.getText();
                case "title" -> title = in.getText();
                case "depth" -> depth = in.getIntValue();
                case "available" -> available = StoredJson.ratio(in);
                case "kind" -> kind = StoredJson.choice(in, CriterionScore.Kind.class);
                case "points" -> points = Optional.of(StoredJson.ratio(in));
                case "step" -> step = Optional.of(new StepJson().read(in));
                case "forfeits" -> forfeits = StoredJson.list(in, code -> StoredJson.choice(code, FindingCode.class));
                case "meaning" -> meaning = Optional.of(in.getText());
                case "reason" -> reason = Optional.of(in.getText());
                case "withheld" -> withheld = StoredJson.list(in, Criterion::withheld);
                default -> throw StoredJson.unknown(in, key);
            }
        }

        private static Withheld withheld(JsonParser in) throws IOException {
            Map<String, String> texts = SupplierJson.texts(in);
            return new Withheld(
                    StoredJson.constant(texts.get("extent"), Withheld.Extent.class),
                    StoredJson.constant(texts.get("ground"), Withheld.Ground.class),
                    texts.get("reason"));
        }

        private Assessed assessed() {
            return kind == null
                    ? new SubTotal(id, title, depth, available, points)
                    : new Scored(
                            id,
                            title,
                            depth,
                            available,
                            kind,
                            points.orElse(Ratio.ZERO),
                            step,
                            forfeits,
                            meaning,
                            reason,
                            withheld);
        }
    }
}
