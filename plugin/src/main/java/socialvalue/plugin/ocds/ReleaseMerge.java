package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the compiled release of releases about one contracting process, by the merging rules of OCDS 1.1: in the order
 * of their dates each one overwrites what it states, null takes away, objects are merged member by member, and lists by
 * the identifiers of their elements unless {@link MergeRules} say otherwise.
 */
final class ReleaseMerge {
    private final MergeRules rules;

    ReleaseMerge(MergeRules rules) {
        this.rules = rules;
    }

    /**
     * The compiled release. Releases of the same moment are taken in the order given; none of them is changed.
     *
     * @throws CannotMerge if one has no identifier of its process or no date, or they are of several processes
     */
    ObjectNode merge(List<ObjectNode> releases) throws CannotMerge {
        List<Dated> inOrder = new ArrayList<>();
        for (ObjectNode release : releases) {
            inOrder.add(dated(release));
        }
        inOrder.sort(Comparator.comparing(each -> each.date().toInstant()));
        Dated last = inOrder.get(inOrder.size() - 1);
        ObjectNode compiled = last.release().objectNode();
        compiled.putArray("tag").add("compiled");
        compiled.put("id", last.ocid() + "-" + last.written()).put("date", last.written());
        for (Dated each : inOrder) {
            if (!each.ocid().equals(last.ocid())) {
                throw new CannotMerge("releases of " + last.ocid() + " and of " + each.ocid() + " are not one process");
            }
            ObjectNode contents = each.release().deepCopy();
            contents.remove(List.of("tag", "id", "date"));
            mergeInto(compiled, contents, "");
        }
        return compiled;
    }

    private static Dated dated(ObjectNode release) throws CannotMerge {
        Optional<String> ocid = Fields.text(release, "ocid");
        if (ocid.isEmpty()) {
            throw new CannotMerge("a release without an ocid cannot be merged");
        }
        Optional<OffsetDateTime> date = Fields.time(release, "date");
        if (date.isEmpty()) {
            throw new CannotMerge("a release of " + ocid.get() + " has no date and time by which it could be merged");
        }
        return new Dated(release, ocid.get(), date.get(), release.get("date").textValue());
    }

    private void mergeInto(ObjectNode compiled, ObjectNode later, String path) {
        for (Map.Entry<String, JsonNode> member : later.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            String itsPath = path.isEmpty() ? name : path + "." + name;
            Optional<MergeRules.Rule> rule = rules.of(itsPath);
            if (rule.filter(MergeRules.Rule.OMIT_WHEN_MERGED::equals).isPresent()) {
                continue;
            }
            if (value.isNull()) {
                compiled.remove(name);
            } else if (value.isArray()) {
                list(compiled, name, (ArrayNode) value, rule.isPresent(), itsPath);
            } else if (value.isObject()) {
                object(compiled, name, (ObjectNode) value, itsPath);
            } else {
                compiled.set(name, value);
            }
        }
    }

    /** An object of which nothing is left says nothing. */
    private void object(ObjectNode compiled, String name, ObjectNode later, String path) {
        JsonNode before = compiled.get(name);
        ObjectNode merged = before instanceof ObjectNode ? (ObjectNode) before : compiled.objectNode();
        mergeInto(merged, later, path);
        if (!merged.isEmpty()) {
            compiled.set(name, merged);
        }
    }

    private void list(ObjectNode compiled, String name, ArrayNode later, boolean whole, String path) {
        if (whole || !holdsObjectsOnly(later)) {
            compiled.set(name, later);
            return;
        }
        JsonNode before = compiled.get(name);
        ArrayNode merged =
                before instanceof ArrayNode && holdsObjectsOnly(before) ? (ArrayNode) before : compiled.arrayNode();
        Map<String, ObjectNode> byIdentifier = new HashMap<>();
        for (JsonNode element : merged) {
            identifier(element).ifPresent(id -> byIdentifier.putIfAbsent(id, (ObjectNode) element));
        }
        for (JsonNode element : later) {
            ObjectNode same = identifier(element)
                    .map(id -> byIdentifier.computeIfAbsent(id, another -> merged.addObject()))
                    .orElseGet(merged::addObject);
            mergeInto(same, (ObjectNode) element, path);
        }
        if (!merged.isEmpty()) {
            compiled.set(name, merged);
        }
    }

    private static boolean holdsObjectsOnly(JsonNode list) {
        for (JsonNode element : list) {
            if (!element.isObject()) {
                return false;
            }
        }
        return true;
    }

    /** The number 1 and the text "1" are two identifiers; an element without one is like no other. */
    private static Optional<String> identifier(JsonNode element) {
        JsonNode id = element.get("id");
        if (id == null || id.isNull()) {
            return Optional.empty();
        }
        return Optional.of(
                id.isNumber() ? id.decimalValue().stripTrailingZeros().toString() : id.toString());
    }

    private record Dated(ObjectNode release, String ocid, OffsetDateTime date, String written) {}
}
