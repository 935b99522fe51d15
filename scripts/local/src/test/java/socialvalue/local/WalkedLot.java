package socialvalue.local;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.local.Api.Answer;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;

/**
 * A lot with two returns that answer everything, one of them by {@link #SUPPLIER}, a return that came late, a panel of
 * two of whom one is barred, and everything else that a phase brings.
 *
 * @param api through which everything is done
 * @param lot the lot
 */
record WalkedLot(Api api, ExampleLot lot) {
    /** The supplier whose return is asked for. */
    static final int SUPPLIER = 1;

    /** On the panel, with a conflict of interest in the whole lot. */
    static final String BARRED = "example-evaluator-barred";

    /** What adds a criterion that evaluators mark, with a minimum that none of the marks given here reaches. */
    static final UnaryOperator<String> WITH_A_MINIMUM =
            frame -> ExampleLot.WITH_MARKS.apply(frame).replace("minimum: none", "minimum: 2");

    private static final int OTHER_SUPPLIER = 2;
    private static final int LATE_SUPPLIER = 3;
    private static final List<Integer> SUPPLIERS = List.of(SUPPLIER, OTHER_SUPPLIER);
    private static final Caller MODERATOR = ExampleLot.officer(Role.MODERATOR);

    String path() {
        return lot.path();
    }

