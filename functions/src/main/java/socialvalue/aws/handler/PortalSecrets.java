package socialvalue.aws.handler;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import socialvalue.procurement.PortalId;

/**
 * The secrets that portals sign with, from a JSON document that names one or two for each: while one replaces another
 * both are live.
 *
 * <pre>{"prozorro/exampleshire": ["whsec_...", "whsec_..."]}</pre>
 *
 * <p>Each is {@code whsec_} and 24 to 64 bytes in base64, as Standard Webhooks writes them. A document that is not so
 * is a fault of ours, and no message shows anything of it.
 */
final class PortalSecrets {
    private static final int MOST = 2;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String PREFIX = "whsec_";
    private static final Secret NONE = new Secret(new byte[SHORTEST], false);
    private static final JsonFactory JSON = new JsonFactory();

    private final Supplier<String> document;
    private String read = "{}";
    private Map<String, List<Secret>> byPortal = Map.of();

    /** @param document asked for each time, as it may change */
    PortalSecrets(Supplier<String> document) {
        this.document = document;
    }

    /**
     * What a portal signs with.
     *
     * @param key of 24 to 64 bytes
     * @param isLive false for a secret that nobody has: it is there to be tried in vain
     */
    record Secret(byte[] key, boolean isLive) {
        @Override
        public String toString() {
            return "a secret";
        }
    }

    /** Always two: where the portal has fewer or is not known at all, trying them takes as long. */
    List<Secret> of(Optional<PortalId> portal) {
        List<Secret> secrets = new ArrayList<>(portal.map(id -> byPortal().get(id.portal() + "/" + id.tenant()))
                .orElse(List.of()));
        while (secrets.size() < MOST) {
            secrets.add(NONE);
        }
        return secrets;
    }

    private synchronized Map<String, List<Secret>> byPortal() {
        String now = document.get();
        if (!now.equals(read)) {
            byPortal = parse(now);
            read = now;
        }
        return byPortal;
    }

    private static Map<String, List<Secret>> parse(String document) {
        Map<String, List<Secret>> byPortal = new HashMap<>();
        try (JsonParser json = JSON.createParser(document)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String portal = json.currentName();
                expect(PortalId.ofSource("/portals/" + portal).isPresent());
                expect(byPortal.put(portal, secrets(json)) == null);
            }
            expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        } catch (IOException e) {
            // Its message may quote the document
            throw malformed();
        }
        return byPortal;
    }

    private static List<Secret> secrets(JsonParser json) throws IOException {
        List<Secret> secrets = new ArrayList<>();
        expect(json.nextToken() == JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            secrets.add(secret(json.getText()));
        }
        expect(json.currentToken() == JsonToken.END_ARRAY && secrets.size() <= MOST);
        return List.copyOf(secrets);
    }

    private static Secret secret(String text) {
        expect(text.startsWith(PREFIX));
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        expect(key.length >= SHORTEST && key.length <= LONGEST);
        return new Secret(key, true);
    }

    private static void expect(boolean sound) {
        if (!sound) {
            throw malformed();
        }
    }

    private static IllegalStateException malformed() {
        return new IllegalStateException("the secrets of portals are not written as they should be");
    }
}
