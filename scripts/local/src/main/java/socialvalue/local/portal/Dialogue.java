package socialvalue.local.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.finding.Findings;

/**
 * One request and its answer, as recorded dialogues of the platform are written: request line and headers, two empty
 * lines, status line and headers, an empty line, and the body.
 *
 * @param path what is asked for, below the API's address
 * @param status the answer's HTTP status
 * @param body the answer
 */
record Dialogue(String path, int status, Node body) {
    private static final Pattern FORM = Pattern.compile(
            "GET " + ReplayPortal.BASE + "(?<path>/\\S+) HTTP/1\\.0\n(?:\\S+: [^\n]*\n)*\n\n"
                    + "HTTP/1\\.0 (?<status>\\d{3}) [^\n]*\n(?:\\S+: [^\n]*\n)*\n(?<body>.*)",
            Pattern.DOTALL);

    /**
     * Reads a dialogue.
     *
     * @param dated moves the dates in its text to when the replay takes place
     * @throws IllegalStateException if the resource is not such a dialogue
     */
    static Dialogue of(String resource, UnaryOperator<String> dated) {
        Matcher parts = FORM.matcher(dated.apply(text(resource)));
        if (!parts.matches()) {
            throw new IllegalStateException(resource + " is not a dialogue");
        }
        Findings findings = new Findings();
        Node body = JsonDocument.read(resource, parts.group("body").getBytes(StandardCharsets.UTF_8), findings)
                .filter(read -> findings.inOrder().isEmpty())
                .orElseThrow(() -> new IllegalStateException(resource + " answers with no JSON document"));
        return new Dialogue(parts.group("path"), Integer.parseInt(parts.group("status")), body);
    }

    /** What the body holds under {@code data}. */
    Node data() {
        return body.members().get("data");
    }

    private static String text(String resource) {
        try (InputStream in = Dialogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
