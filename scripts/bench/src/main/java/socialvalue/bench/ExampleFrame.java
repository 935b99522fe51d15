package socialvalue.bench;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** The frame of {@link ExampleLot}, as an officer would author it, in JSON. */
final class ExampleFrame {
    static final int CRITERIA = 29;
    static final String TENDER = "EXAMPLE-BENCH-1";
    static final String LOT = "1";
    static final String DEADLINE = "2036-01-15T12:00:00+00:00";

    private static final int CORE = 10;

    /** How a criterion is scored and what it asks. */
    enum Kind {
        RELATIVE(
                "\"measure\": \"KNW-13\", \"unit\": {\"name\": \"people\", \"kind\": \"headcount\"}",
                "\"relative-to-best\": {\"direction\": \"more-is-better\", \"no-best\": \"no-points\", \"best-set-by\": \"all-returns\"}",
                "single-figure",
                "\"cap\": 500, \"basis\": \"gross\", \"drop-off\": \"none\""),
        TARGET(
                "\"measure\": \"KNW-09\", \"unit\": {\"name\": \"people\", \"kind\": \"headcount\"}",
                "\"target\": {\"amount\": 90, \"minimum\": \"none\"}",
                "single-figure",
                "\"cap\": \"none\", \"basis\": \"gross\", \"drop-off\": \"none\""),
        BANDS(
                "\"measure\": \"KNW-CB\", \"unit\": {\"name\": \"community businesses\", \"kind\": \"headcount\"}",
                "\"bands\": [{\"from\": 0, \"percent\": 0}, {\"from\": 10, \"percent\": 40}, {\"from\": 30, \"percent\": 70}, {\"from\": 60, \"percent\": 100}]",
                "single-figure",
                "\"cap\": \"none\", \"basis\": \"gross\", \"drop-off\": \"none\""),
        MARKS(
                "\"question\": \"Example: describe how this will be done and how you will know that it works.\", \"unit\": \"none\"",
                "\"marks\": {\"scale\": [{\"mark\": 0, \"words\": \"Nothing\"}, {\"mark\": 1, \"words\": \"Poor\"}, {\"mark\": 2, \"words\": \"Limited\"}, {\"mark\": 3, \"words\": \"Adequate\"}, {\"mark\": 4, \"words\": \"Good\"}, {\"mark\": 5, \"words\": \"Excellent\"}], \"minimum\": \"none\", \"agreed-by\": \"consensus\"}",
                "",
                ""),
        PER_PERIOD(
                "\"measure\": \"KNW-08\", \"unit\": {\"name\": \"people\", \"kind\": \"headcount\"}",
                "\"target\": {\"amount\": 250, \"minimum\": \"none\"}",
                "per-period",
                "\"cap\": \"none\", \"basis\": \"gross\", \"drop-off\": \"none\", \"over-periods\": \"sum\""),
        VALUE(
                "\"measure\": \"KNW-01\", \"contribution\": \"Example: residents of the area who claim a benefit, start work on this contract and stay in work for a year\", \"unit\": \"none\"",
                "\"value\": {\"counted-in\": \"pounds\", \"price-year\": \"2012/13\", \"pounds-at-face-value\": false, \"options\": [{\"id\": \"claimants\", \"title\": \"Claimants entering work for a year\", \"measure\": \"KNW-01\", \"unit\": {\"name\": \"people\", \"kind\": \"headcount\"}, \"cap\": 80, \"values\": [{\"edition\": \"gmca/unit-costs-1.4\", \"code\": \"E&E1.0\", \"kind\": \"economic\", \"uplift\": \"none\"}, {\"edition\": \"gmca/unit-costs-1.4\", \"code\": \"E&E1.0.2\", \"kind\": \"fiscal\", \"uplift\": \"none\"}]}], \"scored-on\": \"total\", \"then\": {\"relative-to-best\": {\"direction\": \"more-is-better\", \"no-best\": \"no-points\", \"best-set-by\": \"all-returns\"}}}",
                "",
                "\"cap\": \"none\", \"basis\": \"gross\", \"drop-off\": \"none\""),
        YES_OR_NO(
                "\"question\": \"Example: will you pay at least the real living wage on this contract?\", \"unit\": \"none\"",
                "\"pass-or-fail\": {\"minimum\": \"none\", \"gate\": false}",
                "",
                ""),
        LESS_IS_BETTER(
                "\"measure\": \"KNW-12\", \"contribution\": \"Example: waste to landfill that the contract makes\", \"unit\": {\"name\": \"tonnes\", \"kind\": \"amount\"}",
                "\"relative-to-best\": {\"direction\": \"less-is-better\", \"nought\": \"all-points\", \"no-best\": \"no-points\", \"best-set-by\": \"all-returns\"}",
                "single-figure",
                "\"cap\": \"none\", \"basis\": \"gross\", \"drop-off\": \"none\"");

