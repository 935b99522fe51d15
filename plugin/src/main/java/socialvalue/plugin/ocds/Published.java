package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * A release as it was found.
 *
 * @param release the release; of a record the compiled one
 * @param tags its tags; of a record those of all its releases, for the compiled one says of none
 * @param merged of how many releases it is made up; 1 for a release, 0 where a compiled one does not say
 */
public record Published(ObjectNode release, Set<String> tags, int merged) {
    public Published {
        tags = Set.copyOf(tags);
    }

    static Published of(ObjectNode release) {
        Set<String> tags = Fields.tags(release);
        return new Published(release, tags, tags.contains("compiled") ? 0 : 1);
    }

    /** In the order of the alphabet. */
    Set<String> sortedTags() {
        return new TreeSet<>(tags);
    }
}
