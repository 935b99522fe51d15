package socialvalue.plugin.ocds;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads release packages, record packages, bare releases and records, lists of them, and JSON lines of any of these, as
 * OCDS 1.1.5 has them; members it does not know are ignored.
 *
 * <p>A file is gone through twice: all of it is checked before anything of it is told, and then one release at a time
 * is in memory. Of a record the compiled release is told, or its releases merged where it has none.
 */
public final class OcdsReader {
    private enum Kind {
        RELEASE_PACKAGE,
        RECORD_PACKAGE,
        RECORD,
        RELEASE
    }

    /**
     * What a file held.
     *
     * @param releases how many releases were told
     * @param withoutContents how many records only link to their releases, so that there was nothing to tell
     * @param next where the feed goes on, as written in {@code links.next}; empty at its end
     */
    public record Contents(long releases, long withoutContents, Optional<String> next) {}

    private final OcdsFile file;
    private final Consumer<Published> told;
    private final List<Kind> kinds = new ArrayList<>();
    private long releases;
    private long withoutContents;
    private Optional<String> next = Optional.empty();

    private OcdsReader(OcdsFile file, Consumer<Published> told) {
        this.file = file;
        this.told = told;
    }

    /**
     * Tells each release of a file, in its order.
     *
     * @throws RefusedOcds if the file cannot be used; nothing of it has been told then, unless it is for a record whose
     *     releases do not fit together, which comes to light in its turn
     * @throws IOException if it cannot be read
     */
    public static Contents read(OcdsFile file, Consumer<Published> told) throws IOException {
        OcdsReader reader = new OcdsReader(file, told);
        try (GuardedJson json = new GuardedJson(file)) {
            reader.survey(json);
        }
        try (GuardedJson json = new GuardedJson(file)) {
            reader.tell(json);
        }
        return new Contents(reader.releases, reader.withoutContents, reader.next);
    }

    private void survey(GuardedJson json) throws IOException {
        int roots = 0;
        int lastLine = 0;
        for (JsonToken token = json.next(); token != null; token = json.next()) {
            if (roots++ > 0 && json.line() == lastLine) {
                throw json.refused("something follows the end of the JSON");
            }
            if (token == JsonToken.START_ARRAY && roots == 1) {
                for (token = json.within(); token != JsonToken.END_ARRAY; token = json.within()) {
                    kinds.add(kind(json, token));
                }
            } else {
                kinds.add(kind(json, token));
            }
            lastLine = json.line();
        }
        if (roots == 0) {
            throw new RefusedOcds(file.name(), "", "there is nothing in it");
        }
    }

    private Kind kind(GuardedJson json, JsonToken first) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            throw json.refused("a package, a record or a release is an object");
        }
        RefusedOcds unknown = json.refused("this is neither a package nor a record nor a release of OCDS");
        Set<String> lists = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        int members = 0;
        for (JsonToken token = json.within(); token != JsonToken.END_OBJECT; token = json.within()) {
            json.checkMembers(++members);
            String name = json.text();
            JsonToken value = json.within();
            boolean list = value == JsonToken.START_ARRAY;
            switch (name) {
                case "releases", "records":
                    if (list) {
                        lists.add(name);
                        surveyElements(json);
                        continue;
                    }
                    break;
                case "ocid", "compiledRelease":
                    others.add(name);
                    break;
                default:
            }
            json.skip(value);
        }
        if (lists.contains("records")) {
            return Kind.RECORD_PACKAGE;
        }
        if (others.contains("compiledRelease") || lists.contains("releases") && others.contains("ocid")) {
            return Kind.RECORD;
        }
        if (lists.contains("releases")) {
            return Kind.RELEASE_PACKAGE;
        }
        if (others.contains("ocid")) {
            return Kind.RELEASE;
        }
        throw unknown;
    }

    private static void surveyElements(GuardedJson json) throws IOException {
        for (JsonToken token = json.within(); token != JsonToken.END_ARRAY; token = json.within()) {
            if (token != JsonToken.START_OBJECT) {
                throw json.refused("a release or a record is an object");
            }
            json.tree(token);
        }
    }

    private void tell(GuardedJson json) throws IOException {
        Iterator<Kind> surveyed = kinds.iterator();
        for (JsonToken token = json.next(); token != null; token = json.next()) {
            if (token == JsonToken.START_ARRAY) {
                for (token = json.within(); token != JsonToken.END_ARRAY; token = json.within()) {
                    tell(json, surveyed, token);
                }
            } else {
                tell(json, surveyed, token);
            }
        }
    }

    private void tell(GuardedJson json, Iterator<Kind> surveyed, JsonToken first) throws IOException {
        if (!surveyed.hasNext() || first != JsonToken.START_OBJECT) {
            throw json.refused("the file was changed while it was read");
        }
        tell(json, surveyed.next(), first);
    }

    private void tell(GuardedJson json, Kind kind, JsonToken first) throws IOException {
        if (kind == Kind.RELEASE) {
            release(json.tree(first));
            return;
        }
        if (kind == Kind.RECORD) {
            record(json.tree(first));
            return;
        }
        String listed = kind == Kind.RECORD_PACKAGE ? "records" : "releases";
        for (JsonToken token = json.within(); token != JsonToken.END_OBJECT; token = json.within()) {
            String name = json.text();
            JsonToken value = json.within();
            if (name.equals("links")) {
                next = Fields.text(json.tree(value), "next");
            } else if (name.equals(listed) && value == JsonToken.START_ARRAY) {
                for (JsonToken each = json.within(); each != JsonToken.END_ARRAY; each = json.within()) {
                    if (kind == Kind.RECORD_PACKAGE) {
                        record(json.tree(each));
                    } else {
                        release(json.tree(each));
                    }
                }
            } else {
                json.skip(value);
            }
        }
    }

    private void release(JsonNode release) {
        releases++;
        told.accept(Published.of((ObjectNode) release));
    }

    private void record(JsonNode record) throws RefusedOcds {
        List<ObjectNode> embedded = new ArrayList<>();
        Set<String> tags = new LinkedHashSet<>();
        for (JsonNode each : Fields.list(record, "releases")) {
            tags.addAll(Fields.tags(each));
            if (each instanceof ObjectNode && each.has("ocid")) {
                embedded.add((ObjectNode) each);
            }
        }
        int listed = Fields.list(record, "releases").size();
        JsonNode compiled = Fields.at(record, "compiledRelease");
        if (compiled instanceof ObjectNode) {
            tags.addAll(Fields.tags(compiled));
            told.accept(new Published((ObjectNode) compiled, tags, listed));
            releases++;
        } else if (!embedded.isEmpty() && embedded.size() == listed) {
            told.accept(merged(embedded, tags));
            releases++;
        } else {
            withoutContents++;
        }
    }

    private Published merged(List<ObjectNode> releases, Set<String> tags) throws RefusedOcds {
        try {
            return new Published(new ReleaseMerge(MergeRules.OCDS_1_1_5).merge(releases), tags, releases.size());
        } catch (CannotMerge e) {
            throw new RefusedOcds(file.name(), "", e.getMessage());
        }
    }
}
