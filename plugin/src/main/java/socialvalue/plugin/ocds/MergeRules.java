package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which members of a release are left out when it is merged, and which lists replace the list before as a whole. Every
 * other list is merged by the identifiers of its objects.
 *
 * @see ReleaseMerge
 */
final class MergeRules {
    /** What becomes of a member. */
    enum Rule {
        /** It says something of one release only. */
        OMIT_WHEN_MERGED,
        /** The list replaces the one before. */
        WHOLE_LIST_MERGE
    }

    /** Those of OCDS 1.1.5 with the extensions of {@link Ocds115Rules}. */
    static final MergeRules OCDS_1_1_5 = new MergeRules(Ocds115Rules.byPath());

    private final Map<String, Rule> byPath;

    private MergeRules(Map<String, Rule> byPath) {
        this.byPath = byPath;
    }

    /**
     * Those that a release schema states: by its members {@code omitWhenMerged} and {@code wholeListMerge}, and by its
     * lists whose elements have no {@code id} to merge them by.
     */
    static MergeRules of(JsonNode schema) {
        FromSchema reading = new FromSchema(schema);
        reading.members(schema, "");
        return new MergeRules(reading.found);
    }

    /** The rule of a member, named by the names that lead to it with full stops between. */
    Optional<Rule> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** All rules, by path. */
    Map<String, Rule> byPath() {
        return byPath;
    }

    private static final class FromSchema {
        private final JsonNode schema;
        private final Map<String, Rule> found = new TreeMap<>();
        private final Deque<String> within = new ArrayDeque<>();

        private FromSchema(JsonNode schema) {
            this.schema = schema;
        }

        private void members(JsonNode object, String path) {
            object.path("properties").properties().forEach(member -> {
                String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                member(member.getValue(), name);
            });
        }

        private void member(JsonNode declared, String path) {
            String reference = declared.path("$ref").asText();
            if (!reference.isEmpty() && within.contains(reference)) {
                return;
            }
            JsonNode member = resolved(declared, reference);
            within.push(reference);
            if (says(declared, member, "omitWhenMerged")) {
                found.put(path, Rule.OMIT_WHEN_MERGED);
            } else if (mayBe(member, "array") && says(declared, member, "wholeListMerge")) {
                found.put(path, Rule.WHOLE_LIST_MERGE);
            } else if (member.has("properties")) {
                members(member, path);
            } else if (mayBe(member, "array") && member.has("items")) {
                elements(member.get("items"), path);
            }
            within.pop();
        }

        private void elements(JsonNode declared, String path) {
            String reference = declared.path("$ref").asText();
            JsonNode element = resolved(declared, reference);
            if (mayBeOtherThanObject(element)) {
                found.put(path, Rule.WHOLE_LIST_MERGE);
            } else if (element.has("properties") && !element.get("properties").has("id")) {
                found.put(path, Rule.WHOLE_LIST_MERGE);
            } else if (reference.isEmpty() || !within.contains(reference)) {
                within.push(reference);
                members(element, path);
                within.pop();
            }
        }

        private JsonNode resolved(JsonNode declared, String reference) {
            return reference.startsWith("#/") ? schema.at(reference.substring(1)) : declared;
        }

        private static boolean says(JsonNode declared, JsonNode resolved, String word) {
            return declared.path(word).asBoolean() || resolved.path(word).asBoolean();
        }

        private static boolean mayBe(JsonNode member, String type) {
            JsonNode types = member.path("type");
            if (types.isTextual()) {
                return types.asText().equals(type);
            }
            for (JsonNode each : types) {
                if (each.asText().equals(type)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean mayBeOtherThanObject(JsonNode element) {
            JsonNode types = element.path("type");
            if (types.isTextual()) {
                return !types.asText().equals("object");
            }
            for (JsonNode each : types) {
                if (!each.asText().equals("object")) {
                    return true;
                }
            }
            return false;
        }
    }
}
