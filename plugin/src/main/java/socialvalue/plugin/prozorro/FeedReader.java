package socialvalue.plugin.prozorro;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.prozorro.PortalFailure.Kind;
import socialvalue.plugin.prozorro.Progress.Step;

/**
 * Reads one feed, page by page, and everything it lists.
 *
 * <p>A page is passed once everything on it was told or is kept to be read again. Where many things in a row fail, the
 * fault is taken to be the platform's: what failed is kept, and the pass ends there, so that the next one goes on
 * behind it.
 */
final class FeedReader {
    private static final int MOST_PAGES = 1_000;
    private static final int MOST_REMEMBERED = 20_000;
    private static final int MANY = 5;

    private final Feed feed;
    private final ProzorroPortal platform;
    private final Reader reader;
    private final Marks marks;
    private final Again again;
    private final InstantSource clock;
    private final Progress progress;

    /** What was read lately, so that re-reading the overlap costs nothing; losing it costs requests, nothing else. */
    private final Map<String, String> lately = new LinkedHashMap<>();

    FeedReader(
            Feed feed,
            ProzorroPortal platform,
            Reader reader,
            Marks marks,
            Again again,
            InstantSource clock,
            Progress progress) {
        this.feed = feed;
        this.platform = platform;
        this.reader = reader;
        this.marks = marks;
        this.again = again;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Reads what is new, and the overlap; after a pass that broke off, what it had not come to.
     *
     * @return how many things were read
     */
    int pass() throws PortalFailure, InterruptedException {
        Optional<String> offset = marks.begin(clock.instant());
        Set<String> visited = new HashSet<>();
        offset.ifPresent(visited::add);
        int read = 0;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            FeedPage page;
            try {
                page = platform.page(feed, offset);
            } catch (PortalFailure e) {
                if (e.kind() != Kind.OFFSET || offset.isEmpty()) {
                    throw e;
                }
                progress.tell(Step.OFFSET_REFUSED, feed.path(), offset.get());
                offset = marks.refused(offset.get());
                continue;
            }
            read += page(page);
            Optional<String> next = page.next();
            if (page.items().isEmpty() && page.unreadable() == 0 || next.isEmpty()) {
                marks.finished();
                return read;
            }
            if (!visited.add(next.get())) {
                progress.tell(Step.NO_PROGRESS, feed.path(), next.get());
                marks.finished();
                return read;
            }
            marks.passed(offset, next.get(), clock.instant());
            offset = next;
        }
        return read;
    }

    private int page(FeedPage page) throws PortalFailure, InterruptedException {
        progress.tell(Step.PAGE, feed.path(), Integer.toString(page.items().size() + page.unreadable()));
        if (page.unreadable() > 0) {
            progress.tell(Step.UNREADABLE, feed.path(), Integer.toString(page.unreadable()));
        }
        int read = 0;
        int failed = 0;
        for (FeedPage.Item item : page.items()) {
            if (again.holds(feed, item.id())
                    || item.version().equals(lately.get(item.id()))
                    || !reader.concerns(item)) {
                continue;
            }
            try {
                read(item.id());
                read++;
                failed = 0;
            } catch (PortalFailure e) {
                if (e.kind() == Kind.BUSY) {
                    throw e;
                }
                keep(item.id(), e);
                failed++;
                if (failed == MANY) {
                    throw e;
                }
                continue;
            }
            remember(item);
        }
        return read;
    }

    /**
     * Reads what failed before and is due; where many in a row fail again, the others stay for the next pass.
     *
     * @return how many things were read
     */
    int due(Instant now) throws PortalFailure, InterruptedException {
        int read = 0;
        int failed = 0;
        List<Again.Entry> due = new ArrayList<>(again.due(now));
        due.removeIf(entry -> entry.feed() != feed);
        for (Again.Entry entry : due) {
            try {
                read(entry.id());
                again.done(feed, entry.id());
                read++;
                failed = 0;
            } catch (PortalFailure e) {
                if (e.kind() == Kind.BUSY) {
                    throw e;
                }
                keep(entry.id(), e);
                failed++;
                if (failed == MANY) {
                    return read;
                }
            }
        }
        return read;
    }

    private void read(String id) throws PortalFailure, InterruptedException {
        try {
            if (!reader.read(id)) {
                progress.tell(Step.PASSED_OVER, feed.path(), id + " is not there any more");
            }
        } catch (PortalFailure e) {
            if (e.kind() != Kind.CLOSED) {
                throw e;
            }
            progress.tell(Step.PASSED_OVER, feed.path(), id + " is closed");
        } catch (OutboxFailure e) {
            throw e;
        } catch (RuntimeException e) {
            // One tender that nobody foresaw must not stop the others; it stays on the list, where it is seen.
            throw new PortalFailure(Kind.TEMPORARY, e.getClass().getSimpleName() + " at " + id, Optional.empty());
        }
    }

    private void keep(String id, PortalFailure failure) throws PortalFailure {
        if (!again.put(feed, id, clock.instant())) {
            throw new PortalFailure(
                    Kind.TEMPORARY,
                    Again.MOST + " things wait to be read again: nothing more is taken on",
                    failure.notBefore());
        }
        progress.tell(Step.KEPT_FOR_LATER, feed.path(), id + ": " + failure.getMessage());
    }

    private void remember(FeedPage.Item item) {
        lately.remove(item.id());
        lately.put(item.id(), item.version());
        if (lately.size() > MOST_REMEMBERED) {
            lately.remove(lately.keySet().iterator().next());
        }
    }
}