    /** A return that answers the statement evaluators mark too. */
    byte[] section(int number, int revision) {
        String plain = new String(lot.section(number, revision), StandardCharsets.UTF_8);
        String statement = new String(
                JsonText.object(json -> json.text("criterion", "approach")
                        .text("statement", "We will work with " + ExampleLot.token(number, revision) + ".")),
                StandardCharsets.UTF_8);
        int end = plain.lastIndexOf(']');
        return (plain.substring(0, end) + "," + statement + plain.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /** As a supplier submits it, where it is its first. */
    Answer submit(int number) throws InterruptedException {
        return write(ExampleLot.bidder(ExampleLot.supplier(number)), "PUT", "/return", section(number, 1), true);
    }

    /** As a supplier replaces its first return. */
    Answer replace(int number, int revision) throws InterruptedException {
        Caller supplier = ExampleLot.bidder(ExampleLot.supplier(number));
        return api.write(supplier, "PUT", path() + "/return", section(number, revision), "If-Match", "\"1\"");
    }

    /** As a supplier withdraws its first return. */
    Answer withdraw(int number) throws InterruptedException {
        Caller supplier = ExampleLot.bidder(ExampleLot.supplier(number));
        return api.write(supplier, "DELETE", path() + "/return", new byte[0], "If-Match", "\"1\"");
    }

    void submitAll() throws InterruptedException {
        for (int number : SUPPLIERS) {
            submit(number).expecting(201);
        }
    }

    void submitLate() throws InterruptedException {
        submit(LATE_SUPPLIER).expecting(202);
    }

    void namePanel() throws InterruptedException {
        write(MODERATOR, "PUT", "/panel", panel(BARRED), true).expecting(201);
        write(MODERATOR, "PUT", "/conflicts/" + BARRED, JsonText.object(json -> json.text("reason", "Example.")), false)
                .expecting(200);
    }

    /** A panel of the evaluator there is and others. */
    static byte[] panel(String... others) {
        return JsonText.object(json -> json.texts(
                        "evaluators",
                        Stream.concat(Stream.of(evaluator()), Stream.of(others)).toList())
                .text("reason", "Example."));
    }

    private static String evaluator() {
        return ExampleLot.officer(Role.EVALUATOR).subject();
    }

    /** The evaluator marks everything. */
    void mark() throws InterruptedException {
        for (int number : SUPPLIERS) {
            write(ExampleLot.officer(Role.EVALUATOR), "PUT", "/marks" + approach(number), MARK, false)
                    .expecting(200);
        }
    }

    /** Everything is marked, and the marks are agreed. */
    void agree() throws InterruptedException {
        mark();
        for (int number : SUPPLIERS) {
            write(MODERATOR, "PUT", "/agreed-marks" + approach(number), AGREED, true)
                    .expecting(201);
        }
    }

    static final byte[] MARK = JsonText.object(json -> json.integer("mark", 1).text("rationale", "Example."));
    static final byte[] AGREED = JsonText.object(
            json -> json.integer("mark", 1).text("rationale", "Example.").texts("participants", List.of(evaluator())));

    /** A question about a return. */
    static final byte[] QUESTION = JsonText.object(json -> json.text("question", "Example?"));
    /** The decision that a return stands as it was made. */
    static final byte[] KEPT =
            JsonText.object(json -> json.text("choice", "keep").text("reason", "Example."));

    /** An officer asks the supplier something about its return. */
    void ask(Role officer) throws InterruptedException {
        write(ExampleLot.officer(officer), "POST", questions(), QUESTION, false).expecting(201);
    }

    /** The number of the last question to the supplier; that of the first one where there is none. */
    String lastQuestion() throws InterruptedException {
        Answer read = api.get(MODERATOR, path() + questions());
        int put = read.status() == 200
                ? read.json().members().get("clarifications").elements().size()
                : 0;
        return Integer.toString(Math.max(1, put));
    }

    private static String questions() {
        return "/clarifications/" + ExampleLot.supplier(SUPPLIER);
    }

    /** Keeps every return, though no mark reaches the minimum of {@link #WITH_A_MINIMUM}. */
    void decide() throws InterruptedException {
        for (int number : SUPPLIERS) {
            write(MODERATOR, "PUT", "/flags/" + flag(number) + "/decision", KEPT, true)
                    .expecting(201);
        }
    }

    /** How it is named that a return does not reach that minimum. */
    static String flag(int number) {
        return new Flagged(FlagKind.MINIMUM_NOT_REACHED, ExampleLot.supplier(number), "approach").id();
    }

    private static String approach(int number) {
        return "/approach/" + ExampleLot.supplier(number);
    }

    /** Prices of all returns. */
    static byte[] prices() {
        return JsonText.object(json -> json.text("criterion", "price")
                .text("source", "Example pricing schedule")
                .text("source-digest", "sha256:" + "0".repeat(64))
                .list("scores", SUPPLIERS, (score, number) -> score.text("supplier", ExampleLot.supplier(number))
                        .decimal("points", ExampleLot.price(number))
                        .text("explanation", "Example.")));
    }

    /** The decision to award to the other supplier, which comes first. */
    static byte[] award() {
        return JsonText.object(json -> json.object(
                        "award", award -> award.text("supplier", ExampleLot.supplier(OTHER_SUPPLIER))
                                .text("reason", "Example."))
                .text("criteria-at", "https://example.org/invitation")
                .list("suppliers", SUPPLIERS, (each, number) -> each.text("supplier", ExampleLot.supplier(number))
                        .text("postal-address", "1 Example Street, Exampleton")
                        .text("email", "tenders@example.org")
                        .text("identifier", "EXAMPLE-" + number)));
    }

    /** That the contract was signed, on the day of the lot's deadline whoever asks when. */
    byte[] signature() {
        return JsonText.object(json -> json.text(
                        "signed-on",
                        LocalDate.ofInstant(lot.deadline(), ZoneOffset.UTC).toString())
                .text("kind", "contract"));
    }

    static byte[] reason() {
        return JsonText.object(json -> json.text("reason", "Example."));
    }

    /** The identifier of the late return; empty where there is none, or no lot. */
    Optional<String> late() throws InterruptedException {
        Answer listed = api.get(ExampleLot.officer(Role.OPENING_OFFICER), path() + "/late-returns");
        return listed.status() == 404
                ? Optional.empty()
                : listed.json().members().get("late").elements().stream()
                        .findFirst()
                        .map(each -> each.members().get("id").text());
    }

    /** The entity tag under which something stands, as a header that says so; that there is none where it does not. */
    String[] standing(Caller reader, String what) throws InterruptedException {
        Answer read = api.get(reader, path() + what);
        return Set.of("", "\"0\"").contains(read.etag())
                ? new String[] {"If-None-Match", "*"}
                : new String[] {"If-Match", read.etag()};
    }

    Answer write(Caller caller, String method, String what, byte[] body, boolean first) throws InterruptedException {
        return first
                ? api.write(caller, method, path() + what, body, "If-None-Match", "*")
                : api.write(caller, method, path() + what, body);
    }

    /** What a portal hands over. */
    byte[] held() {
        return JsonText.object(json -> json.text("supplier", ExampleLot.supplier(SUPPLIER))
                .text("receivedAt", lot.deadline().minusSeconds(5).toString())
                .json("return", section(SUPPLIER, 1)));
    }
}
