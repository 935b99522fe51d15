package socialvalue.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What the example service answers; without a tag where that is empty. */
record ExampleAnswer(int status, String type, byte[] body, String tag) {
    static ExampleAnswer accepted() {
        return new ExampleAnswer(202, "text/plain", new byte[0], "");
    }

    static ExampleAnswer json(String text) {
        return new ExampleAnswer(200, "application/json", text.getBytes(StandardCharsets.UTF_8), "");
    }

    static ExampleAnswer problem(int status, String code) {
        String text = "{\"type\":\"urn:socialvalue:problem:" + code + "\",\"title\":\"" + code + "\",\"status\":"
                + status + "}";
        return new ExampleAnswer(status, "application/problem+json", text.getBytes(StandardCharsets.UTF_8), "");
    }

    /** The example frame, as if it were published for that lot. */
    static ExampleAnswer frame(String tender, String lot) throws IOException {
        byte[] body = Files.readString(Path.of("src/test/resources/service/example-frame.json"))
                .replace(
                        "\"tender\":\"EX-2027-001\",\"lot\":\"1\"",
                        "\"tender\":\"" + tender + "\",\"lot\":\"" + lot + "\"")
                .getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new ExampleAnswer(
                    200, "application/json", body, "\"sha256:" + HexFormat.of().formatHex(digest) + "\"");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
