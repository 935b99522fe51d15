package socialvalue.plugin.prozorro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recorded request with its answer.
 *
 * @param asked the request line and what follows it up to its body; empty in an empty file
 * @param request its body; empty text where there is none
 * @param status of the answer; 0 where none was recorded
 * @param retryAfter the header of that name
 * @param body of the answer
 */
record Dialogue(String asked, String request, int status, Optional<String> retryAfter, String body) {
    private static final Pattern ANSWER = Pattern.compile("(?m)^HTTP/1\\.[01] (\\d{3}).*$");
    private static final Pattern RETRY_AFTER = Pattern.compile("(?m)^Retry-After: (.*)$");

    static Dialogue read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that ships with the project. */
    static Dialogue example(String name) {
        return read(Path.of("src/test/resources/prozorro/social-value").resolve(name));
    }

    private static Dialogue of(String text) {
        Matcher answer = ANSWER.matcher(text);
        boolean answered = answer.find();
        String request = answered ? text.substring(0, answer.start()) : text;
        String response = answered ? text.substring(answer.start()) : "";
        Matcher wait = RETRY_AFTER.matcher(response);
        return new Dialogue(
                head(request),
                body(request),
                answered ? Integer.parseInt(answer.group(1)) : 0,
                wait.find() ? Optional.of(wait.group(1)) : Optional.empty(),
                body(response));
    }

    private static String head(String message) {
        int end = message.indexOf("\n\n");
        return end < 0 ? message.strip() : message.substring(0, end);
    }

    private static String body(String message) {
        int end = message.indexOf("\n\n");
        return end < 0 ? "" : message.substring(end).strip();
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    Transport.Answer answer() {
        return new Transport.Answer(status, retryAfter, bytes());
    }
}
