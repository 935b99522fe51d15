package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Releases put together by their process, compressed, until the last one is known and they can be merged. */
final class ReleaseGroups {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, List<Kept>> byProcess = new LinkedHashMap<>();
    private final ReleaseMerge merge = new ReleaseMerge(MergeRules.OCDS_1_1_5);

    private record Kept(byte[] release, Set<String> tags, int merged) {}

    /** Keeps a release; one without a process of its own stands for itself. */
    void add(Published published) {
        String process = Fields.text(published.release(), "ocid").orElse("none " + byProcess.size());
        byProcess
                .computeIfAbsent(process, another -> new ArrayList<>())
                .add(new Kept(deflated(published.release()), published.tags(), published.merged()));
    }

    /**
     * Tells each process, in the order in which it was first seen.
     *
     * @throws CannotMerge if releases of a process do not fit together
     */
    void tell(Consumer<Published> told) throws CannotMerge {
        for (List<Kept> kept : byProcess.values()) {
            List<ObjectNode> releases = new ArrayList<>();
            Set<String> tags = new LinkedHashSet<>();
            int merged = 0;
            for (Kept each : kept) {
                releases.add(inflated(each.release()));
                tags.addAll(each.tags());
                merged += Math.max(1, each.merged());
            }
            told.accept(
                    kept.size() == 1
                            ? new Published(releases.get(0), tags, kept.get(0).merged())
                            : new Published(merge.merge(releases), tags, merged));
        }
    }

    private static byte[] deflated(ObjectNode release) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            JSON.writeValue(out, release);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ObjectNode inflated(byte[] release) {
        try {
            return (ObjectNode) JSON.readTree(new InflaterInputStream(new ByteArrayInputStream(release)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
