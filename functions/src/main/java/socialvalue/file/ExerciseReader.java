package socialvalue.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.frame.DraftExercise;
import socialvalue.frame.Exercise;
import socialvalue.procurement.ContractNature;
import socialvalue.procurement.Custody;
import socialvalue.procurement.Regime;

/** Reads the section {@code exercise}. */
final class ExerciseReader {
    private ExerciseReader() {}

    private record Value(BigDecimal pounds, Exercise.Vat vat) {}

    static DraftExercise read(Fields in) {
        String tender = in.required("tender", Reading.TEXT).orElse(null);
        String lot = in.required("lot", Reading.TEXT).orElse(null);
        String title = in.required("title", Reading.TEXT).orElse(null);
        String buyer = in.required("buyer", Reading.TEXT).orElse(null);
        Boolean example = in.required("example", Reading.TRUTH).orElse(null);
        ContractNature nature =
                in.required("nature", Reading.choiceOf(ContractNature.class)).orElse(null);
        Optional<Value> value = FrameReadings.objectOrNone(in, "estimated-value", ExerciseReader::value);
        Fields term = in.fields("term");
        LocalDate from = term.required("from", Reading.DATE).orElse(null);
        LocalDate to = term.required("to", Reading.DATE).orElse(null);
        List<String> periods = term.values("periods", Reading.TEXT);
        List<String> usablePeriods = term.done(() -> periods).orElse(null);
        Fields act = in.fields("social-value-act");
        Boolean applies = act.required("applies", Reading.TRUTH).orElse(null);
        String because = act.required("because", Reading.TEXT).orElse(null);
        act.done(() -> true);
        Regime regime = in.required("regime", Reading.choiceOf(Regime.class)).orElse(null);
        Custody custody =
                in.required("custody", Reading.choiceOf(Custody.class)).orElse(null);
        OffsetDateTime deadline = deadline(in);
        Exercise.LocalArea area = area(in.fields("local-area")).orElse(null);
        in.done(() -> true);
        return new DraftExercise(
                tender,
                lot,
                title,
                buyer,
                example,
                nature,
                value == null ? null : value.map(Value::pounds),
                value == null ? null : value.map(Value::vat).orElse(Exercise.Vat.EXCLUDED),
                from,
                to,
                usablePeriods,
                applies,
                because,
                regime,
                custody,
                deadline,
                area);
    }

    private static Optional<Value> value(Fields in) {
        BigDecimal pounds = in.required("pounds", FrameReadings.AMOUNT).orElse(null);
        Exercise.Vat vat = in.choice("vat", Exercise.Vat.class);
        return in.done(() -> new Value(pounds, vat));
    }

    private static Optional<Exercise.LocalArea> area(Fields in) {
        String name = in.text("name");
        List<String> places = in.values("places", Reading.TEXT);
        Exercise.Outside outside = in.choice("outside", Exercise.Outside.class);
        return in.done(() -> new Exercise.LocalArea(name, places, outside));
    }

    /** A time without offset is worth a finding of its own: it is another moment in summer than in winter. */
    private static OffsetDateTime deadline(Fields in) {
        Optional<String> text =
                in.node("deadline").filter(node -> node.is(Node.Kind.TEXT)).map(Node::text);
        if (text.isPresent() && isLocal(text.get())) {
            in.report(FindingCode.DEADLINE_WITHOUT_OFFSET, "deadline", text.get(), Reading.OFFSET_DATE_TIME.expected());
            return null;
        }
        return in.required("deadline", Reading.OFFSET_DATE_TIME).orElse(null);
    }

    private static boolean isLocal(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
