package socialvalue.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.EditionSource;
import socialvalue.file.FrameJson;
import socialvalue.file.FrameReader;
import socialvalue.file.JsonText;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.local.Api.Answer;
import socialvalue.port.ReturnDocument;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.ScoringRow;
import socialvalue.validation.ReturnRules;

/**
 * A fictional lot that a test publishes through the API and fills with returns it makes up, each with words that stand
 * nowhere else.
 *
 * @param tender its tender; the lot is always 1
 * @param deadline its deadline
 * @param frame as published
 */
record ExampleLot(String tender, Instant deadline, EvaluationFrame frame) {
    private static final DateTimeFormatter AS_AUTHORED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** What makes a frame's lot one whose returns a portal holds. */
    static final UnaryOperator<String> HELD_BY_PORTAL =
            frame -> frame.replace("custody: sealed-here", "custody: held-by-portal");

    /** What adds a criterion that evaluators mark. */
    static final UnaryOperator<String> WITH_MARKS = frame -> frame.replace("percent: 90", "percent: 87") + """
              - id: approach
                title: "Approach"
                weighting: {percent: 3, of: whole}
                social-value: core
                question: "How will it be done?"
                measure: KNW-13
                unit: none
                method:
                  marks:
                    scale: [{mark: 0, words: "Not said."}, {mark: 1, words: "Said."}, {mark: 2, words: "Said well."}]
                    minimum: none
                    agreed-by: consensus
                response:
                  required: false
                  needs: statement
                  word-limit: {words: 100, excess: not-marked}
                  evidence-required: false
                  place-required: false
            """;

    /** Publishes a frame of its own. */
    static ExampleLot publish(Api api, String tender, Instant deadline) throws InterruptedException {
        return publish(api, tender, deadline, UnaryOperator.identity());
    }

    /** Publishes a frame of its own, changed in something. */
    static ExampleLot publish(Api api, String tender, Instant deadline, UnaryOperator<String> change)
            throws InterruptedException {
        Caller commissioner = officer(Role.COMMISSIONER);
        String lot = path(tender);
        Answer draft = api.write(
                        commissioner,
                        "PUT",
                        lot + "/frame/draft",
                        change.apply(frameText(tender, deadline)).getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/yaml",
                        "If-None-Match",
                        "*")
                .expecting(201);
        api.write(commissioner, "POST", lot + "/frame/publications", new byte[0], "If-Match", draft.etag())
                .expecting(201);
        Findings findings = new Findings();
        EvaluationFrame frame = FrameReader.read(
                        api.get(commissioner, lot + "/frame").expecting(200).json(), EditionSource.NONE, findings)
                .orElseThrow();
        return new ExampleLot(tender, deadline, frame);
    }

    /** The frame as authored. */
    static String frameText(String tender, Instant deadline) {
        try (InputStream in = ExampleLot.class.getResourceAsStream("/example-lot.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("EXAMPLE-TENDER", tender)
                    .replace("2029-12-31T12:00:00+00:00", AS_AUTHORED.format(deadline.atOffset(ZoneOffset.UTC)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Caller officer(Role role) {
        return new Caller("example-" + role.claim(), Set.of(role), Optional.empty());
    }

    static Caller bidder(String supplier) {
        return new Caller(supplier, Set.of(Role.SUPPLIER), Optional.of(supplier));
    }

    static String path(String tender) {
        return "/tenders/" + tender + "/lots/1";
    }

    /** Where the API keeps the lot. */
    String path() {
        return path(tender);
    }

    /** An identifier in which nobody would guess the number. */
    static String supplier(int number) {
        return "example-" + token(number, -1);
    }

    /** Letters that stand in one return only, and say of what and whom. */
    static String token(int number, int revision) {
        return "zq" + Long.toHexString(new SplittableRandom(number * 1_000L + revision).nextLong() | Long.MIN_VALUE);
    }

    /** A return without findings. */
    byte[] section(int number, int revision) {
        return section(number, revision, false);
    }

    /** A return without findings, with something for evaluators where it is to have that. */
    byte[] section(int number, int revision, boolean approach) {
        List<String> criteria = approach
                ? List.of("new-volunteers", "community-businesses", "approach")
                : List.of("new-volunteers", "community-businesses");
        String word = token(number, revision);
        return JsonText.object(json -> json.text("schema", ReturnReader.SCHEMA)
                .text("tender", tender)
                .text("lot", "1")
                .text("frame", FrameJson.digest(frame))
                .object("supplier", supplier -> supplier.text("id", supplier(number))
                        .text("name", "Example " + word))
                .list("responses", criteria, (each, criterion) -> {
                    each.text("criterion", criterion);
                    switch (criterion) {
                        case "new-volunteers" ->
                            each.object("quantity", quantity(volunteers(number, revision), "people"))
                                    .text("place", "North Exampleton")
                                    .text("activity", "ACT-" + word)
                                    .text("statement", "We will work with " + word + ", week by week.");
                        case "community-businesses" ->
                            each.object("quantity", quantity(number % 7, "community businesses"));
                        default -> each.text("statement", "This is how " + word + " will do it.");
                    }
                }));
    }

    private static Consumer<JsonText> quantity(int amount, String unit) {
        return json -> json.integer("amount", amount).text("unit", unit);
    }

    private static int volunteers(int number, int revision) {
        return 1 + Math.floorMod(number * 31 + revision * 7, 97);
    }

    /** What it scores for price. */
    static BigDecimal price(int number) {
        return new BigDecimal("40.25").add(new BigDecimal(number % 50));
    }

    /** What a kernel makes of those revisions of returns, with nothing in its way. */
    LotScores scores(Map<Integer, Integer> revisions, boolean priced) {
        return LotScores.of(
                frame,
                revisions.entrySet().stream()
                        .map(each -> row(
                                each.getKey(),
                                section(each.getKey(), each.getValue()),
                                Map.of(),
                                priced ? Map.of("price", price(each.getKey())) : Map.of()))
                        .toList());
    }

    /** What a kernel scores of a return. */
    ScoringRow row(int number, byte[] section, Map<String, BigDecimal> marks, Map<String, BigDecimal> imported) {
        Findings findings = new Findings();
        return new ReturnReader()
                .read(new ReturnDocument(section), findings)
                .flatMap(draft -> ReturnRules.check(
                        draft, frame, FrameJson.digest(frame), Optional.of(supplier(number)), findings))
                .map(checked -> new ScoringRow(checked, marks, imported, Optional.empty(), List.of()))
                .orElseThrow();
    }
}
