package socialvalue.plugin.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of a return, as {@code schemas/return.v1.schema.json} describes it, but for the fields that the import knows
 * itself: they may be left out.
 */
final class ReturnShape {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_STATEMENT = 20_000;
    static final int MOST_RESPONSES = 500;
    static final int MOST_OPTIONS = 200;
    static final int MOST_PERIODS = 120;
    static final int MOST_EVIDENCE = 50;
    static final int MOST_DELIVERY = 50;
    static final List<String> SECTORS = List.of("public", "private", "social");
    static final List<String> DELIVERERS = List.of("own-staff", "consortium-member", "subcontractor");

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_MEMBERS = 100;

    /** What a value has to be. */
    @FunctionalInterface
    private interface Rule {
        void check(JsonNode value, String pointer, Findings findings);
    }

    private static final Rule NAME = text(LONGEST_NAME);
    private static final Rule SECTOR = choice(SECTORS);
    private static final Rule NUMBER = (value, pointer, findings) -> {
        if (!value.isNumber()) {
            wrong(value, pointer, "a number", findings);
        } else if (!ExactNumber.isWithinBounds(value.decimalValue())) {
            findings.add(0, pointer, "a number out of range", ExactNumber.EXPECTED);
        }
    };
    private static final Rule TRUTH = (value, pointer, findings) -> {
        if (!value.isBoolean()) {
            wrong(value, pointer, "true or false", findings);
        }
    };

    private static final Rule HEADS = object(Set.of(), Map.of("heads", NUMBER, "years", NUMBER));
    private static final Rule PERIOD = object(Set.of("period"), Map.of("period", NAME, "amount", NUMBER));
    private static final Rule OPTION =
            object(Set.of("option", "unit"), Map.of("option", NAME, "amount", NUMBER, "unit", NAME));
    private static final Rule QUANTITY = object(
            Set.of("unit"),
            members(
                    "unit", NAME,
                    "amount", NUMBER,
                    "periods", list(MOST_PERIODS, PERIOD),
                    "total", NUMBER,
                    "fullTime", HEADS,
                    "partTime", HEADS));
    private static final Rule EVIDENCE =
            object(Set.of("name"), Map.of("name", NAME, "digest", NAME, "address", text(LONGEST_ADDRESS)));
    private static final Rule DELIVERY =
            object(Set.of("by"), Map.of("by", choice(DELIVERERS), "name", NAME, "sector", SECTOR, "share", NUMBER));
    private static final Rule RESPONSE = object(
            Set.of("criterion"),
            members(
                    "criterion", NAME,
                    "nil", TRUTH,
                    "answer", TRUTH,
                    "quantity", QUANTITY,
                    "options", list(MOST_OPTIONS, OPTION),
                    "pounds", NUMBER,
                    "change", NAME,
                    "place", NAME,
                    "activity", NAME,
                    "beneficiaries", NAME,
                    "deadweight", NUMBER,
                    "attribution", NUMBER,
                    "statement", text(LONGEST_STATEMENT),
                    "evidence", list(MOST_EVIDENCE, EVIDENCE),
                    "delivery", list(MOST_DELIVERY, DELIVERY)));
    private static final Rule MEMBER = object(
            Set.of("name", "capacity"),
            members(
                    "name", NAME,
                    "capacity", choice(List.of("lead", "consortium-member", "subcontractor")),
                    "sector", SECTOR));
    private static final Rule SUPPLIER = object(
            Set.of(), members("id", NAME, "name", NAME, "sector", SECTOR, "members", list(MOST_MEMBERS, MEMBER)));
    private static final Rule RETURN = object(
            Set.of("responses"),
            members(
                    "schema", choice(List.of("socialvalue.return.v1")),
                    "tender", NAME,
                    "lot", NAME,
                    "frame", NAME,
                    "supplier", SUPPLIER,
                    "responses", list(MOST_RESPONSES, RESPONSE)));

    private ReturnShape() {}

    /** Adds what is wrong with the form of a return. */
    static void check(JsonNode root, Findings findings) {
        RETURN.check(root, "", findings);
    }

    private static Map<String, Rule> members(Object... namesAndRules) {
        Map<String, Rule> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndRules.length; i += 2) {
            members.put((String) namesAndRules[i], (Rule) namesAndRules[i + 1]);
        }
        return members;
    }

    private static Rule object(Set<String> needed, Map<String, Rule> members) {
        return (value, pointer, findings) -> {
            if (!value.isObject()) {
                wrong(value, pointer, "an object", findings);
                return;
            }
            value.properties().forEach(field -> {
                Rule rule = members.get(field.getKey());
                if (rule == null) {
                    findings.add(
                            0,
                            pointer,
                            "the field " + Quoted.of(field.getKey()),
                            "one of "
                                    + String.join(
                                            ", ",
                                            members.keySet().stream().sorted().toList()));
                } else {
                    rule.check(field.getValue(), pointer + "/" + field.getKey(), findings);
                }
            });
            needed.stream()
                    .sorted()
                    .filter(each -> !value.has(each))
                    .forEach(each -> findings.add(0, pointer + "/" + each, "nothing", "“" + each + "”"));
        };
    }

    private static Rule list(int most, Rule element) {
        return (value, pointer, findings) -> {
            if (!value.isArray()) {
                wrong(value, pointer, "a list", findings);
            } else if (value.size() > most) {
                findings.add(0, pointer, value.size() + " of them", "at most " + most);
            } else {
                for (int i = 0; i < value.size(); i++) {
                    element.check(value.get(i), pointer + "/" + i, findings);
                }
            }
        };
    }

    private static Rule choice(List<String> words) {
        String expected = (words.size() == 1 ? "" : "one of ") + String.join(", ", words);
        return (value, pointer, findings) -> {
            if (!value.isTextual()) {
                wrong(value, pointer, "text", findings);
            } else if (!words.contains(value.textValue())) {
                findings.add(0, pointer, Quoted.of(value.textValue()), expected);
            }
        };
    }

    private static Rule text(int longest) {
        return (value, pointer, findings) -> {
            if (!value.isTextual()) {
                wrong(value, pointer, "text", findings);
                return;
            }
            String text = value.textValue();
            int characters = text.codePointCount(0, text.length());
            if (characters > longest) {
                findings.add(0, pointer, characters + " characters", "at most " + longest);
            } else if (!text.codePoints().allMatch(ReturnShape::isText)) {
                findings.add(0, pointer, "a control character, or half a character", "text");
            }
        };
    }

    private static boolean isText(int character) {
        return character >= ' ' && Character.getType(character) != Character.SURROGATE
                || character == '\t'
                || character == '\n'
                || character == '\r';
    }

    private static void wrong(JsonNode value, String pointer, String expected, Findings findings) {
        String found =
                switch (value.getNodeType()) {
                    case OBJECT -> "an object";
                    case ARRAY -> "a list";
                    case STRING -> "text";
                    case NUMBER -> "a number";
                    case BOOLEAN -> "true or false";
                    default -> "null";
                };
        findings.add(0, pointer, found, expected);
    }
}
