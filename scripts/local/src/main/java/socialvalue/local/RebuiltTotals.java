package socialvalue.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.finding.Findings;

/** Holds agreements' totals against their records, one after the other, and tells a person what differs. */
final class RebuiltTotals {
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(3);
    /** What is printed of differing totals, in this order. */
    private static final List<String> COUNTS = List.of(
            "verified",
            "awaiting",
            "queried",
            "verifiedRecords",
            "awaitingRecords",
            "queriedRecords",
            "rejectedRecords",
            "withEvidence",
            "verifiedWithEvidence",
            "outsideTerm");

    private final Source source;
    private final boolean write;
    private final PrintStream out;
    private final PrintStream progress;
    private int compared;
    private int differing;
    private long records;
    private long lastWord = System.nanoTime();

    RebuiltTotals(Source source, boolean write, PrintStream out, PrintStream progress) {
        this.source = source;
        this.write = write;
        this.out = out;
        this.progress = progress;
    }

    /** Where agreements are found and compared, each answer as the API's JSON. */
    interface Source {
        /** A page of agreements' names: {@code agreements[].id} and {@code next}. */
        byte[] names(Optional<String> after);

        /** An agreement's totals against its records. */
        byte[] compare(String agreement, boolean write);
    }

    /** Compares those that are named, all where none is; tells whether all of them were equal. */
    boolean compare(List<String> named) {
        if (named.isEmpty()) {
            everyOne();
        } else {
            named.forEach(this::one);
        }
        out.println(compared + (compared == 1 ? " agreement with " : " agreements with ") + records + " records: "
                + (differing == 0
                        ? "all totals are equal to what the records give."
                        : differing + " differ" + (write ? "ed and were written anew." : ".")));
        return differing == 0;
    }

    private void everyOne() {
        Optional<String> next = Optional.empty();
        do {
            Map<String, Node> page = json(source.names(next));
            page.get("agreements")
                    .elements()
                    .forEach(each -> one(each.members().get("id").text()));
            next = Optional.ofNullable(page.get("next")).map(Node::text);
        } while (next.isPresent());
    }

    private void one(String agreement) {
        Map<String, Node> answer = json(source.compare(agreement, write));
        compared++;
        records += answer.get("records").number().longValueExact();
        boolean equal = answer.get("equal").truth();
        out.println(agreement + ": "
                + (equal ? "equal" : answer.get("written").truth() ? "differed, and is written anew" : "differs"));
        if (!equal) {
            differing++;
            if (!answer.get("readable").truth()) {
                out.println("  totals that were written last are missing"
                        + (write ? "" : ": it cannot be read until they are written anew"));
            }
            answer.get("totals").elements().forEach(each -> total(each.members()));
            answer.get("portfolioRows").elements().forEach(each -> row(each.members()));
        }
        tell();
    }

    private void total(Map<String, Node> differs) {
        Optional<Map<String, Node>> kept = members(differs, "kept");
        Optional<Map<String, Node>> recomputed = members(differs, "recomputed");
        List<String> words = new ArrayList<>();
        for (String count : COUNTS) {
            String before = number(kept, count);
            String after = number(recomputed, count);
            if (!before.equals(after)) {
                words.add(count + " " + before + ", by the records " + after);
            }
        }
        out.println("  total of " + differs.get("promise").text() + " in "
                + differs.get("period").text() + ": " + String.join("; ", words));
    }

    private void row(Map<String, Node> differs) {
        Optional<Map<String, Node>> kept = members(differs, "kept");
        Optional<Map<String, Node>> recomputed = members(differs, "recomputed");
        out.print("  portfolio row of " + differs.get("year").text() + ": ");
        if (kept.isEmpty()) {
            out.println("missing");
        } else if (recomputed.isEmpty()) {
            out.println("there should be none");
        } else {
            TreeSet<String> promises = new TreeSet<>();
            promises.addAll(promises(kept.get()));
            promises.addAll(promises(recomputed.get()));
            out.println(
                    promises.isEmpty() ? "other than the agreement says" : "other in " + String.join(", ", promises));
        }
    }

    private static List<String> promises(Map<String, Node> row) {
        return row.get("lines").elements().stream()
                .map(line -> line.members().get("promise").text())
                .toList();
    }

    private static Optional<Map<String, Node>> members(Map<String, Node> of, String name) {
        return Optional.ofNullable(of.get(name)).map(Node::members);
    }

    private static String number(Optional<Map<String, Node>> counts, String name) {
        return counts.map(each -> each.get(name).number().toPlainString()).orElse("none");
    }

    private void tell() {
        if (System.nanoTime() - lastWord > BETWEEN_WORDS.toNanos()) {
            lastWord = System.nanoTime();
            progress.println(compared + (compared == 1 ? " agreement, " : " agreements, ") + records + " records, "
                    + differing + " differing");
        }
    }

    private static Map<String, Node> json(byte[] answer) {
        return JsonDocument.read(answer, new Findings())
                .orElseThrow(() -> CannotRun.because("What was answered is no JSON."))
                .members();
    }
}
