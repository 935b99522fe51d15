package socialvalue.bench;

import java.util.StringJoiner;

/**
 * One invented supplier's return to {@link ExampleFrame}, as a portal would write it.
 *
 * @param digest the frame's
 * @param supplier decides every figure, with the edition
 * @param edition how often it was replaced before
 * @param whole with everything a bidder writes; otherwise only what scoring needs
 */
record ExampleReturn(String digest, int supplier, int edition, boolean whole) {
    private static final String WORDS = "Example: our local team works with the employment service, colleges and the"
            + " voluntary groups of North and South Exampleton; a coordinator keeps the register, meets every"
            + " quarter with the council's contract manager, shows the figures and puts right"
            + " within one month what has fallen behind.";

    /** The identifier of a supplier. */
    static String id(int supplier) {
        return "example-supplier-" + supplier;
    }

    String json() {
        StringJoiner responses = new StringJoiner(",\n");
        for (int i = 0; i < ExampleFrame.CRITERIA; i++) {
            responses.add(response(i));
        }
        return """
                {"schema": "socialvalue.return.v1", "tender": "%s", "lot": "%s", "frame": "%s",
                 "supplier": {"id": "%s", "name": "Example Supplier %d", "sector": "social"},
                 "responses": [
                %s]}
                """.formatted(ExampleFrame.TENDER, ExampleFrame.LOT, digest, id(supplier), supplier, responses);
    }

    private String response(int i) {
        StringJoiner fields = new StringJoiner(", ", "  {", "}").add("\"criterion\": \"" + ExampleFrame.id(i) + "\"");
        ExampleFrame.Kind kind = ExampleFrame.kind(i);
        int figure = 5 + Math.floorMod(supplier * 7919 + i * 104_729 + edition * 31, 95);
        boolean counts = kind != ExampleFrame.Kind.MARKS && kind != ExampleFrame.Kind.YES_OR_NO;
        switch (kind) {
            case RELATIVE, TARGET -> fields.add(quantity("\"amount\": " + figure, "people"));
            case BANDS -> fields.add(quantity("\"amount\": " + figure, "community businesses"));
            case PER_PERIOD -> fields.add(quantity(periods(figure), "people"));
            case VALUE ->
                fields.add(
                        "\"options\": [{\"option\": \"claimants\", \"amount\": " + figure + ", \"unit\": \"people\"}]");
            case YES_OR_NO -> fields.add("\"answer\": " + (figure % 2 == 0));
            case LESS_IS_BETTER -> fields.add(quantity("\"amount\": " + figure + ".25", "tonnes"));
            case MARKS -> {}
        }
        if (counts) {
            fields.add("\"place\": \"North Exampleton\"").add("\"activity\": \"EX-" + supplier + "-" + (i + 1) + "\"");
        }
        if (whole && counts) {
            fields.add("\"beneficiaries\": \"Example residents out of work for a year\"");
        }
        if (kind != ExampleFrame.Kind.YES_OR_NO) {
            fields.add("\"statement\": \"" + words(i) + "\"");
        }
        if (whole) {
            fields.add("\"delivery\": [{\"by\": \"own-staff\", \"share\": 60}, {\"by\": \"subcontractor\","
                    + " \"name\": \"Example Training\", \"sector\": \"social\", \"share\": 40}]");
        }
        return fields.toString();
    }

    /** One in four is written with a typographic apostrophe, as a word processor would. */
    private String words(int i) {
        if (!whole) {
            return "Example.";
        }
        return i % 4 == 0 ? WORDS.replace('\'', '’') : WORDS;
    }

    private static String quantity(String figures, String unit) {
        return "\"quantity\": {\"unit\": \"" + unit + "\", " + figures + "}";
    }

    private static String periods(int figure) {
        return "\"periods\": [{\"period\": \"2036/37\", \"amount\": %d}, {\"period\": \"2037/38\", \"amount\": %d},"
                        .formatted(figure, figure + 1)
                + " {\"period\": \"2038/39\", \"amount\": %d}], \"total\": %d".formatted(figure + 2, 3 * figure + 3);
    }

    /** A sound return with one fault of each of six kinds. */
    static String spoilt(String sound) {
        return sound.replaceFirst("\"unit\": \"tonnes\"", "\"unit\": \"kilograms\"")
                .replaceFirst("\"amount\": ([0-9]+)", "\"amount\": -$1")
                .replaceFirst("\"place\": \"North Exampleton\", ", "")
                .replaceFirst("\"share\": 40", "\"share\": 50")
                .replaceFirst("\"beneficiaries\"", "\"beneficiary\"")
                .replaceFirst("\"period\": \"2038/39\"", "\"period\": \"2039/40\"");
    }
}
