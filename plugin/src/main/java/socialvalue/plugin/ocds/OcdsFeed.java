package socialvalue.plugin.ocds;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.TenderPortalListener;

/**
 * Follows a feed of packages page by page. Where it stands is kept once a page has been told to the end, so that after
 * a stop that page is read again and tells the same events; at the end of the feed its last page is read again until it
 * names another one.
 */
public final class OcdsFeed {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    /**
     * What came of reading a page.
     *
     * @param pause how long to wait before the next step; zero where there is more to read at once
     * @param releases how many releases were told
     * @param untold how many of them told nothing because they lack their process, identifier or date, and how many
     *     records only link to their releases
     * @param trouble why nothing was read, without anything of the contents; empty where a page was read
     */
    public record Step(Duration pause, long releases, long untold, Optional<String> trouble) {}

    private final String name;
    private final String first;
    private final Pages pages;
    private final OcdsEvents events;
    private final Checkpoints checkpoints;
    private final TenderPortalListener listener;
    private final Duration pause;
    private int failures;

    /**
     * A feed.
     *
     * @param name under which its checkpoint is kept
     * @param first the address of its first page
     * @param pause how long to wait at its end before looking again
     */
    public OcdsFeed(
            String name,
            String first,
            Pages pages,
            OcdsEvents events,
            Checkpoints checkpoints,
            TenderPortalListener listener,
            Duration pause) {
        this.name = name;
        this.first = first;
        this.pages = pages;
        this.events = events;
        this.checkpoints = checkpoints;
        this.listener = listener;
        this.pause = pause;
    }

    /**
     * Reads one page and tells its events. One that cannot be had, or told, stays the next to be read, after a longer
     * and longer pause or the one that the portal wants.
     */
    public Step step() throws InterruptedException {
        String address = checkpoints.read(name).orElse(first);
        long[] untold = new long[1];
        try {
            OcdsReader.Contents contents = OcdsReader.read(pages.page(address), published -> {
                Optional<List<PortalEvent>> told = events.of(published);
                told.ifPresent(all -> all.forEach(event -> event.tell(listener)));
                untold[0] += told.isPresent() ? 0 : 1;
            });
            Optional<String> next = Optional.empty();
            if (contents.next().isPresent()) {
                next = Optional.of(pages.next(address, contents.next().get()));
                checkpoints.write(name, next.get());
            }
            failures = 0;
            boolean further = next.filter(each -> !each.equals(address)).isPresent();
            return new Step(
                    further ? Duration.ZERO : pause,
                    contents.releases(),
                    untold[0] + contents.withoutContents(),
                    Optional.empty());
        } catch (Pages.Later e) {
            return trouble(e.wanted(), e.getMessage());
        } catch (IOException e) {
            return trouble(Optional.empty(), e.getMessage());
        } catch (OutboxFailure e) {
            return trouble(Optional.empty(), "the outbox cannot be used");
        }
    }

    private Step trouble(Optional<Duration> wanted, String reason) {
        Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(failures++, DOUBLINGS));
        Duration longer = wanted.filter(each -> each.compareTo(wait) > 0).orElse(wait);
        Duration bounded = longer.compareTo(LONGEST_WAIT) > 0 && wanted.isEmpty() ? LONGEST_WAIT : longer;
        return new Step(bounded, 0, 0, Optional.of(reason));
    }

    /** Follows the feed until the thread is interrupted, and shows what came of each page. */
    public void follow(Consumer<Step> shown) throws InterruptedException {
        while (true) {
            Step step = step();
            shown.accept(step);
            Thread.sleep(step.pause().toMillis());
        }
    }
}
