package socialvalue.aws.handler;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import socialvalue.file.Fields;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.file.YamlDocument;
import socialvalue.finding.Findings;

/** Reads what a request carries, and refuses it with everything that was found. */
final class Contents {
    private static final Set<String> YAML = Set.of("application/yaml", "application/x-yaml", "text/yaml");

    private Contents() {}

    /** The tree of a document that people author: YAML where the request says so, else JSON. */
    static Optional<Node> tree(HttpRequest request, Findings findings) {
        String type = request.header("content-type")
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        return YAML.contains(type)
                ? YamlDocument.read("", request.body(), findings)
                : JsonDocument.read(request.body(), findings);
    }

    /**
     * What a reader makes of a JSON object.
     *
     * @throws Refused if anything found refuses it
     */
    static <T> T read(HttpRequest request, Function<Fields, Optional<T>> reader) {
        Findings findings = new Findings();
        Optional<T> read =
                JsonDocument.read(request.body(), findings).flatMap(root -> reader.apply(Fields.of(root, findings)));
        return accepted(read, findings);
    }

    /**
     * What was read.
     *
     * @throws Refused if anything found refuses it
     */
    static <T> T accepted(Optional<T> read, Findings findings) {
        return read.filter(value -> !findings.refuse())
                .orElseThrow(() -> new Refused(ProblemType.REFUSED, "The contents have findings.", findings));
    }

    /** A JSON document, or that the caller has it already. */
    static HttpResponse unlessKnown(HttpRequest request, Object tag, Supplier<byte[]> document) {
        boolean known = EntityTags.of(request, "if-none-match")
                .filter(tags -> tags.has(tag))
                .isPresent();
        return (known ? HttpResponse.empty(304) : HttpResponse.json(200, document.get()))
                .with("etag", EntityTags.quoted(tag));
    }
}
