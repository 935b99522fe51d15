package socialvalue.plugin.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialvalue.plugin.portal.FrameReference;

/** Reads a published frame of format 1, as {@code frames/FORMAT.md} of the functions explains it. */
final class FrameReading {
    private static final int FORMAT = 1;
    private static final String NONE = "none";
    /** A proxy that compresses makes a tag weak; the digest in it is the same. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(sha256:[0-9a-f]{64})\"");

    /** It is no frame of this format. */
    private static final class NotAFrame extends Exception {
        private static final long serialVersionUID = 1L;

        NotAFrame(String member) {
            super(member);
        }
    }

    private FrameReading() {}

    /**
     * The frame; empty where the bytes hold no frame of this lot, or not the one whose digest the tag says.
     *
     * @param tag the entity tag that came with it
     */
    static Optional<PublishedFrame> read(FrameReference lot, String tag, byte[] bytes) {
        Matcher digest = TAG.matcher(tag);
        Optional<JsonNode> root = Json.object(bytes);
        if (root.isEmpty() || !digest.matches() || !digest.group(1).equals(digestOf(bytes))) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(lot, root.get(), digest.group(1), bytes));
        } catch (NotAFrame e) {
            // Which member is missing helps nobody here: what is published was checked when it was
            return Optional.empty();
        }
    }

    private static PublishedFrame read(FrameReference lot, JsonNode root, String digest, byte[] bytes)
            throws NotAFrame {
        if (!root.path("format").isInt() || root.path("format").intValue() != FORMAT) {
            throw new NotAFrame("format");
        }
        JsonNode exercise = object(root, "exercise");
        if (!text(exercise, "tender").equals(lot.tender())
                || !text(exercise, "lot").equals(lot.lot())) {
            throw new NotAFrame("exercise");
        }
        List<FrameCriterion> criteria = new ArrayList<>();
        criteria(root, criteria);
        return new PublishedFrame(lot, text(exercise, "title"), digest, bytes, criteria);
    }

    private static void criteria(JsonNode parent, List<FrameCriterion> criteria) throws NotAFrame {
        for (JsonNode each : list(parent, "criteria")) {
            if (each.has("criteria")) {
                criteria(each, criteria);
            } else if (each.has("social-value")) {
                criteria.add(criterion(each));
            }
        }
    }

    private static FrameCriterion criterion(JsonNode json) throws NotAFrame {
        JsonNode method = object(json, "method");
        Optional<String> unit = unit(json);
        FrameCriterion.Asked asked = asked(json, method, unit.isPresent());
        boolean options = asked == FrameCriterion.Asked.OPTIONS;
        JsonNode value = options ? object(method, "value") : method;
        return new FrameCriterion(
                text(json, "id"),
                text(json, "title"),
                asked,
                unit,
                Json.text(json, "measure"),
                options && Json.truth(value, "pounds-at-face-value").orElse(false),
                options ? options(value) : List.of());
    }

    private static FrameCriterion.Asked asked(JsonNode json, JsonNode method, boolean counts) throws NotAFrame {
        if (text(object(json, "response"), "needs").equals("statement")) {
            return FrameCriterion.Asked.STATEMENT;
        }
        if (method.has("value")) {
            return FrameCriterion.Asked.OPTIONS;
        }
        if (method.has("pass-or-fail")
                && method.path("pass-or-fail").path("minimum").asText().equals(NONE)) {
            return FrameCriterion.Asked.ANSWER;
        }
        return counts ? FrameCriterion.Asked.QUANTITY : FrameCriterion.Asked.STATEMENT;
    }

    private static List<FrameCriterion.Option> options(JsonNode value) throws NotAFrame {
        List<FrameCriterion.Option> options = new ArrayList<>();
        for (JsonNode each : list(value, "options")) {
            options.add(
                    new FrameCriterion.Option(text(each, "id"), unit(each).orElseThrow(() -> new NotAFrame("unit"))));
        }
        return options;
    }

    private static Optional<String> unit(JsonNode json) throws NotAFrame {
        if (Json.text(json, "unit").filter(NONE::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(text(object(json, "unit"), "name"));
    }

    private static JsonNode object(JsonNode json, String name) throws NotAFrame {
        return Json.object(json, name).orElseThrow(() -> new NotAFrame(name));
    }

    private static String text(JsonNode json, String name) throws NotAFrame {
        return Json.text(json, name).orElseThrow(() -> new NotAFrame(name));
    }

    private static JsonNode list(JsonNode json, String name) throws NotAFrame {
        return Optional.ofNullable(json.get(name)).filter(JsonNode::isArray).orElseThrow(() -> new NotAFrame(name));
    }

    private static String digestOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
