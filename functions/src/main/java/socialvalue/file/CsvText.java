package socialvalue.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The text of a CSV file, whichever of the encodings that spreadsheets write. */
public final class CsvText {
    /** What stands where bytes were none of the encoding: the row that has it is refused. */
    static final char UNREADABLE = '\ufffd';

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<String> UNICODE = Set.of("utf-8", "utf8", "us-ascii", "utf-16", "utf-16le", "utf-16be");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvText() {}

    /**
     * A file as it is kept: what is declared to be of Windows-1252, and is not UTF-8, in UTF-8; anything else as it is.
     *
     * @param charset as the sender declares it
     * @return empty where files are not read in that encoding
     */
    public static Optional<byte[]> kept(byte[] file, Optional<String> charset) {
        String declared = charset.map(name -> name.toLowerCase(Locale.ROOT)).orElse("utf-8");
        if (UNICODE.contains(declared)) {
            return Optional.of(file);
        }
        if (!declared.equals("windows-1252")) {
            return Optional.empty();
        }
        return Optional.of(isUtf8(file) ? file : new String(file, WINDOWS).getBytes(StandardCharsets.UTF_8));
    }

    /** The text; UTF-16 is known by its byte order mark. */
    static String of(byte[] file) {
        String text = new String(file, charset(file));
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    private static Charset charset(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (file.length >= 2 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isUtf8(byte[] file) {
        try {
            CharBuffer read = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file));
            return read != null;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
