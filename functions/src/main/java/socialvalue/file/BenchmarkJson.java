package socialvalue.file;

import socialvalue.summary.Benchmark;
import socialvalue.summary.Quartiles;

/** A benchmark as it is sent; numbers as {@link AgreementSummaryJson} writes them. */
public final class BenchmarkJson {
    private BenchmarkJson() {}

    /** Writes the members of a benchmark; of one that is suppressed no more than that it is. */
    public static void write(JsonText json, Benchmark benchmark) {
        json.text("year", benchmark.year().toString())
                .text("measure", benchmark.measure())
                .choice("by", benchmark.by())
                .integer("minimum", benchmark.minimum());
        if (benchmark.isSuppressed()) {
            json.text("suppressed", "fewer than " + benchmark.minimum());
            return;
        }
        json.optional("wording", benchmark.wording(), JsonText::text)
                .truth("example", benchmark.example())
                .text("quartiles", Quartiles.DEFINITION)
                .list("comparisons", benchmark.comparisons(), BenchmarkJson::comparison);
    }

    private static void comparison(JsonText json, Benchmark.Comparison comparison) {
        PortfolioJson.of(json, comparison.of());
        json.integer("compared", comparison.members().size())
                .integer("withoutFigure", comparison.withoutFigure())
                .text("lowerQuartile", comparison.quartiles().lower().toString())
                .text("median", comparison.quartiles().median().toString())
                .text("upperQuartile", comparison.quartiles().upper().toString())
                .list("members", comparison.members(), (each, member) -> each.integer("place", member.place())
                        .truth("tied", member.tied())
                        .text("name", member.name())
                        .text("title", member.title())
                        .text("verified", member.verified().toString())
                        .optional("share", member.share(), WorthJson::share));
    }
}
