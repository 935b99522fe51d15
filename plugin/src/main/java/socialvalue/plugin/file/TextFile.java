package socialvalue.plugin.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file as UTF-8 text, with or without a byte order mark; never more of it than a return may have. */
final class TextFile {
    /** In bytes: the most a return may have. */
    static final int LONGEST = 1 << 20;

    private static final String UTF_8 = "text in UTF-8";
    private static final String IN_EXCEL = UTF_8 + ": in Excel choose Save As, “CSV UTF-8 (Comma delimited)”";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    static Optional<String> read(Path path, Findings findings) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                findings.add(0, "", "no file of that name, or one that is no plain file", "the exported file");
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(LONGEST + 1);
            }
        } catch (IOException e) {
            findings.add(0, "", "a file that cannot be read (" + e.getClass().getSimpleName() + ")", "a readable one");
            return Optional.empty();
        }
        if (bytes.length > LONGEST) {
            findings.add(0, "", "more than " + LONGEST + " bytes", "a return, which has at most that many");
            return Optional.empty();
        }
        return decoded(bytes, findings);
    }

    private static Optional<String> decoded(byte[] bytes, Findings findings) {
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            findings.add(0, "", "text in UTF-16", expected(findings));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            String found = String.format("the byte %02X, which is no UTF-8", bytes[in.position()]);
            findings.add(lineOf(bytes, in.position()), "", found, expected(findings));
            return Optional.empty();
        }
        String text = out.flip().toString();
        return plain(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text, findings);
    }

    private static String expected(Findings findings) {
        return findings.file().endsWith(".json") ? UTF_8 : IN_EXCEL;
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static Optional<String> plain(String text, Findings findings) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\n') {
                line++;
            } else if (each < ' ' && each != '\t' && each != '\r') {
                findings.add(
                        line,
                        "",
                        String.format("the control character U+%04X", (int) each),
                        "text without control characters");
                return Optional.empty();
            }
        }
        return Optional.of(text);
    }
}
