package socialvalue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import socialvalue.file.JsonDocument;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.finding.Findings;
import socialvalue.plugin.Followed;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.prozorro.Progress;
import socialvalue.plugin.service.BoundLot;
import socialvalue.plugin.service.HeldReturn;

/**
 * What the plugin told and was told, a line each in a file, so that an interrupted play knows after a restart what has
 * arrived: events as they were sent, what was delivered, and notices that came back. Identifiers, times, counts and
 * keyed digests only, as in all of these.
 */
final class PortalTold implements Followed {
    /** The type of a line about a held return that was delivered. */
    static final String DELIVERED = "held-return delivered";

    /** The type of a line about a notice that the lot is opened. */
    static final String OPENED = "notice: lot opened";

    /** The type of a line about a notice that the lot is scored. */
    static final String SCORED = "notice: lot scored";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String CONTRACTS = "contracts";
    private static final String NOTHING = "0";

    private final Path file;
    private final List<Node> lines = new ArrayList<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> toldAgain = new LinkedHashSet<>();
    private int passes;

    /** @param file made where there is none */
    PortalTold(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Stream<String> earlier = Files.lines(file)) {
                earlier.forEach(this::remember);
                // A last line that was cut off is told again, on a line of its own
                Files.writeString(file, "\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw CannotRun.because("The file " + file + " cannot be read; start with --fresh.", e);
            }
        }
    }

    @Override
    public synchronized void read(Progress.Step step, String feed, String what) {
        if (step == Progress.Step.PAGE && feed.equals(CONTRACTS) && what.equals(NOTHING)) {
            passes++;
            notifyAll();
        }
    }

    @Override
    public synchronized void kept(Message message, boolean isNew) {
        if (!isNew) {
            toldAgain.add(message.id());
        }
    }

    @Override
    public void accepted(Message event) {
        add(event.body());
    }

    @Override
    public void delivered(HeldReturn held, int findings, List<String> unbound) {
        add(JsonText.object(json -> json.text("type", DELIVERED)
                .text("return", held.submitted())
                .integer("findings", findings)
                .texts("unbound", unbound)));
    }

    @Override
    public void lotOpened(LotOpened notice) {
        add(JsonText.object(json -> notice(json, OPENED, notice.lot())));
    }

    @Override
    public void lotScored(LotScored notice) {
        add(JsonText.object(json ->
                notice(json, SCORED, notice.lot()).text("run", notice.run()).truth("complete", notice.complete())));
    }

    private static JsonText notice(JsonText json, String type, BoundLot lot) {
        return json.text("type", type)
                .text("tender", lot.tender())
                .text("lot", lot.lot())
                .text("frame", lot.frame().toString());
    }

    /** All lines of a type, in the order in which they came. */
    synchronized List<Node> all(String type) {
        return lines.stream().filter(line -> text(line, "type").equals(type)).toList();
    }

    /** How many events have been accepted. */
    synchronized long events() {
        return lines.stream()
                .filter(line -> line.members().containsKey("specversion"))
                .count();
    }

    /** The identifiers of messages that were put again and refused as known. */
    synchronized Set<String> toldAgain() {
        return Set.copyOf(toldAgain);
    }

    /** Waits until there is a line of a type about which something is true, and returns it. */
    synchronized Node await(String type, Predicate<Node> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = all(type).stream().filter(condition).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            rest(end, type);
        }
    }

    /** Waits until the portal's feeds have been read to their ends once more, from now on. */
    synchronized void awaitPass() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        // The first to end may have begun before
        int enough = passes + 2;
        while (passes < enough) {
            rest(end, "an end of the portal's feeds");
        }
    }

    private void rest(long end, String missing) throws InterruptedException {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw CannotRun.because("The plugin has not told within " + PATIENCE.toMinutes() + " minutes: " + missing
                    + ". What its outbox holds, and why, says scripts/plugin outbox --help.");
        }
        wait(left);
    }

    private synchronized void add(byte[] document) {
        String line = new String(document, StandardCharsets.UTF_8);
        if (texts.contains(line)) {
            return;
        }
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remember(line);
        notifyAll();
    }

    private void remember(String line) {
        JsonDocument.read(line.getBytes(StandardCharsets.UTF_8), new Findings())
                .filter(read -> texts.add(line))
                .ifPresent(lines::add);
    }

    static String text(Node line, String member) {
        return line.members().get(member).text();
    }
}
