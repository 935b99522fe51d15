package socialvalue.plugin.service;

import java.util.List;
import java.util.Optional;
import socialvalue.plugin.portal.FrameReference;

/** A frame as it is published, with the part of it that is needed to answer it. */
public final class PublishedFrame {
    private final FrameReference lot;
    private final String title;
    private final String digest;
    private final byte[] json;
    private final List<FrameCriterion> criteria;

    PublishedFrame(FrameReference lot, String title, String digest, byte[] json, List<FrameCriterion> criteria) {
        this.lot = lot;
        this.title = title;
        this.digest = digest;
        this.json = json;
        this.criteria = List.copyOf(criteria);
    }

    /** The lot it is of. */
    public FrameReference lot() {
        return lot;
    }

    /** The exercise's title. */
    public String title() {
        return title;
    }

    /** What a return says it was made against, such as {@code sha256:9f86d0...}. */
    public String digest() {
        return digest;
    }

    /** Its bytes exactly as they are published. */
    public byte[] json() {
        return json.clone();
    }

    /** Its social value criteria in the frame's order, those in groups too. */
    public List<FrameCriterion> criteria() {
        return criteria;
    }

    /** The social value criterion with that identifier. */
    public Optional<FrameCriterion> criterion(String id) {
        return criteria.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return lot + " " + digest;
    }
}
