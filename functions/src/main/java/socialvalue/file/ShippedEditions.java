package socialvalue.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import socialvalue.finding.Findings;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.model.UnitValueEdition;

/**
 * The editions that ship on the class path, as {@code models/published.txt} lists them, each with the digest it was
 * published with. An authority's own are read by {@link EditionReader} and {@link UnitValueReader}.
 */
public final class ShippedEditions {
    private static final String LIST = "/models/published.txt";
    private static final String MODEL = "model";
    private static final String UNIT_VALUES = "unit-values";

    private record Published(EditionId id, String kind, String digest) {}

    private ShippedEditions() {}

    /** The model editions that ship. */
    public static List<EditionId> models() {
        return published(MODEL);
    }

    /** The editions of unit values that ship. */
    public static List<EditionId> unitValues() {
        return published(UNIT_VALUES);
    }

    /** The shipped model edition of that identifier. */
    public static Optional<ModelEdition> model(EditionId id) {
        return load(MODEL, id, findings -> EditionReader.read(place(id), resource("/" + place(id)), findings));
    }

    /** The shipped edition of unit values of that identifier. */
    public static Optional<UnitValueEdition> unitValues(EditionId id) {
        return load(UNIT_VALUES, id, findings -> UnitValueReader.read(place(id), resource("/" + place(id)), findings));
    }

    /** The digest a shipped edition was published with. */
    public static Optional<String> publishedDigest(EditionId id) {
        return Optional.ofNullable(list().get(id)).map(Published::digest);
    }

    private static <T> Optional<T> load(String kind, EditionId id, Function<Findings, Optional<T>> reading) {
        if (!published(kind).contains(id)) {
            return Optional.empty();
        }
        Findings findings = new Findings();
        Optional<T> edition = reading.apply(findings);
        if (edition.isEmpty()) {
            throw new IllegalStateException(
                    "a shipped edition is refused:\n" + String.join("\n", FindingsText.lines(findings)));
        }
        return edition;
    }

    private static List<EditionId> published(String kind) {
        return list().values().stream()
                .filter(each -> each.kind().equals(kind))
                .map(Published::id)
                .toList();
    }

    private static Map<EditionId, Published> list() {
        Map<EditionId, Published> list = new LinkedHashMap<>();
        new String(resource(LIST), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .map(words -> new Published(EditionId.parse(words[0]), words[1], words[2]))
                .forEach(each -> list.put(each.id(), each));
        return list;
    }

    private static String place(EditionId id) {
        return "models/" + id + "/" + EditionFile.NAME;
    }

    private static byte[] resource(String name) {
        try (InputStream in = ShippedEditions.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read from the class path: " + name, e);
        }
    }
}
