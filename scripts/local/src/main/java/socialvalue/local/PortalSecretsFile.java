package socialvalue.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import socialvalue.aws.seal.KeyFile;
import socialvalue.file.JsonText;
import socialvalue.procurement.PortalId;

/**
 * The secrets that portals sign their events with, in a file that only its owner can read; safe for several threads.
 */
final class PortalSecretsFile {
    private static final String NAME = "portal-secrets.json";
    private static final int BYTES = 32;
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;

    /** Creates it, with the secrets of nobody, where there is none. */
    PortalSecretsFile(Path folder) {
        this.file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            write(Map.of());
        }
    }

    /** The file's text, as it is at the moment. */
    String document() {
        return KeyFile.text(file);
    }

    /** The secret of a portal, as Standard Webhooks writes it; a new one where it has none. */
    synchronized String secretOf(PortalId portal) {
        Map<String, List<String>> secrets = read();
        String name = portal.portal() + "/" + portal.tenant();
        if (secrets.getOrDefault(name, List.of()).isEmpty()) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            secrets.put(name, List.of("whsec_" + Base64.getEncoder().encodeToString(secret)));
            write(secrets);
        }
        return secrets.get(name).getFirst();
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> secrets = new TreeMap<>();
        try (JsonParser json = JSON.createParser(document())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                List<String> texts = new ArrayList<>();
                json.nextToken();
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    texts.add(json.getText());
                }
                secrets.put(json.currentName(), texts);
            }
            return secrets;
        } catch (IOException e) {
            throw CannotRun.because("The file " + file + " cannot be read; start with --fresh.", e);
        }
    }

    private void write(Map<String, List<String>> secrets) {
        byte[] document = JsonText.object(json -> secrets.forEach(json::texts));
        try {
            OwnerOnly.write(file, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
