package socialvalue.aws.dynamo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.Settings;
import socialvalue.model.EditionId;
import socialvalue.procurement.ContractNature;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;
import socialvalue.quantity.Rounding;
import socialvalue.quantity.Weighting;

/** The smallest frame, for tests to which its contents say nothing. */
final class ExampleFrames {
    /** Writes the title down, by which the frame is made again. */
    static final Form<EvaluationFrame> FORM = new Form<>() {
        @Override
        public byte[] write(EvaluationFrame frame) {
            return frame.exercise().title().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public EvaluationFrame read(byte[] bytes) {
            return titled(new String(bytes, StandardCharsets.UTF_8));
        }
    };

    private ExampleFrames() {}

    static EvaluationFrame titled(String title) {
        LotId lot = StoreContract.LOT;
        Exercise exercise = new Exercise(
                lot,
                title,
                "Example Council",
                true,
                ContractNature.SERVICES,
                Optional.empty(),
                Exercise.Vat.EXCLUDED,
                new Exercise.Term(LocalDate.of(2027, 4, 1), LocalDate.of(2031, 3, 31), List.of()),
                new Exercise.SocialValueAct(true, "services above the threshold"),
                Regime.PROCUREMENT_ACT_2023_LIGHT_TOUCH,
                Custody.SEALED_HERE,
                OffsetDateTime.parse("2026-11-30T12:00:00Z"),
                new Exercise.LocalArea("Exampleshire", List.of(), Exercise.Outside.WORTH_A_LOOK));
        return new EvaluationFrame(
                exercise,
                new EditionId("example", "2026"),
                "Example model",
                List.of(),
                List.of(),
                List.of(),
                List.of(new ImportedCriterion(
                        "price",
                        "Price",
                        new Weighting(BigDecimal.valueOf(100), Weighting.Of.WHOLE),
                        ImportedCriterion.Type.PRICE,
                        "as the invitation says")),
                new Settings(
                        100,
                        new Rounding(2, RoundingMode.HALF_UP),
                        Settings.RoundedAt.TOTAL,
                        List.of(),
                        Settings.NotApplicable.LEFT_OUT,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Settings.Missing.EARNS_NO_POINTS));
    }
}
