package socialvalue.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import socialvalue.procurement.PortalNews;

/** Subjects of events: a path, percent-encoded (RFC 3986) in whichever of the allowed ways. */
final class PortalSubject {
    private PortalSubject() {}

    /** Whether a subject, as it is written, names what the one spelling names. */
    static boolean names(String written, String spelling) {
        String[] segments = written.split("/", -1);
        String[] decoded = new String[segments.length];
        for (int i = 0; i < segments.length; i++) {
            Optional<String> segment = decoded(segments[i]);
            if (segment.isEmpty()) {
                return false;
            }
            decoded[i] = segment.get();
        }
        return PortalNews.subject(decoded).equals(spelling);
    }

    /** Empty where the encoding is broken. */
    private static Optional<String> decoded(String segment) {
        byte[] utf8 = segment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(utf8.length);
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] != '%') {
                out.put(utf8[i]);
                continue;
            }
            if (i + 2 >= utf8.length || !HexFormat.isHexDigit(utf8[i + 1]) || !HexFormat.isHexDigit(utf8[i + 2])) {
                return Optional.empty();
            }
            out.put((byte) (HexFormat.fromHexDigit(utf8[i + 1]) << 4 | HexFormat.fromHexDigit(utf8[i + 2])));
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
