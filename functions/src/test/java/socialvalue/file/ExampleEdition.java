package socialvalue.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A document of a test, and its reader written as readers are. */
record ExampleEdition(
        String authority,
        int year,
        LocalDate published,
        OffsetDateTime inForce,
        Status status,
        boolean core,
        BigDecimal share,
        Optional<String> note,
        List<ExampleMeasure> measures,
        List<String> words) {
    enum Status {
        DRAFTED,
        IN_FORCE
    }

    record ExampleMeasure(String id, String wording, String unit, Optional<BigDecimal> factor) {
        static Optional<ExampleMeasure> read(Fields in) {
            String id = in.text("id");
            String wording = in.text("wording");
            String unit = in.text("unit");
            Optional<BigDecimal> factor = in.optionalDecimal("factor");
            return in.done(() -> new ExampleMeasure(id, wording, unit, factor));
        }
    }

    static Optional<ExampleEdition> read(Fields in) {
        String authority = in.text("authority");
        int year = in.integer("year");
        LocalDate published = in.date("published");
        OffsetDateTime inForce = in.offsetDateTime("in-force");
        Status status = in.choice("status", Status.class);
        boolean core = in.truth("core");
        BigDecimal share = in.decimal("share");
        Optional<String> note = in.optionalText("note");
        List<ExampleMeasure> measures = in.list("measures", ExampleMeasure::read);
        List<String> words = in.optionalValues("words", Reading.TEXT);
        in.optionalText("nothing");
        return in.done(() ->
                new ExampleEdition(authority, year, published, inForce, status, core, share, note, measures, words));
    }
}
