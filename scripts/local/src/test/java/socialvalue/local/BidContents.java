package socialvalue.local;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.finding.Findings;

/**
 * Everything that bids say, and where any of it stands in bytes: in the clear, as JSON or a URL writes it, or in base
 * 64. Yes and no are left out, as they cannot be told from other bits.
 */
final class BidContents {
    /** What an event may tell - identifiers and times - and the platform's own words. */
    private static final Set<String> NOT_CONTENTS = Set.of(
            "id",
            "status",
            "date",
            "submissionDate",
            "datePublished",
            "dateModified",
            "relatedLot",
            "currency",
            "language",
            "confidentiality",
            "documentOf",
            "documentType",
            "scheme",
            "code");

    private static final int SHORTEST_TO_SEARCH_FOR = 5;

    private final Set<String> texts = new TreeSet<>();
    private final Set<BigDecimal> numbers = new TreeSet<>();
    private final List<Form> forms = new ArrayList<>();

    private record Form(String of, Pattern pattern) {}

    /** @param bids as the portal answers them */
    static BidContents of(byte[] bids) {
        BidContents contents = new BidContents();
        Node data =
                JsonDocument.read(bids, new Findings()).orElseThrow().members().get("data");
        contents.collect("", data, false);
        contents.texts.forEach(contents::formsOf);
        contents.numbers.forEach(contents::formsOf);
        return contents;
    }

    Set<String> texts() {
        return texts;
    }

    Set<BigDecimal> numbers() {
        return numbers;
    }

    /** Which contents stand in those bytes. */
    Set<String> in(byte[] bytes) {
        String sent = new String(bytes, StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        for (Form form : forms) {
            if (form.pattern().matcher(sent).find()) {
                found.add(form.of());
            }
        }
        return found;
    }

    private void collect(String name, Node node, boolean ofSupplier) {
        switch (node.kind()) {
            case OBJECT ->
                node.members()
                        .forEach((member, value) ->
                                collect(member, value, member.equals("id") && name.equals("identifier")));
            case ARRAY -> node.elements().forEach(each -> collect(name, each, false));
            case TEXT -> {
                if (ofSupplier || !NOT_CONTENTS.contains(name)) {
                    texts.add(node.text());
                }
            }
            case NUMBER -> numbers.add(node.number().stripTrailingZeros());
            default -> {
                // Yes, no and nothing
            }
        }
    }

    private void formsOf(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_TO_SEARCH_FOR) {
            forms.add(new Form(text, Pattern.compile("\"" + Pattern.quote(text) + "\"")));
            return;
        }
        literal(text, bytes);
        literal(text, URLEncoder.encode(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII));
        literal(
                text,
                URLEncoder.encode(text, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .getBytes(StandardCharsets.US_ASCII));
        for (int before = 0; before < 3; before++) {
            literal(text, inBase64(bytes, before, Base64.getEncoder()));
            literal(text, inBase64(bytes, before, Base64.getUrlEncoder()));
        }
    }

    /** What is certain to stand in base 64 of a longer text in which so many bytes, modulo 3, stand before. */
    private static byte[] inBase64(byte[] bytes, int before, Base64.Encoder encoder) {
        byte[] padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        int whole = padded.length * 8 / 6;
        int first = (before * 8 + 5) / 6;
        return Arrays.copyOfRange(encoder.encode(padded), first, whole);
    }

    private void literal(String of, byte[] bytes) {
        forms.add(new Form(of, Pattern.compile(Pattern.quote(new String(bytes, StandardCharsets.ISO_8859_1)))));
    }

    /** A number stands as a value of JSON, a text of it, or a value in an address, however many zeros end it. */
    private void formsOf(BigDecimal number) {
        String plain = number.toPlainString();
        String zeros = plain.contains(".") ? "0*" : "(\\.0+)?";
        forms.add(new Form(
                plain, Pattern.compile("[:\\[,\"=]\\s*" + Pattern.quote(plain) + zeros + "(\\s*[,}\\]\"&]| HTTP)")));
    }
}
