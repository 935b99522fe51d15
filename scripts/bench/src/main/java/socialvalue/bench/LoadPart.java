package socialvalue.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import socialvalue.access.Role;
import socialvalue.file.Node;

/** Prints how the system of scripts/run bears many suppliers that submit and replace their returns to one lot. */
final class LoadPart {
    private static final String LOT = "/tenders/" + ExampleFrame.TENDER + "/lots/" + ExampleFrame.LOT;
    private static final Duration UNTIL_OPENING = Duration.ofMinutes(2);
    private static final Duration LONGEST_OPENING = Duration.ofMinutes(10);
    private static final Duration PROGRESS = Duration.ofSeconds(5);
    private static final int MICROS_A_SECOND = 1_000_000;
    private static final int READERS = 8;
    private static final int MOST_BEFORE = 500;
    /** Every fifth request replaces a return that was submitted before. */
    private static final int REPLACES = 5;

    private final Options options;
    private final PrintStream out;
    private final Samples milliseconds = new Samples();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private LoadPart(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Whether nothing was lost and nothing doubled. */
    static boolean print(Options options, PrintStream out) throws IOException, InterruptedException {
        return new LoadPart(options, out).print();
    }

    private boolean print() throws IOException, InterruptedException {
        Path folder = options.folder();
        out.printf(
                "LOAD: %,d suppliers submit and replace returns of about 17 kB to one lot, %d a second for %d seconds, to"
                        + " the system of%nscripts/run over its embedded database. Every fifth request replaces a return"
                        + " and every tenth is sent again under its%nkey, besides those. Then the lot is opened and"
                        + " counted.%n%n",
                options.suppliers(), options.rate(), options.seconds());
        List<Bidder> bidders;
        Instant deadline;
        try (RunningSystem system = RunningSystem.start(options.home(), folder, true)) {
            deadline = system.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
            Api api = new Api(system);
            bidders = bidders(publish(api, deadline));
            for (Bidder bidder : bidders) {
                bidder.admit(api);
            }
            for (Bidder bidder : bidders.subList(0, before())) {
                // Not timed: they warm the system up
                bidder.submit(api);
            }
            submitAll(api, bidders);
            system.stopAndMoveClockTo(deadline.plus(UNTIL_OPENING));
        }
        try (RunningSystem system = RunningSystem.start(options.home(), folder, false)) {
            return count(new Api(system), bidders);
        }
    }

    private List<Bidder> bidders(String digest) {
        List<Bidder> bidders = new ArrayList<>();
        for (int i = 0; i < options.suppliers(); i++) {
            bidders.add(new Bidder(i, digest));
        }
        return bidders;
    }

    /** Publishes the frame and gives its digest. */
    private static String publish(Api api, Instant deadline) throws InterruptedException {
        var commissioner = Api.officer(Role.COMMISSIONER);
        String written = deadline.atOffset(ZoneOffset.UTC).toString().replace("Z", ":00+00:00");
        Api.Answer draft = api.send(
                        commissioner,
                        "PUT",
                        LOT + "/frame/draft",
                        ExampleFrame.authored(written),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-None-Match",
                        "*")
                .expecting(201);
        return api.send(
                        commissioner,
                        "POST",
                        LOT + "/frame/publications",
                        new byte[0],
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        draft.etag())
                .expecting(201)
                .member("digest")
                .text();
    }

    /** How many submit before anything is timed. */
    private int before() {
        return Math.min(options.suppliers(), MOST_BEFORE);
    }

    private void submitAll(Api api, List<Bidder> bidders) throws InterruptedException {
        int total = options.rate() * options.seconds();
        long start = System.nanoTime();
        Thread progress = Thread.ofVirtual().start(() -> tell(start, total));
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            int next = before();
            for (int i = 0; i < total; i++) {
                long due = start + TimeUnit.MICROSECONDS.toNanos((long) i * MICROS_A_SECOND / options.rate());
                boolean replaces = i % REPLACES == REPLACES - 1;
                // The earlier of two neighbours: answered long ago, unless the system lags
                Bidder bidder = bidders.get(replaces ? (next / 2) % bidders.size() : next++ % bidders.size());
                each.submit(() -> {
                    submitAt(due, api, bidder);
                    return null;
                });
            }
        } finally {
            progress.interrupt();
        }
        Table table = new Table("returns", "a second", "median ms", "90 of 100", "99 of 100", "slowest");
        table.row(
                String.format("%,d", total),
                Table.figure(total / ((System.nanoTime() - start) / 1e9)),
                Table.figure(milliseconds.median()),
                Table.figure(milliseconds.percentile(90)),
                Table.figure(milliseconds.percentile(99)),
                Table.figure(milliseconds.most()));
        table.print(out);
        out.printf("%nFrom when each was due until it was answered. Answers by status: %s.%n", statuses);
    }

