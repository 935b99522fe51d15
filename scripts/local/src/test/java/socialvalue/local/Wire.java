package socialvalue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import socialvalue.file.JsonDocument;
import socialvalue.finding.Findings;
import socialvalue.local.Asks.Ask;
import socialvalue.local.RawHttp.Reply;

/** Sends what somebody asks, with a real token where they have one, and reads the whole answer with its headers. */
final class Wire {
    private final LocalSystem system;
    private final Map<Asker, String> authorization = new EnumMap<>(Asker.class);

    /** With tokens that are valid for eight hours from now. */
    Wire(LocalSystem system) {
        this.system = system;
        for (Asker asker : Asker.values()) {
            authorization.put(
                    asker,
                    asker.caller()
                            .map(caller ->
                                    "Authorization: Bearer " + system.tokens().issue(caller) + "\r\n")
                            .orElse(""));
        }
    }

    Reply send(Asker asker, Ask ask) {
        return send(asker, ask, UUID.randomUUID().toString());
    }

    /** The same under a key of the caller's own. */
    Reply send(Asker asker, Ask ask, String key) {
        StringBuilder head = new StringBuilder(ask.method() + " " + ask.target() + " HTTP/1.1\r\n");
        head.append(authorization.get(asker))
                .append("Idempotency-Key: ")
                .append(key)
                .append("\r\n");
        for (int i = 0; i < ask.headers().length; i += 2) {
            head.append(ask.headers()[i])
                    .append(": ")
                    .append(ask.headers()[i + 1])
                    .append("\r\n");
        }
        try {
            return RawHttp.send(system.address().getPort(), head.toString(), ask.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A member of an answer that is a JSON object; empty where it has none of that name. */
    static String member(Reply reply, String name) {
        return JsonDocument.read(reply.body(), new Findings())
                .map(json -> json.members().get(name))
                .map(member -> member.text())
                .orElse("");
    }

    /** The name of the problem that an answer is; empty where it is none. */
    static String problem(Reply reply) {
        return member(reply, "type").replace("urn:socialvalue:problem:", "");
    }
}