        private final String subject;
        private final String method;
        private final String form;
        private final String counting;

        Kind(String subject, String method, String form, String counting) {
            this.subject = subject;
            this.method = method;
            this.form = form;
            this.counting = counting;
        }

        private String needs() {
            return this == MARKS ? "statement" : this == YES_OR_NO ? "quantity" : "both";
        }

        private String response() {
            return "\"required\": true, \"needs\": \"" + needs() + "\", "
                    + (form.isEmpty() ? "" : "\"form\": \"" + form + "\", ")
                    + (this == YES_OR_NO ? "" : "\"word-limit\": {\"words\": 200, \"excess\": \"not-marked\"}, ")
                    + "\"evidence-required\": false, \"place-required\": "
                    + (this != MARKS && this != YES_OR_NO);
        }
    }

    private ExampleFrame() {}

    static Kind kind(int criterion) {
        return Kind.values()[criterion % Kind.values().length];
    }

    static String id(int criterion) {
        return "criterion-" + (criterion + 1);
    }

    /** The authored frame, in UTF-8. */
    static byte[] authored(String deadline) {
        return """
                {"format": 1,
                 "exercise": {"tender": "%s", "lot": "%s", "title": "Example: a lot to measure on",
                  "buyer": "Example Borough Council", "example": true, "nature": "services",
                  "estimated-value": {"pounds": 900000000, "vat": "excluded"},
                  "term": {"from": "2036-04-01", "to": "2039-03-31", "periods": ["2036/37", "2037/38", "2038/39"]},
                  "social-value-act": {"applies": true, "because": "Example: services are bought and nothing else."},
                  "regime": "procurement-act-2023-light-touch", "custody": "sealed-here", "deadline": "%s",
                  "local-area": {"name": "Exampleton", "places": ["North Exampleton", "South Exampleton"],
                   "outside": "worth-a-look"}},
                 "model": "knowsley/2014", "exceeded-limits": [],
                 "settings": {"points": 100, "rounding": {"at": "total", "decimal-places": 2, "mode": "half-up"},
                  "ties": ["quality", "price"], "not-applicable": "shared-among-siblings",
                  "unanswered": "may-be-disregarded", "words-counted": "between-spaces", "activity-pairs": [],
                  "full-time-equivalent": "none", "out-of-proportion": 0.5},
                 "criteria": [
                  {"id": "quality", "title": "Quality", "weighting": {"percent": 50, "of": "whole"},
                   "scored-elsewhere": {"type": "quality", "method": "Example: marked by the panel."}},
                  {"id": "price", "title": "Price", "weighting": {"percent": 30, "of": "whole"},
                   "scored-elsewhere": {"type": "price", "method": "Example: lowest over own."}},
                  {"id": "core", "title": "Core social value", "weighting": {"percent": 10, "of": "whole"},
                   "criteria": [%s]},
                  {"id": "added", "title": "Added social value", "weighting": {"percent": 10, "of": "whole"},
                   "criteria": [%s]}]}
                """.formatted(TENDER, LOT, deadline, criteria(0, CORE), criteria(CORE, CRITERIA))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String criteria(int from, int to) {
        StringJoiner criteria = new StringJoiner(",\n");
        for (int i = from; i < to; i++) {
            criteria.add(criterion(i, percent(i)));
        }
        return criteria.toString();
    }

    /** Ten core criteria share 10 equally; of nineteen added ones the last takes what the others leave of 10. */
    private static String percent(int i) {
        return i < CORE ? "1" : i + 1 < CRITERIA ? "0.53" : "0.46";
    }

    private static String criterion(int i, String percent) {
        Kind kind = kind(i);
        return """
                {"id": "%s", "title": "Example criterion %d", "weighting": {"percent": %s, "of": "whole"},
                 "social-value": "%s", %s, "method": {%s}, "response": {%s}%s}""".formatted(
                        id(i),
                        i + 1,
                        percent,
                        i < CORE ? "core" : "added",
                        kind.subject,
                        kind.method,
                        kind.response(),
                        kind.counting.isEmpty() ? "" : ", \"counting\": {" + kind.counting + "}");
    }
}
