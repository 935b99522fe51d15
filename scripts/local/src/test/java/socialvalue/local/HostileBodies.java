package socialvalue.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import socialvalue.file.FrameJson;
import socialvalue.file.JsonText;

/** Bodies that no honest client sends, each of which says {@link #MARK} somewhere if it has room for it. */
final class HostileBodies {
    /** A word that must never be printed. */
    static final String MARK = "zqhostile";

    private static final String[] BITS = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\\",
        "\\u0000",
        "\\ud800",
        "1e99999",
        "-",
        "null",
        "\0",
        "\u00e9",
        "\"zqhostile\"",
        "9".repeat(60),
        "\n",
        "\u202e",
        "true",
        "=cmd|' /C calc'!A0"
    };

    private HostileBodies() {}

    /** By name; small ones. */
    static Map<String, byte[]> small() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        for (String text : List.of(
                "null",
                "true",
                "0",
                "\"zqhostile\"",
                "{}",
                "[]",
                "{\"zqhostile\":1}",
                " ",
                "{",
                "[",
                "\"",
                "nul",
                "{}{}",
                "-",
                "1e999999999",
                "-1e-999999999",
                "9".repeat(100_000),
                "NaN",
                "Infinity",
                "{\"a\":1,\"a\":2}",
                "{\"frame\":1,\"frame\":1,\"return\":1}",
                "{\"frame\":{},\"return\":{}}",
                "{\"frame\":null,\"return\":\"zqhostile\"}",
                "{\"supplier\":\"../../x\",\"receivedAt\":\"yesterday\",\"return\":{}}",
                "{\"supplier\":\"example-x\",\"receivedAt\":\"+999999999-12-31T23:59:59+18:00\",\"return\":{}}",
                "{\"supplier\":[],\"receivedAt\":{},\"return\":[]}",
                "{\"mark\":1e40,\"rationale\":\"zqhostile\"}",
                "{\"mark\":-0.0,\"rationale\":\"\"}",
                "{\"mark\":\"1\",\"rationale\":7}",
                "{\"mark\":1,\"rationale\":\"\\ud800zqhostile\"}",
                "{\"mark\":1,\"rationale\":\"zqhostile\\u0000\"}",
                "{\"reason\":[]}",
                "{\"reason\":\"   \"}",
                "{\"question\":\"zqhostile\\u0007\"}",
                "{\"question\":\"zqhostile\",\"criterion\":\"zqhostile#\"}",
                "{\"question\":\"" + "zqhostile".repeat(500) + "\"}",
                "{\"answer\":\"zqhostile\",\"reference\":\"zqhostile\"}",
                "{\"answer\":\"" + "zqhostile".repeat(1000) + "\"}",
                "{\"criterion\":\"price\",\"source\":\"zqhostile\",\"source-digest\":\"\",\"scores\":[]}",
                "{\"criterion\":\"price#\",\"source\":\"\",\"source-digest\":\"x\",\"scores\":[{\"supplier\":\"#\",\"points\":1e40,\"tendered-price\":1e-40}]}",
                "{\"criterion\":\"price\",\"source\":\"x\",\"source-digest\":\"x\",\"scores\":[null,1,{}]}",
                "format: 1\nexercise: &a [*a]\n",
                "&a [*a, *a]",
                "!!java.lang.Runtime {}",
                "? {a: b}\n: c",
                "---\n---\n",
                "%YAML 9.9\n--- x",
                "a: b: c",
                "\ta: 1",
                "{a: [}",
                "- zqhostile: |\n  x\n -")) {
            bodies.put(text.length() > 60 ? text.substring(0, 60) : text, text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("deep lists", "[".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
        bodies.put("deep objects", "{\"a\":".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
        bodies.put("deep flow YAML", "{a: ".repeat(50_000).getBytes(StandardCharsets.US_ASCII));
        bodies.put("UTF-16", "{\"zqhostile\":1}".getBytes(StandardCharsets.UTF_16));
        bodies.put("UTF-32", "{\"zqhostile\":1}".getBytes(Charset.forName("UTF-32")));
        bodies.put("overlong", new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'});
        bodies.put("cut short", new byte[] {'"', (byte) 0xF0, (byte) 0x9F, '"'});
        bodies.put("byte order mark", "\uFEFF{}".getBytes(StandardCharsets.UTF_8));
        bodies.put("binary", random(new Random(7), 5_000));
        bodies.put("gzip", gzip("{\"zqhostile\":1}"));
        bodies.put("base64", Base64.getEncoder().encode("{\"zqhostile\":1}".getBytes(StandardCharsets.UTF_8)));
        return bodies;
    }

    /** By name; of many megabytes. */
    static Map<String, byte[]> large() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("a text of 10 MB", text("\"", "zqhostile ", 10 << 20, "\""));
        bodies.put("a text of 1 MB and a bit", text("{\"statement\":\"", "zqhostile ", (1 << 20) + 1, "\"}"));
        bodies.put("a million members", text("{\"a\":1", ",\"a\":1", 5 << 20, "}"));
        bodies.put("a million elements", text("[1", ",{}", 4 << 20, "]"));
        bodies.put("blanks", text("", " ", 5 << 20, "{}"));
        bodies.put("one more than 10 MB", new byte[(10 << 20) + 1]);
        return bodies;
    }

    /** What bidders, commissioners and portals send, with something wrong somewhere. */
    static List<byte[]> changed(Stage stage, Random random, int count) {
        byte[] section = stage.published.section(Stage.SUPPLIER, 2);
        byte[] frame = FrameJson.write(stage.held.frame());
        List<byte[]> sound = List.of(
                section,
                frame,
                JsonText.object(json -> json.json("frame", frame).json("return", section)),
                JsonText.object(json -> json.text("supplier", ExampleLot.supplier(9))
                        .text("receivedAt", "2026-01-01T00:00:00+00:00")
                        .json("return", stage.held.section(9, 1))),
                SignedEvent.tender(1, stage.held.tender()),
                ExampleLot.frameText(stage.held.tender(), stage.held.deadline()).getBytes(StandardCharsets.UTF_8));
        List<byte[]> changed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = sound.get(random.nextInt(sound.size()));
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                bytes = changed(bytes, random);
            }
            changed.add(bytes);
        }
        return changed;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextBoolean() ? 3 : 200));
        byte[] between =
                switch (random.nextInt(4)) {
                    case 0 -> new byte[0];
                    case 1 -> random(random, random.nextInt(4));
                    case 2 -> Arrays.copyOfRange(bytes, 0, Math.min(bytes.length, random.nextInt(500)));
                    default -> BITS[random.nextInt(BITS.length)].getBytes(StandardCharsets.UTF_8);
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] text(String before, String unit, int length, String after) {
        return (before + unit.repeat((length - before.length() - after.length()) / unit.length()) + after)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
