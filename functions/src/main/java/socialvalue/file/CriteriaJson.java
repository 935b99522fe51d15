package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.Settings.RoundedAt;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.summary.PublishedCriteria;
import socialvalue.summary.PublishedCriteria.PublishedCriterion;

/** The published criteria of a letter as JSON. */
final class CriteriaJson {
    private CriteriaJson() {}

    static void write(PublishedCriteria criteria, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("points", criteria.points());
        out.writeFieldName("rounding");
        StepJson.rounding(criteria.rounding(), out);
        out.writeStringField("roundedAt", Reading.spelling(criteria.roundedAt()));
        if (criteria.wholeAt().isPresent()) {
            out.writeStringField("wholeAt", criteria.wholeAt().get());
        }
        out.writeArrayFieldStart("criteria");
        for (PublishedCriterion criterion : criteria.criteria()) {
            out.writeStartObject();
            out.writeStringField("criterion", criterion.id());
            out.writeStringField("title", criterion.title());
            out.writeNumberField("depth", criterion.depth());
            out.writeStringField("weighting", criterion.weighting());
            out.writeStringField("share", criterion.share().toString());
            out.writeStringField("available", criterion.available().toString());
            StoredJson.writeTexts(out, "how", criterion.how());
            out.writeEndObject();
        }
        out.writeEndArray();
        StoredJson.writeTexts(out, "attributions", criteria.attributions());
        out.writeEndObject();
    }

    static PublishedCriteria read(JsonParser in) throws IOException {
        Draft draft = new Draft();
        StoredJson.members(in, draft::take);
        return new PublishedCriteria(
                draft.points, draft.rounding, draft.roundedAt, draft.wholeAt, draft.criteria, draft.attributions);
    }

    private static final class Draft {
        private int points;
        private Rounding rounding;
        private RoundedAt roundedAt;
        private Optional<String> wholeAt = Optional.empty();
        private List<PublishedCriterion> criteria;
        private List<String> attributions = List.of();

        void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "points" -> points = in.getIntValue();
                case "rounding" -> rounding = StepJson.rounding(in);
                case "roundedAt" -> roundedAt = StoredJson.choice(in, RoundedAt.class);
                case "wholeAt" -> wholeAt = Optional.of(in.getText());
                case "criteria" -> criteria = StoredJson.list(in, Criterion::read);
                case "attributions" -> attributions = StoredJson.list(in, JsonParser::getText);
                default -> throw StoredJson.unknown(in, key);
            }
        }
    }

    private static final class Criterion {
        private String id;
        private String title;
        private int depth;
        private String weighting;
        private Ratio share;
        private Ratio available;
        private List<String> how = List.of();

        static PublishedCriterion read(JsonParser in) throws IOException {
            Criterion draft = new Criterion();
            StoredJson.members(in, draft::take);
            return new PublishedCriterion(
                    draft.id, draft.title, draft.depth, draft.weighting, draft.share, draft.available, draft.how);
        }

        private void take(String key, JsonParser in) throws IOException {
            switch (key) {
                case "criterion" -> id = in.getText();
                case "title" -> title = in.getText();
                case "depth" -> depth = in.getIntValue();
                case "weighting" -> weighting = in.getText();
                case "share" -> share = StoredJson.ratio(in);
                case "available" -> available = StoredJson.ratio(in);
                case "how" -> how = StoredJson.list(in, JsonParser::getText);
                default -> throw StoredJson.unknown(in, key);
            }
        }
    }
}