    /** Says how far it is every few seconds, until interrupted. */
    private void tell(long start, int total) {
        try {
            while (true) {
                Thread.sleep(PROGRESS);
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                out.printf("  %d s: %,d of %,d answered, %,d due%n", seconds, answered(), total, due(seconds, total));
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private long due(long seconds, int total) {
        return Math.min(seconds * options.rate(), total);
    }

    private synchronized int answered() {
        return milliseconds.count();
    }

    /** Whoever waits is not let off: time runs from when it was due, not from when it was sent. */
    private void submitAt(long due, Api api, Bidder bidder) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        int status = bidder.submit(api);
        double took = (System.nanoTime() - due) / 1e6;
        synchronized (this) {
            milliseconds.add(took);
            statuses.merge(status, 1, Integer::sum);
        }
    }

    /** Opens the lot and holds what it has against what was accepted. */
    private boolean count(Api api, List<Bidder> bidders) throws InterruptedException {
        var officer = Api.officer(Role.OPENING_OFFICER);
        long start = System.nanoTime();
        Api.Answer run = api.send(
                        officer,
                        "POST",
                        LOT + "/opening",
                        new byte[0],
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(202);
        long opened = awaited(api, run.member("run").text());
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean eachOnce = listed(api)
                .equals(bidders.stream()
                        .filter(bidder -> bidder.accepted() > 0)
                        .map(Bidder::id)
                        .sorted()
                        .toList());
        int accepted = bidders.stream().mapToInt(Bidder::accepted).sum();
        long expected = bidders.stream().filter(bidder -> bidder.accepted() > 0).count();
        int wrong = wrong(api, bidders);
        int total = options.rate() * options.seconds() + before();
        int unanswered = bidders.stream().mapToInt(Bidder::unanswered).sum();
        boolean sound = wrong == 0 && opened == expected && eachOnce && accepted == total;
        out.printf(
                "%,d of %,d were accepted; %,d requests were not answered in time and sent again. After a"
                        + " restart the lot was opened in%n%s s: %,d returns of %,d suppliers, of whom %d have another version or"
                        + " text than their last accepted one.%n%s%n%n",
                accepted,
                total,
                unanswered,
                Table.figure(seconds),
                opened,
                expected,
                wrong,
                sound ? "None was lost and none was doubled." : "SOMETHING WAS LOST, REFUSED OR DOUBLED.");
        return sound;
    }

    /** Of how many bidders the opened lot does not hold what was acknowledged last. */
    private static int wrong(Api api, List<Bidder> bidders) throws InterruptedException {
        AtomicInteger wrong = new AtomicInteger();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Callable<Void>> reading = new ArrayList<>();
            for (Bidder bidder : bidders) {
                reading.add(() -> {
                    if (!bidder.isHeld(api, Api.officer(Role.MODERATOR))) {
                        wrong.incrementAndGet();
                    }
                    return null;
                });
            }
            for (Future<Void> each : readers.invokeAll(reading)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("what was opened cannot be read", e);
        }
        return wrong.get();
    }

    /** Whose returns the opened lot lists, in order and as often as it does. */
    private static List<String> listed(Api api) throws InterruptedException {
        List<String> suppliers = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            String query = after.map(cursor -> "?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                    .orElse("");
            Map<String, Node> page = api.send(Api.officer(Role.MODERATOR), "GET", LOT + "/returns" + query, new byte[0])
                    .expecting(200)
                    .members();
            page.get("returns")
                    .elements()
                    .forEach(
                            each -> suppliers.add(each.members().get("supplier").text()));
            after = Optional.ofNullable(page.get("next")).map(Node::text);
        } while (after.isPresent());
        return suppliers.stream().sorted().toList();
    }

    /** How many returns a run has done once it is done. */
    private static long awaited(Api api, String run) throws InterruptedException {
        Instant last = Instant.now().plus(LONGEST_OPENING);
        while (Instant.now().isBefore(last)) {
            Api.Answer answer = api.send(Api.officer(Role.MODERATOR), "GET", "/runs/" + run, new byte[0]);
            if (answer.expecting(200).member("state").text().equals("done")) {
                return answer.member("done").number().longValueExact();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the lot was not opened in time");
    }
}
