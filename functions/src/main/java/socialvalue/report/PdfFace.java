package socialvalue.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/** A typeface that is embedded in a document, and how wide words are in it. */
final class PdfFace {
    private static final byte[] REGULAR = bytes("/liberation/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = bytes("/liberation/LiberationSans-Bold.ttf");

    private final BaseFont font;

    private PdfFace(String name, byte[] bytes) {
        try {
            // Not from the library's cache: a font counts the letters that one document uses
            font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            font.setSecureRandom(always(name));
            font.setIncludeCidSet(false);
        } catch (IOException e) {
            throw new UncheckedIOException("a typeface of this program cannot be read", e);
        }
    }

    static PdfFace regular() {
        return new PdfFace("LiberationSans-Regular.ttf", REGULAR);
    }

    static PdfFace bold() {
        return new PdfFace("LiberationSans-Bold.ttf", BOLD);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = PdfFace.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a typeface of this program cannot be read", e);
        }
    }

    /** Gives the embedded part of a face the same name in every document, so that one letter has the same bytes. */
    private static SecureRandom always(String seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA1PRNG", e);
        }
    }

    BaseFont font() {
        return font;
    }

    /** How wide a text is, in thousandths of a point. */
    int width(String text, int size) {
        return font.getWidth(text) * size;
    }

    /**
     * A text in lines no wider than so many points; a word that is wider alone is broken. Characters that the face does
     * not have are shown as question marks.
     */
    List<String> lines(String text, int size, int points) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : shown(text).split("\\s+")) {
            String rest = word;
            while (width(rest, size) > points * 1000) {
                int fitting = fitting(rest, size, points);
                flush(line, lines);
                lines.add(rest.substring(0, fitting));
                rest = rest.substring(fitting);
            }
            if (!line.isEmpty() && width(line + " " + rest, size) > points * 1000) {
                flush(line, lines);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        flush(line, lines);
        return lines;
    }

    private static void flush(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    private int fitting(String word, int size, int points) {
        int fitting = 1;
        while (fitting < word.length() && width(word.substring(0, fitting + 1), size) <= points * 1000) {
            fitting++;
        }
        return fitting;
    }

    private String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.strip()
                .codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : font.charExists(letter) ? letter : '?')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
