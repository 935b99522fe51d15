package socialvalue.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.finding.Findings;
import socialvalue.procurement.LotId;

/** What verifying a lot's audit trail came to, for a person to read. */
final class AuditReport {
    private final LotId lot;
    private final PrintStream progress;
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> signed = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<String, Broken> broken = new LinkedHashMap<>();
    private boolean opened;

    AuditReport(LotId lot, PrintStream progress) {
        this.lot = lot;
        this.progress = progress;
    }

    private record Broken(String chain, int number, String why) {}

    /** Takes all steps in, one after the other. */
    void read(Function<Optional<String>, byte[]> steps) {
        Optional<String> next = Optional.empty();
        do {
            Findings findings = new Findings();
            Map<String, Node> step = JsonDocument.read(steps.apply(next), findings)
                    .orElseThrow(() -> CannotRun.because("What was answered is no JSON."))
                    .members();
            add(step);
            next = Optional.ofNullable(step.get("next")).map(Node::text);
            progress.println(
                    step.get("step").text() + next.map(each -> ", then " + each).orElse(", the last"));
        } while (next.isPresent());
    }

    private void add(Map<String, Node> step) {
        opened = step.get("opened").truth();
        int[] count = counts.computeIfAbsent(step.get("step").text(), kind -> new int[3]);
        count[0] += number(step, "chains");
        count[1] += number(step, "entries");
        count[2] += number(step, "records");
        for (Node node : step.get("signed").elements()) {
            Map<String, Node> each = node.members();
            signed.add("entry " + number(each, "number") + ", "
                    + each.get("what").text().replace('-', ' ') + ", "
                    + each.get("when").text() + ", by " + each.get("key").text());
        }
        for (Node node : step.get("notices").elements()) {
            Map<String, Node> each = node.members();
            notices.add(each.get("chain").text() + ", entry " + number(each, "number") + ": "
                    + each.get("what").text());
        }
        for (Node node : step.get("broken").elements()) {
            Map<String, Node> each = node.members();
            Broken found = new Broken(
                    each.get("chain").text(),
                    number(each, "number"),
                    each.get("why").text());
            broken.merge(found.chain(), found, (one, other) -> one.number() <= other.number() ? one : other);
        }
    }

    private static int number(Map<String, Node> members, String name) {
        return members.get(name).number().intValueExact();
    }

    boolean holds() {
        return broken.isEmpty();
    }

    void print(PrintStream out) {
        out.println("Audit trail of lot " + lot);
        counts.forEach((kind, count) ->
                out.printf("  %-9s %6d chains %7d entries %7d records%n", kind, count[0], count[1], count[2]));
        signed.forEach(each -> out.println("  signed: " + each));
        notices.forEach(each -> out.println("  notice: " + each));
        if (!opened) {
            out.println("The lot is not opened: nothing of returns was read.");
        }
        if (holds()) {
            out.println("It holds.");
            return;
        }
        out.println("It does not hold. Of each chain, the first entry that does not:");
        // What officers did comes first: its chain is named as the lot, the others longer
        broken.values().stream()
                .sorted(Comparator.comparingInt((Broken each) -> each.chain().length())
                        .thenComparing(Broken::chain))
                .forEach(each ->
                        out.println("  chain " + each.chain() + ", entry " + each.number() + ": " + each.why()));
    }
}
